import "server-only";
import type { Actor } from "../actor";
import { dayColumn, dayOf, siteDay } from "../days";
import { db } from "../db";
import { demand, wordsFor, type Words } from "./desk-read";

export type DeskRelease = {
  day: string;
  note: Words;
  files: { id: string; name: string; isWithdrawn: boolean }[];
  /** Texts that were removed from the record by order of the law since: they may stand in these files. */
  removedSince: number;
};

/** Releases as the desk sees them, the newest first, and whether today's is still to be had. */
export async function deskReleases(actor: Actor): Promise<{ releases: DeskRelease[]; mayFreeze: boolean; today: string }> {
  demand(actor, "freeze-release");
  const today = siteDay();
  const [rows, taken] = await Promise.all([
    db.release.findMany({ orderBy: { day: "desc" }, take: 200, include: { files: { orderBy: { position: "asc" }, select: { id: true, name: true } } } }),
    db.release.count({ where: { day: dayColumn(today) } }),
  ]);
  const withdrawn = new Set((await db.redactedText.findMany({ where: { tableName: "release_file" }, select: { recordId: true } })).map(({ recordId }) => recordId));
  const removed = await db.redaction.findMany({ where: { removedAt: { not: null }, NOT: [{ target: { startsWith: "release-file." } }, { target: { startsWith: "draft" } }, { target: { startsWith: "audit-text." } }] }, select: { removedAt: true } });
  return {
    today, mayFreeze: taken === 0,
    releases: rows.map((row) => ({
      day: dayOf(row.day), note: wordsFor(actor, row.noteEn, row.noteEs, dayOf(row.day)),
      files: row.files.map(({ id, name }) => ({ id, name, isWithdrawn: withdrawn.has(id) })),
      removedSince: removed.filter(({ removedAt }) => removedAt! > row.asOf).length,
    })),
  };
}
