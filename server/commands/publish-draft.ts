import "server-only";
import { decideDraft, draftStep, hasWritten, publishing, type DeskPart, type DraftKind, type PublishedDraft } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { db } from "../db";
import { byOneself } from "./authorship";
import { closeDraft, takeDraft } from "./close-draft";
import { authorshipOf, draftRow, publicationNow, sameVersion, writersWith, type DraftRow } from "./draft-row";
import type { ReadyRecord } from "./record-kind";
import { recordKinds } from "./record-kinds";
import { must, recordRefusal, write, type Along, type Tx } from "./write";

/**
 * Publishes what was typed in one step, where the installation allows that; the draft that it was kept in, if any,
 * is published with it. The database refuses what a second person must review first.
 */
export async function publishTyped(actor: Actor, kind: DraftKind, desk: DeskPart, input: FormInput, along?: Along<PublishedDraft>): Promise<Result<PublishedDraft>> {
  const ready = recordKinds[kind](input);
  const about = { action: publishing[kind], recordKind: kind, recordId: ready.ok ? ready.value.name : "" };
  if (!ready.ok) return recordRefusal(actor, about, ready);
  const publishIn = async (tx: Tx): Promise<PublishedDraft> => {
    if (desk.draft === null) return { ...(await ready.value.publishIn(tx, actor, byOneself(actor))), kind, from: null };
    await takeDraft(tx, desk.draft, kind);
    const stored = must(await draftRow(tx, desk.draft));
    await sameVersion(tx, stored, desk.version);
    // Whoever publishes from the form has written in it.
    return publishDraftIn(tx, actor, { ...stored, writers: writersWith(stored.writers, actor.id), payload: input }, ready.value);
  };
  return withCurrent(ready.value, await write(actor, about, async (tx) => {
    const published = await publishIn(tx);
    await along?.(tx, published);
    return published;
  }, ready.value.limits));
}

/** Publishes a draft as it stands: its author stays its author, whoever reviewed it is named beside. */
export async function publishDraft(actor: Actor, raw: unknown): Promise<Result<PublishedDraft>> {
  const parsed = parse(draftStep, raw);
  const draft = parsed.ok ? await draftRow(db, parsed.value.draft) : parsed;
  const about = { action: "review", recordKind: "draft", recordId: parsed.ok ? parsed.value.draft : "" } as const;
  if (!parsed.ok || !draft.ok) return recordRefusal(actor, about, parsed.ok && !draft.ok ? draft : refuse("invalid"));
  const { kind, payload } = draft.value;
  const ready = recordKinds[kind](payload);
  if (!ready.ok) return recordRefusal(actor, about, ready);
  const isOwn = hasWritten(actor, draft.value);
  return withCurrent(ready.value, await write(actor, isOwn ? { ...about, action: publishing[kind] } : about, async (tx) => {
    await takeDraft(tx, draft.value.id, kind);
    const stored = must(await draftRow(tx, draft.value.id));
    await sameVersion(tx, stored, parsed.value.version);
    return publishDraftIn(tx, actor, stored, ready.value);
  }, ready.value.limits));
}

async function publishDraftIn(tx: Tx, actor: Actor, draft: DraftRow, ready: ReadyRecord): Promise<PublishedDraft> {
  must(decideDraft(actor, "publish", draft, await publicationNow(tx)));
  const reviewerId = hasWritten(actor, draft) ? null : actor.id;
  const published = await ready.publishIn(tx, actor, await authorshipOf(tx, draft, reviewerId));
  const from = await closeDraft(tx, actor, { draftId: draft.id, recordId: ready.target ?? published.id, reviewerId, writers: [...draft.writers], payload: draft.payload });
  return { ...published, kind: draft.kind, from };
}

/** On a conflict about the record the refusal carries it as it is now; one about the draft carries the draft already. */
async function withCurrent<T>(ready: ReadyRecord, result: Result<T>): Promise<Result<T>> {
  if (result.ok || result.reason !== "conflict" || result.current !== undefined) return result;
  return { ...result, current: await ready.current(db) };
}
