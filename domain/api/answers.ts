import { z } from "zod";
import { auditHead } from "../audit";
import { commitmentRecord, eventRecord, followUpRecord, indicatorRecord, partyRecord, sourceRecord, topicRecord } from "../record";
import { lang, named } from "../record-parts";
import { searchResult } from "../search-record";
import { judgements } from "../status";

/** `{ data, page: { next, limit }, total }`: the envelope of every list. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    page: z.object({ next: z.string().nullable(), limit: z.int() }),
    total: z.int(),
  });
}

const counts = Object.fromEntries(judgements.map((status) => [status, z.int().optional()]));

/** Obligations counted by status, with how many there are and how many nobody has assessed. */
export const tallyRecord = z.object({ of: z.int(), assessed: z.int(), unknown: z.int(), counts: z.object(counts) });

export const statsRecord = z.object({
  counts: z.object({ commitment: z.int(), ask: z.int(), offer: z.int(), sources: z.int() }),
  owed: tallyRecord,
  requested: tallyRecord,
  byTopic: z.array(z.object({ topic: topicRecord, owed: tallyRecord })),
  byParty: z.array(z.object({ party: named, owed: tallyRecord })),
  attention: z.object({
    neverAssessed: z.int(), deadlinePassed: z.int(), overdue: z.int(),
    notCheckedFor: z.object({ days: z.int(), obligations: z.int() }),
  }),
  years: z.object({ from: z.string(), to: z.string() }).nullable(),
  lastChange: z.string().nullable(),
});

const tallied = { owed: tallyRecord, requested: tallyRecord };
export const talliedParty = partyRecord.extend(tallied);
export const talliedTopic = topicRecord.extend(tallied);

/** An indicator on its own, with the commitment that it belongs to. */
export const indicatorOfCommitment = indicatorRecord.extend({
  commitment: z.object({ id: z.string(), slug: z.string(), title: z.string(), titleLang: lang }),
});
export type IndicatorOfCommitment = z.infer<typeof indicatorOfCommitment>;

export const rubricAnswer = z.object({
  number: z.int(),
  statuses: z.array(z.object({
    status: z.enum(judgements as unknown as [string, ...string[]]),
    definition: z.string(), criteria: z.string().nullable(), evidence: z.string().nullable(),
  })),
  versions: z.array(z.object({ number: z.int(), publishedOn: z.string(), changeNote: z.string(), by: z.string().nullable() })),
});

/** What a program is told of what it wrote: a record that is public, or a draft that waits for a second person. */
export const writtenRecord = z.object({
  state: z.enum(["published", "in-review"]),
  id: z.string(),
  version: z.int(),
  links: z.object({ self: z.string(), html: z.string() }).nullable(),
});
export type WrittenRecord = z.infer<typeof writtenRecord>;

/** Where a record is now. */
export const movedRecord = z.object({ location: z.string(), mergedInto: z.string().optional() });

export const answers = {
  commitments: listOf(commitmentRecord), search: listOf(searchResult).extend({ corrected: z.string().nullable() }), followUps: listOf(followUpRecord), sources: listOf(sourceRecord),
  parties: listOf(talliedParty), topics: listOf(talliedTopic), events: listOf(eventRecord), indicators: listOf(indicatorOfCommitment),
  auditHead,
} as const;
