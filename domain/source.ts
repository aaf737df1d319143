import { z } from "zod";
import { optionalPartialDate, optionalSlug, optionalWebAddress, revision, slug } from "./fields";
import { dateBases } from "./event";
import { importChanges } from "./import-change";
import { bilingual, languages, optionalBilingual, optionalText } from "./language";

export const sourceKinds = [
  "fact-sheet", "joint-statement", "press-call", "press-briefing", "news-report", "official-page", "law", "report", "other",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How near a source stands to the parties: `official` speaks for one of them, `joint` for all. */
export const tiers = ["official", "joint", "independent", "other"] as const;
export type Tier = (typeof tiers)[number];

/** The tiers that can carry a judgement ("Evidence needed", section 2 of the model). */
export const evidenceTiers: readonly Tier[] = ["official", "joint", "independent"];

/** `public`: shown in full. `desk`: kept for editors, the public sees quotations only. `none`: not kept. */
export const textHoldings = ["public", "desk", "none"] as const;
export type TextHolding = (typeof textHoldings)[number];

export const sourceDescription = z.strictObject({
  slug,
  /** The document's own title, to the letter; null where it has none. */
  title: optionalText(300),
  /** What the document is, in our own neutral words; shown where it has no title of its own. */
  label: bilingual(200),
  language: z.enum(languages, { error: "required" }),
  kind: z.enum(sourceKinds, { error: "required" }),
  tier: z.enum(tiers, { error: "required" }),
  /** For tier `official`: whose. */
  officialOf: optionalSlug,
  publisher: optionalText(200),
  publishedOn: optionalPartialDate,
  publishedOnBasis: z.enum(dateBases).default("stated"),
  publishedOnReason: optionalBilingual(300),
  attribution: optionalBilingual(300),
  /** An instant with offset; nothing that rests on the source is public before it. */
  embargoUntil: z.preprocess(
    (value) => (value === "" ? null : value),
    z.iso.datetime({ offset: true, error: "not-an-instant" }).nullable().default(null),
  ),
  rights: optionalBilingual(400),
  url: optionalWebAddress,
  /** What a reader should know about this copy ("the text ends with site navigation"). */
  notes: optionalBilingual(800),
});

type Description = z.infer<typeof sourceDescription>;

/** One capture of a source. `text` is given where it is held; else the fingerprints alone. */
export const sourceCapture = z.strictObject({
  mediaType: z.string().trim().min(3).max(100).regex(/^[\x20-\x7e]+$/).default("text/plain"),
  textHeld: z.enum(textHoldings, { error: "required" }),
  text: z.string().max(2_000_000, { error: "too-long" }).nullable().default(null),
  file: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) }).nullable().default(null),
  fingerprint: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), codePoints: z.int().min(0) }).nullable().default(null),
  /** Where it was fetched from, after redirects. */
  fetchedFrom: optionalWebAddress,
  /** What had to be changed to make the text of the file. */
  importChanges: importChanges.nullable().default(null),
}).superRefine((capture, context) => {
  const issue = (message: string, path: string) => context.addIssue({ code: "custom", message, path: [path] });
  if (capture.textHeld !== "none" && !capture.text) issue("required", "text");
  if (capture.textHeld === "none" && capture.text) issue("text-not-to-be-kept", "text");
  if (capture.textHeld === "none" && (!capture.file || !capture.fingerprint)) issue("fingerprint-required", "fingerprint");
  if (capture.text?.includes("\u0000")) issue("invalid", "text");
});

/** The rules of a description that concern more than one field. */
export function describesItself(source: Description, context: z.RefinementCtx): void {
  const issue = (message: string, path: string) => context.addIssue({ code: "custom", message, path: [path] });
  if (source.tier === "official" && source.officialOf === null) issue("official-needs-party", "officialOf");
  if (source.publishedOn && source.publishedOnBasis === "inferred" && !source.publishedOnReason.en && !source.publishedOnReason.es)
    issue("inference-needs-reason", "publishedOnReason");
}

export const sourceInput = z.strictObject({
  ...sourceDescription.shape,
  /** Left out when only the description of a known source is edited. */
  capture: sourceCapture.nullable().default(null),
  ...revision,
}).superRefine((source, context) => {
  if (source.baseVersion === 0 && !source.capture) context.addIssue({ code: "custom", message: "required", path: ["capture"] });
  describesItself(source, context);
});
export type SourceInput = z.infer<typeof sourceInput>;
export type SourceCapture = z.infer<typeof sourceCapture>;
