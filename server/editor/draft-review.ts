import "server-only";
import { possibleActs, type DraftAct, type DraftKind, type DraftState } from "@/domain/draft";
import { uuid } from "@/domain/fields";
import type { FormInput } from "@/domain/form-data";
import type { Language } from "@/domain/language";
import { can } from "@/domain/permissions";
import type { Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { draftRow, publicationNow } from "../commands/draft-row";
import { db } from "../db";
import { demand } from "./desk-read";
import { peopleOf } from "./desk-log";
import { draftBatch, type DraftBatch } from "./draft-batch";
import { draftComments, type DraftComment } from "./draft-comments";
import { draftPlace, placeWith } from "./draft-place";
import { draftPreview, type DraftPreview } from "./draft-preview";
import { commitmentTitle, draftTitles, type DraftTitle } from "./draft-titles";
import { publishedBeside } from "./published-beside";
import { keptQuotations } from "./quotations-shown";
import { removedTexts, type RemovedText } from "./removed-texts";

/** A draft as its page shows it: what changes, what the public will see, what was said, and what may be done. */
export type DraftReview = {
  id: string; version: number; kind: DraftKind; state: DraftState; title: DraftTitle | null;
  author: string; reviewer: string | null; savedAt: string; notes: string | null;
  acts: DraftAct[];
  /** The form that it is written in, while this person may write in it. */
  form: string | null;
  input: FormInput;
  /** What the public sees now; null for what is new. */
  current: unknown;
  /** The words behind citations that are kept by their ids, and the titles of commitments that a decision names. */
  quoted: Record<string, string>;
  /** Null for one that is published. */
  preview: Result<DraftPreview | null> | null;
  comments: DraftComment[];
  /** Of a draft that is about many records: what becomes of each. */
  batch: DraftBatch | null;
  /** What was removed from it by order of the law. */
  removed: RemovedText[];
  /** Whether this person may ask for something in it to be removed. */
  mayAskRemoval: boolean;
};

export async function draftReview(actor: Actor, id: string, lang: Language, page = 1): Promise<DraftReview | null> {
  demand(actor, "write-draft");
  const found = uuid.safeParse(id).success ? await draftRow(db, id) : null;
  if (!found?.ok) return null;
  const draft = found.value;
  const { kind, state, version, targetId, payload } = draft;
  const reviewerId = (await db.draft.findUnique({ where: { id }, select: { reviewerId: true } }))?.reviewerId ?? null;
  const isOpen = state !== "published";
  const current = isOpen ? await publishedBeside(draft) : null;
  const isMany = kind === "import" || kind === "topics";
  const [publication, titles, people, comments, place, quoted, batch, preview] = await Promise.all([
    publicationNow(), draftTitles(actor, [{ id, recordKind: kind, targetId, payload }]), peopleOf([draft.authorId, ...(reviewerId === null ? [] : [reviewerId])]),
    draftComments(id), isOpen ? draftPlace(draft) : null, keptQuotations(actor, [payload, current]), draftBatch(actor, draft, page),
    isOpen && !isMany ? draftPreview(actor, draft, lang) : null,
  ]);
  const acts = possibleActs(actor, draft, publication);
  return {
    id, version, kind, state, title: titles.get(id) ?? null, author: people.get(draft.authorId)?.name ?? "",
    reviewer: reviewerId === null ? null : people.get(reviewerId)?.name ?? "", savedAt: draft.updatedAt.toISOString(), notes: draft.privateNotes,
    acts, form: place === null || !acts.includes("save") ? null : placeWith(place, id), input: payload, current,
    quoted: { ...Object.fromEntries(Object.entries(quoted).map(([key, { exact }]) => [key, exact])), ...await namedIn(actor, kind, payload) }, preview, comments, batch,
    removed: await removedTexts([id]), mayAskRemoval: can(actor.role, "request-redaction"),
  };
}

async function namedIn(actor: Actor, kind: DraftKind, payload: FormInput): Promise<Record<string, string>> {
  const named = kind === "disposition" ? [payload.commitment, payload.into].filter((reference) => typeof reference === "string") : [];
  const titles = await Promise.all(named.map(async (reference) => [reference, await commitmentTitle(actor, reference)] as const));
  return Object.fromEntries(titles.flatMap(([reference, title]) => (title === null ? [] : [[reference, `${title.about} · ${title.text}`]])));
}
