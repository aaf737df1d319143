import "server-only";
import type { Actor } from "../actor";

/** Under whose name something is published: who wrote it, who reviewed it, and the draft that it was. */
export type Authorship = {
  author: { id: string; role: Actor["role"] };
  reviewerId: string | null;
  draftId: string | null;
};

/** What is published in one step is under the name of whoever publishes it. */
export const byOneself = (actor: Actor): Authorship => ({ author: { id: actor.id, role: actor.role }, reviewerId: null, draftId: null });

/** The columns that every published row has. */
export const authorColumns = ({ author, reviewerId, draftId }: Authorship) => ({ authorId: author.id, reviewerId, draftId });
