import "server-only";
import { v7 as newId } from "uuid";
import { followUpTexts, otherLanguage, translationInput, untranslatable, type TranslationInput } from "@/domain/follow-up";
import type { Language } from "@/domain/language";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { db } from "../db";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { must, recordRefusal, write, type Tx } from "./write";

export type Translated = { id: string; commitment: string };

/**
 * Says what a published entry says in the other language. The entry stays as it is; a later translation takes the
 * place of an earlier one, and the public reads the newest. It is no news: nothing was found, judged or taken back.
 */
export async function translateFollowUp(actor: Actor, raw: unknown): Promise<Result<Translated>> {
  const parsed = parse(translationInput, raw);
  const about = { action: "log-follow-up", recordKind: "translation", recordId: parsed.ok ? parsed.value.followUp : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const result = await write(actor, about, (tx) => translateFollowUpIn(tx, actor, parsed.value));
  return result.ok || result.reason !== "conflict" ? result : { ...result, current: await translationNow(db, parsed.value) };
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function translateFollowUpIn(tx: Tx, actor: Actor, input: TranslationInput, by: Authorship = byOneself(actor)): Promise<Translated> {
  const of = { select: { commitment: { select: { slug: true } } } } as const;
  const entry = await tx.followUp.findUnique({
    where: { id: input.followUp }, select: { note: true, searched: true, because: true, noteLang: true, obligation: of, condition: of },
  });
  if (entry === null) return must<never>(refuse("not-found"));
  for (const name of untranslatable(entry, input)) must(invalid("nothing-to-translate", name));
  const before = await translationNow(tx, input);
  if ((before?.baseVersion ?? 0) !== input.baseVersion) must(refuse("conflict"));
  const { followUp: followUpId, baseVersion, ...said } = input;
  const id = newId();
  await tx.followUpTranslation.create({
    select: { id: true },
    data: { id, followUpId, version: baseVersion + 1, lang: otherLanguage(entry.noteLang as Language), ...said, ...authorColumns(by) },
  });
  await recordEvent(tx, actor, { action: "log-follow-up", recordKind: "translation", recordId: id, ...(before === null ? {} : { before }), after: input });
  return { id, commitment: (entry.obligation ?? entry.condition)!.commitment.slug };
}

/** The newest translation of an entry, in the shape of its input; null where there is none. */
export async function translationNow(tx: Tx, { followUp }: Pick<TranslationInput, "followUp">): Promise<TranslationInput | null> {
  const row = await tx.followUpTranslation.findFirst({
    where: { followUpId: followUp }, orderBy: { version: "desc" }, select: { version: true, note: true, searched: true, because: true },
  });
  if (row === null) return null;
  const said = Object.fromEntries(followUpTexts.map((name) => [name, row[name] || null])) as Pick<TranslationInput, "note" | "searched" | "because">;
  return { followUp, ...said, baseVersion: row.version };
}
