import { verdict, type Verdict } from "./rules";
import { isOne, verbAfter, type NextVerb, type Trigger } from "./triggers";
import { subjectOf, type SubjectKind } from "./subjects";
import type { Names } from "./names";
import type { Words } from "./words";

/** What a document is, as far as it changes how a sentence is to be taken. */
export type Genre = "statement" | "transcript" | "report";
export type Surroundings = { genre: Genre; text: string; lower: string; words: Words; names: Names };

/** Decides what a trigger says, or that it says nothing of the six kinds. */
export function decide(trigger: Trigger, subject: SubjectKind, around: Surroundings): Verdict | null {
  return deciders[trigger.rule](trigger, subject, around);
}

type Decider = (trigger: Trigger, subject: SubjectKind, around: Surroundings) => Verdict | null;

const canOwe: ReadonlySet<SubjectKind> = new Set(["own", "party", "named", "none"]);
function isTalk(verb: NextVerb, subject: SubjectKind, { genre, words, lower }: Surroundings, isPlain = true): boolean {
  if (genre !== "transcript") return false;
  if (words.talk.test(lower.slice(verb.to, verb.to + 32))) return true;
  if (words.phrasal.test(lower.slice(verb.to, verb.to + 20)) && !verb.bases.includes("go")) return false;
  if (subject === "party") return false;
  if (!isPlain) return isOne(verb.bases, words.procedural);
  const object = /^ ?([\p{L}']+)/u.exec(lower.slice(verb.to, verb.to + 24))?.[1] ?? "";
  return isOne(verb.bases, words.procedural) || (isOne(verb.bases, words.light) && words.talkObjects.has(object));
}

/** In talk only what governments are known to do is an act; what a document or a report says that somebody will do is one. */
function isDeed({ word, bases }: NextVerb, { genre, words }: Surroundings): boolean {
  if (isOne(bases, words.action)) return true;
  if (genre === "transcript" || !/^\p{L}{3,}$/u.test(word) || words.determiners.has(word) || words.linkWords.has(word)) return false;
  return ![words.idle, words.procedural, words.meeting].some((list) => isOne(bases, list));
}

/** "the commitment to …", "will … to": what stands right before a verb tells whether it is said of the subject. */
const follows = (lower: string, at: number, pattern: RegExp) => pattern.test(lower.slice(Math.max(0, at - 16), at));
const isInfinitive = (trigger: Trigger, { lower }: Surroundings) => follows(lower, trigger.from, /(?:^|\s)(?:to|not|n't|by|of|for|in|with|under|on|from|been|being)\s$/);
const isNews = ({ lower, words }: Surroundings) => !words.longAgo.test(lower);
const history = verdict("past", "event", "happened");
const isHistory = ({ lower, words }: Surroundings) => words.history.test(lower);

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

const isMeeting = (verb: NextVerb, { genre, words, lower }: Surroundings) =>
  (isOne(verb.bases, words.meeting) && !words.fulfilled.test(lower.slice(verb.to, verb.to + 80))) || / place$/.test(lower.slice(verb.to, verb.to + 6)) || (genre !== "statement" && isOne(verb.bases, words.hosting));

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

const future: Decider = (trigger, subject, around) => {
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

const reported: Decider = (trigger, subject, around) => {
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
const possible: Decider = (trigger, subject, around) => {
  const verb = verbAfter(around.lower, trigger.to, around.words);
  if (verb === null || around.genre !== "transcript" || verb.isNegated || !isDeed(verb, around)) return null;
  if (subject === "own") return isTalk(verb, subject, around) ? null : verdict("possible", "commitment", "future-verb", true);
  return verb.form === "past" ? verdict("possible", "ask", "need") : null;
};

const promise: Decider = (trigger, subject, around) => {
  if (!canOwe.has(subject) && subject !== "single") return null;
  if (isInfinitive(trigger, around)) return null;
  if (isHistory(around)) return history;
  const verb = verbAfter(around.lower, trigger.to, around.words);
  if (verb !== null && !verb.word.endsWith("ing") && isTalk(verb, subject, around, false)) return null;
  return verdict("promise", "commitment", "commitment-verb", /offer/.test(around.lower.slice(trigger.from, trigger.to)));
};

const aim: Decider = (trigger, subject, around) => {
  const verb = verbAfter(around.lower, trigger.to, around.words);
  if (isInfinitive(trigger, around) || (verb !== null && isTalk(verb, subject, around, false))) return null;
  if (verb !== null && ((around.words.articles.has(verb.word) && !/(?:forward to| for| at|towards?) ?$/.test(around.lower.slice(trigger.from, trigger.to))) || (around.genre === "report" && isOne(verb.bases, around.words.idle)))) return null;
  const isWish = /want|like/.test(around.lower.slice(trigger.from, trigger.to));
  const isOwnAct = subject === "own" && verb !== null && isDeed(verb, around);
  if (isWish && !isOwnAct && (around.genre !== "report" || verb === null || isOne(verb.bases, around.words.idle))) return position(trigger, subject, around);
  if (subject === "instrument") return around.genre === "statement" && verb !== null && isDeed(verb, around) && !around.words.declaring.test(around.lower.slice(trigger.subject.from, trigger.subject.to))
    ? verdict("aim", "commitment", "commitment-verb") : verdict("aim", "position", "view");
  const isOfficial = subject === "single" && verb !== null && isDeed(verb, around) && !isOne(verb.bases, around.words.light);
  if (!canOwe.has(subject) && !isOfficial) return null;
  if (verb !== null && isMeeting(verb, around)) return verdict("meeting", "event", "scheduled");
  return verdict("aim", "commitment", "commitment-verb");
};

const affirm: Decider = (trigger, subject, around) =>
  (canOwe.has(subject) && !isInfinitive(trigger, around) ? verdict("affirm", "commitment", "commitment-verb") : null);

const ready: Decider = (trigger, subject, around) => {
  const verb = verbAfter(around.lower, trigger.to, around.words);
  if (verb === null || !canOwe.has(subject) || isTalk(verb, subject, around, false)) return null;
  return verdict("ready", "commitment", "commitment-verb", true);
};

const order: Decider = (trigger, subject, around) => {
  const verb = verbAfter(around.lower, trigger.to, around.words);
  // "Aid has been directed to poor countries" goes somewhere; "agencies have been directed to share data" are told.
  const isGoing = verb?.word === "to" && !isOne(verbAfter(around.lower, verb.to, around.words)?.bases ?? [], around.words.action);
  const isPassive = follows(around.lower, trigger.from, /been $/) && !isGoing;
  const mayOrder = ["party", "own", "named", "single", "none"].includes(subject);
  return mayOrder && (isPassive || !isInfinitive(trigger, around)) ? verdict("order", "commitment", "commitment-verb") : null;
};

const ask: Decider = (trigger, subject, around) => {
  const { lower, words } = around;
  const asking = lower.slice(trigger.from, trigger.to);
  const isListed = /(?:is|are|was|were) (?:among|one of|part of|to|that|for)|^what /.test(asking);
  const next = verbAfter(lower, trigger.to, words);
  // "You can expect the leaders to announce …"
  const isOutcome = /expect/.test(asking) && next !== null && isOne(next.bases, words.outcomes);
  if (isHistory(around)) return history;
  if (words.ownStaff.test(lower.slice(trigger.to, trigger.to + 60))) return verdict("order", "commitment", "commitment-verb");
  if (isListed) return verdict(trigger.rule, "ask", "ask-verb");
  // "The letter asks …", "rights groups urge …": who wrote it asks.
  if (subject === "instrument" && around.genre !== "statement" && !/ for$/.test(asking) && !isInfinitive(trigger, around)) return verdict(trigger.rule, "ask", "ask-verb");
  if (/looking|^want(?:s|ed)?$/.test(asking) && around.genre !== "report") return null;
  if (subject === "instrument" && / on /.test(asking)) return verdict(trigger.rule, "ask", "ask-verb");
  if (subject === "instrument" && / for$/.test(asking)) return terms(trigger, subject, around);
  if (opensParticiple(lower, trigger)) return verdict(trigger.rule, "ask", "ask-verb");
  if (subject === "listener" && isOutcome) return verdict("aim", "commitment", "commitment-verb");
  if (!canOwe.has(subject) && subject !== "single") return null;
  if (isInfinitive(trigger, around)) return null;
  if (/s(?:eek|ought)/.test(asking) && around.genre !== "report") return verdict("aim", "commitment", "commitment-verb");
  if (/ see$/.test(asking)) return around.genre !== "statement" && !/^ (?:what|how|if|whether|you|it|that|this|him|her|where|when)(?!\p{L})/u.test(lower.slice(trigger.to, trigger.to + 12)) ? verdict(trigger.rule, "ask", "ask-verb") : null;
  if (isOutcome) return verdict("aim", "commitment", "commitment-verb");
  if (/(?:want|need|like|expect)/.test(asking) && !wantsOthersTo(trigger, around)) return null;
  return verdict(trigger.rule, "ask", "ask-verb");
};

/** "…, calling on all states to": a participle asks without a subject of its own. */
const opensParticiple = (lower: string, trigger: Trigger) =>
  /^\p{L}+ing(?!\p{L})/u.test(lower.slice(trigger.from, trigger.to)) && !/(?:^|is|are|was|were|been|be|'re|'s|am|not|for|of|about|from|without|against|the|stop|stopped|to|in) $/.test(lower.slice(Math.max(0, trigger.from - 12), trigger.from));

/** "need every country to join": a wish is an ask where somebody else is to do it. */
function wantsOthersTo(trigger: Trigger, { text, lower, words, names, genre }: Surroundings): boolean {
  if (!/ to$/.test(lower.slice(trigger.from, trigger.to))) return true;
  const verb = verbAfter(lower, trigger.to, words);
  if (verb === null || isOne(verb.bases, words.meeting)) return false;
  if (isOne(verb.bases, words.idle) && !verb.bases.includes("come") && !words.phrasal.test(lower.slice(verb.to, verb.to + 20))) return false;
  const from = trigger.from + /^.{0,40}?(?:wants?|wanted|needs?|expects?|like|love) (?:for )?/.exec(lower.slice(trigger.from, trigger.to))![0].length;
  const whom = subjectOf(text, lower, from, trigger.to - 3, words, names);
  const isAnybody = genre === "report" && /want/.test(lower.slice(trigger.from, trigger.to)) && whom.kind !== "own" && whom.kind !== "single";
  return isAnybody || whom.kind === "party" || whom.kind === "listener" || whom.kind === "named";
}

const creation: Decider = (trigger, subject, around) => {
  if (!canOwe.has(subject) && subject !== "instrument" && subject !== "single") return null;
  if (isInfinitive(trigger, around)) return null;
  if (/^ (?:that|it|he|she|they|we) /.test(around.lower.slice(trigger.to, trigger.to + 8))) return null;
  const isPresent = /s$/.test(around.lower.slice(trigger.from, trigger.to));
  if (subject === "own" && around.genre === "statement" && /(?:launch|establish|create)$/.test(around.lower.slice(trigger.from, trigger.to))) return verdict("creation", "commitment", "agreed");
  if (subject === "instrument") return isPresent && around.genre === "statement" ? verdict("creation", "commitment", "agreed") : null;
  const isAnnounced = around.words.announcing.test(around.lower.slice(trigger.from, trigger.to));
  if (!isHistory(around) && around.words.announcedNow.test(around.lower)) return verdict("creation", "commitment", "agreed");
  if (isHistory(around) || (around.genre === "statement" ? !isNews(around) : !isAnnounced)) return history;
  return verdict("creation", "commitment", "agreed");
};

const expected: Decider = (trigger, subject, around) => {
  if (subject === "listener" || subject === "single") return null;
  const verb = verbAfter(around.lower, trigger.to, around.words);
  if (subject === "other" && verb?.form !== "past" && !isOne(verb?.bases ?? [], around.words.action)) return null;
  return future({ ...trigger, rule: "expected" }, subject === "other" ? "instrument" : subject, around);
};

const ongoing: Decider = (trigger, subject, around) => {
  const verb = verbAfter(around.lower, trigger.to, around.words);
  if (verb === null || verb.isNegated || verb.bases.includes("do") || isOne(verb.bases, around.words.idle)) return null;
  if (!isDeed(verb, around) || isTalk(verb, subject, around, false)) return null;
  const isPast = /(?:was|were|been) /.test(around.lower.slice(trigger.from, trigger.to)) && !trigger.isReported;
  if (isHistory(around) || isPast) return history;
  if (isMeeting(verb, around)) return verdict("meeting", "event", "scheduled");
  if (subject === "single") return isOne(verb.bases, around.words.solemn) ? verdict(trigger.rule, "commitment", "ongoing-act") : null;
  // "It's working" is no undertaking; "they're working to …" is.
  if (around.genre !== "statement" && subject === "named" && verb.bases.includes("work") && !/^ (?:\p{L}+ly )?(?:to|on|with|towards?) /u.test(around.lower.slice(verb.to, verb.to + 24))) return null;
  const isPossessive = trigger.from > 0 && /^'s/.test(around.lower.slice(trigger.from)) && !/(?:^|[^\p{L}])(?:he|she|it|that|this|what|who|there|here)$/u.test(around.lower.slice(Math.max(0, trigger.from - 8), trigger.from));
  if (isPossessive) return null;
  const isOwed = subject === "own" || subject === "party" || subject === "instrument" || subject === "named";
  return isOwed ? verdict(trigger.rule, "commitment", "ongoing-act") : null;
};

const position: Decider = (trigger, subject) => (subject === "listener" || subject === "none" ? null : verdict("view", "position", "view"));

/** What must be done is asked of whoever is to do it; said of oneself it is a view. */
const need: Decider = (trigger, subject, around) => {
  const wording = around.lower.slice(trigger.from, trigger.to);
  const verb = verbAfter(around.lower, trigger.to, around.words);
  const isWanted = /(?:for|time|up to)|(?:necessary|indispensable|imperative|essential|vital|crucial|critical) that/.test(wording) && (verb === null || !isOne(verb.bases, around.words.idle));
  if (/^(?:it|this|now|today|the) /.test(wording) || /^it/.test(wording)) return isWanted ? verdict("need", "ask", "need") : position(trigger, subject, around);
  const isImposed = verb?.form === "past" && (/must/.test(wording) || (around.genre === "report" && !isOne(verb.bases, around.words.idle)));
  if (isImposed) return verdict("need", "ask", "need");
  const isAct = verb !== null && verb.form === "plain" && (!isOne(verb.bases, around.words.idle) || around.words.phrasal.test(around.lower.slice(verb.to, verb.to + 20)) || /must have/.test(around.lower.slice(trigger.from, trigger.to + 6)));
  const isOthers = subject === "party" || subject === "listener" || (subject === "named" && around.genre !== "statement") || (trigger.isReported && subject === "instrument");
  const isAgreed = subject === "instrument" && trigger.isReported && around.words.agreeing.test(around.lower.slice(0, trigger.from));
  if (isAct && isAgreed) return verdict("need", "commitment", "agreed");
  return isAct && isOthers ? verdict("need", "ask", "need") : position(trigger, subject, around);
};

/** "This includes sending …" goes on with what was said before; an agreement "commits both sides to" what it says. */
const isIncluded = (trigger: Trigger, subject: SubjectKind, { lower }: Surroundings): boolean =>
  (subject === "named" || (trigger.subject.kind === "none" && /^(?:and |but )?that $/.test(lower.slice(0, trigger.from)))) && /^ (?:\p{L}+ly )?\p{L}+ing(?!\p{L})/u.test(lower.slice(trigger.to, trigger.to + 40));
const binds = /^(?:commit|oblig|bind)/;

/** What an agreement provides for is undertaken by those who made it. */
const terms: Decider = (trigger, subject, around) => {
  const wording = around.lower.slice(trigger.from, trigger.to);
  const isProvision = subject === "instrument" && !isInfinitive(trigger, around) && (around.genre === "report" || (/includ\p{L}+$/u.test(wording) && /^ \p{L}+ing/u.test(around.lower.slice(trigger.to, trigger.to + 24))));
  return isProvision || isIncluded(trigger, subject, around) || (binds.test(wording) && subject === "party") ? verdict("terms", "commitment", "agreed") : null;
};

/** "if" conditions what will be done; elsewhere it only supposes. */
const condition: Decider = (trigger, _subject, { lower, words }) => {
  const isIf = words.supposing.test(lower.slice(trigger.from, trigger.to));
  const rest = lower.slice(0, trigger.from) + lower.slice(trigger.to);
  return isIf && !words.consequence.test(rest) ? null : verdict("condition", "condition", "condition-word");
};

const deciders: Record<Trigger["rule"], Decider> = {
  condition, terms, order, promise, affirm, ready, aim, ask, proposal: ask, creation, future, reported, possible, expected,
  continuing: (trigger, subject, around) => {
    const verb = verbAfter(around.lower, trigger.to, around.words);
    if (verb !== null && (verb.form === "copula" || isTalk(verb, subject, around) || isOne(verb.bases, around.words.idle))) return null;
    return canOwe.has(subject) && subject !== "none" ? verdict("continuing", "commitment", "ongoing-act") : null;
  },
  ongoing,
  // Nouns of promising and asking are heard where no verb of the sentence is (findings.ts).
  pledge: () => verdict("pledge", "commitment", "commitment-verb"),
  plea: () => verdict("plea", "ask", "ask-verb"),
  underway: (_trigger, subject) => (subject === "listener" || subject === "single" || subject === "named" ? null : verdict("underway", "commitment", "ongoing-act")),
  habit: (trigger, _subject, around) => {
    const verb = verbAfter(around.lower, trigger.to, around.words);
    return around.genre === "statement" && verb !== null && isOne(verb.bases, around.words.action) && verb.bases[0] === verb.word && !isOne(verb.bases, around.words.idle) ? verdict("habit", "commitment", "ongoing-act") : null;
  },
  providing: (_trigger, subject, { genre }) => (subject === "party" && genre === "statement" ? verdict("providing", "commitment", "ongoing-act") : null),
  need,
  past: (trigger, subject) => (canOwe.has(subject) && subject !== "none" ? history : null),
  view: position,
};
