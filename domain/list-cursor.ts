import { sha256 } from "./audit";
import { facetNames, sortOf, type CommitmentFilter, type SortOrder } from "./filter";
import { isPlainDate } from "./plain-date";

/** A row of the list by what it is ordered by: a page goes on after it, whatever was published meanwhile. */
export type ListPosition = { key: string; number: number; id: string };

/** What a list is of: a position in one list says nothing about another. */
const fingerprint = (filter: CommitmentFilter, day: string | null): string =>
  sha256(JSON.stringify([filter.q, ...facetNames.map((name) => filter[name]), sortOf(filter), day])).slice(0, 12);

/** Opaque to clients: which list it is of, and after which of its rows to go on. */
export const cursorAfter = ({ key, number, id }: ListPosition, filter: CommitmentFilter, day: string | null): string =>
  Buffer.from(JSON.stringify([fingerprint(filter, day), key, number, id])).toString("base64url");

/** The row that a cursor names; null where it is none of this list. */
export function positionOf(cursor: string, filter: CommitmentFilter, day: string | null): ListPosition | null {
  const read = parts(Buffer.from(cursor, "base64url").toString("utf8"));
  if (read === null || read[0] !== fingerprint(filter, day)) return null;
  const position = { key: read[1], number: read[2], id: read[3] };
  return isKey(position, filter) && cursorAfter(position, filter, day) === cursor ? position : null;
}

function parts(text: string): [string, string, number, string] | null {
  try {
    const [list, key, number, id, more] = JSON.parse(text) as unknown[];
    const isWhole = typeof list === "string" && typeof key === "string" && Number.isInteger(number) && typeof id === "string" && more === undefined;
    return isWhole ? [list, key, number as number, id] : null;
  } catch {
    return null;
  }
}

/** What PostgreSQL writes for the column of each order, so that it can read it again. */
const keys: Record<SortOrder, (key: string) => boolean> = {
  relevance: (key) => /^\d{1,15}$/.test(key), id: (key) => /^[A-Z]{2,8}$/.test(key), topic: (key) => /^\d{1,10}$/.test(key) && Number(key) < 2 ** 31,
  changed: (key) => isPlainDate(key.slice(0, 10)) && /^.{10} ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/.test(key),
  checked: (key) => key === "-infinity" || isPlainDate(key), deadline: (key) => key === "infinity" || isPlainDate(key),
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isKey = ({ key, number, id }: ListPosition, filter: CommitmentFilter): boolean =>
  keys[sortOf(filter)](key) && number > 0 && number < 2 ** 31 && uuid.test(id);
