import { z } from "zod";
import { citationRecord } from "./citation-record";
import { bases, commitmentKinds, novelties, relationKinds, renewalWordings } from "./commitment";
import { deadlinePrecisions, periodUnits } from "./deadline";
import { dateBases, eventKinds } from "./event";
import { followUpKinds } from "./follow-up";
import { bounds, stages, units } from "./indicator";
import { partyKinds } from "./party";
import { lang, named, partial, sourceVersionRecord, tombstone } from "./record-parts";
import { replyKinds } from "./reply";
import { followUpOccasions } from "./rubric";
import { mergedFromRecord } from "./removed-record";
import { sourceKinds, textHoldings, tiers } from "./source";
import { asserters, confidences, judgements, obligationRoles, qualifiers, reasons, conditionStatuses } from "./status";
import { timelinesses } from "./timeliness";

/**
 * What the public reads: the shapes that pages, API, feeds and exports share. Texts are in one
 * language; where it is not the one asked for, the field `…Lang` beside it says so.
 */
export const obligationRecord = z.object({
  id: z.string(),
  party: named.extend({ kind: z.enum(partyKinds), memberCount: z.int().nullable() }),
  role: z.enum(obligationRoles),
  basis: z.enum(bases),
  note: z.string().nullable(),
  noteLang: lang.nullable(),
  /** Null: not assessed. */
  status: z.enum(judgements as unknown as [string, ...string[]]).nullable(),
  qualifier: z.enum(qualifiers).nullable(),
  reason: z.enum(reasons).nullable(),
  confidence: z.enum(confidences).nullable(),
  assertedBy: z.enum(asserters).nullable(),
  effectiveOn: partial.nullable(),
  /** The site's day on which this status was first said here; null while nothing was. */
  lastChangedOn: z.string().nullable(),
  lastCheckedOn: z.string().nullable(),
  /** The commitment that took its place. */
  supersededBy: z.string().nullable(),
  timeliness: z.enum(timelinesses),
  version: z.int(),
});

export const conditionRecord = z.object({
  id: z.string(),
  text: z.string(),
  textLang: lang,
  status: z.enum(conditionStatuses).nullable(),
  lastCheckedOn: z.string().nullable(),
  dependsOn: z.object({ id: z.string(), slug: z.string(), title: z.string() }).nullable(),
  citation: citationRecord,
  version: z.int(),
});

export const criterionRecord = z.object({
  id: z.string(), text: z.string(), textLang: lang,
  /** The site's day on which it was stated, so that a reader can tell whether that was beforehand. */
  statedOn: z.string(),
  /** Words that were removed by order of the law. */
  removed: z.array(tombstone),
});

export const deadlineRecord = z.object({
  /** The date as stated, at its own precision; null where it is bound to an event. */
  value: z.string().nullable(),
  precision: z.enum(deadlinePrecisions),
  wording: z.string().nullable(),
  /** The last day on which it would be kept: what timeliness is computed from. Null while no day can be named. */
  endsOn: z.string().nullable(),
  /** How it was read, in a sentence. */
  reading: z.string(),
  /** An editor's remark on that. */
  rule: z.string().nullable(),
  ruleLang: lang.nullable(),
  /** The event that it was read by, with its date; of a series the next one on record. */
  event: named.extend({ heldOn: z.string().nullable() }).nullable(),
  series: named.nullable(),
  count: z.int().nullable(),
  unit: z.enum(periodUnits).nullable(),
  /** From when "the next" was counted, where that is not the day of the commitment. */
  setOn: partial.nullable(),
  citation: citationRecord.nullable(),
});

export const targetRecord = z.object({
  party: named,
  value: z.number(),
  bound: z.enum(bounds),
  base: z.string().nullable(),
  baseLang: lang.nullable(),
  population: z.string().nullable(),
  period: z.string().nullable(),
  periodLang: lang.nullable(),
  byWhen: z.string().nullable(),
  citation: citationRecord,
});

export const measurementRecord = z.object({
  id: z.string(),
  value: z.number(),
  bound: z.enum(bounds),
  period: z.string().nullable(),
  periodLang: lang.nullable(),
  stage: z.enum(stages).nullable(),
  reportedBy: named,
  base: z.string().nullable(),
  baseLang: lang.nullable(),
  note: z.string().nullable(),
  noteLang: lang.nullable(),
  recordedOn: z.string(),
  revises: z.string().nullable(),
  citation: citationRecord,
});

export const indicatorRecord = z.object({
  slug: z.string(),
  label: z.string(),
  labelLang: lang,
  unit: z.enum(units),
  targets: z.array(targetRecord),
  measurements: z.array(measurementRecord),
});

export const relationRecord = z.object({
  kind: z.enum(relationKinds),
  /** `out`: this record answers, renews … the other; `in`: the other does so to this one. */
  direction: z.enum(["out", "in"]),
  wording: z.enum(renewalWordings).nullable(),
  note: z.string().nullable(),
  noteLang: lang.nullable(),
  to: z.object({ id: z.string(), slug: z.string(), title: z.string(), titleLang: lang, kind: z.enum(commitmentKinds) }),
});

export const commitmentRecord = z.object({
  id: z.string(), slug: z.string(),
  kind: z.enum(commitmentKinds),
  joint: z.boolean(),
  title: z.string(),
  titleLang: lang,
  summary: z.string(),
  summaryLang: lang,
  /** Set where the summary was removed by order of the law; the summary itself is empty. */
  removed: z.array(tombstone),
  /** `value`: the status that all obligations share, "mixed", or null when none is assessed. */
  status: z.object({ value: z.string().nullable(), delivered: z.int(), assessed: z.int(), of: z.int() }),
  timeliness: z.enum(timelinesses),
  /** The deadline in force; null when the documents state none. */
  deadline: deadlineRecord.nullable(),
  /** All deadlines as they were set, the original first. */
  deadlines: z.array(deadlineRecord),
  specificity: z.int(),
  novelty: z.enum(novelties),
  madeOn: partial,
  topics: z.array(named),
  event: named.nullable(),
  from: z.array(named),
  obligations: z.array(obligationRecord),
  conditions: z.array(conditionRecord),
  /** What would count as delivered, as stated beforehand. */
  criteria: z.array(criterionRecord),
  citations: z.array(citationRecord),
  indicators: z.array(indicatorRecord),
  relations: z.array(relationRecord),
  mergedFrom: z.array(mergedFromRecord),
  /** The site's days of the last change (of text or status) and of the last check. */
  lastChangedOn: z.string(),
  lastCheckedOn: z.string().nullable(),
  links: z.object({ self: z.string(), html: z.string(), followUps: z.string() }),
  version: z.int(),
});

/** What a party answered to an assessment; an answer that was corrected or taken back stays readable. */
export const replyRecord = z.object({
  id: z.string(),
  kind: z.enum(replyKinds),
  party: named.nullable(),
  text: z.string().nullable(),
  textLang: lang.nullable(),
  repliedOn: partial.nullable(),
  recordedOn: z.string(),
  because: z.string().nullable(),
  replaces: z.string().nullable(),
  amendedBy: z.object({ id: z.string(), kind: z.enum(["correction", "retraction"]) }).nullable(),
  citation: citationRecord.nullable(),
  removed: z.array(tombstone),
});

export const followUpRecord = z.object({
  id: z.string(),
  commitment: z.object({ id: z.string(), slug: z.string(), title: z.string(), titleLang: lang }),
  /** One of the two is set. */
  obligation: z.string().nullable(),
  condition: z.string().nullable(),
  party: named.nullable(),
  sequence: z.int(),
  kind: z.enum(followUpKinds),
  status: z.enum(judgements as unknown as [string, ...string[]]).nullable(),
  /** The status that this one took the place of, in the order of the log. */
  statusBefore: z.string().nullable(),
  qualifier: z.enum(qualifiers).nullable(),
  reason: z.enum(reasons).nullable(),
  supersededBy: z.string().nullable(),
  effectiveOn: partial.nullable(),
  checkedOn: z.string(),
  recordedOn: z.string(),
  note: z.string().nullable(),
  noteLang: lang,
  confidence: z.enum(confidences).nullable(),
  assertedBy: z.enum(asserters).nullable(),
  searched: z.string().nullable(), searchedLang: lang.nullable(),
  because: z.string().nullable(), becauseLang: lang.nullable(),
  replaces: z.string().nullable(),
  /** Set when a later row corrected or retracted this one: its id and kind. */
  amendedBy: z.object({ id: z.string(), kind: z.enum(["correction", "retraction"]) }).nullable(),
  /** The version of the rubric that it was judged by. */
  rubricVersion: z.int(),
  /** The name of whoever wrote it, and of the second person who reviewed it; null for the tracker itself, and for none. */
  by: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  /** "rubric-change": judged anew because the rubric changed, which is no change in the world. */
  occasion: z.enum(followUpOccasions),
  /** The criterion of the commitment that it rests on. */
  criterion: criterionRecord.nullable(),
  citations: z.array(citationRecord),
  /** Texts that were removed by order of the law; the fields themselves are empty. */
  removed: z.array(tombstone),
  /** What parties answered to it, the first first. */
  replies: z.array(replyRecord),
});

export const sourceRecord = z.object({
  slug: z.string(),
  /** The document's own title, or our words for what it is. */
  title: z.string(),
  titleLang: lang,
  titleBasis: z.enum(["stated", "described"]),
  language: lang,
  publisher: z.string().nullable(),
  kind: z.enum(sourceKinds),
  tier: z.enum(tiers),
  officialOf: named.nullable(),
  publishedOn: partial.extend({ basis: z.enum(dateBases), reason: z.string().nullable() }).nullable(),
  attribution: z.string().nullable(), attributionLang: lang.nullable(),
  embargoUntil: z.string().nullable(),
  rights: z.string().nullable(), rightsLang: lang.nullable(),
  notes: z.string().nullable(), notesLang: lang.nullable(),
  url: z.string().nullable(),
  /** Of the current version: the original file and the text that quotations are anchored in. */
  versionNumber: z.int(),
  mediaType: z.string(),
  capturedAt: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  textSha256: z.string(),
  codePoints: z.int(),
  textHeld: z.enum(textHoldings),
  /** All captures, the first first. */
  versions: z.array(sourceVersionRecord),
  citations: z.int(),
  commitments: z.int(),
  links: z.object({ self: z.string(), html: z.string() }),
  version: z.int(),
});

export const topicRecord = z.object({
  slug: z.string(), name: z.string(), nameLang: lang, description: z.string().nullable(), descriptionLang: lang.nullable(),
});

export const partyRecord = z.object({
  slug: z.string(), name: z.string(), nameLang: lang, kind: z.enum(partyKinds), description: z.string().nullable(), descriptionLang: lang.nullable(),
  memberCount: z.int().nullable(),
  partOf: named.nullable(), parts: z.array(named), memberOf: z.array(named), members: z.array(named),
  holds: z.array(z.object({ office: named, from: z.string().nullable(), to: z.string().nullable() })),
});

export const eventRecord = z.object({
  slug: z.string(), name: z.string(), nameLang: lang, kind: z.enum(eventKinds), description: z.string().nullable(), descriptionLang: lang.nullable(),
  heldOn: partial.extend({ basis: z.enum(dateBases), reason: z.string().nullable() }).nullable(),
  series: named.nullable(), participants: z.array(named),
});

export type Named = z.infer<typeof named>;
export type PartialDateRecord = z.infer<typeof partial>;
export type CitationRecord = z.infer<typeof citationRecord>;
export type ObligationRecord = z.infer<typeof obligationRecord>;
export type ConditionRecord = z.infer<typeof conditionRecord>;
export type DeadlineRecord = z.infer<typeof deadlineRecord>;
export type CriterionRecord = z.infer<typeof criterionRecord>;
export type IndicatorRecord = z.infer<typeof indicatorRecord>;
export type RelationRecord = z.infer<typeof relationRecord>;
export type CommitmentRecord = z.infer<typeof commitmentRecord>;
export type ReplyRecord = z.infer<typeof replyRecord>;
export type FollowUpRecord = z.infer<typeof followUpRecord>;
export type SourceVersionRecord = z.infer<typeof sourceVersionRecord>;
export type SourceRecord = z.infer<typeof sourceRecord>;
export type TopicRecord = z.infer<typeof topicRecord>;
export type PartyRecord = z.infer<typeof partyRecord>;
export type EventRecord = z.infer<typeof eventRecord>;
