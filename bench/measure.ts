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

/**
 * A target of the table in docs/scale.md, what was measured for it, and whether it holds. `spread` is the least and
 * the most of the rounds, of ours and of the reference.
 */
export type Verdict = {
  bench: string; what: string; measured: number; unit: string; reference: number; ratio: number; target: string; holds: boolean;
  spread?: { ours: [number, number]; reference: [number, number] };
};
/** What was measured, with the least and the most of its rounds where there were several. */
export type Figure = number | { median: number; spread: [number, number] };
type About = Pick<Verdict, "bench" | "what" | "unit">;

export const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;
const middleOf = (figure: Figure): number => (typeof figure === "number" ? figure : figure.median);
const spreadOf = (figure: Figure): [number, number] => (typeof figure === "number" ? [figure, figure] : figure.spread).map((value) => round(value)) as [number, number];

function verdict({ bench, what, unit }: About, ours: Figure, reference: Figure, target: string, holds: (ratio: number) => boolean): Verdict {
  const ratio = round(middleOf(ours) / middleOf(reference));
  const spread = typeof ours === "number" ? {} : { spread: { ours: spreadOf(ours), reference: spreadOf(reference) } };
  return { bench, what, measured: round(middleOf(ours)), unit, reference: round(middleOf(reference)), ratio, target, holds: holds(ratio), ...spread };
}

/** At most so many times the reference. */
export const atMost = (limit: number, about: About, ours: Figure, reference: Figure): Verdict =>
  verdict(about, ours, reference, `≤ ${limit} ×`, (ratio) => ratio <= limit);

/** At least so many times the reference; one that did nothing in its time proves nothing. */
export const atLeast = (limit: number, about: About, ours: Figure, reference: Figure): Verdict =>
  verdict(about, ours, reference, `≥ ${limit} ×`, (ratio) => Number.isFinite(ratio) && ratio >= limit);

/** At most so much, whatever anything else does. */
export const within = (limit: number, about: About, ours: Figure): Verdict =>
  verdict(about, ours, limit, `≤ ${limit} ${about.unit}`, (ratio) => ratio <= 1);
