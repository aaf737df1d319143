import "server-only";
import { v7 as newId } from "uuid";
import type { CommitmentInput } from "@/domain/commitment";
import { period } from "@/domain/plain-date";
import { dayColumn, periodColumns } from "../days";
import { authorColumns, type Authorship } from "./authorship";
import { insertRows } from "./bulk-insert";
import type { PlacedCitations } from "./commitment-citations";
import type { References } from "./commitment-references";
import type { Tx } from "./write";

export type NewCommitmentVersion = {
  id: string;
  version: number;
  input: CommitmentInput;
  references: References;
  citations: PlacedCitations;
  obligations: string[];
  conditions: string[];
  criteria: string[];
};

/** Inserts the immutable row with everything that the public reads of this version. */
export const insertCommitmentVersion = (tx: Tx, by: Authorship, row: NewCommitmentVersion): Promise<void> => insertCommitmentVersions(tx, by, [row]);

/** The same of many commitments at once, table by table. */
export async function insertCommitmentVersions(tx: Tx, by: Authorship, rows: readonly NewCommitmentVersion[]): Promise<void> {
  const made = rows.map((row) => ({ ...row, commitmentVersionId: newId() }));
  await insertRows(tx, "commitment_version", made.map((row) => versionRow(by, row)));
  await insertRows(tx, "commitment_from", made.flatMap(({ commitmentVersionId, input, references }) =>
    [...new Set(input.from)].map((slug, position) => ({ commitmentVersionId, partyId: references.parties.get(slug)!, position }))));
  await insertRows(tx, "commitment_topic", made.flatMap(({ commitmentVersionId, input, references }) =>
    [...new Set(input.topics)].map((slug, position) => ({ commitmentVersionId, topicId: references.topics.get(slug)!, position }))));
  await insertRows(tx, "commitment_citation", made.flatMap(({ commitmentVersionId, citations }) =>
    citations.listed.map(({ id, role }, position) => ({ commitmentVersionId, citationId: id, role, position }))));
  await insertRows(tx, "commitment_obligation", made.flatMap(({ commitmentVersionId, input, obligations }) =>
    input.obligations.map((obligation, position) => ({
      commitmentVersionId, obligationId: obligations[position]!, position, basis: obligation.basis, noteEn: obligation.note.en, noteEs: obligation.note.es,
    }))));
  await insertRows(tx, "commitment_condition", made.flatMap(({ commitmentVersionId, conditions }) =>
    conditions.map((conditionId, position) => ({ commitmentVersionId, conditionId, position }))));
  await insertRows(tx, "commitment_criterion", made.flatMap(({ commitmentVersionId, criteria }) =>
    criteria.map((criterionId, position) => ({ commitmentVersionId, criterionId, position }))));
  await insertRows(tx, "deadline", made.flatMap(({ commitmentVersionId, input, references, citations }) =>
    input.deadlines.map((deadline, position) => ({
      commitmentVersionId, position, wording: deadline.wording, precision: deadline.precision, value: deadline.value,
      endsOn: periodColumns(deadline.value).to, count: deadline.count, unit: deadline.unit,
      eventId: deadline.event === null ? null : references.events.get(deadline.event)!,
      seriesId: deadline.series === null ? null : references.series.get(deadline.series)!,
      setOn: deadline.setOn, setTo: periodColumns(deadline.setOn).to, ruleEn: deadline.rule.en, ruleEs: deadline.rule.es,
      citationId: citations.deadlines[position] ?? null,
    }))));
  await insertRows(tx, "relation", made.flatMap(({ commitmentVersionId, input, references }) =>
    input.relations.map((relation, position) => ({
      commitmentVersionId, position, kind: relation.kind, toId: references.commitments.get(relation.to)!, wording: relation.wording,
      noteEn: relation.note.en, noteEs: relation.note.es,
    }))));
}

function versionRow(by: Authorship, { commitmentVersionId, id, version, input, references, citations }: NewCommitmentVersion & { commitmentVersionId: string }) {
  const made = period(input.madeOn);
  return {
    id: commitmentVersionId, commitmentId: id, version, kind: input.kind, joint: input.joint,
    titleEn: input.title.en, titleEs: input.title.es, summaryEn: input.summary.en, summaryEs: input.summary.es,
    madeOn: input.madeOn, madeFrom: dayColumn(made.from), madeTo: dayColumn(made.to), novelty: input.novelty,
    specificity: input.specificity, eventId: input.event === null ? null : references.events.get(input.event)!,
    changeNote: input.changeNote, ...authorColumns(by), draftId: by.draftId ?? input.draft,
    ...(citations.visibleFrom === undefined ? {} : { visibleFrom: citations.visibleFrom }),
  };
}
