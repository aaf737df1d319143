import "server-only";
import type { PlainDate } from "@/domain/plain-date";
import type { Actor } from "../actor";
import { db } from "../db";
import { siteDay } from "../days";
import { demand, paged, type Paged, type Words } from "./desk-read";
import { openObligations, type OpenObligation } from "./open-obligations";
import { attentionOf, attentions, orderOf, type Attention, type QueueOrder } from "./queue-order";

export type QueueFilter = { attention: Attention; topic: string | null; party: string | null; sort: QueueOrder; page: number };

/** A row, with what the short form "checked, nothing found" starts from. */
export type QueueRow = OpenObligation & { lastSearched: string | null };

export type WorkQueue = Paged<QueueRow> & {
  today: PlainDate;
  counts: Record<Attention, number>;
  topics: { slug: string; name: Words }[];
  parties: { slug: string; name: Words }[];
};

/**
 * The work queue. All obligations are read and weighed here: timeliness is computed, never stored, so
 * the database could neither filter nor sort by it. Some thousands of narrow rows are fine; tens of
 * thousands would want the projection to carry what the order needs.
 */
export async function workQueue(actor: Actor, filter: QueueFilter): Promise<WorkQueue> {
  demand(actor);
  const today = siteDay();
  const all = await openObligations(actor, today);
  const inScope = all.filter(
    (row) => (filter.topic === null || row.topics.some(({ slug }) => slug === filter.topic))
      && (filter.party === null || row.party.slug === filter.party));
  const counts = Object.fromEntries(
    attentions.map((attention) => [attention, inScope.filter((row) => attentionOf(row, today).includes(attention)).length]),
  ) as Record<Attention, number>;
  const wanted = inScope.filter((row) => attentionOf(row, today).includes(filter.attention)).sort(orderOf(filter.sort));
  const page = paged(wanted, filter.page);
  const searches = await lastSearches(page.rows.map(({ id }) => id));
  return {
    ...page, today, counts,
    rows: page.rows.map((row) => ({ ...row, lastSearched: searches.get(row.id) ?? null })),
    topics: distinct(all.flatMap((row) => row.topics)),
    parties: distinct(all.map((row) => row.party)),
  };
}

/** Where was looked the last time, by obligation. */
async function lastSearches(ids: string[]): Promise<Map<string, string>> {
  const rows = await db.followUp.findMany({
    where: { obligationId: { in: ids }, searched: { not: null } },
    orderBy: { sequence: "asc" }, select: { obligationId: true, searched: true },
  });
  return new Map(rows.map((row) => [row.obligationId!, row.searched!]));
}

function distinct<Item extends { slug: string; name: Words }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.slug, item])).values()].sort((a, b) => a.name.text.localeCompare(b.name.text));
}
