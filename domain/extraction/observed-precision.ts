import type { Verdict } from "./rules";

/**
 * How often proposals of each reason and kind were right on the annotated documents of annotated/development.
 * score.test.ts counts again and prints the table anew where it has changed.
 */
type Observation = readonly [right: number, all: number];

export const observations: Readonly<Record<string, Observation>> = {
  "agreed:commitment": [11, 12],
  "ask-verb:ask": [22, 25],
  "commitment-verb:commitment": [127, 129],
  "condition-word:condition": [10, 12],
  "future-verb:commitment": [120, 125],
  "happened:event": [27, 38],
  "need:ask": [12, 12],
  "noun-item:ask": [2, 2],
  "number:figure": [39, 43],
  "ongoing-act:commitment": [49, 52],
  "scheduled:event": [10, 13],
  "view:position": [105, 146],
};

/** The rule of succession: what was seen seldom stays near one half, and nothing is ever certain. */
export const precisionOf = ([right, all]: Observation): number => Math.round((100 * (right + 1)) / (all + 2)) / 100;

export const observedPrecision = ({ code, kind }: Pick<Verdict, "code" | "kind">): number => precisionOf(observations[`${code}:${kind}`] ?? [0, 0]);
