import "server-only";
import { importChanges, type ImportChange } from "@/domain/import-change";
import { isStorable } from "@/domain/language";
import type { TextHolding } from "@/domain/source";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand } from "./desk-read";

export type DeskVersion = {
  number: number;
  capturedAt: string;
  /** Who kept it; null where it came with the seed or with an entry. */
  by: string | null;
  fetchedFrom: string | null;
  mediaType: string;
  fileSha256: string;
  fileBytes: number;
  textSha256: string;
  codePoints: number;
  textHeld: TextHolding;
  /** What the import had to change to make the text of the file. */
  changes: ImportChange[];
  /** The reading of it at the intake desk, where one was begun. */
  intake: string | null;
};

/** All captures of a source, the newest first; null where there is no such source. */
export async function sourceVersions(actor: Actor, slug: string): Promise<DeskVersion[] | null> {
  demand(actor);
  if (!isStorable(slug)) return null;
  const source = await db.source.findUnique({
    where: { slug },
    select: { versions: { orderBy: { number: "desc" }, include: { intake: { select: { id: true } } } } },
  });
  if (!source) return null;
  const by = await keepers(source.versions.map(({ id }) => id));
  return source.versions.map((row) => ({
    number: row.number, capturedAt: row.capturedAt.toISOString(), by: by.get(row.id) ?? null, fetchedFrom: row.fetchedFrom,
    mediaType: row.mediaType, fileSha256: row.fileSha256, fileBytes: row.fileBytes, textSha256: row.textSha256,
    codePoints: row.textCodePoints, textHeld: row.textHeld as TextHolding, changes: importChanges.safeParse(row.importChanges).data ?? [],
    intake: row.intake?.id ?? null,
  }));
}

/** Who decided that a capture becomes a version. */
async function keepers(versionIds: readonly string[]): Promise<Map<string, string>> {
  const captures = await db.capture.findMany({ where: { sourceVersionId: { in: [...versionIds] } }, select: { sourceVersionId: true, settledById: true } });
  const people = await db.user.findMany({ where: { id: { in: captures.flatMap(({ settledById }) => settledById ?? []) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(captures.flatMap(({ sourceVersionId, settledById }) => {
    const name = names.get(settledById ?? "");
    return sourceVersionId !== null && name !== undefined ? [[sourceVersionId, name] as const] : [];
  }));
}
