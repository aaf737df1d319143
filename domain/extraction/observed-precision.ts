import type { Verdict } from "./rules";

/**
 * How often proposals of each reason and kind were right on the annotated documents of annotated/development.
 * score.test.ts counts again and prints the table anew where it has changed.
 */
type Observation = readonly [right: number, all: number];

export const observations: Readonly<Record<string, Observation>> = {
  "agreed:commitment": [21, 24],
  "ask-verb:ask": [35, 43],
  "commitment-verb:commitment": [251, 266],
  "condition-word:condition": [10, 13],
  "future-verb:commitment": [185, 196],
  "happened:event": [45, 59],
  "imperative:commitment": [1, 1],
  "need:ask": [14, 14],
  "noun-item:ask": [1, 1],
  "noun-item:commitment": [18, 20],
  "number:figure": [42, 51],
  "ongoing-act:commitment": [67, 72],
  "scheduled:event": [17, 18],
  "view:position": [162, 217],
};

/** The rule of succession: what was seen seldom stays near one half, and nothing is ever certain. */
export const precisionOf = ([right, all]: Observation): number => Math.round((100 * (right + 1)) / (all + 2)) / 100;

export const observedPrecision = ({ code, kind }: Pick<Verdict, "code" | "kind">): number => precisionOf(observations[`${code}:${kind}`] ?? [0, 0]);
