import { z } from "zod";
import { dateBases } from "./event";
import { citationRoles, wordings } from "./quotation";
import { lang, named, partial, reanchoringRecord } from "./record-parts";
import { tiers } from "./source";

/** Quoted words as the public reads them (see record.ts). */
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
