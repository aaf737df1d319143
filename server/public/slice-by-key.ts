import "server-only";

export type PageAsked = { limit: number; cursor?: string | undefined };

/**
 * A page of a list that is small enough to be read whole. The cursor names the record that the page before
 * ended with, so that what is added meanwhile is neither told twice nor left out; null where it names none.
 */
export function sliceByKey<Item>(items: readonly Item[], { limit, cursor }: PageAsked, keyOf: (item: Item) => string): { data: Item[]; total: number; next: string | null } | null {
  const last = cursor === undefined ? -1 : items.findIndex((item) => cursorOf(keyOf(item)) === cursor);
  if (cursor !== undefined && last === -1) return null;
  const data = items.slice(last + 1, last + 1 + limit);
  const end = data.at(-1);
  const isMore = last + 1 + data.length < items.length;
  return { data, total: items.length, next: end !== undefined && isMore ? cursorOf(keyOf(end)) : null };
}

/** Opaque to clients: how it is made may change. */
export const cursorOf = (key: string): string => Buffer.from(`k${key}`).toString("base64url");

export function keyOfCursor(cursor: string): string | null {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  return text.startsWith("k") && cursorOf(text.slice(1)) === cursor ? text.slice(1) : null;
}
