import { notFound } from "next/navigation";
import { z } from "zod";
import { uuid } from "@/domain/fields";
import type { QueueKind } from "@/domain/queue";
import { deskActor, type Actor } from "@/server/actor";
import { queueCounts, type QueueCounts } from "@/server/editor/queue-counts";
import { queueStep } from "@/server/editor/queue-step";
import { DownloadLinks } from "@/ui/desk/download-links";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { Pager } from "@/ui/desk/pager";
import { QueueKeys } from "@/ui/desk/queue/queue-keys";
import { QueueNav } from "@/ui/desk/queue/queue-nav";
import { StepNotice } from "@/ui/desk/queue/step-notice";
import { deskWords } from "@/ui/i18n/desk-words";
import "@/ui/desk/intake/intake.css";
import "@/ui/desk/queue/queue.css";
import { deskTitle } from "./desk-title";
import { undoQueueActAction } from "./my-desk/actions";
import { queueRows } from "./my-desk/queue-rows";
import { QueueTools } from "./my-desk/queue-tools";
import { badQueueFilters, queueAddress, queueFilter } from "./queue-filter";
import { readSearch, type Search } from "./search";

export const generateMetadata = () => deskTitle("/admin", "myDesk.title");

/** My desk: what waits, kind by kind, and the short ways to deal with it. */
export default async function QueuePage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor("/admin");
  if (actor === null) notFound();
  const query = await searchParams;
  const asked = queueFilter(query, "all");
  const counts = await queueCounts(actor, asked);
  const filter = queueFilter(query, firstWith(counts));
  const { table, page, stamp } = await queueRows(actor, filter, readSearch(query, "follow", uuid));
  const say = deskWords(actor.language);
  const here = queueAddress(filter, { page: page.page });
  const step = await stepIn(actor, query.step);
  return (
    <>
      <PageHead title={say("myDesk.title")} actions={<QueueKeys at={readSearch(query, "at", z.coerce.number().int().min(0).max(1000))} stamp={stamp} />} />
      {step === null
        ? <DoneNotice say={say} notice={typeof query.notice === "string" ? query.notice : undefined} />
        : <StepNotice key={`${step.id} ${step.isUndone}`} say={say} step={step} undo={undoQueueActAction.bind(null, here)} />}
      <QueueNav say={say} here={filter.kind} counts={counts} address={(kind) => queueAddress(filter, { kind, sort: null })} />
      <QueueTools actor={actor} filter={filter} here={here} bad={badQueueFilters(query)} stamp={`${step?.id} ${step?.isUndone}`}>
        {page.of === 0 ? <p className="empty">{say(`myDesk.empty.${filter.kind}`)}</p> : table}
      </QueueTools>
      {page.of === 0 ? null : <Pager say={say} page={page.page} pages={page.pages} of={page.of} href={(to) => queueAddress(filter, { page: to })} />}
      <DownloadLinks say={say} list="my-desk" query={{ kind: filter.kind, topic: filter.topic, party: filter.party, assignee: filter.assignee, sort: filter.sort }} />
    </>
  );
}

const stepIn = async (actor: Actor, step: unknown) => (typeof step === "string" ? queueStep(actor, step) : null);

/** Where no kind was asked for: what is this person's own first, then what is due. */
const firstWith = (counts: QueueCounts): QueueKind =>
  (["review", "returned", "assigned", "overdue", "deadline-passed", "due-soon", "unchecked"] as const).find((kind) => counts[kind] > 0) ?? "all";
