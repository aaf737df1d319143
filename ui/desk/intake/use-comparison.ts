import { useCallback, useEffect, useState } from "react";
import type { ComparisonView, PassageView } from "./desk-view";

export type Compare = (intake: string, passage: string) => Promise<ComparisonView | null>;
type Setup = { intake: string; passage: PassageView | null; first: ComparisonView | null; firstOf: string | null; compare: Compare };

/** Whoever runs through a document with j does not want forty comparisons: one is made where they stop. */
const pauseMs = 180;

/** What the chosen passage may say the same as: loaded once the choice rests, and anew when its edges moved. */
export function useComparison({ intake, passage, first, firstOf, compare }: Setup) {
  const [known, setKnown] = useState<{ key: string; comparison: ComparisonView | null } | null>(null);
  const [again, setAgain] = useState(0);
  const key = passage === null ? "" : `${passage.id} ${passage.start} ${passage.end} ${again}`;
  const isFirst = passage !== null && passage.id === firstOf && first !== null && again === 0 && known === null;
  const isWanted = passage !== null && (passage.state === "open" || passage.state === "set-aside");
  const id = passage?.id ?? null;

  useEffect(() => {
    if (!isWanted || id === null || isFirst) return;
    let isStale = false;
    const timer = setTimeout(() => {
      // A lost connection shows as "not compared": nothing else on the desk depends on it.
      void compare(intake, id).catch(() => null).then((comparison) => { if (!isStale) setKnown({ key, comparison }); });
    }, pauseMs);
    return () => { isStale = true; clearTimeout(timer); };
  }, [compare, intake, id, key, isWanted, isFirst]);

  const comparison = isFirst ? first : known?.key === key ? known.comparison : null;
  return { comparison, isComparing: isWanted && !isFirst && known?.key !== key, compareAgain: useCallback(() => setAgain((count) => count + 1), []) };
}
