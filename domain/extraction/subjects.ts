import { isCountry } from "./countries";
import { isKnownName, type Names } from "./names";
import type { Words } from "./words";

/**
 * Who a verb is said of. "own" is who speaks ("we"), "single" a person speaking for herself ("I"), "listener" who
 * is spoken to; "named" stands for somebody named before; "party" can owe something; "instrument" is what a party
 * sets up (a program, a task force); "other" is anything else (prices, migrants); "none" is no subject at all.
 */
export type SubjectKind = "own" | "single" | "listener" | "named" | "party" | "instrument" | "other" | "none";
export type Subject = { kind: SubjectKind; from: number; to: number };

const word = /[\p{L}\p{N}$][\p{L}\p{N}.$'’&/-]*/gu;
export type Token = { lower: string; from: number; to: number };

export function tokensOf(lower: string, from: number, to: number): Token[] {
  return Array.from(lower.slice(from, to).matchAll(word), (found) => ({
    lower: found[0].replace(/[.']+$/, (end) => (/\.\p{L}\.$/u.test(found[0]) ? end : "")), from: from + found.index, to: from + found.index + found[0].length,
  }));
}

/** A subject is read in this many words at most. */
const longestSubject = 24;

export function subjectOf(text: string, lower: string, from: number, to: number, words: Words, names: Names): Subject {
  const all = tokensOf(lower, Math.max(from, to - 240), to).slice(-longestSubject);
  const tokens = withoutTail(all, words);
  if (tokens.length === 0) return { kind: isStandingAlone(all, words) ? "named" : "none", from: to, to };
  const span = { from: tokens[0]!.from, to: tokens.at(-1)!.to };
  if (words.negation.has(tokens[0]!.lower)) return { kind: "other", ...span };
  const pronoun = pronounKind(tokens, lower, words);
  if (pronoun !== null) return { kind: pronoun, from: span.from, to: span.to };
  const head = headOf(tokens, words);
  return { kind: nounKind(head, text, words, names), ...span };
}

/** "That will include …": where "that" opens no clause it stands for what was said. */
const isStandingAlone = (tokens: readonly Token[], words: Words) => tokens.some(({ lower }) => words.relative.has(lower) && words.named.has(lower));

/** Adverbs and auxiliaries between the subject and its verb are no part of it. */
function withoutTail(tokens: Token[], words: Words): Token[] {
  let length = tokens.length;
  while (length > 0 && isFiller(tokens[length - 1]!.lower, words)) length--;
  return tokens.slice(0, length);
}

const isFiller = (lower: string, words: Words) => {
  words.adverbs.lastIndex = 0;
  const found = words.adverbs.exec(`${lower} `);
  return (found !== null && found[0].length > lower.length) || words.linkWords.has(lower) || /^(?:and|or|but|has|have|had|does|do|did|is|are|was|were|be|been|being)$/.test(lower);
};

function pronounKind(tokens: readonly Token[], lower: string, words: Words): SubjectKind | null {
  const last = tokens.at(-1)!.lower;
  const before = tokens.at(-2)?.lower;
  if (words.single.has(last) && before === "and") return "own";
  if (words.own.has(last)) return "own";
  if (words.single.has(last)) return "single";
  if (words.listener.has(last)) return "listener";
  if (!words.named.has(last)) return null;
  // "Officials say they will": the verb of saying stands between two subjects.
  const isToldOf = tokens.length > 1 && words.saying.test(lower.slice(tokens[0]!.from, tokens.at(-1)!.from).trimEnd());
  return tokens.length === 1 || words.linkWords.has(tokens[0]!.lower) || isToldOf ? "named" : null;
}

/** The noun phrase without what hangs on it: "governments" of "the governments of Mexico and the United States". */
function headOf(tokens: readonly Token[], words: Words): Token[] {
  const start = tokens.findIndex(({ lower }) => !words.linkWords.has(lower));
  let rest = start === -1 ? [...tokens] : tokens.slice(start);
  const isAmount = rest.slice(0, 3).findIndex(({ lower }) => words.quantities.has(lower));
  if (isAmount !== -1 && words.linkWords.has(rest[isAmount + 1]?.lower ?? "") && rest.length > isAmount + 2) rest = rest.slice(isAmount + 2);
  const cut = rest.findIndex(({ lower }, index) => index > 0 && words.linkWords.has(lower));
  return cut === -1 ? rest : rest.slice(0, cut);
}

function nounKind(head: readonly Token[], text: string, words: Words, names: Names): SubjectKind {
  const last = head.at(-1);
  if (last === undefined) return "none";
  const noun = last.lower.replace(/'s$/, "");
  const phrase = head.map(({ lower }) => lower).filter((lower) => !words.determiners.has(lower)).join(" ");
  if (isCountry(phrase, words.file) || isCountry(noun, words.file)) return "party";
  if (words.actors.has(noun) || words.actors.has(singular(noun))) return "party";
  if ([noun, singular(noun), noun.split("-").at(-1)!].some((word) => words.instruments.has(word) || words.acts.has(word))) return "instrument";
  if (/.ing$/.test(noun) && words.determiners.has(head[0]!.lower)) return "instrument";
  if (isName(last, head, text, names)) return "party";
  return head.every(({ lower }) => words.determiners.has(lower)) ? "named" : "other";
}

const singular = (noun: string) => noun.replace(/s$/, "");

/** A capital letter makes a name, except at the start of a sentence, where the word must be known as one. */
function isName(last: Token, head: readonly Token[], text: string, names: Names): boolean {
  const written = text.slice(last.from, last.to);
  if (/^(?:\p{Lu}\.?){2,}s?$/u.test(written) || /\p{Lu}{2}/u.test(written)) return true;
  if (!/^\p{Lu}/u.test(written)) return false;
  return last.from > 0 && head.length > 1 ? true : isKnownName(last.lower, names) || last.from > 2;
}

/** A sentence's first noun phrase, where it names somebody: the subject of verbs that stand far behind it. */
export function openingSubject(text: string, lower: string, words: Words, names: Names): Subject | null {
  const tokens = tokensOf(lower, 0, Math.min(lower.length, 90)).slice(0, 8);
  for (const { to } of tokens) {
    const subject = subjectOf(text, lower, 0, to, words, names);
    if (subject.to === to && (subject.kind === "party" || subject.kind === "own" || (subject.kind === "named" && subject.from === 0))) return subject;
  }
  return null;
}
