/** A stretch of a text with the quotations that cover it, in order of their start. */
export type Stretch = { text: string; start: number; end: number; covering: string[]; begins: string[] };

type Placed = { id: string; start: number; end: number };

/**
 * Cuts a text at every place where a quotation begins or ends, so that overlapping quotations can each
 * be marked and linked. Offsets are Unicode code points.
 */
export function stretchesOf(text: string, citations: readonly Placed[]): Stretch[] {
  const points = Array.from(text);
  const inside = citations.filter(({ start, end }) => start < end && start >= 0 && end <= points.length);
  const cuts = [...new Set([0, points.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    const covering = inside.filter((citation) => citation.start <= start && citation.end >= end);
    return {
      text: points.slice(start, end).join(""), start, end, covering: covering.map(({ id }) => id),
      begins: covering.filter((citation) => citation.start === start).map(({ id }) => id),
    };
  });
}

/** Where the text is not held: the quoted passages in order, overlapping ones side by side, and the gaps between them. */
export type PassageOrGap<C extends Placed> = { gap: number } | { citation: C };

export function passagesAndGaps<C extends Placed>(citations: readonly C[], length: number): PassageOrGap<C>[] {
  const ordered = [...citations].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: PassageOrGap<C>[] = [];
  let shown = 0;
  for (const citation of ordered) {
    if (citation.start > shown) parts.push({ gap: citation.start - shown });
    parts.push({ citation });
    shown = Math.max(shown, citation.end);
  }
  if (length > shown) parts.push({ gap: length - shown });
  return parts;
}
