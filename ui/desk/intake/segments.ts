import { inReadingOrder, type Passage } from "@/domain/intake";

/** A run of text that belongs to the same passages throughout; `owner` is the shortest of them. */
export type Segment = { start: number; text: string; owner: string | null; within: readonly string[]; isFirst: boolean };
/** A paragraph: what is drawn anew as a whole when one of its passages changes. */
export type Block = { key: number; segments: Segment[] };

type Placed = Pick<Passage, "id" | "start" | "end" | "state">;

/**
 * The text cut at every edge of a passage and at every empty line, so that a document of thousands of
 * sentences is drawn once and a decision draws one paragraph anew. Merged passages are part of others.
 */
export function blocksOf(points: readonly string[], passages: readonly Placed[]): Block[] {
  const queue = passages.filter(({ state }) => state !== "merged").sort(inReadingOrder);
  const blocks: Block[] = [];
  const seen = new Set<string>();
  let next = 0;
  let near: Placed[] = [];
  let block: Segment[] = [];
  for (const [start, end] of cuts(points, queue)) {
    near = near.filter((passage) => passage.end > start);
    while (next < queue.length && queue[next]!.start <= start) near.push(queue[next++]!);
    const owner = shortest(near);
    block.push({
      start, text: points.slice(start, end).join(""), owner: owner?.id ?? null, within: near.map(({ id }) => id),
      isFirst: owner !== null && !seen.has(owner.id),
    });
    if (owner !== null) seen.add(owner.id);
    if (!isBreak(points, end)) continue;
    blocks.push({ key: block[0]!.start, segments: block });
    block = [];
  }
  if (block.length > 0) blocks.push({ key: block[0]!.start, segments: block });
  return blocks;
}

const shortest = (passages: readonly Placed[]): Placed | null =>
  passages.reduce<Placed | null>((best, passage) => (best === null || passage.end - passage.start < best.end - best.start ? passage : best), null);

/** An empty line ends here: the text goes on as a new paragraph. */
const isBreak = (points: readonly string[], at: number) => points[at - 1] === "\n" && points[at - 2] === "\n" && points[at] !== "\n";

function* cuts(points: readonly string[], passages: readonly Placed[]): Generator<[number, number]> {
  const edges = new Set<number>([points.length]);
  for (const { start, end } of passages) edges.add(start).add(end);
  for (let at = 2; at < points.length; at++) if (isBreak(points, at)) edges.add(at);
  let from = 0;
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (edge > from && edge <= points.length) yield [from, edge];
    from = Math.max(from, edge);
  }
}
