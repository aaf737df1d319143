import type { Verdict } from "./rules";

/** How often proposals of a rule were right on the annotated documents; score.test.ts recomputes it. */
const observed: Partial<Record<`${Verdict["rule"]}:${Verdict["kind"]}`, number>> = {};

export const observedPrecision = ({ rule, kind }: Verdict): number => observed[`${rule}:${kind}`] ?? 0.5;
