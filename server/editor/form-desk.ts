import "server-only";
import { decideDraft, maySelfPublish, type DraftFacts, type DraftKind, type DraftState } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { uuid } from "@/domain/fields";
import type { Actor } from "../actor";
import { publicationNow } from "../commands/draft-row";
import { db } from "../db";
import { draftPlace, placeWith, type DraftSubject } from "./draft-place";
import { draftComments, type DraftComment } from "./draft-comments";
import { demand } from "./desk-read";
import { peopleOf } from "./desk-log";
import { withShown } from "./quotations-shown";

/** What a form of a record knows of its draft, and of what may be done with it. */
export type FormDesk = {
  kind: DraftKind;
  mayPublish: boolean;
  draft: {
    id: string; version: number; state: DraftState; savedAt: string; author: string; isOwn: boolean; mayDiscard: boolean;
    input: FormInput; notes: string | null; comments: DraftComment[];
  } | null;
  /** Others of this person's that are unfinished, where a new record is begun. */
  unfinished: { id: string; savedAt: string }[];
};

/** Whether what this person decides is public at once: what the button of a form without a draft says. */
export const publishesAlone = async (actor: Actor, kind: DraftKind): Promise<boolean> => maySelfPublish(actor.role, kind, await publicationNow());

type Wanted = {
  asked: string | null;
  target: string | null;
  /** Of one obligation several things can be written at once: an assessment, the correction of an entry … */
  same?: ((content: FormInput) => boolean) | undefined;
};

/**
 * The draft that a form goes on with: the one that is asked for, else this person's own of the same record. A draft
 * that may not be written in now is to be looked at on its own page.
 */
export async function formDesk(actor: Actor, kind: DraftKind, { asked, target, same = () => true }: Wanted): Promise<FormDesk | { goTo: string } | null> {
  demand(actor, "write-draft");
  const publication = await publicationNow();
  if (asked === null) {
    const open = await db.draft.findMany({
      where: { recordKind: kind, targetId: target, authorId: actor.id, state: { in: ["draft", "returned"] } },
      orderBy: { updatedAt: "desc" }, take: 10, select: { id: true, updatedAt: true, payload: true },
    });
    const own = open.filter(({ payload }) => same(payload as FormInput));
    if (target !== null && own[0] !== undefined) return goingOn({ id: own[0].id, kind, targetId: target, payload: own[0].payload as FormInput });
    return { kind, mayPublish: maySelfPublish(actor.role, kind, publication), draft: null, unfinished: own.map(({ id, updatedAt }) => ({ id, savedAt: updatedAt.toISOString() })) };
  }
  if (!uuid.safeParse(asked).success) return null;
  const row = await db.draft.findFirst({ where: { id: asked, recordKind: kind } });
  if (row === null) return null;
  if ((row.targetId !== target || !same(row.payload as FormInput)) && row.state !== "published") return goingOn({ id: row.id, kind, targetId: row.targetId, payload: row.payload as FormInput });
  const facts: DraftFacts = { kind, state: row.state as DraftState, authorId: row.authorId, writers: row.writers };
  if (!decideDraft(actor, "save", facts, publication).ok) return { goTo: `/admin/drafts/${asked}` };
  const people = await peopleOf([row.authorId]);
  return {
    kind, mayPublish: maySelfPublish(actor.role, kind, publication), unfinished: [],
    draft: {
      id: row.id, version: row.version, state: facts.state, savedAt: row.updatedAt.toISOString(),
      author: people.get(row.authorId)?.name ?? "", isOwn: row.authorId === actor.id, mayDiscard: decideDraft(actor, "discard", facts, publication).ok,
      input: await withShown(actor, row.payload as FormInput), notes: row.privateNotes, comments: await draftComments(row.id),
    },
  };
}

/** Its own form, whatever address it was asked for at; its own page where there is no form any more. */
async function goingOn(draft: DraftSubject & { id: string }): Promise<{ goTo: string }> {
  const place = await draftPlace(draft);
  return { goTo: place === null ? `/admin/drafts/${draft.id}` : placeWith(place, draft.id) };
}
