import { align, type Alignment, type Word } from "./word-alignment";

/** A stretch of words that both texts have, or that only one of them has. */
export type Stretch = { kind: "same" | "removed" | "added"; text: string };

/**
 * What changed between two texts, word by word. Differences in white space alone are none; what both have is
 * given as the later text has it.
 */
export function wordDiff(before: string, after: string): Stretch[] {
  return stretchesOf(before, after, align(before, after));
}

function stretchesOf(before: string, after: string, alignment: Alignment): Stretch[] {
  if (alignment.before.length + alignment.after.length === 0) return after === "" ? [] : [{ kind: "same", text: after }];
  const of = { before: slicer(before, alignment.before), after: slicer(after, alignment.after) };
  const stretches = alignment.blocks.flatMap((block): Stretch[] => {
    const [then, now] = [of.before(block.before), of.after(block.after)];
    return block.same ? [{ kind: "same", text: spacedAs(then, now) }] : [{ kind: "removed", text: runsOn(then, now) ? `${then} ` : then }, { kind: "added", text: now }];
  });
  return stretches.filter(({ text }) => text !== "");
}

/** What both have, as the later text has it; where only the earlier one went on after white space, with white space. */
const spacedAs = (then: string, now: string): string => (/\s$/u.test(then) && !/\s$/u.test(now) ? `${now} ` : now);

/** What went and what came in its place never stood side by side, and are not run together. */
const runsOn = (then: string, now: string): boolean => /[\p{L}\p{M}\p{N}]$/u.test(then) && /^[\p{L}\p{M}\p{N}]/u.test(now);

type Range = { from: number; to: number };

/** The text of a range of words with the white space behind them, and at the beginning before them. */
const slicer = (text: string, words: readonly Word[]) => ({ from, to }: Range): string => (from === to ? ""
  : text.slice(from === 0 ? 0 : words[from]!.start, to === words.length ? text.length : words[to]!.start));

/** One place at which a text was changed, with a few words around it. */
export type ChangedPassage = { stretches: Stretch[]; startsText: boolean; endsText: boolean };

export type Changes = {
  /** The first of them, in the order of the text. */
  passages: ChangedPassage[];
  /** How many there are, and how many words came and went. */
  places: number;
  added: number;
  removed: number;
};

/** Words shown on each side of a change, and what a reader can take in: places, words of a stretch, pieces of a place. */
const shown = { around: 14, places: 60, words: 400, blocks: 30 } as const;

/** What changed between two texts as a list that can be read: each place with its surroundings, near ones together. */
export function changedPassages(before: string, after: string): Changes {
  const alignment = align(before, after);
  const changes = alignment.blocks.filter(({ same }) => !same);
  const groups = grouped(alignment);
  const count = (side: "before" | "after") => changes.reduce((sum, block) => sum + wordsIn(alignment[side], block[side]), 0);
  return {
    passages: groups.slice(0, shown.places).map((group) => passage(before, after, alignment, group)),
    places: groups.length, added: count("after"), removed: count("before"),
  };
}

/** Signs between words are compared like words, but nobody counts them as such. */
const wordsIn = (words: readonly Word[], { from, to }: Range): number =>
  words.slice(from, to).filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;

/** Blocks from one change to the last before a long stretch that stayed. */
function grouped({ blocks }: Alignment): { from: number; to: number }[] {
  const groups: { from: number; to: number }[] = [];
  blocks.forEach((block, index) => {
    if (block.same) return;
    const last = groups.at(-1);
    const isNear = last?.to === index - 1 && index - last.from < shown.blocks && wordsBetween(blocks[index - 1]) <= 2 * shown.around;
    if (isNear) last.to = index + 1;
    else groups.push({ from: index, to: index + 1 });
  });
  return groups;
}

const wordsBetween = (block: Alignment["blocks"][number] | undefined) => (block === undefined ? 0 : block.after.to - block.after.from);

function passage(before: string, after: string, alignment: Alignment, { from, to }: Range): ChangedPassage {
  const { blocks } = alignment;
  const [lead, trail] = [blocks[from - 1], blocks[to]];
  const shortened = {
    ...alignment,
    blocks: [
      ...(lead ? [{ ...lead, after: { from: Math.max(lead.after.from, lead.after.to - shown.around), to: lead.after.to } }] : []),
      ...blocks.slice(from, to),
      ...(trail ? [{ ...trail, after: { from: trail.after.from, to: Math.min(trail.after.to, trail.after.from + shown.around) } }] : []),
    ],
  };
  return {
    stretches: stretchesOf(before, after, shortened).map(cut),
    startsText: from === 0 || (from === 1 && wordsBetween(lead) <= shown.around),
    endsText: to === blocks.length || (to === blocks.length - 1 && wordsBetween(trail) <= shown.around),
  };
}

/** The beginning and the end of a stretch that is too long to be read in a list of changes. */
function cut(stretch: Stretch): Stretch {
  const words = stretch.text.split(/(?<=\s)(?=\S)/u);
  if (words.length <= shown.words) return stretch;
  const half = shown.words / 2;
  return { ...stretch, text: `${words.slice(0, half).join("")}… ${words.slice(-half).join("")}` };
}
