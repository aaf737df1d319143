import "server-only";
import type { Bilingual, Language } from "@/domain/language";
import type { Wording } from "@/domain/quotation";
import type { Tier } from "@/domain/source";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { named, nameSelect, wordsFor, type Named, type Words } from "./desk-read";

/** A stored quotation with all that a form needs in order to quote the same words again. */
export type Quoted = {
  citation: string;
  source: string;
  sourceTitle: Words;
  tier: Tier;
  language: Language;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  attested: boolean;
  attestedOn: string | null;
  wording: Wording;
  speakers: Named[];
  speakerAs: Bilingual;
};

/** What `quoted` reads of a citation. */
export const quotedSelect = {
  id: true, exact: true, prefix: true, suffix: true, startAt: true, endAt: true, attested: true, attestedOn: true, wording: true,
  speakerAsEn: true, speakerAsEs: true,
  speakers: { orderBy: { position: "asc" }, select: { party: { select: nameSelect } } },
  sourceVersion: {
    select: {
      source: {
        select: {
          slug: true,
          descriptions: {
            orderBy: { version: "desc" }, take: 1,
            select: { title: true, labelEn: true, labelEs: true, tier: true, language: true },
          },
        },
      },
    },
  },
} satisfies Prisma.CitationSelect;
type Selected = Prisma.CitationGetPayload<{ select: typeof quotedSelect }>;

type Titled = { title: string | null; labelEn: string | null; labelEs: string | null; language: string };

/** A document's own title, else our words for what it is. */
export function titleOf(actor: Actor, slug: string, description: Titled | undefined): Words {
  if (!description) return { text: slug, lang: actor.language };
  if (description.title !== null) return { text: description.title, lang: description.language as Language };
  return wordsFor(actor, description.labelEn, description.labelEs, slug);
}

export function quoted(actor: Actor, row: Selected): Quoted {
  const { source } = row.sourceVersion;
  const description = source.descriptions[0];
  return {
    citation: row.id, source: source.slug, sourceTitle: titleOf(actor, source.slug, description),
    tier: (description?.tier ?? "other") as Tier, language: (description?.language ?? "en") as Language,
    exact: row.exact, prefix: row.prefix, suffix: row.suffix, start: row.startAt, end: row.endAt, attested: row.attested,
    attestedOn: row.attestedOn && row.attestedOn.toISOString().slice(0, 10),
    wording: row.wording as Wording, speakers: row.speakers.map(({ party }) => named(actor, party)),
    speakerAs: { en: row.speakerAsEn, es: row.speakerAsEs },
  };
}
