import "server-only";
import { commitmentInput, type CommitmentInput } from "@/domain/commitment";
import type { FromIntake } from "@/domain/draft";
import { parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { isRehearsal } from "../rehearsal";
import { recordEvent } from "./audit";
import { byOneself, type Authorship } from "./authorship";
import { closeDraft, takeDraft } from "./close-draft";
import { placeCitations } from "./commitment-citations";
import { placeConditions, placeObligations } from "./commitment-obligations";
import { commitmentReferences } from "./commitment-references";
import { insertCommitmentVersion } from "./commitment-version";
import { claim } from "./identity";
import { withCurrent, type Published } from "./published";
import { must, recordRefusal, write, type Tx } from "./write";

/** Where a commitment that was begun at the intake desk came from; null for any other. */
export type PublishedCommitment = Published & { from: FromIntake | null };

/**
 * Publishes a commitment, ask or offer, new or changed: its text, who owes what on what basis, and the
 * words that prove it. Obligations and conditions keep their identity and history across versions. The
 * draft that it was written in, if any, is published with it.
 */
export async function publishCommitment(actor: Actor, raw: unknown): Promise<Result<PublishedCommitment>> {
  const parsed = parse(commitmentInput, raw);
  const about = { action: "publish-commitment", recordKind: "commitment", recordId: parsed.ok ? parsed.value.slug : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return withCurrent(input.id, commitmentAsInput, () => write(actor, about, (tx) => publishCommitmentIn(tx, actor, input)));
}

/** A rehearsal (server/editor/rehearsal.ts) takes no number from the sequence: it would be lost for good. */
async function rehearsedNumber(tx: Tx): Promise<{ number?: number }> {
  if (!isRehearsal()) return {};
  const { _max } = await tx.commitment.aggregate({ _max: { number: true } });
  return { number: (_max.number ?? 0) + 1 };
}

/** The same inside a transaction that writes more (a passage that is linked). */
export async function publishCommitmentIn(
  tx: Tx, actor: Actor, input: CommitmentInput, by: Authorship = byOneself(actor),
): Promise<PublishedCommitment> {
  if (input.draft !== null) await takeDraft(tx, input.draft, "commitment");
  const before = input.id === null ? undefined : await commitmentAsInput(tx, input.id);
  const { id, version, isNew } = must(await claim(tx, "commitment", input));
  const references = must(await commitmentReferences(tx, input));
  const citations = must(await placeCitations(tx, by.author, input));
  if (isNew) await tx.commitment.create({ data: { id, slug: input.slug, version, ...(await rehearsedNumber(tx)) }, select: { id: true } });
  const visible = citations.visibleFrom === undefined ? {} : { visibleFrom: citations.visibleFrom };
  const obligations = must(await placeObligations(tx, id, input, references.parties, visible));
  const conditions = must(await placeConditions(tx, id, input, { citations, commitments: references.commitments, visible }));
  await insertCommitmentVersion(tx, by, { id, version, input, references, citations, obligations, conditions });
  await recordEvent(tx, actor, {
    action: "publish-commitment", recordKind: "commitment", recordId: id,
    before: before ?? undefined, after: await commitmentAsInput(tx, id),
  });
  const from = input.draft === null ? null : await closeDraft(tx, actor, { draftId: input.draft, recordId: id });
  return { id, slug: input.slug, version, from };
}
