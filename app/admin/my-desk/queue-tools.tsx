import type { ReactNode } from "react";
import { can } from "@/domain/permissions";
import { isObligationKind, queueOrders } from "@/domain/queue";
import type { Actor } from "@/server/actor";
import { assigneeChoices } from "@/server/editor/assignees";
import { partyChoices, topicChoices } from "@/server/editor/choices";
import { BulkBar } from "@/ui/desk/queue/bulk-bar";
import { QueueFilters } from "@/ui/desk/queue/queue-filters";
import { deskWords } from "@/ui/i18n/desk-words";
import { orderOfFilter, type QueueFilter } from "../queue-filter";
import { queueActAction } from "./actions";

type Props = { actor: Actor; filter: QueueFilter; here: string; bad: { name: string; value: string }[]; stamp: string; children: ReactNode };

/** The filters above the rows, and below them what can be done to several at once. */
export async function QueueTools({ actor, filter, here, bad, stamp, children }: Props) {
  const say = deskWords(actor.language);
  const isOfObligations = isObligationKind(filter.kind);
  const [topics, parties, people] = await Promise.all([topicChoices(actor), partyChoices(actor), assigneeChoices(actor)]);
  const acts = {
    assign: isOfObligations && can(actor.role, "assign"), topics: isOfObligations && can(actor.role, "publish-commitment"), send: filter.kind === "returned",
  };
  return (
    <>
      {isOfObligations
        ? <QueueFilters key={here} say={say} chosen={{ ...filter, sort: orderOfFilter(filter) }} topics={topics} parties={parties} people={people} orders={queueOrders} bad={bad} /> : null}
      {children}
      {acts.assign || acts.send ? <BulkBar action={queueActAction.bind(null, here)} acts={acts} people={people} topics={topics} stamp={stamp} /> : null}
    </>
  );
}
