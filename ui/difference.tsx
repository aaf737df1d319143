import type { Language } from "@/domain/language";
import type { Stretch } from "@/domain/word-diff";
import type { Say } from "./i18n/words";

type Props = {
  stretches: readonly Stretch[];
  say: Say;
  /** The language that the words are in, where it is not the page's. */
  lang?: Language | undefined;
};

/** What went and what came, crossed out and underlined, and said in words: never by colour alone. */
export function Difference({ stretches, say, lang }: Props) {
  return (
    <>
      {stretches.map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index} lang={lang}>{text}</span>;
        const Mark = kind === "removed" ? "del" : "ins";
        const words = text.trimEnd();
        return (
          <span key={index}>
            <Mark>
              <span className="sr-only">{` ${say(`diff.${kind}`)} `}</span>
              <span lang={lang}>{words}</span>
            </Mark>
            {/* White space behind the words is not struck out or underlined. */}
            {text.slice(words.length)}
          </span>
        );
      })}
    </>
  );
}
