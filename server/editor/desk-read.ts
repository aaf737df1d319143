import "server-only";
import { inLanguage, type Bilingual, type Language } from "@/domain/language";
import { can, type Action } from "@/domain/permissions";
import type { PlainDate } from "@/domain/plain-date";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { siteTimeZone } from "../env";

/**
 * Every read of the desk begins with this. Pages have turned such a reader away before (a 404 without
 * a word), so coming here without the right is a bug of ours and not a refusal.
 */
export function demand(actor: Actor, action: Action = "read-desk"): void {
  if (!can(actor.role, action)) throw new Error(`a read of the desk without the right to ${action}`);
}

/** A text as it is shown to this person, with the language that it is really in. */
export type Words = { text: string; lang: Language };

/** The two columns of a text in the reader's language; `instead` where there is none at all. */
export function wordsFor(actor: Actor, en: string | null, es: string | null, instead = "–"): Words {
  const text: Bilingual = { en, es };
  return inLanguage(text, actor.language) ?? { text: instead, lang: actor.language };
}

/** A record as another one names it. */
export type Named = { slug: string; name: Words };

type NamedVersion = { slug: string; versions: { nameEn: string | null; nameEs: string | null }[] };

/** What `named` reads of a party, topic or event. */
export const nameSelect = {
  slug: true,
  versions: { orderBy: { version: "desc" }, take: 1, select: { nameEn: true, nameEs: true } },
} as const;

export function named(actor: Actor, { slug, versions }: NamedVersion): Named {
  return { slug, name: wordsFor(actor, versions[0]?.nameEn ?? null, versions[0]?.nameEs ?? null, slug) };
}

/** "USMX-7", from the two columns that hold it. */
export const publicId = ({ collection, number }: { collection: string; number: number }): string => `${collection}-${number}`;

/** Rows on one page of a list of the desk. */
export const pageSize = 30;

export type Paged<Row> = { rows: Row[]; of: number; page: number; pages: number };

/** One page of what is in memory already; a page beyond the last shows the last. */
export function paged<Row>(rows: readonly Row[], page: number, size = pageSize): Paged<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = Math.min(Math.max(1, page), pages);
  return { rows: rows.slice((shown - 1) * size, shown * size), of: rows.length, page: shown, pages };
}

/** The day that it is at the desk, and the zone by which its clocks are read. */
export const deskToday = (): PlainDate => siteDay();
export const deskTimeZone = (): string => siteTimeZone();
