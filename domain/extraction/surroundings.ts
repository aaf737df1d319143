import type { Names } from "./names";
import { verdict, type Verdict } from "./rules";
import type { SubjectKind } from "./subjects";
import { isOne, type NextVerb, type Trigger } from "./triggers";
import type { Words } from "./words";

/** What a document is, as far as it changes how a sentence is to be taken. */
export type Genre = "statement" | "transcript" | "report";

/** The sentence that a trigger stands in, and what its document is. */
export type Surroundings = { genre: Genre; text: string; lower: string; words: Words; names: Names };

/** What a trigger says of a subject, or nothing of the six kinds. */
export type Decider = (trigger: Trigger, subject: SubjectKind, around: Surroundings) => Verdict | null;

/** Subjects of whom an undertaking may be said. */
export const canOwe: ReadonlySet<SubjectKind> = new Set(["own", "party", "named", "none"]);

/** Whether a verb only runs the conversation ("take questions", "turn it over"). */
export function isTalk(verb: NextVerb, subject: SubjectKind, { genre, words, lower }: Surroundings, isPlain = true): boolean {
  if (genre !== "transcript") return false;
  if (words.talk.test(lower.slice(verb.to, verb.to + 32))) return true;
  if (words.phrasal.test(lower.slice(verb.to, verb.to + 20)) && !verb.bases.includes("go")) return false;
  if (subject === "party") return false;
  if (!isPlain) return isOne(verb.bases, words.procedural);
  const object = /^ ?([\p{L}']+)/u.exec(lower.slice(verb.to, verb.to + 24))?.[1] ?? "";
  return isOne(verb.bases, words.procedural) || (isOne(verb.bases, words.light) && words.talkObjects.has(object));
}

/** In talk only what governments are known to do is an act; what a document or a report says that somebody will do is one. */
export function isDeed({ word, bases }: NextVerb, { genre, words }: Surroundings): boolean {
  if (isOne(bases, words.action)) return true;
  if (genre === "transcript" || !/^\p{L}{3,}$/u.test(word) || words.determiners.has(word) || words.linkWords.has(word)) return false;
  return ![words.idle, words.procedural, words.meeting].some((list) => isOne(bases, list));
}

/** "the commitment to …", "will … to": what stands right before a verb tells whether it is said of the subject. */
export const follows = (lower: string, at: number, pattern: RegExp) => pattern.test(lower.slice(Math.max(0, at - 16), at));

/** "to agree", "of agreeing": the verb hangs on another word. */
export const isInfinitive = (trigger: Trigger, { lower }: Surroundings) => follows(lower, trigger.from, /(?:^|\s)(?:to|not|n't|by|of|for|in|with|under|on|from|been|being)\s$/);

/** Told as news rather than as history. */
export const isNews = ({ lower, words }: Surroundings) => !words.longAgo.test(lower);

export const history = verdict("past", "event", "happened");
export const isHistory = ({ lower, words }: Surroundings) => words.history.test(lower);

/** A meeting or visit is an event, unless it is targets that are met. */
export const isMeeting = (verb: NextVerb, { genre, words, lower }: Surroundings) =>
  (isOne(verb.bases, words.meeting) && !words.fulfilled.test(lower.slice(verb.to, verb.to + 80))) || / place$/.test(lower.slice(verb.to, verb.to + 6)) || (genre !== "statement" && isOne(verb.bases, words.hosting));
