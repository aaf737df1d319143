import "server-only";
import { isStorable, type Language } from "@/domain/language";
import type { TextHolding, Tier } from "@/domain/source";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand, type Words } from "./desk-read";
import { quoted, quotedSelect, titleOf, type Quoted } from "./quoted";

/** A source as the quotation picker needs it: its text where it is held, and what was quoted before. */
export type SourceForQuoting = {
  slug: string;
  title: Words;
  tier: Tier;
  language: Language;
  textHeld: TextHolding;
  text: string | null;
  passages: Quoted[];
  /** The party that is proposed as speaker: whose document it is, or whom it quotes most. */
  speaker: string | null;
};

export async function sourceForQuoting(actor: Actor, slug: string): Promise<SourceForQuoting | null> {
  demand(actor);
  if (!isStorable(slug)) return null;
  const source = await db.source.findUnique({
    where: { slug },
    select: {
      descriptions: {
        orderBy: { version: "desc" }, take: 1,
        select: { title: true, labelEn: true, labelEs: true, tier: true, language: true, officialOf: { select: { slug: true } } },
      },
      versions: {
        orderBy: { number: "desc" }, take: 1,
        select: {
          textHeld: true, text: { select: { content: true } },
          citations: { orderBy: { startAt: "asc" }, select: quotedSelect },
        },
      },
    },
  });
  const description = source?.descriptions[0];
  const version = source?.versions[0];
  if (!description || !version) return null;
  const passages = version.citations.map((citation) => quoted(actor, citation));
  return {
    slug, title: titleOf(actor, slug, description), tier: description.tier as Tier, language: description.language as Language,
    textHeld: version.textHeld as TextHolding, text: version.text?.content ?? null, passages,
    speaker: description.officialOf?.slug ?? mostOften(passages.flatMap(({ speakers }) => speakers.map((speaker) => speaker.slug))),
  };
}

function mostOften(slugs: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
