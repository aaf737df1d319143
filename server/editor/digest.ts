import "server-only";
import { can } from "@/domain/permissions";
import { isDraftKind, isObligationKind, suggestionKind, toldKinds, usualOrder, type QueueKind } from "@/domain/queue";
import type { Actor } from "../actor";
import type { DigestPart } from "../letters";
import { queueCounts } from "./queue-counts";
import { draftQueue } from "./queue-drafts";
import { everything } from "./queue-facts";
import { sourceQueue } from "./queue-sources";
import { suggestionsOf } from "./suggestions";
import { workQueue } from "./work-queue";

/** How many of a kind a reminder names. */
const named = 3;
/** What is told to those alone who can do something about it. */
const personal: readonly QueueKind[] = ["assigned", "review", "returned"];

/** What waits for this person, as a reminder tells it; empty where nothing does. */
export async function digestOf(actor: Actor): Promise<DigestPart[]> {
  const counts = await queueCounts(actor);
  const assigned = counts.forMe - counts.review - counts.returned;
  const parts: DigestPart[] = [];
  for (const kind of toldKinds) {
    const count = kind === "assigned" ? assigned : counts[kind];
    if (count === 0 || !(personal.includes(kind) || can(actor.role, "log-follow-up"))) continue;
    parts.push({ kind, count, path: `/admin?kind=${kind}`, first: (await firstOf(actor, kind)).slice(0, named) });
  }
  return parts;
}

async function firstOf(actor: Actor, kind: (typeof toldKinds)[number]): Promise<DigestPart["first"]> {
  if (isObligationKind(kind)) {
    const { rows } = await workQueue(actor, { ...everything, kind, sort: usualOrder(kind), page: 1, onlyAsking: true });
    return rows.map(({ commitment, party }) => ({ text: `${commitment.id} ${commitment.title.text} (${party.name.text})`, path: `/admin/commitments/${commitment.id}` }));
  }
  if (isDraftKind(kind)) {
    const { rows } = await draftQueue(actor, kind, 1);
    return rows.map(({ id, title, recordKind }) => ({ text: title?.text ?? recordKind, path: `/admin/drafts/${id}` }));
  }
  if (kind === suggestionKind) {
    const { rows } = await suggestionsOf(actor, "open", 1);
    return rows.map(({ id, commitment }) => ({ text: `${commitment.id} ${commitment.title.text}`, path: `/admin/suggestions/${id}` }));
  }
  const { rows } = await sourceQueue(actor, kind, 1);
  return rows.map(({ slug, title }) => ({ text: title.text, path: `/admin/sources/${slug}` }));
}
