import { z } from "zod";
import { slug, uuid } from "./fields";
import { isStorable, optionalBilingual } from "./language";

/** What a quotation does for the record that it stands under. */
export const citationRoles = ["origin", "condition", "answer", "evidence", "figure", "reply"] as const;
export type CitationRole = (typeof citationRoles)[number];

/** Whether the quoted words are the speaker's or those of somebody reporting them. */
export const wordings = ["own", "reported"] as const;
export type Wording = (typeof wordings)[number];

/** Forms post text; an empty field is "not given". */
export const position = z.preprocess(
  (value) => (typeof value === "string" ? (value.trim() === "" ? null : Number(value)) : value),
  z.int({ error: "invalid" }).min(0, { error: "invalid" }).nullable(),
);

/** What stands beside quoted words. */
export const beside = z.string().max(64).refine(isStorable, { error: "invalid" });

/**
 * A quotation as an editor or the seed gives it. Where the text is held, `start` (in Unicode code
 * points) is only needed when the words occur more than once. Where the text is not held, all of the
 * anchor is given by whoever had the original in hand (an *attested* quotation).
 */
export const quotation = z.strictObject({
  source: slug,
  exact: z.string({ error: "required" }).min(1, { error: "required" }).max(4000, { error: "too-long" }).refine(isStorable, { error: "invalid" }),
  start: position.default(null),
  attested: z
    .strictObject({ end: z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).min(1, { error: "invalid" }), prefix: beside, suffix: beside })
    .nullable()
    .default(null),
  /** Who says it: governments, agencies, groups, offices or persons. */
  speakers: z.array(slug, { error: "speaker-required" }).min(1, { error: "speaker-required" }).max(10),
  /** How the document names the speaker ("Senior administration official, on background"). */
  speakerAs: optionalBilingual(200),
  wording: z.enum(wordings).default("own"),
});
export type Quotation = z.infer<typeof quotation>;

/** Under a record: either new words or words already quoted before. */
export const citationInput = z.union([
  z.strictObject({ role: z.enum(citationRoles), citation: uuid }),
  z.strictObject({ role: z.enum(citationRoles), quotation }),
]);
export type CitationInput = z.infer<typeof citationInput>;
