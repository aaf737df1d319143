import "server-only";
import { v7 as newId } from "uuid";
import { decideDraft, type DeskPart, type DraftKind, type SavedDraft } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { uuid } from "@/domain/fields";
import { invalid, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { db } from "../db";
import { rehearse } from "../editor/rehearsal";
import { recordEvent } from "./audit";
import { byOneself, type Authorship } from "./authorship";
import { authorshipOf, changeDraft, draftRow, publicationNow, sameVersion, writersWith } from "./draft-row";
import type { ReadyRecord } from "./record-kind";
import { recordKinds } from "./record-kinds";
import { must, recordRefusal, write, type Along, type Tx } from "./write";

/** A draft holds what was typed, complete or not; this much and no more. */
const mostCharacters = 4_000_000;

/**
 * Keeps what was typed as a draft, new or changed. Nothing is demanded of it. Saves are not in the audit trail,
 * which would be nothing but them: that it was begun is, and each of its steps.
 */
export async function saveDraft(actor: Actor, kind: DraftKind, desk: DeskPart, input: FormInput): Promise<Result<SavedDraft>> {
  const about = { action: "write-draft", recordKind: kind, recordId: desk.draft ?? "" } as const;
  const text = JSON.stringify(input);
  if (text.length > mostCharacters) return recordRefusal(actor, about, invalid("too-long", ""));
  // As JSON writes them: PostgreSQL keeps neither of the two.
  if (/\\u(?:0000|d[89a-f]..)/.test(text)) return recordRefusal(actor, about, invalid("invalid", ""));
  return write(actor, about, (tx) => storeDraft(tx, actor, kind, desk, input));
}

/** Sends it to be reviewed. It must be complete, and such that publishing it as the record is now would not be refused. */
export async function sendDraft(actor: Actor, kind: DraftKind, desk: DeskPart, input: FormInput, along?: Along<SavedDraft>): Promise<Result<SavedDraft>> {
  const about = { action: "write-draft", recordKind: kind, recordId: desk.draft ?? "" } as const;
  const ready = recordKinds[kind](input);
  if (!ready.ok) return recordRefusal(actor, about, ready);
  const tried = await rehearse(async (tx) => ready.value.publishIn(tx, actor, await asReviewed(tx, actor, desk)), async () => null);
  if (!tried.ok) return recordRefusal(actor, about, tried.reason === "conflict" ? { ...tried, current: await ready.value.current(db) } : tried);
  return write(actor, about, async (tx) => {
    const { id } = await storeDraft(tx, actor, kind, desk, input, ready.value);
    const draft = must(await draftRow(tx, id));
    const state = must(decideDraft(actor, "send", draft, await publicationNow(tx)));
    const version = await changeDraft(tx, draft, { state, sentAt: new Date(), reviewerId: null });
    await recordEvent(tx, actor, { ...about, recordKind: "draft", recordId: id, before: { state: draft.state }, after: { state, kind, ...input } });
    const sent = { id, version, at: new Date().toISOString() };
    await along?.(tx, sent);
    return sent;
  });
}

/** Under whose name it will be published, with somebody standing in for the reviewer that there is not yet. */
async function asReviewed(tx: Tx, actor: Actor, { draft }: DeskPart): Promise<Authorship> {
  const nobody = "00000000-0000-4000-8000-000000000000";
  if (draft === null) return { ...byOneself(actor), reviewerId: nobody };
  return authorshipOf(tx, must(await draftRow(tx, draft)), nobody);
}

async function storeDraft(
  tx: Tx, actor: Actor, kind: DraftKind, desk: DeskPart, input: FormInput, ready: Pick<ReadyRecord, "target" | "baseVersion"> = aboutOf(kind, input),
): Promise<SavedDraft> {
  const at = new Date();
  const content = { payload: input, targetId: ready.target, baseVersion: ready.baseVersion, privateNotes: desk.notes };
  if (desk.draft === null) {
    const id = newId();
    await tx.draft.create({ data: { id, recordKind: kind, state: "draft", authorId: actor.id, writers: [actor.id], ...content, updatedAt: at }, select: { id: true } });
    await recordEvent(tx, actor, { action: "write-draft", recordKind: "draft", recordId: id, after: { state: "draft", kind, target: ready.target } });
    return { id, version: 0, at: at.toISOString() };
  }
  const draft = must(await draftRow(tx, desk.draft));
  if (draft.kind !== kind) must(invalid("unknown-record", ""));
  must(decideDraft(actor, "save", draft, await publicationNow(tx)));
  await sameVersion(tx, draft, desk.version);
  const version = await changeDraft(tx, draft, { ...content, writers: writersWith(draft.writers, actor.id) });
  return { id: draft.id, version, at: at.toISOString() };
}

/** What an input that is not complete is about, as far as that can be read. */
function aboutOf(kind: DraftKind, input: FormInput): Pick<ReadyRecord, "target" | "baseVersion"> {
  const target = uuid.safeParse(namedIn(kind, input));
  const version = Number(input.baseVersion);
  return { target: target.success ? target.data : null, baseVersion: target.success && Number.isInteger(version) ? version : null };
}

function namedIn(kind: DraftKind, input: FormInput): unknown {
  switch (kind) {
    case "follow-up": return input.obligation || input.condition;
    case "capture": return input.capture;
    case "reply":
    case "translation": return input.followUp;
    case "settlement": return input.citation;
    default: return input.id;
  }
}
