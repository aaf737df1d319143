import "server-only";
import type { DraftFacts, DraftKind, DraftNow, DraftState } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { invalid, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { readSetting } from "../settings";
import type { Authorship } from "./authorship";
import { must, type Tx } from "./write";

export type DraftRow = DraftFacts & {
  id: string; version: number; targetId: string | null; payload: FormInput; privateNotes: string | null; updatedAt: Date;
};

/** A draft as the commands find it; one that is gone was dropped by whoever began it. */
export async function draftRow(tx: Tx, id: string): Promise<Result<DraftRow>> {
  const row = await tx.draft.findUnique({
    where: { id },
    select: {
      id: true, recordKind: true, state: true, authorId: true, writers: true, version: true, targetId: true, payload: true, privateNotes: true, updatedAt: true,
    },
  });
  if (row === null) return invalid("draft-gone", "");
  const { recordKind, state, payload, ...rest } = row;
  return { ok: true, value: { ...rest, kind: recordKind as DraftKind, state: state as DraftState, payload: payload as FormInput } };
}

/** The optimistic lock: whoever comes second is shown what the draft holds now. */
export async function sameVersion(tx: Tx, draft: DraftRow, version: number): Promise<void> {
  if (draft.version !== version) must(refuse("conflict", [], await draftNow(tx, draft)));
}

export async function draftNow(tx: Tx, draft: DraftRow): Promise<DraftNow> {
  const writer = await tx.user.findUnique({ where: { id: draft.writers.at(-1) ?? draft.authorId }, select: { name: true } });
  return { draft: { version: draft.version, by: writer?.name ?? "", at: draft.updatedAt.toISOString() }, input: draft.payload };
}

/** Changes a draft that nobody has changed since it was read. */
export async function changeDraft(tx: Tx, draft: DraftRow, change: object): Promise<number> {
  const version = draft.version + 1;
  const { count } = await tx.draft.updateMany({
    where: { id: draft.id, version: draft.version, state: { not: "published" } }, data: { ...change, version, updatedAt: new Date() },
  });
  if (count === 0) must(refuse("conflict"));
  return version;
}

/** Whoever wrote last stands last. */
export const writersWith = (writers: readonly string[], id: string): string[] => [...writers.filter((other) => other !== id), id];

export const publicationNow = async (tx?: Tx) => (await readSetting("publication", tx)).value;

/** Its author wrote it; whoever publishes it and has not written in it reviewed it. */
export async function authorshipOf(tx: Tx, draft: DraftRow, reviewer: string | null): Promise<Authorship> {
  const author = await tx.user.findUniqueOrThrow({ where: { id: draft.authorId }, select: { id: true, role: true } });
  return { author: { id: author.id, role: author.role as Actor["role"] }, reviewerId: reviewer, draftId: draft.id };
}
