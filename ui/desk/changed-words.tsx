import { wordDiff } from "@/domain/word-diff";
import { Difference } from "@/ui/difference";
import type { Say } from "@/ui/i18n/words";

type Props = { before: string; after: string; say: Say; side?: "before" | "after" };

/** A text and what changed in it. With a `side` only that side's text is shown, its own words marked. */
export function ChangedWords({ before, after, say, side }: Props) {
  const stretches = wordDiff(before, after);
  if (side === undefined) return <Difference stretches={stretches} say={say} />;
  const hidden = side === "before" ? "added" : "removed";
  // Side by side neither text is struck out: both still stand to be chosen.
  return (
    <>
      {stretches.filter(({ kind }) => kind !== hidden).map(({ kind, text }, index) =>
        (kind === "same" ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>))}
    </>
  );
}
