import "server-only";
import { isPlainDate } from "@/domain/plain-date";
import { inLanguage, type Language } from "@/domain/language";
import { figuresFile, headlineFigures, type HeadlineFigures, type ReleaseFile, type ReleaseRecord } from "@/domain/release";
import { dayColumn, dayOf } from "../days";
import { publicDb } from "../db";
import { chunksOf } from "../release-chunks";
import { tombstones } from "./tombstones";

const files = { orderBy: { position: "asc" }, select: { id: true, name: true, mediaType: true, bytes: true, sha256: true } } as const;

export type ReleaseLine = { day: string; note: string; noteLang: Language; bytes: number };

/** Every release, the newest first; few, since each is somebody's decision. */
export async function listReleases(lang: Language): Promise<ReleaseLine[]> {
  const rows = await publicDb.release.findMany({ orderBy: { day: "desc" }, take: 1000, include: { files: { select: { bytes: true } } } });
  return rows.map((row) => {
    const note = noteOf(row, lang);
    return { day: dayOf(row.day), note: note.text, noteLang: note.lang, bytes: row.files.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

export async function findRelease(day: string, lang: Language): Promise<ReleaseRecord | null> {
  const row = isPlainDate(day) ? await publicDb.release.findUnique({ where: { day: dayColumn(day) }, include: { files } }) : null;
  if (row === null) return null;
  const note = noteOf(row, lang);
  const withdrawn = await tombstones("release_file", row.files.map(({ id }) => id));
  const figures = row.files.find(({ name }) => name === figuresFile);
  return {
    day, note: note.text, noteLang: note.lang, figures: figures === undefined ? null : await figuresOf(figures.id),
    files: row.files.map((file) => ({ ...file, withdrawn: withdrawn.get(file.id)?.[0] ?? null })),
  };
}

/** One file of a release; null where there is none of that name. */
export async function findReleaseFile(day: string, name: string): Promise<ReleaseFile | null> {
  const row = isPlainDate(day) ? await publicDb.releaseFile.findFirst({ where: { name, release: { day: dayColumn(day) } }, select: files.select }) : null;
  return row === null ? null : { ...row, withdrawn: (await tombstones("release_file", [row.id])).get(row.id)?.[0] ?? null };
}

export const bytesOf = (file: ReleaseFile): AsyncGenerator<Uint8Array> => chunksOf(publicDb, file.id);

const noteOf = ({ noteEn, noteEs }: { noteEn: string; noteEs: string }, lang: Language) => inLanguage({ en: noteEn, es: noteEs }, lang)!;

/** What the figures were; null where their file was withdrawn. */
async function figuresOf(fileId: string): Promise<HeadlineFigures | null> {
  const pieces: Uint8Array[] = [];
  for await (const piece of chunksOf(publicDb, fileId)) pieces.push(piece);
  return pieces.length === 0 ? null : headlineFigures.parse(JSON.parse(Buffer.concat(pieces).toString("utf8")));
}
