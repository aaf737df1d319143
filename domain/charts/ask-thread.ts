import { period, type PartialDate } from "../plain-date";
import type { CitationRecord, CommitmentRecord, FollowUpRecord, Named } from "../record";

type Condition = CommitmentRecord["conditions"][number];

/** One event of the line from a request to what became of it. */
export type ThreadEvent = {
  key: string;
  /** asked, answered (with a promise, an offer, a request of its own), found (a step that somebody logged). */
  what: "asked" | "answered" | "found";
  on: PartialDate;
  who: Named[];
  record: CommitmentRecord;
  /** Of a finding; of a request that no document makes, but only says to be coming, "reported". */
  status: string | null;
  note: { text: string; lang: FollowUpRecord["noteLang"] } | null;
  citation: CitationRecord | null;
  conditions: Condition[];
};

/** How a party of the line stands today; null: nobody has assessed it. */
export type ThreadEnd = { record: CommitmentRecord; party: Named; status: string | null };

export type AskThread = { events: ThreadEvent[]; ends: ThreadEnd[] };

const order = { asked: 0, answered: 1, found: 2 } as const;

/** Asked, answered, promised, delivered or refused, in the order in which it happened; null where nothing answers anything. */
export function askThread(asks: readonly CommitmentRecord[], answers: readonly CommitmentRecord[], log: readonly FollowUpRecord[]): AskThread | null {
  const records = [...asks, ...answers];
  const found = log.filter((entry) => isFinding(entry)).flatMap((entry) => findingOf(entry, records));
  if (asks.length === 0 || (answers.length === 0 && found.length === 0)) return null;
  const events = [...asks.map((record) => saidOf(record, "asked")), ...answers.map((record) => saidOf(record, "answered")), ...found];
  return {
    events: events.sort((a, b) => compared(period(a.on).to, period(b.on).to) || order[a.what] - order[b.what] || compared(a.key, b.key)),
    ends: records.flatMap((record) => record.obligations.map(({ party, status }) => ({ record, party, status }))),
  };
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What counts of the log: a judgement about a party that nothing has corrected or taken back. */
const isFinding = ({ status, amendedBy, occasion, effectiveOn, obligation }: FollowUpRecord): boolean =>
  status !== null && amendedBy === null && occasion === "finding" && effectiveOn !== null && obligation !== null;

function saidOf(record: CommitmentRecord, what: "asked" | "answered"): ThreadEvent {
  return {
    key: `${what} ${record.id}`, what, on: record.madeOn.value, who: record.from, record, note: null,
    status: what === "asked" && record.obligations.every(({ status }) => status === "reported") ? "reported" : null,
    citation: record.citations.find(({ role }) => role === "origin") ?? null, conditions: record.conditions,
  };
}

function findingOf(entry: FollowUpRecord, records: readonly CommitmentRecord[]): ThreadEvent[] {
  const record = records.find(({ id }) => id === entry.commitment.id);
  if (record === undefined) return [];
  return [{
    key: `found ${entry.id}`, what: "found", on: entry.effectiveOn!.value, who: entry.party === null ? [] : [entry.party], record, status: entry.status,
    note: entry.note === null ? null : { text: entry.note, lang: entry.noteLang }, citation: entry.citations[0] ?? null, conditions: [],
  }];
}
