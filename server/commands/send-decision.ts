import "server-only";
import { v7 as newId } from "uuid";
import { maySelfPublish, type DraftKind } from "@/domain/draft";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { publicationNow } from "./draft-row";
import type { Tx } from "./write";

/** Whether what this person decides is public at once, or waits for a second person. */
export const decidesAlone = async (tx: Tx, actor: Actor, kind: DraftKind): Promise<boolean> => maySelfPublish(actor.role, kind, await publicationNow(tx));

type Sent = { kind: DraftKind; target?: string | null; payload: object; file?: string };

/** Puts a decision before the reviewers, in the transaction that would have carried it out. Whether it could be was looked at before. */
export async function sendDecision(tx: Tx, actor: Actor, { kind, target = null, payload, file }: Sent): Promise<string> {
  const [id, at] = [newId(), new Date()];
  await tx.draft.create({
    data: { id, recordKind: kind, state: "in-review", authorId: actor.id, writers: [actor.id], targetId: target, payload, sentAt: at, updatedAt: at },
    select: { id: true },
  });
  if (file !== undefined) await tx.draftFile.create({ data: { draftId: id, content: file }, select: { draftId: true } });
  await recordEvent(tx, actor, { action: "write-draft", recordKind: "draft", recordId: id, after: { state: "in-review", kind, ...payload } });
  return id;
}
