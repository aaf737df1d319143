import "server-only";
import { v7 as newId } from "uuid";
import type { CommitmentInput } from "@/domain/commitment";
import { period } from "@/domain/plain-date";
import { dayColumn, periodColumns } from "../days";
import { authorColumns, type Authorship } from "./authorship";
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
};

/** Inserts the immutable row with everything that the public reads of this version. */
export async function insertCommitmentVersion(tx: Tx, by: Authorship, row: NewCommitmentVersion): Promise<void> {
  const { input, references, citations } = row;
  const made = period(input.madeOn);
  await tx.commitmentVersion.create({
    select: { id: true },
    data: {
      id: newId(), commitmentId: row.id, version: row.version, kind: input.kind, joint: input.joint,
      titleEn: input.title.en, titleEs: input.title.es, summaryEn: input.summary.en, summaryEs: input.summary.es,
      madeOn: input.madeOn, madeFrom: dayColumn(made.from), madeTo: dayColumn(made.to), novelty: input.novelty,
      specificity: input.specificity, eventId: input.event === null ? null : references.events.get(input.event)!,
      changeNote: input.changeNote, ...authorColumns(by), draftId: by.draftId ?? input.draft,
      ...(citations.visibleFrom === undefined ? {} : { visibleFrom: citations.visibleFrom }),
      from: { create: [...new Set(input.from)].map((slug, position) => ({ partyId: references.parties.get(slug)!, position })) },
      topics: { create: [...new Set(input.topics)].map((slug, position) => ({ topicId: references.topics.get(slug)!, position })) },
      citations: { create: citations.listed.map(({ id, role }, position) => ({ citationId: id, role, position })) },
      obligations: { create: input.obligations.map((obligation, position) => ({
        obligationId: row.obligations[position]!, position, basis: obligation.basis,
        noteEn: obligation.note.en, noteEs: obligation.note.es,
      })) },
      conditions: { create: row.conditions.map((conditionId, position) => ({ conditionId, position })) },
      deadlines: { create: input.deadlines.map((deadline, position) => ({
        position, wording: deadline.wording, precision: deadline.precision, value: deadline.value,
        endsOn: periodColumns(deadline.value).to, count: deadline.count, unit: deadline.unit,
        eventId: deadline.event === null ? null : references.events.get(deadline.event)!,
        seriesId: deadline.series === null ? null : references.series.get(deadline.series)!,
        setOn: deadline.setOn, setTo: periodColumns(deadline.setOn).to, ruleEn: deadline.rule.en, ruleEs: deadline.rule.es,
        citationId: citations.deadlines[position] ?? null,
      })) },
      relations: { create: input.relations.map((relation, position) => ({
        position, kind: relation.kind, toId: references.commitments.get(relation.to)!, wording: relation.wording,
        noteEn: relation.note.en, noteEs: relation.note.es,
      })) },
    },
  });
}
