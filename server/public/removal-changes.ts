import "server-only";
import type { RemovalChange } from "@/domain/changes";
import type { DispositionKind } from "@/domain/disposition";
import type { Language } from "@/domain/language";
import { publicDb } from "../db";
import { titled } from "./change-titles";
import { titleRows } from "./commitment-rows";
import { textIn } from "./directory";

export type RemovalNote = { removal: RemovalChange; note: string; noteLang: Language };

/** Merges, archivings and restorations by their ids, with the reason that whoever decided gave to the public. */
export async function removalsById(ids: readonly string[], lang: Language): Promise<Map<string, RemovalNote>> {
  const rows = ids.length === 0 ? [] : await publicDb.disposition.findMany({ where: { id: { in: [...ids] } } });
  const titles = await titleRows(rows.flatMap(({ intoId }) => intoId ?? []));
  return new Map(rows.map((row) => {
    const { text: note, lang: noteLang } = textIn({ en: row.reasonEn, es: row.reasonEs }, lang);
    const into = row.intoId === null ? null : titled(titles.get(row.intoId), lang);
    return [row.id, { removal: { kind: row.kind as DispositionKind, id: row.publicId, slug: row.slug, into }, note, noteLang }];
  }));
}

/** The last thing that became of each of these commitments, as far as it can be read now; most have nothing. */
export async function lastRemovals(commitmentIds: readonly string[], lang: Language): Promise<Map<string, RemovalChange>> {
  if (commitmentIds.length === 0) return new Map();
  const rows = await publicDb.$queryRaw<{ id: string; commitment_id: string }[]>`
    SELECT DISTINCT ON (commitment_id) id, commitment_id FROM disposition WHERE commitment_id = ANY(${[...commitmentIds]}::uuid[]) ORDER BY commitment_id, sequence DESC`;
  const found = await removalsById(rows.map(({ id }) => id), lang);
  return new Map(rows.flatMap(({ id, commitment_id: about }) => {
    const change = found.get(id)?.removal;
    return change === undefined ? [] : [[about, change] as const];
  }));
}
