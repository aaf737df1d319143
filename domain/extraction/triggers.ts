import { subjectOf, type Subject } from "./subjects";
import type { Names } from "./names";
import type { RuleName } from "./rules";
import type { Words } from "./words";

/**
 * The places in a sentence where a rule may apply: the words that set it off, the clause they stand in and the
 * subject of that clause. Nothing is decided here.
 */
export type Trigger = {
  rule: RuleName;
  from: number;
  to: number;
  /** Where the clause starts, its subject included. */
  clause: number;
  subject: Subject;
  /** The clause states nothing by itself: "if …", "how …", "a program that …"; and the word that opens it. */
  embedded: "subordinate" | "relative" | null;
  opener: string;
  /** Somebody is reported to have said it. */
  isReported: boolean;
};

type Boundary = { from: number; to: number; marker: string };

export function triggersOf(text: string, lower: string, words: Words, names: Names): Trigger[] {
  const open = withoutParentheses(lower);
  const boundaries = Array.from(open.matchAll(words.boundaries), (found): Boundary => ({
    from: found.index, to: found.index + found[0].length, marker: found[0].trim(),
  })).filter(({ from, marker }) => !words.relative.has(marker) || !words.opening.test(open.slice(0, from)));
  const triggers: Trigger[] = [];
  for (const found of open.matchAll(words.triggers)) {
    if (isNamePart(text, found.index, found[0])) continue;
    const rule = Object.keys(found.groups!).find((name) => found.groups![name] !== undefined) as RuleName;
    const place = { rule, from: found.index, to: found.index + found[0].length };
    triggers.push({ ...place, ...clauseOf(place.from, { text, lower: open, boundaries, words, names }) });
  }
  return triggers;
}

/** "States" in "the United States" is no verb: within a sentence a capital letter belongs to a name. */
const isNamePart = (text: string, at: number, found: string) => at > 0 && /^\p{Lu}/u.test(text[at]!) && !/["'(¿¡:;.!?—–] ?$/.test(text.slice(at - 2, at)) && found.length < 40;

/** What stands in parentheses interrupts a clause; blanks of the same length keep every place. */
const withoutParentheses = (lower: string) => lower.replace(/\([^()]{0,120}\)/g, (inner) => " ".repeat(inner.length));

type Sentence = { text: string; lower: string; boundaries: readonly Boundary[]; words: Words; names: Names };

/** A clause is sought over this many joints outwards, so that an endless enumeration costs no more than a short one. */
const mostJoints = 8;

function clauseOf(at: number, sentence: Sentence): Pick<Trigger, "clause" | "subject" | "embedded" | "opener" | "isReported"> {
  const { text, lower, boundaries, words, names } = sentence;
  let index = lastBefore(boundaries, at);
  const first = { from: 0, to: boundaries[0]?.from ?? 0 };
  if (boundaries[index]?.marker === "," && boundaries[index]!.to >= at - 1 && first.to > 0) {
    // "The President, in addition to …, reiterated": right behind a comma stands the verb of the first words.
    const subject = subjectOf(text, lower, first.from, first.to, words, names);
    if (subject.kind === "party" || subject.kind === "own") return { clause: at, subject, embedded: null, opener: "", isReported: false };
  }
  let to = at;
  let embedded: Trigger["embedded"] = null;
  for (let joints = 0; joints < mostJoints; joints++, index--) {
    const boundary = boundaries[index];
    const from = boundary?.to ?? 0;
    const own = subjectOf(text, lower, from, to, words, names);
    const other = boundary !== undefined && (own.kind === "other" || own.kind === "party") ? partner(index, sentence) : null;
    const subject = other === null ? own : { ...other, to: own.to };
    const marker = boundary?.marker ?? "";
    const isAside = subject.kind === "none" || (index >= 0 && !isPronoun.has(subject.kind) && opensAside(lower.slice(from, to), words));
    const isReported = words.reporting.has(marker) || words.saying.test(lower.slice(Math.max(0, (boundary?.from ?? 0) - 40), boundary?.from ?? 0));
    // "hostages who were held will return": the relative clause has its own verb, this one belongs outside.
    const isComplete = words.relative.has(marker) && words.finite.test(lower.slice(from, to));
    if (isComplete && boundary !== undefined) {
      to = boundary.from;
      continue;
    }
    if (words.relative.has(marker) && !isReported) embedded = "relative";
    else if (words.subordinate.has(marker)) embedded = "subordinate";
    const opensAnew = /^[:;"]$/.test(marker) && subject.kind === "none";
    if (!isAside || opensAnew || boundary === undefined || embedded !== null || words.file.clauses.and.includes(marker))
      return { clause: subject.kind === "none" ? at : other === null ? clauseStart(lower, from) : other.from, subject, embedded, opener: marker, isReported };
    to = boundary.from;
  }
  return { clause: at, subject: { kind: "none", from: at, to: at }, embedded, opener: "", isReported: false };
}

/** "The ministry and the people of the valley": what is joined to a party by "and" acts with it. */
function partner(index: number, { text, lower, boundaries, words, names }: Sentence): Subject | null {
  const { marker, from } = boundaries[index]!;
  if (!words.file.clauses.and.slice(0, 1).includes(marker)) return null;
  const before = boundaries[index - 1];
  if (before !== undefined && before.marker !== "," && before.from > 0) return null;
  const subject = subjectOf(text, lower, before?.to ?? 0, from, words, names);
  return subject.kind === "party" || subject.kind === "own" ? subject : null;
}

const isPronoun: ReadonlySet<string> = new Set(["own", "single", "named", "listener"]);

const clauseStart = (lower: string, from: number) => from + /^[ ,"]*/.exec(lower.slice(from, from + 8))![0].length;

/** "led by …", "including …", "as part of …": between commas this belongs to what comes before. */
function opensAside(segment: string, words: Words): boolean {
  const first = /[\p{L}'-]+/u.exec(segment)?.[0] ?? "";
  return words.linkWords.has(first) || (/(?:ing|ed)$/.test(first) && !words.file.subjects.actors.includes(first));
}

function lastBefore(boundaries: readonly Boundary[], at: number): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boundaries[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The verb that follows a trigger, past its adverbs. */
export type NextVerb = { word: string; bases: readonly string[]; from: number; to: number; isNegated: boolean; form: "plain" | "ing" | "past" | "copula" };

const oneWord = /[\p{L}][\p{L}'-]*/uy;

export function verbAfter(lower: string, at: number, words: Words, beForms: RegExp = /^(?:be|been|being)$/): NextVerb | null {
  let from = at;
  let isNegated = false;
  let hasBe = false;
  for (let step = 0; step < 8; step++) {
    // "will, for the first time, meet": what stands between commas interrupts.
    const closing = lower[from] === "," ? lower.slice(from + 1, from + 80).indexOf(", ") : -1;
    if (closing !== -1) from += closing + 2;
    from += (hasBe ? /^ */ : /^[ ,"']*/).exec(lower.slice(from, from + 4))![0].length;
    words.adverbs.lastIndex = from;
    from += words.adverbs.exec(lower)?.[0].length ?? 0;
    oneWord.lastIndex = from;
    const word = oneWord.exec(lower)?.[0];
    if (word === undefined) return hasBe ? { word: "", bases: [], from, to: from, isNegated, form: "copula" } : null;
    if (words.negation.has(word)) isNegated = true;
    else if (beForms.test(word)) hasBe = true;
    else return { word, bases: words.file.baseForms(word), from, to: from + word.length, isNegated, form: formOf(word, hasBe) };
    from += word.length;
  }
  return null;
}

function formOf(word: string, hasBe: boolean): NextVerb["form"] {
  if (word.endsWith("ing")) return hasBe ? "ing" : "plain";
  if (!hasBe) return "plain";
  return /(?:ed|held|made|given|built|put|set|taken|led|sent|met|spent|drawn|paid|brought|sought|begun|known|kept|done|provided|cut|shut|sold)$/.test(word) ? "past" : "copula";
}

export const isOne = (bases: readonly string[], list: ReadonlySet<string>) => bases.some((base) => list.has(base));
