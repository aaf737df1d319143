import type { Tally } from "@/domain/tally";
import { fulfilments } from "@/domain/status";

/** One part of a bar: where it begins and how long it is, in hundredths of the bar's width. */
export type Segment = { status: string; count: number; x: number; width: number };

/**
 * Lays a tally out as a bar: judged parts in the order of the scale, then the unknown share, which is
 * always there and reaches to the end. A part is never narrower than can be seen, as long as the bar
 * has room to give.
 */
export function stackedBar(tally: Tally, smallest = 1.5): Segment[] {
  if (tally.of === 0) return [];
  const counts = [
    ...fulfilments.map((status) => ({ status: status as string, count: tally.counts[status] ?? 0 })),
    { status: "not-assessed", count: tally.unknown },
  ].filter(({ count }) => count > 0);
  const wanted = counts.map(({ count }) => Math.max((100 * count) / tally.of, smallest));
  const scale = 100 / wanted.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return counts.map(({ status, count }, index) => {
    const width = wanted[index]! * scale;
    const segment = { status, count, x: round(x), width: round(width) };
    x += width;
    return segment;
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
