import "server-only";
import { followUpTexts, type FollowUpText, type TranslationInput } from "@/domain/follow-up";
import type { Language } from "@/domain/language";
import { can } from "@/domain/permissions";
import type { Actor } from "../actor";
import { translationNow } from "../commands/translate-follow-up";
import { siteDay } from "../days";
import { db } from "../db";
import { commitmentDesk, type CommitmentDesk, type Followed } from "./commitment-desk";
import { peopleOf, type DeskLogRow } from "./desk-log";
import { demand } from "./desk-read";

export type DeskTranslation = Record<FollowUpText, string | null> & { id: string; version: number; lang: Language; recordedOn: string; author: string };
export type TranslationSubject = {
  commitment: CommitmentDesk; followed: Followed; row: DeskLogRow;
  /** Published so far, the newest first; the form begins with that. */
  earlier: DeskTranslation[]; start: TranslationInput; mayAskRemoval: boolean;
};

/** The entry that is to be said in the other language; null where the address names none, or one without words. */
export async function translationSubject(actor: Actor, reference: string, followUp: string): Promise<TranslationSubject | null> {
  demand(actor);
  const commitment = await commitmentDesk(actor, reference);
  const followed = commitment?.followed.find(({ log }) => log.some(({ id }) => id === followUp));
  const row = followed?.log.find(({ id }) => id === followUp);
  if (!commitment || !followed || !row || !followUpTexts.some((name) => row[name])) return null;
  const nothing = { followUp, note: null, searched: null, because: null, baseVersion: 0 };
  return {
    commitment, followed, row, earlier: await translationsOf(followUp), start: (await translationNow(db, { followUp })) ?? nothing,
    mayAskRemoval: can(actor.role, "request-redaction"),
  };
}

async function translationsOf(followUpId: string): Promise<DeskTranslation[]> {
  const rows = await db.followUpTranslation.findMany({
    where: { followUpId }, orderBy: { version: "desc" },
    select: { id: true, version: true, lang: true, note: true, searched: true, because: true, recordedAt: true, authorId: true },
  });
  const people = await peopleOf(rows.map(({ authorId }) => authorId));
  return rows.map(({ lang, recordedAt, authorId, ...row }) => ({ ...row, lang: lang as Language, recordedOn: siteDay(recordedAt), author: people.get(authorId)?.name ?? authorId }));
}
