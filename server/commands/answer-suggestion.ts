import "server-only";
import { v7 as newId } from "uuid";
import type { Language } from "@/domain/language";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import { acceptance, declining, type Told } from "@/domain/suggestion";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { db } from "../db";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { suggestionLetter } from "../letters";
import { sendMail } from "../mail";
import { recordEvent } from "./audit";
import { must, recordRefusal, write, type Tx } from "./write";

type Open = { id: string; commitmentId: string; slug: string; words: string; url: string | null; email: string | null; language: Language };
type Answer = { state: "accepted"; draftId: string; reason: null } | { state: "declined"; draftId: null; reason: string };

/** Where the work goes on: the draft, and what it is of. */
export type Begun = { suggestion: string; draft: string; commitment: string; into: { kind: "commitment" } | { kind: "obligation" | "condition"; id: string } };

const about = { action: "answer-suggestions", recordKind: "suggestion" } as const;

/** Takes a suggestion up into a draft, which begins with the reader's words in its private notes. */
export async function acceptSuggestion(actor: Actor, raw: unknown): Promise<Result<Begun>> {
  const parsed = parse(acceptance, raw);
  if (!parsed.ok) return recordRefusal(actor, { ...about, recordId: "" }, parsed);
  const { suggestion: id, into } = parsed.value;
  const result = await write(actor, { ...about, recordId: id }, async (tx) => {
    const open = await takeOpen(tx, id);
    const draft = newId();
    await beginDraft(tx, actor, open, { draft, into });
    return { ...(await answer(tx, actor, open, { state: "accepted", draftId: draft, reason: null })), draft };
  });
  if (!result.ok) return result;
  const { open, draft } = result.value;
  await tell(open, "accepted", null);
  const [kind = "", target = ""] = into.split(":");
  return { ok: true, value: { suggestion: id, draft, commitment: open.slug, into: kind === "commitment" ? { kind } : { kind: kind as "obligation", id: target } } };
}

export async function declineSuggestion(actor: Actor, raw: unknown): Promise<Result<{ suggestion: string }>> {
  const parsed = parse(declining, raw);
  if (!parsed.ok) return recordRefusal(actor, { ...about, recordId: "" }, parsed);
  const { suggestion: id, reason } = parsed.value;
  const result = await write(actor, { ...about, recordId: id }, async (tx) =>
    answer(tx, actor, await takeOpen(tx, id), { state: "declined", draftId: null, reason }));
  if (!result.ok) return result;
  await tell(result.value.open, "declined", reason);
  return { ok: true, value: { suggestion: id } };
}

/** Whoever comes second waits here, and is told that it was answered. */
async function takeOpen(tx: Tx, id: string): Promise<Open> {
  await tx.$executeRaw`SELECT id FROM suggestion WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.suggestion.findUnique({
    where: { id }, select: { id: true, commitmentId: true, words: true, url: true, email: true, language: true, state: true, commitment: { select: { slug: true } } },
  });
  if (found === null) return must<never>(refuse("not-found"));
  if (found.state !== "open") must(invalid("already-answered", ""));
  return { ...found, slug: found.commitment.slug, language: found.language as Language };
}

/** The address goes in the same transaction: who is answered is forgotten, whatever a mail server says. */
async function answer(tx: Tx, actor: Actor, open: Open, { state, draftId, reason }: Answer): Promise<{ open: Open }> {
  await tx.suggestion.update({
    where: { id: open.id }, select: { id: true },
    data: { state, draftId, reason, answeredById: actor.id, answeredAt: new Date(), email: null, emailGivenAt: null, told: open.email === null ? "no-address" : "not-sent" },
  });
  await recordEvent(tx, actor, { ...about, recordId: open.id, before: { state: "open" }, after: { state, draft: draftId, reason } });
  return { open };
}

/** After the transaction: a mail server that takes its time must not hold a lock. */
async function tell({ id, email, language, commitmentId, slug }: Open, outcome: "accepted" | "declined", reason: string | null): Promise<void> {
  if (email === null) return;
  const version = await db.commitmentVersion.findFirst({ where: { commitmentId }, orderBy: { version: "desc" }, select: { titleEn: true, titleEs: true } });
  const title = (language === "es" ? version?.titleEs ?? version?.titleEn : version?.titleEn ?? version?.titleEs) ?? slug;
  const sending = await sendMail(suggestionLetter({ email, language }, { outcome, reason, title, slug }));
  if (sending.sent) await db.suggestion.update({ where: { id }, data: { told: "sent" satisfies Told }, select: { id: true } });
}

async function beginDraft(tx: Tx, actor: Actor, open: Open, { draft, into }: { draft: string; into: string }): Promise<void> {
  const privateNotes = [open.words, open.url].filter((line) => line !== null).join("\n\n");
  const base = { id: draft, authorId: actor.id, writers: [actor.id], state: "draft", privateNotes };
  const [kind, id = ""] = into.split(":");
  if (kind === "commitment") {
    const input = await commitmentAsInput(tx, open.commitmentId);
    if (input === null) return must<never>(refuse("not-found"));
    const payload = { ...input, specificity: String(input.specificity), changeNote: null };
    await tx.draft.create({ data: { ...base, recordKind: "commitment", targetId: open.commitmentId, baseVersion: input.baseVersion, payload: payload as object }, select: { id: true } });
    return;
  }
  const where = { id, commitmentId: open.commitmentId };
  const target = kind === "obligation" ? await tx.obligation.findFirst({ where, select: { version: true } }) : await tx.condition.findFirst({ where, select: { version: true } });
  if (target === null) return must<never>(invalid("unknown-record", "into"));
  const payload = {
    obligation: kind === "obligation" ? id : null, condition: kind === "condition" ? id : null, kind: "assessment", baseVersion: target.version,
    checkedOn: siteDay(), noteLang: actor.language, occasion: "finding", evidence: [],
  };
  await tx.draft.create({ data: { ...base, recordKind: "follow-up", targetId: id, baseVersion: target.version, payload }, select: { id: true } });
}
