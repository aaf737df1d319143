import type { ChangeRecord } from "./changes";
import type { FeedPlace } from "./feed";
import type { CommitmentFilter } from "./filter";
import type { CommitmentRecord, Named } from "./record";

/** What a feed reads: which commitments, and how its subject is called. */
export type FeedScope = {
  place: FeedPlace;
  /** Null for the whole record, documents and rubric included. */
  filter: CommitmentFilter | null;
  /** Of the feed of one commitment its inner id. */
  commitment: string | null;
  /** The record that it is about; null for a list. */
  subject: string | null;
  /** Names for the values of the filter. */
  choices: { topics: Named[]; parties: Named[]; events: Named[]; sources: Named[] };
  /** Where people read the same, without language. */
  page: string;
};

/** A party's status at a moment; null is "not assessed". */
export type StatusThen = { party: string; status: string | null };

/** One entry: what was published, when its meaning changed last, and what is needed to tell of it. */
export type FeedEntry = {
  change: ChangeRecord;
  updated: string;
  /** The commitment as it is now: its quotations and figures. */
  record: CommitmentRecord | null;
  /** Of a text that was added or edited: how its obligations stood then, so that the entry stays true. */
  statuses: StatusThen[];
};
export type FeedContent = { entries: FeedEntry[]; updated: string };

/** A day that a calendar shows: a deadline, or an event. Days that a document leaves vague are the last of their period. */
export type CalendarEntry = {
  /** Permanent: the record's id. */
  id: string;
  /** Grows with every entry about it. */
  sequence: number;
  kind: "deadline" | "event";
  title: string;
  /** Of a deadline and an event the day itself, or the last of a period. */
  day: string;
  /** How a vague day was read, in words; null where the document names the day. */
  reading: string | null;
  /** The instant of the last change. */
  changedAt: string;
  /** Nothing is due any more. */
  isOff: boolean;
  /** Where it stands, who owes what; of an event what it was. */
  statuses: StatusThen[];
  topics: string[];
  /** Without language. */
  page: string;
};
