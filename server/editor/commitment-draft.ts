import "server-only";
import type { Language } from "@/domain/language";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand } from "./desk-read";
import { titleOf } from "./quoted";

/** The passage of a document that a draft was begun for at the intake desk. */
export type DraftOrigin = { intake: string; passage: string; exact: string; language: Language; source: string; numbers: string | null };

/** Null where the draft was begun elsewhere. `numbers` are those of the passage, which the draft keeps as its private note. */
export async function draftOrigin(actor: Actor, draft: { id: string; notes: string | null }): Promise<DraftOrigin | null> {
  demand(actor, "write-draft");
  const passage = await db.intakePassage.findFirst({
    where: { draftId: draft.id },
    select: { id: true, intakeId: true, startAt: true, endAt: true, intake: { select: { language: true, sourceVersion: { select: {
      text: { select: { content: true } },
      source: { select: { slug: true, descriptions: { orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true } } } },
    } } } } },
  });
  if (passage === null) return null;
  const { source, text } = passage.intake.sourceVersion;
  return {
    intake: passage.intakeId, passage: passage.id, language: passage.intake.language as Language, numbers: draft.notes,
    exact: Array.from(text?.content ?? "").slice(passage.startAt, passage.endAt).join(""), source: titleOf(actor, source.slug, source.descriptions[0]).text,
  };
}
