import { z } from "zod";
import { dateBases } from "./event";
import { languages } from "./language";
import { citationRoles, wordings } from "./quotation";
import { reanchoringOutcomes, reanchoringSettlements } from "./reanchoring";
import { tiers } from "./source";

/** The small pieces that every public record is made of, and quoted words (see record.ts). */
export const lang = z.enum(languages);
export const partial = z.object({ value: z.string(), precision: z.enum(["day", "month", "quarter", "year", "fiscal-year"]) });
/** A party, topic, event or source as it is named in another record. */
export const named = z.object({ slug: z.string(), name: z.string(), nameLang: lang });

/** What became of quoted words in the later versions of their document. */
const reanchoringRecord = z.object({
  /** False where the document was only captured again, its text being the same. */
  textChanged: z.boolean(),
  outcome: z.enum(reanchoringOutcomes),
  /** What an editor decided; null where nobody had to, or has not yet. */
  settlement: z.enum(reanchoringSettlements).nullable(),
  /** The newest version that they were looked for in. */
  version: z.int(),
  /** The words there: the same, or those that were accepted in their place. Null where there are none. */
  exact: z.string().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  note: z.string().nullable(),
  /** Where the document's page tells of it. */
  url: z.string(),
});

export const citationRecord = z.object({
  id: z.string(),
  source: z.string(),
  sourceTitle: z.string(),
  sourceTitleLang: lang,
  sourcePublishedOn: partial.extend({ basis: z.enum(dateBases) }).nullable(),
  tier: z.enum(tiers),
  attribution: z.string().nullable(),
  embargoUntil: z.string().nullable(),
  version: z.int(),
  role: z.enum(citationRoles),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  attested: z.boolean(),
  attestedOn: z.string().nullable(),
  /** The language that the words are in. */
  language: lang,
  speakers: z.array(named),
  speakerAs: z.string().nullable(),
  wording: z.enum(wordings),
  /** Where the words are shown in their place: "/sources/{slug}#quote-{id}", with "?version=" where only an older version has them. */
  url: z.string(),
  /** Null while the version that was quoted is the newest. */
  reanchoring: reanchoringRecord.nullable(),
});
