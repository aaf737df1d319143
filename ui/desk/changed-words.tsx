import type { Say } from "@/ui/i18n/words";
import { wordDiff } from "./word-diff";

type Props = { before: string; after: string; say: Say; side?: "before" | "after" };

/**
 * A text and what changed in it: crossed out and underlined, and said in words for those who hear the
 * page. With a `side` only that side's text is shown, its own words marked.
 */
export function ChangedWords({ before, after, say, side }: Props) {
  const hidden = side === "before" ? "added" : side === "after" ? "removed" : null;
  return (
    <>
      {wordDiff(before, after).filter(({ kind }) => kind !== hidden).map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        // Side by side neither text is struck out: both still stand to be chosen.
        const Mark = side ? "mark" : kind === "removed" ? "del" : "ins";
        return (
          <Mark key={index}>
            {side ? null : <span className="sr-only">{say(`diff.${kind}`)} </span>}
            {text}
          </Mark>
        );
      })}
    </>
  );
}
