import { z } from "zod";
import { slug, uuid } from "@/domain/fields";
import { queueKinds, queueOrders, usualOrder, type QueueKind, type QueueOrder } from "@/domain/queue";
import { readSearch, unread } from "./search";

/** What is shown of the queue; `sort` null is the order that serves the kind best. */
export type QueueFilter = {
  kind: QueueKind; topic: string | null; party: string | null; assignee: string | null; sort: QueueOrder | null; page: number;
};

const schemas = {
  kind: z.enum(queueKinds), topic: slug, party: slug, assignee: z.union([z.literal("nobody"), uuid]), sort: z.enum(queueOrders),
  page: z.coerce.number().int().min(1).max(100_000),
};
type Query = Record<string, string | string[] | undefined>;

/** `otherwise`: the kind where the address names none. */
export function queueFilter(query: Query, otherwise: QueueKind): QueueFilter {
  return {
    kind: readSearch(query, "kind", schemas.kind) ?? otherwise, assignee: readSearch<string>(query, "assignee", schemas.assignee),
    topic: readSearch(query, "topic", schemas.topic), party: readSearch(query, "party", schemas.party),
    sort: readSearch(query, "sort", schemas.sort), page: readSearch(query, "page", schemas.page) ?? 1,
  };
}

/** Filters with a value that means nothing: named on the page, and ignored. */
export function badQueueFilters(query: Query): { name: string; value: string }[] {
  return (["kind", "topic", "party", "assignee", "sort"] as const).flatMap((name) => {
    const value = unread<unknown>(query, name, schemas[name]);
    return value === null ? [] : [{ name, value }];
  });
}

export const orderOfFilter = ({ sort, kind }: QueueFilter): QueueOrder => sort ?? usualOrder(kind);

/** The address of the queue with a filter; what is usual is left out. */
export function queueAddress(filter: QueueFilter, change: Partial<QueueFilter> = {}): string {
  const { kind, topic, party, assignee, sort, page } = { ...filter, page: 1, ...change };
  const query = new URLSearchParams({ kind });
  if (topic !== null) query.set("topic", topic);
  if (party !== null) query.set("party", party);
  if (assignee !== null) query.set("assignee", assignee);
  if (sort !== null && sort !== usualOrder(kind)) query.set("sort", sort);
  if (page > 1) query.set("page", String(page));
  return `/admin?${query}`;
}
