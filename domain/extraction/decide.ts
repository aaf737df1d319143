import { future, possible, reported } from "./future";
import { verdict, type Verdict } from "./rules";
import { subjectOf, type SubjectKind } from "./subjects";
import { canOwe, follows, history, isDeed, isHistory, isInfinitive, isMeeting, isNews, isTalk, type Decider, type Surroundings } from "./surroundings";
import { isOne, verbAfter, type Trigger } from "./triggers";

/** Decides what a trigger says, or that it says nothing of the six kinds. */
export function decide(trigger: Trigger, subject: SubjectKind, around: Surroundings): Verdict | null {
  return deciders[trigger.rule](trigger, subject, around);
}

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
