import "server-only";
import { v7 as newId } from "uuid";
import { statesOf } from "@/domain/history";
import { refuse } from "@/domain/refusal";
import type { Authorship } from "./authorship";
import { insertDatedRows, insertRows } from "./bulk-insert";
import { inParts } from "./bulk-parts";
import type { KnownRecords } from "./bulk-records";
import type { References } from "./commitment-references";
import { insertCommitmentVersions, type NewCommitmentVersion } from "./commitment-version";
import type { CommitmentPlan, PlannedCommitment } from "./import-commitments";
import { conditionStates, obligationStates } from "./project-states";
import { must, type Tx } from "./write";

type Step = (done: number) => void;

/** Writes a plan in which nothing is wrong, table by table and in parts. `step` is told how many rows are done. */
export async function storeCommitments(tx: Tx, by: Authorship, { planned, known, quotations }: CommitmentPlan, step: Step): Promise<void> {
  await quotations.store(tx, by.author);
  await inParts(planned, async (part, begin) => {
    await storeIdentities(tx, part);
    const obligations = await storeObligations(tx, part, known);
    const conditions = await storeConditions(tx, part, known);
    const criteria = await storeCriteria(tx, part);
    await insertCommitmentVersions(tx, by, part.map((row): NewCommitmentVersion => ({
      id: row.id, version: row.version, input: row.input, citations: row.citations, references: referencesOf(row, known),
      obligations: obligations.get(row.id)!, conditions: conditions.get(row.id)!, criteria: criteria.get(row.id)!,
    })));
    step(begin + part.length);
  });
}

const referencesOf = ({ input }: PlannedCommitment, known: KnownRecords): References => ({
  parties: known.partyIds, topics: known.topicIds, events: known.eventIds, series: known.seriesIds,
  commitments: new Map(input.relations.map(({ to }) => [to, known.commitmentId(to)!])),
});

/** New ones get their numbers in the order of the file; of known ones the version is raised, which is their lock. */
async function storeIdentities(tx: Tx, part: readonly PlannedCommitment[]): Promise<void> {
  const added = part.filter(({ existing }) => existing === null);
  await insertRows(tx, "commitment", added.map(({ id, input, version }) => ({ id, slug: input.slug, version })));
  for (const { existing, input, version } of part) {
    if (existing === null) continue;
    const { count } = await tx.commitment.updateMany({ where: { id: existing.id, version: existing.version }, data: { version, slug: input.slug } });
    if (count === 0) must(refuse("conflict"));
    if (existing.slug !== input.slug)
      await tx.formerSlug.createMany({ data: [{ recordKind: "commitment", slug: existing.slug, recordId: existing.id }], skipDuplicates: true });
  }
}

const visibleOf = ({ citations: { visibleFrom } }: PlannedCommitment) => (visibleFrom === undefined ? {} : { visibleFrom });

async function storeObligations(tx: Tx, part: readonly PlannedCommitment[], known: KnownRecords): Promise<Map<string, string[]>> {
  const listed = part.map((row) => ({ row, obligations: row.input.obligations.map(({ party, role, acceptance }) => {
    const partyId = known.partyIds.get(party)!;
    const kept = row.existing?.obligations.find((one) => one.partyId === partyId && one.role === role);
    return { id: kept?.id ?? newId(), isNew: kept === undefined, data: { commitmentId: row.id, partyId, role, acceptance, ...visibleOf(row) } };
  }) }));
  const fresh = listed.flatMap(({ obligations }) => obligations.filter(({ isNew }) => isNew).map(({ id, data }) => ({ id, ...data })));
  // When each is public is the database's to say, and its first state begins then.
  const publicFrom = await insertDatedRows(tx, "obligation", fresh);
  await insertRows(tx, "obligation_state", fresh.flatMap(({ id, acceptance }) => obligationStates(id, statesOf([], publicFrom.get(id)!, acceptance))));
  return new Map(listed.map(({ row, obligations }) => [row.id, obligations.map(({ id }) => id)]));
}

/** A condition whose words, place and dependence are those of one that the record has is that one, with its log. */
async function storeConditions(tx: Tx, part: readonly PlannedCommitment[], known: KnownRecords): Promise<Map<string, string[]>> {
  const changed = part.filter(({ existing, input }) => existing !== null && input.conditions.length > 0).map(({ id }) => id);
  const before = changed.length === 0 ? [] : await tx.condition.findMany({ where: { commitmentId: { in: changed } } });
  const listed = part.map((row) => ({ row, conditions: row.input.conditions.map(({ text, dependsOn }, index) => {
    const data = { commitmentId: row.id, textEn: text.en, textEs: text.es, citationId: row.citations.conditions[index]!, dependsOnId: dependsOn === null ? null : known.commitmentId(dependsOn)! };
    const kept = before.find((one) => (Object.keys(data) as (keyof typeof data)[]).every((name) => one[name] === data[name]));
    return { id: kept?.id ?? newId(), isNew: kept === undefined, data: { ...data, ...visibleOf(row) } };
  }) }));
  const fresh = listed.flatMap(({ conditions }) => conditions.filter(({ isNew }) => isNew).map(({ id, data }) => ({ id, ...data })));
  const publicFrom = await insertDatedRows(tx, "condition", fresh);
  await insertRows(tx, "condition_state", fresh.flatMap(({ id }) => conditionStates(id, statesOf([], publicFrom.get(id)!, null))));
  return new Map(listed.map(({ row, conditions }) => [row.id, conditions.map(({ id }) => id)]));
}

/** A criterion that is worded as one that the record has, or as what a removal by law left of it, is that one, so that judgements keep what they rest on. */
async function storeCriteria(tx: Tx, part: readonly PlannedCommitment[]): Promise<Map<string, string[]>> {
  const changed = part.filter(({ existing, input }) => existing !== null && input.criteria.length > 0).map(({ id }) => id);
  const before = changed.length === 0 ? [] : await tx.criterion.findMany({ where: { commitmentId: { in: changed } } });
  const fresh: { id: string; commitmentId: string; textEn: string | null; textEs: string | null }[] = [];
  const listed = part.map(({ id: commitmentId, input }): [string, string[]] => [commitmentId, [...new Set(input.criteria.map(({ text }) => {
    const worded = (one: (typeof fresh)[number]) => one.commitmentId === commitmentId && (one.textEn || null) === text.en && (one.textEs || null) === text.es;
    const kept = before.find(worded) ?? fresh.find(worded);
    if (kept !== undefined) return kept.id;
    const made = { id: newId(), commitmentId, textEn: text.en, textEs: text.es };
    fresh.push(made);
    return made.id;
  }))]]);
  await insertRows(tx, "criterion", fresh);
  return new Map(listed);
}
