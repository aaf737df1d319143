import "server-only";
import { v7 as newId } from "uuid";
import { mayAmend } from "@/domain/permissions";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import { replyInput, type ReplyInput } from "@/domain/reply";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { placeQuotation } from "./place-quotation";
import { resolve } from "./references";
import { must, recordRefusal, under, write, type Tx } from "./write";

export type Replied = { id: string; commitment: string };

/**
 * Records what a party answered to an assessment, with the words of a source that show it; or corrects or
 * takes back such an answer, in the open. A party's answer changes no status.
 */
export async function recordReply(actor: Actor, raw: unknown): Promise<Result<Replied>> {
  const parsed = parse(replyInput, raw);
  const about = { action: "record-reply", recordKind: "reply", recordId: parsed.ok ? parsed.value.followUp : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, (tx) => recordReplyIn(tx, actor, parsed.value));
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function recordReplyIn(tx: Tx, actor: Actor, input: ReplyInput, by: Authorship = byOneself(actor)): Promise<Replied> {
  const commitment = await answered(tx, input.followUp);
  const before = await amended(tx, by, input);
  const party = input.party === null ? null : must(await resolve(tx, "party", [{ slug: input.party, path: "party" }])).get(input.party)!;
  const quotation = input.quotation === null ? null : await under("quotation", async () => must(await placeQuotation(tx, by.author, input.quotation!, "")));
  const id = newId();
  await tx.reply.create({
    select: { id: true },
    data: {
      id, followUpId: input.followUp, kind: input.kind, partyId: party, text: input.text, textLang: input.textLang, repliedOn: input.repliedOn,
      citationId: quotation?.id ?? null, replacesId: input.replaces, because: input.because, ...authorColumns(by),
      ...(quotation?.embargoUntil ? { visibleFrom: quotation.embargoUntil } : {}),
    },
  });
  await recordEvent(tx, actor, { action: "record-reply", recordKind: "reply", recordId: id, ...(before === null ? {} : { before }), after: input });
  return { id, commitment };
}

/** The judgement that is answered, whatever became of it since: the answer was given to it. */
async function answered(tx: Tx, id: string): Promise<string> {
  const of = { select: { commitment: { select: { slug: true } } } } as const;
  const found = await tx.followUp.findUnique({ where: { id }, select: { status: true, obligation: of, condition: of } });
  if (found === null) return must<never>(refuse("not-found"));
  if (found.status === null) must(invalid("not-for-this-kind", "followUp"));
  return (found.obligation ?? found.condition)!.commitment.slug;
}

/** The row that is amended: it stands, answers the same entry, and is this person's to amend. */
async function amended(tx: Tx, by: Authorship, { replaces, followUp }: ReplyInput): Promise<object | null> {
  if (replaces === null) return null;
  const row = await tx.reply.findFirst({
    where: { id: replaces, followUpId: followUp, kind: { not: "retraction" } },
    select: { kind: true, text: true, textLang: true, repliedOn: true, authorId: true, replacedBy: { select: { id: true } } },
  });
  if (row === null) return must<never>(invalid("nothing-to-amend", "replaces"));
  if (row.replacedBy !== null) must(invalid("already-amended", "replaces"));
  const author = await tx.user.findUniqueOrThrow({ where: { id: row.authorId }, select: { kind: true } });
  if (!mayAmend(by.author, { id: row.authorId, isSystem: author.kind === "system" })) must(invalid("not-yours-to-amend", "replaces"));
  return { kind: row.kind, text: row.text, textLang: row.textLang, repliedOn: row.repliedOn };
}
