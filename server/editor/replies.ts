import "server-only";
import type { Language } from "@/domain/language";
import { mayAmend } from "@/domain/permissions";
import type { ReplyKind } from "@/domain/reply";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { db } from "../db";
import { commitmentDesk, type CommitmentDesk, type Followed } from "./commitment-desk";
import { peopleOf, type DeskLogRow } from "./desk-log";
import { demand, named, nameSelect, type Named } from "./desk-read";
import { quoted, quotedSelect, type Quoted } from "./quoted";

/** A party's answer as the desk reads it. */
export type DeskReply = {
  id: string;
  kind: ReplyKind;
  party: Named | null;
  text: string | null;
  textLang: Language | null;
  repliedOn: string | null;
  recordedOn: string;
  because: string | null;
  quotation: Quoted | null;
  author: string;
  /** Neither corrected nor taken back. */
  isLive: boolean;
  mayAmend: boolean;
};

export type ReplySubject = { commitment: CommitmentDesk; followed: Followed; row: DeskLogRow; replies: DeskReply[] };

/** The judgement that is answered, with what was answered to it; null where the address names none. */
export async function replySubject(actor: Actor, reference: string, followUp: string): Promise<ReplySubject | null> {
  demand(actor, "record-reply");
  const commitment = await commitmentDesk(actor, reference);
  const followed = commitment?.followed.find(({ log }) => log.some(({ id }) => id === followUp));
  const row = followed?.log.find(({ id }) => id === followUp);
  return commitment && followed && row && row.status !== null ? { commitment, followed, row, replies: await repliesTo(actor, followUp) } : null;
}

async function repliesTo(actor: Actor, followUpId: string): Promise<DeskReply[]> {
  const rows = await db.reply.findMany({
    where: { followUpId }, orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true, kind: true, text: true, textLang: true, repliedOn: true, recordedAt: true, because: true, authorId: true,
      party: { select: nameSelect }, citation: { select: quotedSelect }, replacedBy: { select: { id: true } },
    },
  });
  const people = await peopleOf(rows.map(({ authorId }) => authorId));
  return rows.map(({ party, citation, replacedBy, authorId, recordedAt, kind, textLang, ...row }) => {
    const isLive = replacedBy === null && kind !== "retraction";
    return {
      ...row, kind: kind as ReplyKind, textLang: textLang as Language | null, recordedOn: siteDay(recordedAt), party: party === null ? null : named(actor, party),
      quotation: citation === null ? null : quoted(actor, citation), author: people.get(authorId)?.name ?? authorId, isLive,
      mayAmend: isLive && mayAmend(actor, { id: authorId, isSystem: people.get(authorId)?.isSystem ?? false }),
    };
  });
}
