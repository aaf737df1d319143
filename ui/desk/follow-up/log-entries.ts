import { readPartialDate } from "@/ui/fields/read-date";

/** An entry of the log as whoever came second is shown it. */
export type LogRow = {
  id: string; sequence: number; kind: string; status: string | null; qualifier: string | null; reason: string | null; effectiveOn: string | null; checkedOn: string;
  confidence: string | null; assertedBy: string | null; note: string | null; searched: string | null; because: string | null; replacesId: string | null; by: string;
  evidence: { source: string; exact: string }[];
};
export type LogNow = { version: number; log: LogRow[] };

/** What a reader compares of an entry, in this order. */
const compared = ["kind", "status", "qualifier", "reason", "effectiveOn", "confidence", "assertedBy", "because", "checkedOn", "note", "searched"] as const;

/** An entry of the log, or what was typed for one, with the fields that are compared and nothing else. */
export function entryAsTyped(entry: object): Record<string, unknown> {
  const given = entry as Record<string, unknown>;
  const evidence = (Array.isArray(given.evidence) ? given.evidence : []) as Record<string, unknown>[];
  const since = typeof given.effectiveOn === "string" ? (readPartialDate(given.effectiveOn) ?? given.effectiveOn) : null;
  return {
    ...Object.fromEntries(compared.map((field) => [field, given[field] ?? null])), effectiveOn: since,
    evidence: evidence.map(({ source, exact }) => ({ source, exact })),
  };
}

/**
 * What was logged since the form was opened, and whether the entry that is to be corrected or withdrawn was amended
 * by it. Every entry raises the version of what it is about by one.
 */
export function loggedMeanwhile({ version, log }: LogNow, mine: Record<string, unknown>): { newest: LogRow | null; earlier: LogRow[]; isAmended: boolean } {
  const since = Number(mine.baseVersion);
  const count = Number.isInteger(since) && since >= 0 && since < version ? Math.min(version - since, log.length) : Math.min(1, log.length);
  const [newest = null, ...earlier] = log.slice(log.length - count).reverse();
  const replaces = typeof mine.replaces === "string" && mine.replaces !== "" ? mine.replaces : null;
  return { newest, earlier, isAmended: replaces !== null && log.some((row) => row.replacesId === replaces) };
}
