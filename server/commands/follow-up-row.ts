import "server-only";
import { v7 as newId } from "uuid";
import { isTranslated, otherLanguage, type FollowUpInput } from "@/domain/follow-up";
import { dayColumn, periodColumns } from "../days";
import { authorColumns, type Authorship } from "./authorship";
import { latestEmbargo, type PlacedQuotation } from "./place-quotation";

export type NewFollowUp = { id: string; sequence: number; input: FollowUpInput; evidence: readonly PlacedQuotation[]; supersededById: string | null; rubricVersion: number };

/** The columns of a new row of a log. */
export function followUpRow(by: Authorship, { id, sequence, input, evidence, supersededById, rubricVersion }: NewFollowUp) {
  const effective = periodColumns(input.effectiveOn);
  const embargo = latestEmbargo(evidence);
  return {
    id, obligationId: input.obligation, conditionId: input.condition, sequence, kind: input.kind, status: input.status,
    qualifier: input.qualifier, reason: input.reason, supersededById, effectiveOn: input.effectiveOn,
    effectiveFrom: effective.from, effectiveTo: effective.to, checkedOn: dayColumn(input.checkedOn), note: input.note,
    noteLang: input.noteLang, confidence: input.confidence, assertedBy: input.assertedBy, searched: input.searched,
    because: input.because, replacesId: input.replaces, rubricVersion, occasion: input.occasion, criterionId: input.criterion,
    ...authorColumns(by),
    ...(embargo === undefined ? {} : { visibleFrom: embargo }),
  };
}

/** What it says in the other language, where that is written at once. */
export const followUpTranslations = (by: Authorship, { id, input, evidence }: NewFollowUp) => {
  const embargo = latestEmbargo(evidence);
  if (!isTranslated(input.translation)) return [];
  return [{
    id: newId(), followUpId: id, version: 1, lang: otherLanguage(input.noteLang), ...input.translation, ...authorColumns(by),
    ...(embargo === undefined ? {} : { visibleFrom: embargo }),
  }];
};

/** Its quotations, each once. */
export const followUpCitations = ({ id, evidence }: NewFollowUp) =>
  [...new Set(evidence.map((quotation) => quotation.id))].map((citationId, position) => ({ followUpId: id, citationId, position }));
