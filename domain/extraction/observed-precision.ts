import type { Verdict } from "./rules";

/**
 * How often proposals of each reason and kind were right on the annotated documents of annotated/development.
 * score.test.ts counts again and prints the table anew where it has changed.
 */
type Observation = readonly [right: number, all: number];

export const observations: Readonly<Record<string, Observation>> = {
  "agreed:commitment": [8, 9],
  "ask-verb:ask": [18, 20],
  "commitment-verb:commitment": [115, 117],
  "condition-word:condition": [8, 9],
  "future-verb:commitment": [106, 109],
  "happened:event": [22, 32],
  "need:ask": [11, 11],
  "noun-item:ask": [2, 2],
  "number:figure": [33, 35],
  "ongoing-act:commitment": [40, 42],
  "scheduled:event": [6, 9],
  "view:position": [84, 122],
};

/** The rule of succession: what was seen seldom stays near one half, and nothing is ever certain. */
export const precisionOf = ([right, all]: Observation): number => Math.round((100 * (right + 1)) / (all + 2)) / 100;

export const observedPrecision = ({ code, kind }: Pick<Verdict, "code" | "kind">): number => precisionOf(observations[`${code}:${kind}`] ?? [0, 0]);
