import "server-only";
import { draftKinds, publishing } from "@/domain/draft";
import { can } from "@/domain/permissions";
import { asksForWork, kindsOf, queueKinds, type QueueKind } from "@/domain/queue";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { db } from "../db";
import { demand } from "./desk-read";
import { everything, factsOf, obligationFacts, type FactRow, type QueueScope } from "./queue-facts";
import { brokenLinks, changedSources } from "./queue-sources";

export type QueueCounts = Record<QueueKind, number> & {
  /** What waits for this very person: to review, to put right, to look at again. */
  forMe: number;
};

type Row = { groups: (FactRow & { n: number })[] | null; review: number; returned: number; suggestions: number; broken: number; changed: number };

/** Drafts that this person may review: of kinds that they may publish, and nobody reviews what they have written in. */
export const toReview = (actor: Actor): Prisma.Sql => can(actor.role, "review")
  ? Prisma.sql`state = 'in-review' AND record_kind = ANY (${draftKinds.filter((kind) => can(actor.role, publishing[kind]))}) AND author_id <> ${actor.id}::uuid AND NOT ${actor.id}::uuid = ANY (writers)`
  : Prisma.sql`false`;
export const returnedTo = (actor: Actor): Prisma.Sql => Prisma.sql`state = 'returned' AND author_id = ${actor.id}::uuid`;

/** What readers sent and nobody has answered, for those who may answer; what a program probably sent is not work. */
const waitingSuggestions = (actor: Actor): Prisma.Sql => can(actor.role, "answer-suggestions") ? Prisma.sql`state = 'open' AND NOT is_suspect` : Prisma.sql`false`;

/**
 * How much there is of each kind, in one query. Of what makes an obligation due the rule stands in domain/
 * alone: the database groups those that are alike, and each group is weighed once.
 */
export async function queueCounts(actor: Actor, scope: QueueScope = everything): Promise<QueueCounts> {
  demand(actor);
  const [row] = await db.$queryRaw<Row[]>`
    WITH facts AS (${obligationFacts(actor, scope)}),
    alike AS (SELECT ends_on, has_deadline, status, effective_to, last_checked_on, judged, unmet, mine, days, count(*)::int AS n
      FROM facts GROUP BY ends_on, has_deadline, status, effective_to, last_checked_on, judged, unmet, mine, days)
    SELECT (SELECT json_agg(alike) FROM alike) AS groups,
      (SELECT count(*)::int FROM draft WHERE ${toReview(actor)}) AS review,
      (SELECT count(*)::int FROM draft WHERE ${returnedTo(actor)}) AS returned,
      (SELECT count(*)::int FROM suggestion WHERE ${waitingSuggestions(actor)}) AS suggestions,
      (SELECT count(*)::int FROM (${brokenLinks}) b) AS broken,
      (SELECT count(*)::int FROM (${changedSources}) s) AS changed`;
  const today = siteDay();
  const counts = Object.fromEntries(queueKinds.map((kind) => [kind, 0])) as Record<QueueKind, number>;
  let forMe = row!.review + row!.returned;
  for (const { n, ...alike } of row!.groups ?? []) {
    const facts = factsOf(alike);
    for (const kind of kindsOf(facts, today)) counts[kind] += n;
    if (facts.isMine && asksForWork(facts, today)) forMe += n;
  }
  return { ...counts, review: row!.review, returned: row!.returned, suggestions: row!.suggestions, "broken-links": row!.broken, "changed-sources": row!.changed, forMe };
}
