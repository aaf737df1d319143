import "server-only";
import type { Assigned } from "@/domain/queue-step";
import { invalid, refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { must, type Tx } from "./write";

/** Who looks after each of these commitments now. Their rows are locked, so that two who assign at once do so in turn. */
export async function assignedNow(tx: Tx, commitments: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.$queryRaw<{ id: string; to: string | null }[]>`
    SELECT c.id, (SELECT assignee_id FROM assignment WHERE commitment_id = c.id) AS to
    FROM commitment c WHERE c.id = ANY(${[...commitments]}::uuid[]) ORDER BY c.id FOR NO KEY UPDATE OF c`;
  if (rows.length < commitments.length) must(refuse("not-found"));
  return new Map(rows.map(({ id, to }) => [id, to]));
}

/** Gives commitments to somebody to look after, or to nobody. */
export async function assign(tx: Tx, actor: Actor, { rows, to }: { rows: readonly string[]; to: string | null }): Promise<{ before: Assigned[]; after: Assigned[] }> {
  if (to !== null) await mustBeThere(tx, to);
  const now = await assignedNow(tx, rows);
  const changed = rows.filter((row) => now.get(row) !== to);
  const after = changed.map((row) => ({ row, to }));
  const before = changed.map((row) => ({ row, to: now.get(row)! }));
  await putAssigned(tx, actor, before, after);
  return { before, after };
}

/** Only somebody whose account is on; the row is locked, so that it is not switched off meanwhile. */
export async function mustBeThere(tx: Tx, person: string): Promise<void> {
  const found = await tx.$queryRaw<unknown[]>`SELECT 1 FROM desk_user WHERE id = ${person}::uuid AND kind = 'person' AND disabled_at IS NULL FOR SHARE`;
  if (found.length === 0) must(invalid("cannot-take-over", "to"));
}

export async function putAssigned(tx: Tx, actor: Actor, before: readonly Assigned[], after: readonly Assigned[]): Promise<void> {
  await tx.assignment.deleteMany({ where: { commitmentId: { in: after.map(({ row }) => row) } } });
  await tx.assignment.createMany({
    data: after.flatMap(({ row, to }) => (to === null ? [] : [{ commitmentId: row, assigneeId: to, assignedById: actor.id }])),
  });
  for (const [index, { row, to }] of after.entries())
    await recordEvent(tx, actor, { action: "assign", recordKind: "commitment", recordId: row, before: { assignee: before[index]!.to }, after: { assignee: to } });
}
