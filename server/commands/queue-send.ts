import "server-only";
import type { Drafted } from "@/domain/queue-step";
import { refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { must, type Tx } from "./write";

/** One's own drafts, locked in one order. */
export async function draftsNow(tx: Tx, actor: Actor, rows: readonly string[]): Promise<Drafted[]> {
  const found = await tx.$queryRaw<Drafted[]>`
    SELECT id AS row, state, reviewer_id AS reviewer FROM draft
    WHERE id = ANY(${[...rows]}::uuid[]) AND author_id = ${actor.id}::uuid ORDER BY id FOR UPDATE`;
  if (found.length < rows.length) must(refuse("not-found"));
  return found;
}

/** Puts one's own drafts before the reviewers; what is there already stays. */
export async function sendDrafts(tx: Tx, actor: Actor, { rows }: { rows: readonly string[] }): Promise<{ before: Drafted[]; after: Drafted[] }> {
  const before = (await draftsNow(tx, actor, rows)).filter(({ state }) => state === "draft" || state === "returned");
  const after = before.map((draft) => ({ ...draft, state: "in-review" }));
  await putDrafts(tx, actor, before, after);
  return { before, after };
}

export async function putDrafts(tx: Tx, actor: Actor, before: readonly Drafted[], after: readonly Drafted[]): Promise<void> {
  for (const [index, { row, state }] of after.entries()) {
    await tx.draft.update({ where: { id: row }, data: { state, updatedAt: new Date() }, select: { id: true } });
    await recordEvent(tx, actor, { action: "write-draft", recordKind: "draft", recordId: row, before: { state: before[index]!.state }, after: { state } });
  }
}
