/**
 * Which tracked commitments say the same as a passage: by the words that they share (rare ones count
 * more), the same numbers, parties and topics. Every score comes with its reasons, and none decides
 * anything: an editor reads both texts and says whether they are the same.
 */
export type Compared = { text: string; parties: readonly string[]; topics: readonly string[] };
export type Tracked = {
  id: string;
  title: string;
  quotations: readonly { id: string; exact: string }[];
  parties: readonly string[];
  topics: readonly string[];
};
export type Likeness = {
  id: string;
  score: number;
  /** The quotation that is closest, and what share of the words the two have in common (0 to 1). */
  quotation: string | null;
  words: number;
  numbers: string[];
  parties: string[];
  topics: string[];
};

/** How much each reason weighs; measured on the documents that come with the product. */
const weights = { words: 0.6, title: 0.2, numbers: 0.1, parties: 0.15, topics: 0.07 } as const;

/**
 * Below this nothing is shown, nor what is so much less alike than the best. Measured on the documents: of 20
 * quotations whose matter another of the five documents has, 19 find it among five, with these bounds as without them,
 * among 60 candidates instead of 94.
 */
export const leastAlike = 0.16;
const partOfBest = 0.6;
/**
 * From here on a candidate is shown openly, the rest on demand: 14 of the 19 reach it, and of 252 promises in annotated
 * documents about other countries, which nothing tracked says, 41 have one that does instead of 247.
 */
export const clearlyAlike = 0.3;

// Words that say nothing about what is promised, in the languages of the documents.
const empty = new Set((
  "a about after all also am an and any are as at be because been before being between both but by can could did do does for from had has have "
  + "he her his how i if in into is it its just know like may me more most my no not of on one only or other our out over really said say says she should so some "
  + "such than that the their them then there these they think this those to under up us very was we well were what when where which who will with would you your "
  + "al ante aun bajo cada como con contra cual cuando de del desde donde e el ella ellos en entre era es esa ese eso esta este esto fue ha han hasta hay la las le les lo los "
  + "mas me mi muy ni no nos o para pero por porque que se ser si sin sobre son su sus tambien te tiene todo un una uno unos y ya"
).split(" "));

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Enough of a stem that "visa" is "visas" and "launch" is "launching", in both languages. */
function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word.replace(/(?:ations?|aciones|acion|ments?|mientos?|ings?|ies|ed|es|s|y|e|a|o)$/, "");
}

/** The telling words of a text, each once. */
export function tellingWords(text: string): Set<string> {
  const found = plain(text).match(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu) ?? [];
  return new Set(found.filter((word) => !empty.has(word) && (word.length > 1 || /\d/.test(word))).map(stem));
}

const scales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, mil: 1e3, millon: 1e6, millones: 1e6 };

/** The numbers of a text by their value; years and single digits tell too little. */
export function numbersIn(text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const match of plain(text).matchAll(/(?<![\p{L}\p{N}.,-])(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,4})?(?![\p{L}\p{N}])(?:\s(thousand|million|billion|millones|millon|mil)\b)?/gu)) {
    const [wording, whole, part, scale] = match;
    const value = Number(`${whole!.replaceAll(",", "")}${part ?? ""}`) * (scale === undefined ? 1 : scales[scale]!);
    const isYear = scale === undefined && part === undefined && /^(?:19|20)\d\d$/.test(whole!);
    if (value >= 10 && !isYear) found.set(value, wording.trim());
  }
  return found;
}

type Weigh = (word: string) => number;

/** Rare words count more: a word that every candidate has tells them apart least. */
function rarity(candidates: readonly Set<string>[]): Weigh {
  const counts = new Map<string, number>();
  for (const words of candidates) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + (candidates.length + 1) / ((counts.get(word) ?? 0) + 0.5));
}

/** What two texts have in common, of both (so that a long text is not like everything) and of the shorter. */
function inCommon(a: Set<string>, b: Set<string>, weigh: Weigh): number {
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weigh(word), 0);
  const [all, other] = [sum(a), sum(b)];
  if (all === 0 || other === 0) return 0;
  const shared = sum([...a].filter((word) => b.has(word)));
  return 0.5 * ((2 * shared) / (all + other)) + 0.5 * (shared / Math.max(Math.min(all, other), 12));
}

/** The plain share that a person can check: words that both have, of all words of the two. */
function sharedWords(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

const both = (a: readonly string[], b: readonly string[]) => a.filter((value) => b.includes(value));
const share = (common: number, a: number, b: number) => (common === 0 ? 0 : common / Math.min(a, b));

/** The candidates that are alike, best first. */
export function mostAlike(passage: Compared, candidates: readonly Tracked[], most: number): Likeness[] {
  const words = tellingWords(passage.text);
  const known = candidates.map((candidate) => ({
    candidate, title: tellingWords(candidate.title),
    quotations: candidate.quotations.map(({ id, exact }) => ({ id, exact, words: tellingWords(exact) })),
  }));
  const weigh = rarity(known.map(({ title, quotations }) => new Set([...title, ...quotations.flatMap((quotation) => [...quotation.words])])));
  const numbers = numbersIn(passage.text);
  return known.map(({ candidate, title, quotations }): Likeness => {
    const closest = quotations
      .map((quotation) => ({ ...quotation, like: inCommon(words, quotation.words, weigh) }))
      .sort((a, b) => b.like - a.like)[0];
    const theirs = new Set([candidate.title, ...candidate.quotations.map(({ exact }) => exact)].flatMap((text) => [...numbersIn(text).keys()]));
    const sameNumbers = [...numbers].filter(([value]) => theirs.has(value)).map(([, wording]) => wording);
    const [parties, topics] = [both(passage.parties, candidate.parties), both(passage.topics, candidate.topics)];
    return {
      id: candidate.id, quotation: closest?.id ?? null, words: closest === undefined ? 0 : sharedWords(words, closest.words),
      numbers: sameNumbers, parties, topics,
      score: weights.words * (closest?.like ?? 0) + weights.title * inCommon(words, title, weigh)
        + weights.numbers * share(sameNumbers.length, numbers.size, Math.max(theirs.size, 1))
        + weights.parties * share(parties.length, passage.parties.length, candidate.parties.length)
        + weights.topics * share(topics.length, passage.topics.length, candidate.topics.length),
    };
  }).filter(({ score, words: shared, numbers: same }) => score >= leastAlike && (shared > 0 || same.length > 0))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .filter(({ score }, _index, [best]) => score >= partOfBest * best!.score).slice(0, most);
}
