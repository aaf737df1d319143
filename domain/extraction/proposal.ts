import { z } from "zod";
import { languages } from "../language";

/**
 * What the extractor says about a document. Machines propose, named people decide: nothing here becomes
 * a record by itself. All offsets are Unicode code points of the document's text, like a citation's.
 */
export const proposalKinds = ["commitment", "ask", "condition", "figure", "event", "position"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** The kinds that ask an editor for a decision one by one: what a tracker of commitments is about. */
export const trackedKinds: readonly ProposalKind[] = ["commitment", "ask", "condition"];

/** Why a stretch of the document is read as it is; the desk and the terminal turn it into a sentence. */
export const proposalReasons = [
  "future-verb", "commitment-verb", "ask-verb", "need", "condition-word", "list-item", "noun-item", "imperative",
  "ongoing-act", "agreed", "scheduled", "happened", "number", "view",
] as const;
export type ProposalReason = (typeof proposalReasons)[number];

const place = { start: z.int().min(0), end: z.int().min(1) };

export const proposedParty = z.strictObject({
  /** The party's name as the document words it ("the United States", "we"). */
  wording: z.string(),
  /** The name that the word stands for, where the language file knows it ("United States"); else null. */
  name: z.string().nullable(),
  /** Who promises, asks or says it (`from`); towards whom (`to`). */
  role: z.enum(["from", "to"]),
});

export const proposedNumber = z.strictObject({
  wording: z.string(),
  value: z.number(),
  /** ISO currency code, "percent", or the counted noun as worded ("visas"); null where nothing is counted. */
  unit: z.string().nullable(),
  bound: z.enum(["exact", "up-to", "at-least", "about", "more-than"]),
});

export const proposedDate = z.strictObject({
  wording: z.string(),
  /** A partial date ("2022-09", "2022-Q3", "FY2022-US"); null where the words name none ("as soon as possible"). */
  value: z.string().nullable(),
  role: z.enum(["deadline", "date"]),
});

export const proposal = z.strictObject({
  ...place,
  exact: z.string(),
  kind: z.enum(proposalKinds),
  /** Several parties say it with one voice. */
  joint: z.boolean(),
  /** A commitment held out to another party, who may take it or leave it. */
  offer: z.boolean(),
  parties: z.array(proposedParty),
  numbers: z.array(proposedNumber),
  dates: z.array(proposedDate),
  /** Slugs of the topic list that comes with the product ("migration", "security"). */
  topics: z.array(z.string()),
  /** The rule, and the document's own words that set it off: trigger, and subject where there is one. */
  reason: z.strictObject({ code: z.enum(proposalReasons), trigger: z.string(), subject: z.string().nullable() }),
  /** 0 to 1: how often proposals of this rule were right on annotated documents. */
  score: z.number().min(0).max(1),
});
export type Proposal = z.infer<typeof proposal>;

/** What a stretch is within the document. Every sentence is accounted for: coverage counts them. */
export const sentenceParts = ["prose", "item", "heading", "headline", "speaker", "front-matter", "navigation", "question"] as const;
export type SentencePart = (typeof sentenceParts)[number];

/** The parts that state nothing by themselves and start set aside ("front matter", "a journalist's question"). */
export const silentParts: readonly SentencePart[] = ["heading", "headline", "speaker", "front-matter", "navigation", "question"];

export const sentence = z.strictObject({ ...place, part: z.enum(sentenceParts) });
export type Sentence = z.infer<typeof sentence>;

/** Sentences and proposals both stand in reading order; sentences do not overlap. */
export type Reading = { language: (typeof languages)[number]; sentences: Sentence[]; proposals: Proposal[] };
