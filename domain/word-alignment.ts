import { diffArrays } from "diff";

/** A word, a number or a run of one sign, with its place in UTF-16 units. */
export type Word = { text: string; start: number; end: number };

/** Words `before` that stand as words `after` (`same`), or were replaced by them; either side may be empty. */
export type Block = { same: boolean; before: Range; after: Range };
type Range = { from: number; to: number };

export type Alignment = { before: Word[]; after: Word[]; blocks: Block[] };

const wordShape = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|([^\s\p{L}\p{M}\p{N}])\1*/gu;

export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(wordShape), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));

/**
 * How far apart two texts may be and still be compared step by step; its cost grows with the square of what
 * differs. Beyond it other ways follow (`align`). The time is a second guard, for texts made to be slow.
 */
const bounds = { text: 800, sentences: 1500, words: 1200, timeoutMs: 2000 } as const;

/**
 * Puts the words of two texts beside each other. White space is nobody's edit. Where little differs the words are
 * compared at once; else sentences first (or those that both texts have once), then the words of those that differ,
 * so that a long document costs what changed in it and not its length. What is too far apart counts as replaced.
 */
export function align(before: string, after: string): Alignment {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const numbered = numbering();
  const key = ({ text }: Word) => numbered(text);
  const blocks = compare(a.map(key), b.map(key), bounds.text, () => bySentence({ text: before, words: a }, { text: after, words: b }));
  return { before: a, after: b, blocks: withoutIslands(a, joined(blocks)) };
}

type Side = { text: string; words: Word[] };

function bySentence(a: Side, b: Side): Block[] {
  const [sentencesA, sentencesB] = [sentencesOf(a), sentencesOf(b)];
  const numbered = numbering();
  const keys = ({ words }: Side, sentences: Range[]) =>
    sentences.map(({ from, to }) => numbered(words.slice(from, to).map(({ text }) => text).join(" ")));
  const blocks = compare(keys(a, sentencesA), keys(b, sentencesB), bounds.sentences, byLandmarks).map((block) => ({
    same: block.same, before: spanned(sentencesA, block.before, a.words.length), after: spanned(sentencesB, block.after, b.words.length),
  }));
  return withoutIslands(a.words, blocks).flatMap((block) => (block.same ? [block] : byWord(a.words, b.words, block)));
}

/** Where sentences end, roughly: at a full stop before white space, and at a blank line. */
function sentencesOf({ text, words }: Side): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  words.forEach((word, index) => {
    const gap = text.slice(word.end, words[index + 1]?.start ?? word.end);
    const ends = index === words.length - 1 || /\n[^\S\n]*\r?\n/u.test(gap) || (gap !== "" && /^[.!?]/u.test(word.text));
    if (!ends) return;
    sentences.push({ from, to: index + 1 });
    from = index + 1;
  });
  return sentences;
}

const spanned = (sentences: readonly Range[], { from, to }: Range, length: number): Range => ({
  from: sentences[from]?.from ?? length, to: sentences[to]?.from ?? length,
});

function byWord(a: readonly Word[], b: readonly Word[], { before, after }: Block): Block[] {
  const numbered = numbering();
  const keys = (words: readonly Word[], { from, to }: Range) => words.slice(from, to).map(({ text }) => numbered(text));
  return compare(keys(a, before), keys(b, after), bounds.words, replaced).map((block) => ({
    same: block.same,
    before: { from: before.from + block.before.from, to: before.from + block.before.to },
    after: { from: after.from + block.after.from, to: after.from + block.after.to },
  }));
}

/** Equal texts get equal numbers, which compare faster. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
}

type Comparison = (a: readonly number[], b: readonly number[]) => Block[];

function compare(a: number[], b: number[], maxEditLength: number, beyond: Comparison): Block[] {
  if (a.length === 0 || b.length === 0) return replaced(a, b);
  const changes = diffArrays(a, b, { maxEditLength, timeout: bounds.timeoutMs });
  if (changes === undefined) return beyond(a, b);
  const blocks: Block[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes) {
    const before = { from: i, to: (i += added ? 0 : count) };
    const after = { from: j, to: (j += removed ? 0 : count) };
    blocks.push({ same: !added && !removed, before, after });
  }
  return joined(blocks);
}

const replaced: Comparison = (a, b) => (a.length + b.length === 0 ? []
  : [{ same: false, before: { from: 0, to: a.length }, after: { from: 0, to: b.length } }]);

/** What both have exactly once, as far as it stands in the same order, and whatever lies between as replaced. */
const byLandmarks: Comparison = (a, b) => {
  const places = (keys: readonly number[]) => {
    const found = new Map<number, number>();
    keys.forEach((key, index) => found.set(key, found.has(key) ? -1 : index));
    return found;
  };
  const [inA, inB] = [places(a), places(b)];
  const pairs = a.flatMap((key, i) => {
    const j = inB.get(key) ?? -1;
    return inA.get(key) === i && j !== -1 ? [{ i, j }] : [];
  });
  const blocks: Block[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...longestRising(pairs), { i: a.length, j: b.length }]) {
    if (pair.i > i || pair.j > j) blocks.push({ same: false, before: { from: i, to: pair.i }, after: { from: j, to: pair.j } });
    if (pair.i < a.length) blocks.push({ same: true, before: { from: pair.i, to: pair.i + 1 }, after: { from: pair.j, to: pair.j + 1 } });
    [i, j] = [pair.i + 1, pair.j + 1];
  }
  return joined(blocks);
};

type Pair = { i: number; j: number };

/** The longest run of pairs, in order of `i`, whose `j` rises too. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  pairs.forEach(({ j }, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]!.j < j) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  });
  const run: Pair[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.unshift(pairs[at]!);
  return run;
}

/** Neighbours of one kind are one block: what went and what came in its place belong together. */
function joined(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last?.same !== block.same) out.push(block);
    else out[out.length - 1] = { same: block.same, before: { from: last.before.from, to: block.before.to }, after: { from: last.after.from, to: block.after.to } };
  }
  return out;
}

/**
 * A word or two that both texts have by chance between larger changes makes a difference unreadable ("the"
 * kept out of two rewritten sentences): the few that are shorter than the changes on both sides go with them.
 */
function withoutIslands(a: readonly Word[], blocks: readonly Block[]): Block[] {
  const letters = ({ from, to }: Range) => a.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
  const weight = (block: Block | undefined) => (block === undefined || block.same ? 0
    : Math.max(block.before.to - block.before.from, block.after.to - block.after.from) * island.lettersPerWord);
  return joined(blocks.map((block, index) => {
    const least = Math.min(weight(blocks[index - 1]), weight(blocks[index + 1]));
    const isIsland = block.same && least > 0 && block.before.to - block.before.from <= island.words && letters(block.before) <= least;
    return isIsland ? { ...block, same: false } : block;
  }));
}

/** The most words of an island, and for how many letters a changed word counts when it is weighed against one. */
const island = { words: 4, lettersPerWord: 3 } as const;
