import { missing, type EvidenceFacts } from "@/domain/evidence";
import { followUpInput, type FollowUpInput } from "@/domain/follow-up";
import { isPlainDate, periodOf, type PlainDate } from "@/domain/plain-date";
import type { IssueCode } from "@/domain/refusal";
import type { Tier } from "@/domain/source";
import { closedStatuses, qualifiersOf, type Axis, type Judgement, type Qualifier } from "@/domain/status";

/** What the form knows of the matter that it judges. */
export type Matter = {
  axis: Axis; today: PlainDate; status: Judgement | null; deadlineEndsOn: PlainDate | null;
  /** The rubric that holds, and the version behind the judgement that stands. */
  rubric: { version: number; judgedBy: number | null; meanings: Readonly<Record<string, string>> };
  /** What would count as delivered, to rest a judgement on. */
  criteria: readonly { value: string; label: string }[];
};

const blank: FollowUpInput = {
  obligation: null, condition: null, kind: "assessment", status: null, qualifier: null, reason: null, supersededBy: null,
  effectiveOn: null, checkedOn: "1000-01-01", note: null, noteLang: "en", confidence: null, assertedBy: null, searched: null,
  because: null, translation: { note: null, searched: null, because: null }, occasion: "finding", criterion: null, replaces: null, evidence: [], newSource: null, baseVersion: 0,
};

/**
 * What was judged before is left to the server here: with a back-filled date it is another entry of the
 * log than the one in force.
 */
const factsOf = (matter: Matter, tiers: readonly Tier[]): EvidenceFacts =>
  ({ axis: matter.axis, today: matter.today, deadlineEndsOn: matter.deadlineEndsOn, statusBefore: null, tiers });

/** What a status asks for, before anything else is filled in: which fields to show, and what to say beside it. */
export function needsOf(matter: Matter, status: Judgement | null, qualifier: Qualifier | null): IssueCode[] {
  if (status === null) return [];
  const input = { ...blank, checkedOn: matter.today, status, qualifier };
  return missing(input, factsOf(matter, [])).map(({ code }) => code);
}

/** Of what a status asks for, what is not there yet and is worth saying before it is missed. */
export function stillNeeded(needs: readonly IssueCode[], has: { evidence: boolean; searched: boolean; note: boolean; because: boolean }): IssueCode[] {
  const there: Partial<Record<IssueCode, boolean>> = {
    "evidence-required": has.evidence, "search-or-evidence-required": has.evidence || has.searched, "search-required": has.searched,
    "note-required": has.note, "deadline-not-passed": has.because,
  };
  return needs.filter((code) => there[code] === false);
}

export const asksForReason = (needs: readonly IssueCode[]): boolean => needs.includes("reason-required");
export const qualifiersFor = (status: Judgement | null): readonly Qualifier[] => (status === null ? [] : qualifiersOf[status] ?? []);

/** Whether the field "why" has to be there: a closed matter is reopened, or "never done" is said before the deadline. */
export function asksWhy(matter: Matter, status: Judgement | null, needs: readonly IssueCode[]): boolean {
  const reopens = status !== null && matter.status !== null && closedStatuses.includes(matter.status) && status !== matter.status;
  return reopens || needs.includes("deadline-not-passed");
}

/** The schema of the command with the rules of evidence behind it, so that both speak at once. */
export function schemaFor(matter: Matter, tiers: readonly Tier[]) {
  return followUpInput.superRefine((input, context) => {
    // Refinements run although a field was refused; the rules want days that are days.
    if (!isPlainDate(input.checkedOn) || (input.effectiveOn !== null && periodOf(input.effectiveOn) === null)) return;
    for (const { code, path } of missing(input, factsOf(matter, tiers)))
      context.addIssue({ code: "custom", message: code, path: path.split(".") });
  });
}
