/** The same figures on every machine: a hash of what is asked for, and nothing that depends on what was asked before. */
export function draw(...what: number[]): number {
  let hash = 0x9e3779b9;
  for (const value of what) {
    hash = Math.imul(hash ^ (value + 0x7f4a7c15), 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 0x1_0000_0000;
}

/** One of a list, the first ones more often than the last, as words and topics are in any record. */
export const pick = <T>(list: readonly T[], ...what: number[]): T => list[Math.floor(draw(...what) ** 2 * list.length)]!;

export const between = (low: number, high: number, ...what: number[]): number => low + Math.floor(draw(...what) * (high - low + 1));

const kinds = ["topic", "topic_version", "party", "party_version", "event", "event_version", "source", "source_description", "source_version",
  "citation", "commitment", "commitment_version", "obligation", "follow_up"] as const;
export type Kind = (typeof kinds)[number];

/** An id of the seventh version, in the order of its number: rows made one after the other lie beside each other. */
export function idOf(kind: Kind, number: number): string {
  const time = (0x0190_0000_0000 + number).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kinds.indexOf(kind).toString(16).padStart(3, "0")}-8000-${number.toString(16).padStart(12, "0")}`;
}

const dayMs = 86_400_000;
/** A day as PostgreSQL reads it, counted from the first of January 2016. */
export const day = (number: number): string => new Date(Date.UTC(2016, 0, 1) + number * dayMs).toISOString().slice(0, 10);
/** An instant of the record: its days begin on the first of January 2024, and a year of it is past. */
export const instant = (dayNumber: number, millisecond: number): string => new Date(Date.UTC(2024, 0, 1) + dayNumber * dayMs + millisecond).toISOString();
