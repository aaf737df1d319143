import { verdict, type Verdict } from "./rules";
import type { SubjectKind } from "./subjects";
import { canOwe, isDeed, isMeeting, isTalk, type Decider, type Surroundings } from "./surroundings";
import { isOne, verbAfter, type NextVerb, type Trigger } from "./triggers";

/** "There would be an exchange": the noun names the act. */
function isExistential(trigger: Trigger, { lower, words }: Surroundings): boolean {
  if (!/(?:^|[ ,;"])there ?$/.test(lower.slice(Math.max(0, trigger.from - 8), trigger.from))) return false;
  const after = lower.slice(trigger.to, trigger.to + 48).match(/\p{L}+/gu) ?? [];
  return after[0] === "be" && after.slice(1, 7).some((word) => words.acts.has(word) || words.instruments.has(word));
}

/** "You'll see the two of them launch …": announced by saying what will be seen. */
const foretold = ({ bases, to }: NextVerb, { lower, words }: Surroundings): boolean =>
  bases.some((base) => base === "see" || base === "hear") &&
  (lower.slice(to, to + 70).match(/\p{L}+/gu) ?? []).slice(1, 8).some((word) => isOne(words.file.baseForms(word), words.outcomes));

/** "We will have a joint statement", "will have 300 more scholarships": what will be had is named. */
const isGiven = ({ bases, to }: NextVerb, { lower, words }: Surroundings): boolean =>
  bases.some((base) => base === "have" || base === "receive" || base === "get") && (/^ (?:more|additional|extra) (?!to |on |about |than )\p{L}/u.test(lower.slice(to, to + 24)) || /^ (?:about |some |over |more than |up to |an? additional |another )?[$€£]?\d/.test(lower.slice(to, to + 24)) ||
  (/^[^,;]{3,60}/.exec(lower.slice(to, to + 60))?.[0].match(/\p{L}+/gu) ?? []).slice(1, 5).some((word) => words.instruments.has(word) || words.acts.has(word)));

/** "will meet and sign …": the meeting has a result. */
const hasOutcome = ({ to }: NextVerb, { lower, words }: Surroundings): boolean =>
  Array.from(lower.slice(to, to + 160).matchAll(/(?: and|,) (?:also |will )?(\p{L}+)/gu), (found) => found[1]!).some((word) => words.outcomes.has(word)) ||
  Array.from(lower.slice(to, to + 160).matchAll(/ to (?:\p{L}+ly )?(\p{L}+)/gu), (found) => found[1]!).some((word) => words.action.has(word) && !words.procedural.has(word) && !words.light.has(word));

/** "… and we will." leaves the act to what was said before. */
const isElliptic = ({ rule, to }: Trigger, subject: SubjectKind, { lower, genre }: Surroundings): boolean =>
  genre === "transcript" && rule === "future" && (subject === "own" || subject === "single" || subject === "party") && /^[.!,;" ]*$/.test(lower.slice(to));

/** "We will be with you", "Canada will be there": to stand by somebody is an undertaking. */
const standsBy = (verb: NextVerb, subject: SubjectKind, { lower, words }: Surroundings): boolean =>
  verb.form === "copula" && (subject === "own" || subject === "party") && words.besides.test(lower.slice(verb.from, verb.from + 24));

/** What somebody will do, and what would be done. */
export const future: Decider = (trigger, subject, around) => {
  const found = verbAfter(around.lower, trigger.to, around.words);
  if (found === null) return isElliptic(trigger, subject, around) ? verdict(trigger.rule, "commitment", "future-verb") : null;
  const verb = { ...found, isNegated: found.isNegated || /n't|\bnot\b/.test(around.lower.slice(trigger.from, trigger.to)) };
  // "The idea is to …" explains; "the Union is to …" announces.
  if (/^(?:is|was) to/.test(around.lower.slice(trigger.from, trigger.to)) && !(subject === "party" && around.genre === "report") && !(subject === "instrument" && around.genre !== "transcript")) return null;
  const { words, genre } = around;
  if ((subject === "listener" || subject === "own") && foretold(verb, around)) return verdict(trigger.rule, "commitment", "future-verb");
  if (subject === "listener") return null;
  if (isExistential(trigger, around)) return verdict(trigger.rule, "commitment", "future-verb");
  const isAction = isDeed(verb, around) || (verb.bases.includes("get") && words.phrasal.test(around.lower.slice(verb.to, verb.to + 20)));
  const promised = verdict(trigger.rule, "commitment", "future-verb");
  if (verb.isNegated && (subject === "own" || subject === "party") && isOne(verb.bases, words.refusing)) return promised;
  if (verb.form === "copula" && (subject === "instrument" || subject === "named") && words.file.subjects.states.includes(verb.word)) return verdict(trigger.rule, "commitment", "future-verb");
  if (standsBy(verb, subject, around)) return promised;
  if (isGiven(verb, around) && (canOwe.has(subject) || (genre === "report" && !verb.bases.includes("have")))) return promised;
  if (subject === "instrument" && verb.bases.includes("go") && /^ (?:\p{L}+ly )?(?:to|towards?) /u.test(around.lower.slice(verb.to, verb.to + 20))) return promised;
  const isPhrasal = words.phrasal.test(around.lower.slice(verb.to, verb.to + 20)) || (canOwe.has(subject) && subject !== "none" && isOne(verb.bases, words.lasting));
  if (verb.form === "copula" || (isOne(verb.bases, words.idle) && !isPhrasal)) return null;
  if (isMeeting(verb, around)) return canOwe.has(subject) && hasOutcome(verb, around) ? promised : verdict("meeting", "event", "scheduled");
  if (isTalk(verb, subject, around)) return null;
  if (subject === "single") return (isOne(verb.bases, words.solemn) || (isAction && (genre === "report" || !isOne(verb.bases, words.light)))) && !verb.isNegated ? promised : null;
  if (subject === "named" && genre === "transcript") return isAction && !verb.isNegated && !isOne(verb.bases, words.light) ? promised : null;
  if (canOwe.has(subject)) return isAction || genre !== "transcript" ? promised : null;
  if (subject === "instrument") return (isAction || verb.form === "past" || genre !== "transcript") && verb.word !== "work" ? promised : null;
  const isOfficial = genre === "statement" || (genre === "transcript" && !isOne(verb.bases, words.light)) || (genre === "report" && trigger.isReported);
  return isAction && (verb.form === "past" || isOfficial) ? promised : null;
};

export const reported: Decider = (trigger, subject, around) => {
  const isSaid = trigger.isReported || (around.genre === "report" && around.words.saying.test(around.lower.slice(0, trigger.from).trimEnd()));
  // "Their forces would withdraw": in talk a plan that is on the table.
  if (around.genre === "transcript" && ["party", "instrument", "other"].includes(subject)) return planned(trigger, subject, around);
  if (isSaid || subject === "instrument" || around.words.underPlan.test(around.lower)) return future(trigger, subject, around);
  const verb = verbAfter(around.lower, trigger.to, around.words);
  const mayPromise = (around.genre === "statement" && subject === "party") || (around.genre === "report" && (subject === "party" || subject === "named"));
  if (mayPromise && verb !== null && isDeed(verb, around)) return future(trigger, subject, around);
  return null;
};

const planned = (trigger: Trigger, subject: SubjectKind, around: Surroundings): Verdict | null => {
  const { lower, words } = around;
  if (isExistential(trigger, around)) return verdict("reported", "commitment", "future-verb", true);
  const verb = verbAfter(lower, trigger.to, words);
  const isAct = verb !== null && verb.form !== "copula" && isDeed(verb, around) && !isOne(verb.bases, words.idle) && !(subject === "other" && verb.form === "plain" && isOne(verb.bases, words.light));
  return isAct ? verdict("reported", "commitment", "future-verb", true) : null;
};

/** What could be done is put forward: to the other side, or as one's own offer. */
export const possible: Decider = (trigger, subject, around) => {
  const verb = verbAfter(around.lower, trigger.to, around.words);
  if (verb === null || around.genre !== "transcript" || verb.isNegated || !isDeed(verb, around)) return null;
  if (subject === "own") return isTalk(verb, subject, around) ? null : verdict("possible", "commitment", "future-verb", true);
  return verb.form === "past" ? verdict("possible", "ask", "need") : null;
};
