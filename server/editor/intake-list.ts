import "server-only";
import { coverageOf } from "@/domain/coverage";
import type { Actor } from "../actor";
import { passagesOf, sentencesOf } from "../commands/intake-passages";
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
      id: true, startedAt: true, startedById: true, sentences: true,
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
  const rows = (await Promise.all(intakes.map(async ({ id, startedAt, startedById, sentences, steps, sourceVersion }): Promise<IntakeRow> => {
    const { number, source } = sourceVersion;
    // The figures stand in a table from the first decision on; until then they are counted here.
    const figures = sourceVersion.coverage ?? coverageOf(await passagesOf(db, id), sentencesOf(sentences));
    return {
      id, startedAt, number, source: source.slug, title: titleOf(actor, source.slug, source.descriptions[0]),
      startedBy: names.get(startedById) ?? "–", decidedAt: steps[0]?.at ?? null,
      stating: figures.stating, considered: figures.considered, tracked: figures.tracked, sentences: figures.sentences, openSentences: figures.openSentences,
    };
  }))).sort((a, b) => (b.decidedAt ?? b.startedAt).getTime() - (a.decidedAt ?? a.startedAt).getTime());
  return { reading: rows.filter(({ openSentences }) => openSentences > 0), done: rows.filter(({ openSentences }) => openSentences === 0) };
}
