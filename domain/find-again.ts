import { anchorAt, codePointLength, nearestIn, placeAt, placesOf, searchedText, type Anchor, type SearchedText } from "./citation";
import { align, wordsOf, type Word } from "./word-alignment";

/**
 * What became of quoted words in a later text: the same words in their place; the same words elsewhere; others in
 * their place; or nothing that is like them.
 */
export type FoundAgain =
  | { outcome: "same" | "moved"; anchor: Anchor }
  | { outcome: "changed"; nearest: Anchor }
  | { outcome: "removed" };

/**
 * "In their place" is relative to the neighbours: between the last words before them and the first words after
 * them that both texts have. So nothing is moved because a paragraph was put in above, and a passage that
 * changed places with another is. Without the earlier text (not held here) place means nothing.
 *
 * The words themselves must be the same to the letter, but for white space, quotation marks and dashes
 * (domain/citation.ts). A place in the later text that an equal passage of the earlier one still holds is
 * never taken for these words: of two "Thank you." one may have been removed.
 */
export function findAgain(before: string | null, after: string, quotations: readonly Anchor[]): FoundAgain[] {
  const later = { ...searchedText(after), words: inPoints(after, wordsOf(after)) };
  const places = before === null ? null : placing(before, after);
  const search = searchWithin(later);
  return quotations.map((quotation) => {
    const stands = standing(quotation, later, places);
    if (stands !== null) return stands;
    const nearest = similar(quotation, later, places, search);
    return nearest === null ? { outcome: "removed" } : { outcome: "changed", nearest };
  });
}

type Later = SearchedText & { words: Word[] };
type Range = { from: number; to: number };

/** The same words with their places in code points, as quotations have them. */
function inPoints(text: string, words: readonly Word[]): Word[] {
  let [unit, point] = [0, 0];
  const pointAt = (at: number) => {
    point += codePointLength(text.slice(unit, at));
    unit = at;
    return point;
  };
  return words.map((word) => ({ text: word.text, start: pointAt(word.start), end: pointAt(word.end) }));
}

/** The words that a stretch of the text touches. */
function touched(words: readonly Word[], start: number, end: number): Range {
  const first = (fits: (word: Word) => boolean) => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(words[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { from: first((word) => word.end > start), to: first((word) => word.start >= end) };
}

/** Where each word of the earlier text stands in the later one, and between what. */
type Placing = {
  before: SearchedText;
  words: Word[];
  /** The word of the later text that this one is; -1 where it is none. */
  image: Int32Array;
  /** The later words that lie between the kept neighbours of a range of earlier ones. */
  between: (range: Range) => Range;
  /** Stretches of the later text that the earlier one does not have. */
  added: Range[];
};

function placing(before: string, after: string): Placing {
  const alignment = align(before, after);
  const image = new Int32Array(alignment.before.length).fill(-1);
  for (const block of alignment.blocks.filter(({ same }) => same))
    for (let i = block.before.from; i < block.before.to; i++) image[i] = block.after.from + i - block.before.from;
  const behind = new Int32Array(image.length + 1);
  image.forEach((at, i) => { behind[i + 1] = at === -1 ? behind[i]! : at + 1; });
  const ahead = new Int32Array(image.length + 1).fill(alignment.after.length);
  for (let i = image.length - 1; i >= 0; i--) ahead[i] = image[i] === -1 ? ahead[i + 1]! : image[i]!;
  return {
    before: searchedText(before), words: inPoints(before, alignment.before), image,
    between: ({ from, to }) => ({ from: behind[from]!, to: ahead[to]! }),
    added: alignment.blocks.filter(({ same }) => !same).map((block) => block.after).filter(({ from, to }) => to > from),
  };
}

/** Fewer words than this are found in many places: elsewhere, only what stands around them tells them. */
const fewWords = 4;
const tellingContext = 10;

function standing(quotation: Anchor, later: Later, places: Placing | null): FoundAgain | null {
  const kept = places === null ? undefined : keptPlace(quotation, later, places);
  if (kept !== undefined) return { outcome: "same", anchor: kept };
  const found = placesOf(later, quotation.exact)
    .map((anchor) => ({ anchor, words: touched(later.words, anchor.start, anchor.end), context: sharedContext(quotation, anchor) }));
  const best = (among: typeof found) => among.reduce<(typeof found)[number] | null>((a, b) => (a === null || b.context > a.context ? b : a), null);
  if (places === null) {
    const only = best(found);
    return only && { outcome: "same", anchor: only.anchor };
  }
  const own = touched(places.words, quotation.start, quotation.end);
  const others = heldByOthers(quotation, later, places);
  const free = found.filter(({ anchor }) => !others.has(anchor.start));
  const inPlace = best(free.filter(({ words }) => isInPlace(own, words, places)));
  if (inPlace) return { outcome: "same", anchor: inPlace.anchor };
  const moved = best(free.filter(({ context }) => own.to - own.from >= fewWords || context >= tellingContext));
  return moved && { outcome: "moved", anchor: moved.anchor };
}

/** Between the kept neighbours; or with half of its own words kept there ("the the" that became "the" has two neighbours). */
function isInPlace(own: Range, there: Range, { between, image }: Placing): boolean {
  const room = between(own);
  if (there.from >= room.from && there.to <= room.to) return true;
  return image.slice(own.from, own.to).filter((at) => at >= there.from && at < there.to).length * 2 >= own.to - own.from;
}

/** The place of a passage all of whose words were kept side by side. */
function keptPlace({ exact, start, end }: Anchor, later: Later, { words, image }: Placing): Anchor | undefined {
  const own = touched(words, start, end);
  const first = image[own.from] ?? -1;
  if (first === -1 || image[own.to - 1]! - first !== own.to - 1 - own.from) return undefined;
  return placeAt(later, exact, later.words[first]!.start + start - words[own.from]!.start);
}

/** Where other passages of the same words were kept. */
function heldByOthers({ exact, start }: Anchor, later: Later, places: Placing): Set<number> {
  const others = placesOf(places.before, exact).filter((place) => place.start !== start);
  return new Set(others.flatMap((place) => keptPlace(place, later, places)?.start ?? []));
}

/** How many letters of what stands before and after are the same, counted from the words outwards. */
function sharedContext(a: Anchor, b: Anchor): number {
  const letters = (text: string) => Array.from(text.replace(/\s+/gu, " "));
  const run = (x: string[], y: string[]) => {
    let count = 0;
    while (count < x.length && x[count] === y[count]) count++;
    return count;
  };
  return run(letters(a.prefix).reverse(), letters(b.prefix).reverse()) + run(letters(a.suffix), letters(b.suffix));
}

/** Letters that may be searched approximately for all quotations together: two seconds, whatever the texts are. */
const mostApproximateLetters = 5_000_000;
type Search = (words: string, within: { start: number; end: number }) => Anchor | null;

function searchWithin(later: Later): Search {
  let left = mostApproximateLetters;
  return (words, within) => {
    left -= within.end - within.start;
    return left < 0 ? null : nearestIn(later, words, within);
  };
}

/** What stands where the words stood, or the passage most like them among what is new. */
function similar(quotation: Anchor, later: Later, places: Placing | null, search: Search): Anchor | null {
  if (places === null) return search(quotation.exact, { start: 0, end: later.points.length });
  const own = touched(places.words, quotation.start, quotation.end);
  return inItsPlace(quotation, own, later, places, search) ?? amongAdded(quotation, own, later, places, search);
}

const stretchOf = ({ words }: Later, { from, to }: Range) => ({ start: words[from]!.start, end: words[to - 1]!.end });

function anchorOf(later: Later, range: Range): Anchor {
  const { start, end } = stretchOf(later, range);
  return anchorAt(later.points, start, end);
}

function inItsPlace(quotation: Anchor, own: Range, later: Later, places: Placing, search: Search): Anchor | null {
  const length = own.to - own.from;
  const fits = ({ from, to }: Range) => to > from && to - from <= 3 * length + 10;
  // First and last word are still there: whatever stands between them now is what the words became.
  const [first, last] = [places.image[own.from] ?? -1, places.image[own.to - 1] ?? -1];
  if (first !== -1 && last !== -1 && length > 1 && fits({ from: first, to: last + 1 })) return anchorOf(later, { from: first, to: last + 1 });
  const room = places.between(own);
  if (room.to <= room.from) return null;
  const alike = search(quotation.exact, stretchOf(later, room));
  if (alike !== null) return alike;
  return fits(room) && sharesHalf(places.words.slice(own.from, own.to), later.words.slice(room.from, room.to)) ? anchorOf(later, room) : null;
}

function sharesHalf(quoted: readonly Word[], now: readonly Word[]): boolean {
  const there = new Set(now.map(({ text }) => text));
  return quoted.filter(({ text }) => there.has(text)).length * 2 >= quoted.length;
}

function amongAdded({ exact }: Anchor, own: Range, later: Later, { added }: Placing, search: Search): Anchor | null {
  if (own.to - own.from < fewWords) return null;
  for (const range of added) {
    const isLongEnough = (range.to - range.from) * 2 >= own.to - own.from;
    const alike = isLongEnough ? search(exact, stretchOf(later, range)) : null;
    if (alike !== null) return alike;
  }
  return null;
}
