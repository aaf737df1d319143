/** How two ways of doing the same thing compare within one run: they take turns, so that what else the machine does meets both. */
export type Contender = { name: string; run: () => Promise<unknown> };
export type Measured = { name: string; median: number; spread: [number, number] };

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
export const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)]!;

/** Milliseconds of each contender: the median of the rounds, with the fastest and the slowest. The first round warms up. */
export async function takeTurns(contenders: readonly Contender[], rounds: number): Promise<Measured[]> {
  const times = contenders.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { run }] of contenders.entries()) {
      const since = performance.now();
      await run();
      if (round > 0) times[index]!.push(performance.now() - since);
    }
  }
  return contenders.map(({ name }, index) => {
    const own = times[index]!;
    return { name, median: median(own), spread: [Math.min(...own), Math.max(...own)] };
  });
}

/** A target of the table in docs/scale.md, what was measured for it, and whether it holds. */
export type Verdict = { bench: string; what: string; measured: number; unit: string; reference: number; ratio: number; target: string; holds: boolean };

export const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** At most so many times the reference. */
export function atMost(limit: number, { bench, what, unit }: Pick<Verdict, "bench" | "what" | "unit">, ours: number, reference: number): Verdict {
  const ratio = round(ours / reference);
  return { bench, what, measured: round(ours), unit, reference: round(reference), ratio, target: `≤ ${limit} ×`, holds: ratio <= limit };
}

/** At least so many times the reference. */
export function atLeast(limit: number, { bench, what, unit }: Pick<Verdict, "bench" | "what" | "unit">, ours: number, reference: number): Verdict {
  const ratio = round(ours / reference);
  return { bench, what, measured: round(ours), unit, reference: round(reference), ratio, target: `≥ ${limit} ×`, holds: ratio >= limit };
}
