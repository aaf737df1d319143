/**
 * How large a record of N commitments is, in the proportions of a real one: ten follow-ups and two quotations for
 * each commitment, a document for fifty commitments, three obligations for two of them.
 */
export const sizes = { "1k": 1_000, "10k": 10_000, "100k": 100_000, "1m": 1_000_000 } as const;
export type Size = keyof typeof sizes;

export const perSource = 50;
export const perEvent = 50;
export const quotationsPer = 2;
export const followUpsPer = 10;

export type Shape = { commitments: number; sources: number; events: number; topics: number; parties: number };

export function shapeOf(commitments: number): Shape {
  const sources = Math.ceil(commitments / perSource);
  return { commitments, sources, events: Math.ceil(commitments / perEvent), topics: 40, parties: 60 };
}

/** Odd commitments bind two parties, even ones a single one. */
export const obligationsOf = (commitment: number): number => (commitment % 2 === 0 ? 1 : 2);
