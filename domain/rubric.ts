import { z } from "zod";
import { baseVersion } from "./fields";
import { requiredText, type Bilingual, type Language } from "./language";
import { judgements, type Judgement } from "./status";

/**
 * The rubric: what each status means, what is looked at, and which evidence is accepted, in numbered
 * versions that are published with a note on what changed. A follow-up carries the number of the version
 * that it was judged by. What a judgement needs before it can be stored at all is code
 * (domain/evidence.ts): a new version of the rubric explains these rules and cannot loosen them.
 */
export const followUpOccasions = ["finding", "rubric-change"] as const;
export type FollowUpOccasion = (typeof followUpOccasions)[number];

const inBoth = (max: number) => z.strictObject({ en: requiredText(max), es: requiredText(max) });

/** Left out in both languages, or written in both. */
const inBothOrNone = (max: number) =>
  z.preprocess((given) => (isEmpty(given) ? null : given), inBoth(max).nullable().default(null))
    .transform((text): Bilingual => text ?? { en: null, es: null });

function isEmpty(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return true;
  return Object.values(given).every((text) => text === null || text === undefined || (typeof text === "string" && text.trim() === ""));
}

const rubricStatus = z.strictObject({
  status: z.enum(judgements as unknown as [Judgement, ...Judgement[]]),
  definition: inBoth(600),
  /** What is looked at to tell it from its neighbours. */
  criteria: inBothOrNone(1200),
  evidence: inBothOrNone(600),
});
export type RubricStatus = z.output<typeof rubricStatus>;

/** Each status once, in the order of the scale. */
export const rubricStatuses = z.array(rubricStatus).superRefine((given, context) => {
  const isWhole = given.length === judgements.length && judgements.every((status, index) => given[index]?.status === status);
  if (!isWhole) context.addIssue({ code: "custom", message: "invalid" });
});

export const rubricInput = z.strictObject({
  statuses: rubricStatuses,
  /** What changed and why, for the readers. */
  changeNote: inBoth(1000),
  /** The version that it was written from. */
  baseVersion,
});
export type RubricInput = z.output<typeof rubricInput>;

export const rubricParts = ["definition", "criteria", "evidence"] as const;
export type RubricPart = (typeof rubricParts)[number];
export type RubricChange = { status: Judgement; part: RubricPart; before: string; after: string };

type Texts = { status: Judgement } & Record<RubricPart, Bilingual>;

/** What one version says otherwise than another, in one language; what is not written is empty. */
export function rubricChanges(before: readonly Texts[], after: readonly Texts[], lang: Language): RubricChange[] {
  return after.flatMap((now) => rubricParts.flatMap((part): RubricChange[] => {
    const [then, text] = [before.find(({ status }) => status === now.status)?.[part][lang] ?? "", now[part][lang] ?? ""];
    return then === text ? [] : [{ status: now.status, part, before: then, after: text }];
  }));
}

/** Whether a judgement may be made anew for no other reason than the rubric: the one that stands was made by an earlier version. */
export const mayJudgeAnew = (judgedBy: number | null, current: number): boolean => judgedBy !== null && judgedBy < current;
