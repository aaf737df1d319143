import "server-only";
import { v7 as newId } from "uuid";
import type { CommitmentInput } from "@/domain/commitment";
import { owingKinds, type PartyKind } from "@/domain/party";
import { done, refuse, type Issue, type Result } from "@/domain/refusal";
import type { PlacedCitations } from "./commitment-citations";
import { projectCondition, projectObligation } from "./project-states";
import type { Tx } from "./write";

type Visible = { visibleFrom?: Date };

/**
 * The obligation rows behind a commitment's list. One that exists keeps its identity and history; its
 * party and role never change. A new one starts with its first state.
 */
export async function placeObligations(
  tx: Tx, commitmentId: string, input: CommitmentInput, parties: Map<string, string>, visible: Visible,
): Promise<Result<string[]>> {
  const issues = await partiesThatCannotOwe(tx, input, parties);
  if (issues.length > 0) return refuse("invalid", issues);
  const ids: string[] = [];
  for (const [index, { party, role, acceptance, id }] of input.obligations.entries()) {
    const key = { commitmentId, partyId: parties.get(party)!, role };
    const existing = await tx.obligation.findUnique({ where: { commitmentId_partyId_role: key }, select: { id: true, acceptance: true } });
    const isAnother = id !== null && existing?.id !== id;
    if (isAnother) return refuse("invalid", [{ code: "unknown-record", path: `obligations.${index}.party` }]);
    if (existing) {
      if (existing.acceptance !== acceptance) return refuse("invalid", [{ code: "not-for-this-role", path: `obligations.${index}.acceptance` }]);
      ids.push(existing.id);
      continue;
    }
    const created = newId();
    await tx.obligation.create({ data: { id: created, ...key, acceptance, ...visible }, select: { id: true } });
    await projectObligation(tx, created);
    ids.push(created);
  }
  return done(ids);
}

async function partiesThatCannotOwe(tx: Tx, input: CommitmentInput, parties: Map<string, string>): Promise<Issue[]> {
  const rows = await tx.party.findMany({
    where: { id: { in: input.obligations.map(({ party }) => parties.get(party)!) } },
    select: { slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { kind: true } } },
  });
  const kinds = new Map(rows.map((row) => [row.slug, row.versions[0]?.kind as PartyKind]));
  return input.obligations.flatMap(({ party }, i): Issue[] =>
    owingKinds.includes(kinds.get(party)!) ? [] : [{ code: "party-cannot-owe", path: `obligations.${i}.party` }]);
}

/** The condition rows behind a commitment's list; one whose words change is a new condition. */
export async function placeConditions(
  tx: Tx, commitmentId: string, input: CommitmentInput,
  { citations, commitments, visible }: { citations: PlacedCitations; commitments: Map<string, string>; visible: Visible },
): Promise<Result<string[]>> {
  const ids: string[] = [];
  for (const [index, condition] of input.conditions.entries()) {
    const row = {
      textEn: condition.text.en, textEs: condition.text.es, citationId: citations.conditions[index]!,
      dependsOnId: condition.dependsOn === null ? null : commitments.get(condition.dependsOn)!,
    };
    const same = condition.id === null ? null
      : await tx.condition.findFirst({ where: { id: condition.id, commitmentId, ...row }, select: { id: true } });
    const id = same?.id ?? newId();
    if (same === null) {
      await tx.condition.create({ data: { id, commitmentId, ...row, ...visible }, select: { id: true } });
      await projectCondition(tx, id);
    }
    ids.push(id);
  }
  return done(ids);
}
