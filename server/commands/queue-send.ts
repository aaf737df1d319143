import "server-only";
import { decideDraft } from "@/domain/draft";
import type { Drafted } from "@/domain/queue-step";
import { refuse } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { changeDraft, draftRow, publicationNow, type DraftRow } from "./draft-row";
import { recordKinds } from "./record-kinds";
import { must, type Tx } from "./write";

/**
 * Puts drafts before the reviewers, each complete and by somebody who may; what is there already stays. Whether
 * publishing one would be refused is tried on the page where it is reviewed.
 */
export async function sendDrafts(tx: Tx, actor: Actor, { rows }: { rows: readonly string[] }): Promise<{ before: Drafted[]; after: Drafted[] }> {
  const sides = { before: [] as Drafted[], after: [] as Drafted[] };
  const publication = await publicationNow(tx);
  for (const row of [...rows].sort()) {
    const draft = must(await draftRow(tx, row));
    if (draft.state === "in-review") continue;
    const state = must(decideDraft(actor, "send", draft, publication));
    if (state === "gone") must(refuse("not-found"));
    must(recordKinds[draft.kind](draft.payload));
    sides.before.push({ row, version: draft.version, state: draft.state });
    sides.after.push({ row, version: await put(tx, actor, draft, state, { sentAt: new Date(), reviewerId: null }), state });
  }
  return sides;
}

/** Takes drafts out of review again that nobody has touched since. */
export async function takeBackDrafts(tx: Tx, actor: Actor, before: readonly Drafted[], after: readonly Drafted[]): Promise<void> {
  for (const [index, { row, version }] of after.entries()) {
    const draft = must(await draftRow(tx, row));
    if (draft.version !== version) must(refuse("conflict"));
    await put(tx, actor, draft, before[index]!.state, {});
  }
}

async function put(tx: Tx, actor: Actor, draft: DraftRow, state: string, change: object): Promise<number> {
  const version = await changeDraft(tx, draft, { ...change, state });
  await recordEvent(tx, actor, { action: "write-draft", recordKind: "draft", recordId: draft.id, before: { state: draft.state }, after: { state } });
  return version;
}
