import { z } from "zod";
import { baseVersion, choice, commitmentReference, optionalPartialDate, plainDate, optionalUuid, uuid } from "./fields";
import { languages, optionalText, type Bilingual, type Language } from "./language";
import { quotation } from "./quotation";
import { followUpOccasions, type FollowUpOccasion } from "./rubric";
import { sourceDescription } from "./source";
import { asserters, confidences, judgements, qualifiers, reasons, type Judgement } from "./status";

/**
 * The log: `assessment` judges; `check` says that somebody looked and found nothing new; `correction`
 * takes the place of exactly one row; `retraction` removes one. Rows are never edited.
 */
export const followUpKinds = ["assessment", "check", "correction", "retraction"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** A source that is brought in together with the follow-up; its text stays at the desk. */
export const newSource = z.strictObject({
  ...sourceDescription.pick({
    slug: true, title: true, language: true, kind: true, tier: true, officialOf: true,
    publisher: true, publishedOn: true, url: true,
  }).shape,
  text: z.string({ error: "required" }).min(1, { error: "required" }).max(2_000_000, { error: "too-long" }),
});
export type NewSource = z.infer<typeof newSource>;

/** What editors write in an entry; each may stand in both languages. */
export const followUpTexts = ["note", "searched", "because"] as const;
export type FollowUpText = (typeof followUpTexts)[number];
const texts = { note: optionalText(3000), searched: optionalText(1000), because: optionalText(1000) };
type Texts = Record<FollowUpText, string | null>;

export const otherLanguage = (lang: Language): Language => (lang === "en" ? "es" : "en");

/** A text and its translation, by language. A translation that was removed by law is none. */
export const inBoth = (own: string | null, noteLang: Language, translated: string | null | undefined): Bilingual =>
  (noteLang === "en" ? { en: own, es: translated || null } : { en: translated || null, es: own });

export const followUpInput = z.strictObject({
  /** Exactly one of the two. */
  obligation: optionalUuid,
  condition: optionalUuid,
  kind: z.enum(followUpKinds, { error: "required" }),
  status: choice(z.enum(judgements as unknown as [Judgement, ...Judgement[]], { error: "required" }).nullable().default(null)),
  qualifier: choice(z.enum(qualifiers).nullable().default(null)),
  reason: choice(z.enum(reasons).nullable().default(null)),
  /** For `withdrawn` as `superseded`: by which commitment. */
  supersededBy: choice(commitmentReference.nullable().default(null)),
  /** Since when the status holds in the world, at the precision that is known. */
  effectiveOn: optionalPartialDate,
  checkedOn: plainDate,
  note: texts.note,
  noteLang: z.enum(languages).default("en"),
  confidence: choice(z.enum(confidences).nullable().default(null)),
  assertedBy: choice(z.enum(asserters).nullable().default(null)),
  /** Where was looked and what for ("Federal Register, 'H-2B', 2022–2024"). */
  searched: texts.searched,
  /** Why a closed status was left, or a published row corrected or retracted. */
  because: texts.because,
  /** The same in the other language, as far as it is translated. */
  translation: z.strictObject(texts).default({ note: null, searched: null, because: null }),
  /** Why it was judged: something was found, or the rubric changed and the same evidence reads otherwise. */
  occasion: choice(z.enum(followUpOccasions).nullable().default(null)).transform((occasion): FollowUpOccasion => occasion ?? "finding"),
  /** What it rests on of what the commitment says would count as delivered. */
  criterion: optionalUuid,
  /** The row that a correction or retraction is about. */
  replaces: optionalUuid,
  evidence: z.array(quotation).max(20).default([]),
  newSource: newSource.nullable().default(null),
  /** The version of the obligation or condition that the editor saw. */
  baseVersion,
}).superRefine((followUp, context) => {
  const issue = (message: string, path: string) => context.addIssue({ code: "custom", message, path: path.split(".") });
  if ((followUp.obligation === null) === (followUp.condition === null)) issue("one-target", "obligation");
  const amends = followUp.kind === "correction" || followUp.kind === "retraction";
  if (amends !== (followUp.replaces !== null)) issue(amends ? "required" : "not-for-this-kind", "replaces");
  if (amends && followUp.because === null) issue("required", "because");
  if (followUp.kind === "assessment" && followUp.status === null) issue("required", "status");
  if (followUp.status !== null && followUp.effectiveOn === null) issue("required", "effectiveOn");
  if ((followUp.kind === "check" || followUp.kind === "retraction") && followUp.status !== null) issue("not-for-this-kind", "status");
  if (followUp.status === null && followUp.occasion === "rubric-change") issue("not-for-this-kind", "occasion");
  if (followUp.status === null && followUp.criterion !== null) issue("not-for-this-kind", "criterion");
  if (followUp.kind === "check" && followUp.searched === null) issue("required", "searched");
  for (const name of untranslatable(followUp, followUp.translation)) issue("nothing-to-translate", `translation.${name}`);
});
export type FollowUpInput = z.infer<typeof followUpInput>;
export type FollowUpDraft = z.input<typeof followUpInput>;

/** Which texts are translated though the entry has none such. */
export const untranslatable = (own: Texts, translation: Texts): FollowUpText[] =>
  followUpTexts.filter((name) => translation[name] !== null && (own[name] ?? "") === "");
export const isTranslated = (translation: Texts): boolean => followUpTexts.some((name) => translation[name] !== null);

/** A translation that is added to a published entry, or that takes the place of an earlier one. */
export const translationInput = z.strictObject({
  followUp: uuid,
  ...texts,
  /** How many translations of the entry the editor has seen. */
  baseVersion,
}).refine(isTranslated, { error: "required", path: ["note"] });
export type TranslationInput = z.infer<typeof translationInput>;
