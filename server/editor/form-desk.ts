import "server-only";
import { decideDraft, maySelfPublish, type DraftFacts, type DraftKind, type DraftState } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { uuid } from "@/domain/fields";
import type { Actor } from "../actor";
import { publicationNow } from "../commands/draft-row";
import { db } from "../db";
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

type Wanted = { asked: string | null; target: string | null };

/**
 * The draft that a form goes on with: the one that is asked for, else this person's own of the same record. A draft
 * that may not be written in now is to be looked at on its own page.
 */
export async function formDesk(actor: Actor, kind: DraftKind, { asked, target }: Wanted): Promise<FormDesk | { seeDraft: string } | { goOn: string } | null> {
  demand(actor, "write-draft");
  const publication = await publicationNow();
  if (asked === null) {
    const own = await db.draft.findMany({
      where: { recordKind: kind, targetId: target, authorId: actor.id, state: { in: ["draft", "returned"] } },
      orderBy: { updatedAt: "desc" }, take: 10, select: { id: true, updatedAt: true },
    });
    if (target !== null && own[0] !== undefined) return { goOn: own[0].id };
    return { kind, mayPublish: maySelfPublish(actor.role, kind, publication), draft: null, unfinished: own.map(({ id, updatedAt }) => ({ id, savedAt: updatedAt.toISOString() })) };
  }
  if (!uuid.safeParse(asked).success) return null;
  const row = await db.draft.findFirst({ where: { id: asked, recordKind: kind } });
  if (row === null || (row.targetId !== target && row.state !== "published")) return null;
  const facts: DraftFacts = { kind, state: row.state as DraftState, authorId: row.authorId, writers: row.writers };
  if (!decideDraft(actor, "save", facts, publication).ok) return { seeDraft: asked };
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
