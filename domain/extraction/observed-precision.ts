import type { Verdict } from "./rules";

/**
 * How often proposals of each reason and kind were right on the annotated documents of annotated/development.
 * score.test.ts counts again and prints the table anew where it has changed.
 */
type Observation = readonly [right: number, all: number];

export const observations: Readonly<Record<string, Observation>> = {
  "agreed:commitment": [7, 8],
  "ask-verb:ask": [11, 11],
  "commitment-verb:commitment": [108, 110],
  "condition-word:condition": [8, 8],
  "future-verb:commitment": [85, 86],
  "happened:event": [17, 25],
  "need:ask": [6, 6],
  "noun-item:ask": [2, 2],
  "number:figure": [24, 27],
  "ongoing-act:commitment": [34, 36],
  "scheduled:event": [5, 8],
  "view:position": [76, 106],
};

/** The rule of succession: what was seen seldom stays near one half, and nothing is ever certain. */
export const precisionOf = ([right, all]: Observation): number => Math.round((100 * (right + 1)) / (all + 2)) / 100;

export const observedPrecision = ({ code, kind }: Pick<Verdict, "code" | "kind">): number => precisionOf(observations[`${code}:${kind}`] ?? [0, 0]);
