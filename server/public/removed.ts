import "server-only";
import type { Language } from "@/domain/language";
import type { Tombstone } from "@/domain/removed-record";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { removalNamed, removalOf, type RemovalRow } from "../dispositions";
import { textIn } from "./directory";

/** Where a commitment that is no record of its own any more leads: to the one it was merged into, or to a tombstone. */
export type Removed = { movedTo: string; mergedInto: string } | { gone: Tombstone };

/** By the public id or slug that it had; a chain of merges is followed to its end. */
export async function findRemoved(reference: string, lang: Language): Promise<Removed | null> {
  return follow(await removalNamed(publicDb, reference), lang);
}

/** By its id, where a former slug of it was asked for. */
export async function removedById(commitmentId: string, lang: Language): Promise<Removed | null> {
  return follow(await removalOf(publicDb, commitmentId), lang);
}

async function follow(first: RemovalRow | null, lang: Language): Promise<Removed | null> {
  let last: RemovalRow | null = null;
  for (let next = first; next !== null; next = next.into_id === null ? null : await removalOf(publicDb, next.into_id)) last = next;
  if (last === null) return null;
  if (last.into_id === null) return { gone: tombstone(last, lang) };
  const into = await publicDb.commitment.findUnique({ where: { id: last.into_id }, select: { slug: true, collection: true, number: true } });
  return into && { movedTo: into.slug, mergedInto: `${into.collection}-${into.number}` };
}

function tombstone(row: RemovalRow, lang: Language): Tombstone {
  const reason = textIn({ en: row.reason_en, es: row.reason_es }, lang);
  return { id: row.public_id, slug: row.slug, on: siteDay(row.visible_from), reason: reason.text, reasonLang: reason.lang };
}
