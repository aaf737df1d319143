import { z } from "zod";
import { slug } from "@/domain/fields";
import { attentions, queueOrders } from "@/server/editor/queue-order";
import type { QueueFilter } from "@/server/editor/work-queue";
import { readSearch, unread } from "./search";

const schemas = {
  attention: z.enum(attentions), topic: slug, party: slug, sort: z.enum(queueOrders),
  page: z.coerce.number().int().min(1).max(100_000),
};
type Query = Record<string, string | string[] | undefined>;

export function queueFilter(query: Query): QueueFilter {
  return {
    attention: readSearch(query, "attention", schemas.attention) ?? "all",
    topic: readSearch(query, "topic", schemas.topic), party: readSearch(query, "party", schemas.party),
    sort: readSearch(query, "sort", schemas.sort) ?? "checked", page: readSearch(query, "page", schemas.page) ?? 1,
  };
}

/** Filters with a value that means nothing: named on the page, and ignored. */
export function badQueueFilters(query: Query): { name: string; value: string }[] {
  return (["attention", "topic", "party", "sort"] as const).flatMap((name) => {
    const value = unread<unknown>(query, name, schemas[name]);
    return value === null ? [] : [{ name, value }];
  });
}

/** The address of the queue with a filter; what is usual is left out. */
export function queueAddress(filter: QueueFilter, change: Partial<QueueFilter> = {}): string {
  const { attention, topic, party, sort, page } = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  if (attention !== "all") query.set("attention", attention);
  if (topic !== null) query.set("topic", topic);
  if (party !== null) query.set("party", party);
  if (sort !== "checked") query.set("sort", sort);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text === "" ? "/admin" : `/admin?${text}`;
}
