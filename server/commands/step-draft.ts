import "server-only";
import { v7 as newId } from "uuid";
import type { z } from "zod";
import { commentForm, decideDraft, draftStep, resolveForm, returnForm, type DraftAct } from "@/domain/draft";
import type { Action } from "@/domain/permissions";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { changeDraft, draftRow, publicationNow, sameVersion, type DraftRow } from "./draft-row";
import { recordKinds } from "./record-kinds";
import { must, recordRefusal, write, type Tx } from "./write";

type Step = { act: DraftAct; action: Action };

/** The one shape of a step with a draft: it is as it was looked at, the act is this person's, and the trail says so. */
async function step<Given extends { draft: string; version?: number }>(
  actor: Actor, { act, action }: Step, schema: z.ZodType<Given>, raw: unknown, work: (tx: Tx, draft: DraftRow, given: Given, to: string) => Promise<object>,
): Promise<Result<{ id: string }>> {
  const parsed = parse(schema, raw);
  const about = { action, recordKind: "draft", recordId: parsed.ok ? parsed.value.draft : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const given = parsed.value;
  return write(actor, about, async (tx) => {
    const draft = must(await draftRow(tx, given.draft));
    const to = must(decideDraft(actor, act, draft, await publicationNow(tx)));
    if (given.version !== undefined) await sameVersion(tx, draft, given.version);
    const after = await work(tx, draft, given, to);
    await recordEvent(tx, actor, { ...about, before: { state: draft.state }, after: { state: to, ...after } });
    return { id: draft.id };
  });
}

/** Back to its author, with a note that says what is wanted. */
export const returnDraft = (actor: Actor, raw: unknown) =>
  step(actor, { act: "return", action: "review" }, returnForm, raw, async (tx, draft, { note }, state) => {
    await changeDraft(tx, draft, { state, reviewerId: actor.id });
    await tx.draftComment.create({ data: { id: newId(), draftId: draft.id, kind: "return", text: note, authorId: actor.id }, select: { id: true } });
    return { note };
  });

/** Out of review again, to be written further: by its author, or by a reviewer. */
export const reopenDraft = (actor: Actor, raw: unknown) =>
  step(actor, { act: "reopen", action: "write-draft" }, draftStep, raw, async (tx, draft, _given, state) => {
    await changeDraft(tx, draft, { state });
    return {};
  });

/** A decision about many records that came back, put before the reviewers as it is: it has no form in which it could be changed. */
export const resendDraft = (actor: Actor, raw: unknown) =>
  step(actor, { act: "send", action: "write-draft" }, draftStep, raw, async (tx, draft, _given, state) => {
    must(recordKinds[draft.kind](draft.payload));
    await changeDraft(tx, draft, { state, sentAt: new Date(), reviewerId: null });
    return {};
  });

/** What was never published may go. One that was begun at the intake desk goes with the decision that began it. */
export const discardDraft = (actor: Actor, raw: unknown) =>
  step(actor, { act: "discard", action: "write-draft" }, draftStep, raw, async (tx, draft, { version }) => {
    if ((await tx.intakePassage.count({ where: { draftId: draft.id } })) > 0) must(invalid("draft-of-intake", ""));
    const { count } = await tx.draft.deleteMany({ where: { id: draft.id, version } });
    if (count === 0) must(refuse("conflict"));
    return {};
  });

export const commentDraft = (actor: Actor, raw: unknown) =>
  step(actor, { act: "comment", action: "write-draft" }, commentForm, raw, async (tx, draft, { field, text }) => {
    await tx.draftComment.create({ data: { id: newId(), draftId: draft.id, kind: "comment", field, text, authorId: actor.id }, select: { id: true } });
    return { field, text };
  });

/** Marks something said as settled; what was said stays. */
export const resolveComment = (actor: Actor, raw: unknown) =>
  step(actor, { act: "comment", action: "write-draft" }, resolveForm, raw, async (tx, draft, { comment }) => {
    const said = await tx.draftComment.findFirst({ where: { id: comment, draftId: draft.id, kind: { not: "resolved" } }, select: { resolvedBy: { select: { id: true } } } });
    if (said === null) must(refuse("not-found"));
    if (said?.resolvedBy) must(refuse("duplicate"));
    await tx.draftComment.create({ data: { id: newId(), draftId: draft.id, kind: "resolved", resolvesId: comment, authorId: actor.id }, select: { id: true } });
    return { resolved: comment };
  });
