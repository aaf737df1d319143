import { z } from "zod";
import { languages } from "./language";
import { reanchoringOutcomes, reanchoringSettlements } from "./reanchoring";
import { textHoldings } from "./source";

/** Shapes that several public records have in common. */
export const lang = z.enum(languages);
export const partial = z.object({ value: z.string(), precision: z.enum(["day", "month", "quarter", "year", "fiscal-year"]) });
/** A party, topic, event or source as it is named in another record. */
export const named = z.object({ slug: z.string(), name: z.string(), nameLang: lang });

/** What became of quoted words in the later versions of their document. */
export const reanchoringRecord = z.object({
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

/** One capture of a document. */
export const sourceVersionRecord = z.object({
  number: z.int(),
  capturedAt: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  textSha256: z.string(),
  codePoints: z.int(),
  textHeld: z.enum(textHoldings),
});

/** Says that a text stood here and was removed by order: of an entry its note, of a commitment its summary. */
export const tombstone = z.object({ field: z.string(), removedOn: z.string(), orderedBy: z.string(), reason: z.string(), reasonLang: lang });
export type Tombstone = z.infer<typeof tombstone>;
