import type { ReactNode } from "react";
import { isDraftKind, isObligationKind, suggestionKind } from "@/domain/queue";
import { can } from "@/domain/permissions";
import type { Actor } from "@/server/actor";
import { deskTimeZone, deskToday, type Paged } from "@/server/editor/desk-read";
import { draftQueue } from "@/server/editor/queue-drafts";
import { sourceQueue } from "@/server/editor/queue-sources";
import { suggestionsOf } from "@/server/editor/suggestions";
import { workQueue, type QueueRow } from "@/server/editor/work-queue";
import { DraftTable } from "@/ui/desk/queue/draft-table";
import { ObligationTable } from "@/ui/desk/queue/obligation-table";
import { SourceTable } from "@/ui/desk/queue/source-table";
import { SuggestionTable } from "@/ui/desk/queue/suggestion-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { logFromQueueAction } from "../commitments/actions";
import { orderOfFilter, queueAddress, type QueueFilter } from "../queue-filter";
import { FollowUpPanel } from "./follow-up-panel";

/** What a page of the queue shows, and how to tell one showing from the next. */
export type Shown = { table: ReactNode; page: Paged<unknown>; stamp: string };

/** The rows of the kind that was asked for. `follow`: the obligation whose form is open. */
export async function queueRows(actor: Actor, filter: QueueFilter, follow: string | null): Promise<Shown> {
  const { kind } = filter;
  const say = deskWords(actor.language);
  const shared = { say, caption: say(`myDesk.kind.${kind}`) };
  if (isObligationKind(kind)) {
    const page = await workQueue(actor, { ...filter, kind, sort: orderOfFilter(filter) });
    return { page, stamp: page.rows.map(({ id, version }) => `${id}${version}`).join(), table: <Obligations actor={actor} filter={filter} page={page} follow={follow} /> };
  }
  if (isDraftKind(kind)) {
    const page = await draftQueue(actor, kind, filter.page);
    return {
      page, stamp: page.rows.map(({ id }) => id).join(),
      table: <DraftTable {...shared} lang={actor.language} timeZone={deskTimeZone()} rows={page.rows} isSelectable={kind === "returned"} />,
    };
  }
  if (kind === suggestionKind) {
    const page = can(actor.role, "answer-suggestions") ? await suggestionsOf(actor, "open", filter.page) : { rows: [], of: 0, page: 1, pages: 1 };
    return {
      page, stamp: page.rows.map(({ id }) => id).join(), table: <SuggestionTable {...shared} lang={actor.language} timeZone={deskTimeZone()} rows={page.rows} />,
    };
  }
  const page = await sourceQueue(actor, kind, filter.page);
  return { page, stamp: page.rows.map(({ slug }) => slug).join(), table: <SourceTable {...shared} rows={page.rows} /> };
}

type Props = { actor: Actor; filter: QueueFilter; page: Paged<QueueRow>; follow: string | null };

function Obligations({ actor, filter, page, follow }: Props) {
  const say = deskWords(actor.language);
  const mayLog = can(actor.role, "log-follow-up");
  const at = page.rows.findIndex(({ id }) => id === follow);
  const open = mayLog ? page.rows[at] : undefined;
  const place = (index: number) => `${queueAddress(filter, { page: page.page })}&at=${index}`;
  return (
    <ObligationTable
      say={say} lang={actor.language} rows={page.rows} today={deskToday()} caption={say(`myDesk.kind.${filter.kind}`)}
      isSelectable={can(actor.role, "assign")} followUp={(row, index) => `${place(index)}&follow=${row}#follow-up`}
      check={mayLog ? (index) => logFromQueueAction.bind(null, place(index), "checked") : null}
      open={open === undefined ? null : {
        row: open.id, form: (
          <FollowUpPanel
            actor={actor} commitment={open.commitment.id} obligation={open.id} close={place(at)}
            action={logFromQueueAction.bind(null, place(at), "logged")}
          />
        ),
      }}
    />
  );
}
