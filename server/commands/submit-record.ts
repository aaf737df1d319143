import "server-only";
import { z } from "zod";
import { deskPart, draftKinds, maySelfPublish, type DraftKind, type SavedDraft, type Submitted } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { done, parse, refuse, type Refusal, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { publicationNow } from "./draft-row";
import { publishTyped } from "./publish-draft";
import { saveDraft, sendDraft } from "./save-draft";
import type { Along } from "./write";

/**
 * What a form of a record posts, whichever of its buttons was pressed. The part that is the desk's ("desk.do",
 * "desk.draft" …) is parted from the record, whose schema knows nothing of it. `along` is written with what is
 * published or sent, in its transaction.
 */
export const submitRecord = (kind: DraftKind) => async (actor: Actor, raw: unknown, along?: Along<Submitted>): Promise<Result<Submitted>> => {
  const { desk: given = {}, ...input } = raw as FormInput;
  const desk = parse(deskPart, given);
  if (!desk.ok) return desk;
  if (kind === "commitment") delete input.draft;
  const act = desk.value.do === "publish-or-send"
    ? (maySelfPublish(actor.role, kind, await publicationNow()) ? "publish" : "send") : desk.value.do;
  if (act === "publish") return marked("published", await publishTyped(actor, kind, desk.value, input, along && ((tx, value) => along(tx, { done: "published", ...value }))));
  if (act === "send") return marked("sent", await sendDraft(actor, kind, desk.value, input, along && ((tx, value) => along(tx, { done: "sent", ...value }))));
  return marked("saved", await saveDraft(actor, kind, desk.value, input));
};

/**
 * What a form posts that is one decision: carried out at once, or put before a second person, whichever the
 * installation asks for. One that came back is written further like any draft: its form says what is to be done.
 * `fixed` is what the form's place says of it.
 */
export const submitDecision = (kind: DraftKind, fixed: FormInput = {}) => (actor: Actor, raw: unknown): Promise<Result<Submitted>> =>
  submitRecord(kind)(actor, { desk: { do: "publish-or-send" }, ...(raw as FormInput), ...fixed });

/** The same for a form that saves itself: it names its kind. */
export async function keepTyped(actor: Actor, raw: unknown): Promise<Result<SavedDraft>> {
  const { desk, ...input } = raw as FormInput;
  const kind = parse(z.object({ kind: z.enum(draftKinds) }), desk);
  const part = parse(deskPart, desk);
  if (!kind.ok || !part.ok) return refuse("invalid");
  return saveDraft(actor, kind.value.kind, part.value, input);
}

function marked<Mark extends string, T extends object>(mark: Mark, result: Result<T>): Refusal | { ok: true; value: { done: Mark } & T } {
  return result.ok ? (done({ done: mark, ...result.value }) as { ok: true; value: { done: Mark } & T }) : result;
}
