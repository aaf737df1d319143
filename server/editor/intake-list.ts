import "server-only";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand, type Words } from "./desk-read";
import { titleOf } from "./quoted";

/** A document at the intake desk, with how much of it is still open. */
export type IntakeRow = {
  id: string;
  source: string;
  title: Words;
  number: number;
  startedAt: Date;
  startedBy: string;
  /** The last decision; null where there is none yet. */
  decidedAt: Date | null;
  stating: number;
  considered: number;
  tracked: number;
  sentences: number;
  openSentences: number;
};

/** Documents that are being read and those that are done, the newest decision first. */
export async function intakeList(actor: Actor): Promise<{ reading: IntakeRow[]; done: IntakeRow[] }> {
  demand(actor);
  const intakes = await db.intake.findMany({
    select: {
      id: true, startedAt: true, startedById: true,
      steps: { orderBy: { id: "desc" }, take: 1, select: { at: true } },
      sourceVersion: { select: {
        number: true, coverage: true,
        source: { select: { slug: true, descriptions: {
          orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true },
        } } },
      } },
    },
  });
  const people = await db.user.findMany({ where: { id: { in: intakes.map(({ startedById }) => startedById) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = intakes.map(({ id, startedAt, startedById, steps, sourceVersion: { number, source, coverage } }): IntakeRow => ({
    id, startedAt, number, source: source.slug, title: titleOf(actor, source.slug, source.descriptions[0]),
    startedBy: names.get(startedById) ?? "–", decidedAt: steps[0]?.at ?? null,
    stating: coverage?.stating ?? 0, considered: coverage?.considered ?? 0, tracked: coverage?.tracked ?? 0,
    sentences: coverage?.sentences ?? 0, openSentences: coverage?.openSentences ?? 0,
  })).sort((a, b) => (b.decidedAt ?? b.startedAt).getTime() - (a.decidedAt ?? a.startedAt).getTime());
  return { reading: rows.filter(({ openSentences }) => openSentences > 0), done: rows.filter(({ openSentences }) => openSentences === 0) };
}
