import type { Anchor } from "@/domain/citation";
import type { Bilingual, Language } from "@/domain/language";
import type { Wording } from "@/domain/quotation";
import type { TextHolding, Tier } from "@/domain/source";

type Words = { text: string; lang: Language };
type Named = { slug: string; name: Words };

/** A passage that was quoted before. */
export type Passage = Anchor & {
  citation: string;
  source: string;
  sourceTitle: Words;
  tier: Tier;
  language: Language;
  attested: boolean;
  wording: Wording;
  speakers: readonly Named[];
  speakerAs: Bilingual;
};

/** A source as quotations are picked from it. */
export type QuotingSource = {
  slug: string;
  title: Words;
  tier: Tier;
  language: Language;
  textHeld: TextHolding;
  text: string | null;
  passages: readonly Passage[];
  /** The party that is proposed as speaker. */
  speaker: string | null;
  /** Brought in by this very form; its slug may still change. */
  isNew?: boolean;
};

/** A quotation as it stands in a form: the fields of its input, and what is only shown. */
export type PickedQuote = {
  source: string;
  exact: string;
  start: number;
  attested: { end: number; prefix: string; suffix: string } | null;
  speakers: string[];
  speakerAs: Bilingual;
  wording: Wording;
  shown: { title: string; tier: Tier; language: Language; prefix: string; suffix: string; isNew: boolean };
};

export function quoteAt(source: QuotingSource, anchor: Anchor, isAttested = false): PickedQuote {
  return {
    source: source.slug, exact: anchor.exact, start: anchor.start, wording: "own", speakerAs: { en: null, es: null },
    attested: isAttested ? { end: anchor.end, prefix: anchor.prefix, suffix: anchor.suffix } : null,
    speakers: source.speaker === null ? [] : [source.speaker],
    shown: {
      title: source.title.text, tier: source.tier, language: source.language, prefix: anchor.prefix, suffix: anchor.suffix,
      isNew: source.isNew ?? false,
    },
  };
}

/** The same words once more: of the same speakers at the same place they are stored only once. */
export function quoteAgain(passage: Passage): PickedQuote {
  return {
    source: passage.source, exact: passage.exact, start: passage.start, wording: passage.wording, speakerAs: passage.speakerAs,
    attested: passage.attested ? { end: passage.end, prefix: passage.prefix, suffix: passage.suffix } : null,
    speakers: passage.speakers.map(({ slug }) => slug),
    shown: {
      title: passage.sourceTitle.text, tier: passage.tier, language: passage.language, prefix: passage.prefix,
      suffix: passage.suffix, isNew: false,
    },
  };
}
