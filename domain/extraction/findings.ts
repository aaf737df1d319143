import { decide } from "./decide";
import type { Names } from "./names";
import { trackedKinds } from "./proposal";
import { verdict as verdictOf, type Verdict } from "./rules";
import { openingSubject, type Subject, type SubjectKind } from "./subjects";
import type { Surroundings } from "./surroundings";
import { isOne, triggersOf, verbAfter, type Trigger } from "./triggers";
import type { Words } from "./words";

/** What a sentence says: for each statement its words, its verdict, and the trigger and subject that led to it. */
export type Finding = { from: number; to: number; verdict: Verdict; trigger: Place; subject: Place | null };
export type Place = { from: number; to: number };

export type Context = { genre: Surroundings["genre"]; words: Words; names: Names };

type Accepted = { trigger: Trigger; subject: Place | null; kind: SubjectKind; verdict: Verdict };

export function findingsOf(text: string, lower: string, context: Context): Finding[] {
  if (text.endsWith("?")) return requestOf(lower, context);
  const triggers = triggersOf(text, lower, context.words, context.names);
  const around: Surroundings = { ...context, text, lower };
  const heard = acceptedOf(triggers, around, openingSubject(text, lower, context.words, context.names));
  const accepted = isConjecture(around) ? heard.filter(({ verdict }) => verdict.kind !== "commitment") : heard;
  const findings = rangesOf(accepted, lower, context.words);
  return findings.some(isTracked) ? findings : (pointOf(lower, context) ?? commandOf(lower, context) ?? findings);
}

/** "Could we not regulate this together?" is answered by an act; a journalist's questions are not read at all. */
function requestOf(lower: string, { words, genre }: Context): Finding[] {
  const asked = genre === "transcript" ? words.request.exec(lower) : null;
  const verb = asked === null ? null : verbAfter(lower, asked[0].length, words);
  if (asked === null || verb === null || !isOne(verb.bases, words.action) || isOne(verb.bases, words.procedural)) return [];
  return [{ from: 0, to: lower.length, verdict: verdictOf("need", "ask", "need"), trigger: { from: 0, to: asked[0].length }, subject: null }];
}

/** What analysts expect of somebody is no undertaking of his. */
const isConjecture = ({ genre, lower, words }: Surroundings) => genre === "report" && words.conjecture.test(lower);

/** A speaker counts off what is put to the other side ("Four, starting a joint plan …"): a point without a verb of its own. */
function pointOf(lower: string, { words, genre }: Context): Finding[] | null {
  const counted = genre === "transcript" ? words.enumerated.exec(lower) : null;
  if (counted === null || lower.length < counted[0].length + shortestPoint || words.finite.test(lower.slice(0, counted[0].length + 60))) return null;
  return [{ from: 0, to: lower.length, verdict: verdictOf("noun-item", "ask", "noun-item"), trigger: { from: 0, to: counted[0].length - 2 }, subject: null }];
}

/** "Second, guns." is no more than the name of a point. */
const shortestPoint = 24;

/** "Pass the bill." is said to whoever can. */
function commandOf(lower: string, { words, genre }: Context): Finding[] | null {
  const command = genre === "transcript" ? words.command.exec(lower) : null;
  return command === null ? null : [{ from: 0, to: lower.length, verdict: verdictOf("need", "ask", "need"), trigger: { from: 0, to: command[0].length }, subject: null }];
}

/** "something that the other side has also requested" is an ask wherever it stands. */
const isReportedAsk = ({ rule, embedded }: Trigger, kind: SubjectKind) => embedded === "relative" && rule === "ask" && kind === "party";

/** Walks the triggers from left to right; one that belongs to the verb before it adds nothing of its own. */
function acceptedOf(triggers: readonly Trigger[], around: Surroundings, opening: Subject | null): Accepted[] {
  const accepted: Accepted[] = [];
  let before: { trigger: Trigger; kind: SubjectKind; place: Place | null } | null = null;
  for (const trigger of triggers) {
    if (before !== null && trigger.rule !== "condition" && before.trigger.rule !== "condition") {
      if (isOneVerb(before.trigger, trigger, around.lower)) {
        refine(accepted, before, trigger, around);
        continue;
      }
      if (isPledging(trigger, around) && accepted.at(-1)?.trigger === before.trigger && !trackedKinds.includes(accepted.at(-1)!.verdict.kind)) {
        accepted.push({ trigger: { ...trigger, clause: trigger.from }, subject: before.place, kind: before.kind, verdict: agreedNext });
        continue;
      }
      const isWithin = trigger.clause <= before.trigger.from && trigger.subject.kind !== "none";
      if (isWithin && (accepted.at(-1)?.trigger === before.trigger || !isParticiple.has(before.trigger.rule))) continue;
    }
    if (isNominal.has(trigger.rule) || (!isNeverNoun.has(trigger.rule) && isNoun(trigger, around))) continue;
    if (trigger.subject.kind === "none" && trigger.rule !== "condition" && isBare(trigger, around) && !isPaired(before?.trigger ?? null, trigger, around)) continue;
    const { kind, place } = subjectFor(trigger, before ?? opened(opening), around);
    const verdict = trigger.embedded === null || trigger.rule === "condition" || isReportedAsk(trigger, kind) ? decide(trigger, kind, around) : null;
    if (verdict !== null) accepted.push({ trigger, subject: place, kind, verdict });
    // A noun that looks like a verb ("partners") says nothing, and is no verb for what follows.
    if (verdict !== null || trigger.embedded !== null || trigger.subject.kind !== "none") before = { trigger, kind, place };
  }
  return [...accepted, ...secondReading(triggers.filter((trigger) => !isCovered(trigger, accepted, around)), around)].sort((a, b) => a.trigger.from - b.trigger.from);
}

/** What stands behind an undertaking or an ask belongs to it; what stands behind a condition does so up to the next comma. */
function isCovered({ from }: Trigger, accepted: readonly Accepted[], { lower }: Surroundings): boolean {
  const last = accepted.findLast(({ trigger }) => trigger.from <= from);
  if (last === undefined || !trackedKinds.includes(last.verdict.kind)) return false;
  return last.trigger.from === from || last.verdict.kind !== "condition" || !lower.slice(last.trigger.to, from).includes(",");
}

/**
 * What nothing else in the sentence states counts even where it hangs on something ("a declaration in which
 * countries committed to …") and, a second time round, whatever noun it is said of.
 */
function secondReading(triggers: readonly Trigger[], around: Surroundings): Accepted[] {
  return firstTracked(triggers, around, embeddedKind) ?? firstTracked(triggers, around, looseKind) ?? firstTracked(triggers, around, nominalKind) ?? [];
}

function firstTracked(triggers: readonly Trigger[], around: Surroundings, kindOf: (trigger: Trigger, around: Surroundings) => SubjectKind | null): Accepted[] | null {
  for (const trigger of triggers) {
    const kind = kindOf(trigger, around);
    const verdict = kind === null ? null : decide(trigger, kind, around);
    if (kind !== null && verdict !== null && trackedKinds.includes(verdict.kind)) return [{ trigger, subject: trigger.subject.kind === "none" ? null : trigger.subject, kind, verdict }];
  }
  return null;
}

function embeddedKind(trigger: Trigger, around: Surroundings): SubjectKind | null {
  if (!mayStand(trigger, around)) return null;
  return trigger.subject.kind === "none" ? antecedentKind(trigger, around) : trigger.subject.kind;
}

const mayHang = new Set(["promise", "future", "reported", "order", "ongoing", "aim", "ask", "affirm", "ready"]);

/** In a statement only promises stand out of a subordinate clause; talk and reports put their news anywhere. */
function mayStand({ rule, embedded, opener, subject }: Trigger, { genre, words }: Surroundings): boolean {
  if (embedded === null || !mayHang.has(rule) || words.file.clauses.hypothetical.includes(opener)) return false;
  if (genre === "statement") return embedded === "relative" && (rule === "promise" || rule === "future" || rule === "order") && (subject.kind === "party" || subject.kind === "own");
  if (rule === "ongoing" && words.relative.has(opener)) return false;
  return subject.kind === "party" || subject.kind === "own" || subject.kind === "named" || (subject.kind === "none" && genre === "report");
}

/** Rules whose words alone, in a document of this genre, are more often right than wrong. */
const mayBeLoose: Record<Surroundings["genre"], ReadonlySet<string>> = {
  report: new Set(["promise", "future", "reported", "order", "aim", "ask", "affirm", "ready", "terms", "expected", "need"]),
  statement: new Set(["promise", "future", "reported", "order", "aim", "ask", "affirm", "ready", "expected"]),
  transcript: new Set(["promise", "future", "aim", "ask", "affirm", "ready", "expected", "need"]),
};

/** "a pledge of", "their demand that": a noun of promising or asking says what for. */
const opensContent = /^ ?(?:\p{L}+day )?(?:to|for|of|that|from|on|includ\p{L}+|are|were) /u;

const hasContent = ({ to }: Trigger, { lower }: Surroundings) => opensContent.test(lower.slice(lower.lastIndexOf(" ", to - 1), to + 24)) || opensContent.test(lower.slice(to, to + 24));
const mayBeNoun = new Set(["promise", "ask"]);

/** Where the subject was not made out, the words of promising or asking are taken at their word. */
function looseKind(trigger: Trigger, around: Surroundings): SubjectKind | null {
  const { rule, subject, opener, embedded } = trigger;
  if (!mayBeLoose[around.genre].has(rule) || around.words.file.clauses.hypothetical.includes(opener)) return null;
  if (rule === "need" && isNoun(trigger, around)) return null;
  if (subject.kind === "other" && mayBeNoun.has(rule) && (rule === "promise" || around.genre !== "report") && !hasContent(trigger, around)) return null;
  if (!isNeverNoun.has(rule) && isNoun(trigger, around) && !hasContent(trigger, around)) return null;
  if (subject.kind === "none" && embedded === null && rule === "future") return null;
  if (isForeseen.has(rule) && subject.kind === "other" && around.genre === "report" && !isDone(trigger, around)) return null;
  if (rule === "need" && around.genre === "transcript" && subject.kind !== "none") return null;
  return subject.kind === "other" || subject.kind === "none" || subject.kind === "instrument" ? "party" : subject.kind;
}

/** Of a thing it is foretold what it will do; only what will be done to it is somebody's act ("aid will be sent"). */
const isForeseen = new Set(["future", "reported", "expected"]);
function isDone({ to }: Trigger, { lower, words }: Surroundings): boolean {
  const verb = verbAfter(lower, to, words);
  return verb !== null && (verb.form === "past" || words.resuming.has(verb.word));
}

const isNominal = new Set(["pledge", "plea"]);
const nominalKind = ({ rule }: Trigger): SubjectKind | null => (isNominal.has(rule) ? "other" : null);

/** "a plan that would allow": the relative clause is said of the noun before it. */
function antecedentKind({ from }: Trigger, { lower, words }: Surroundings): SubjectKind {
  const noun = /([\p{L}-]+),? (?:that|which|que) $/u.exec(lower.slice(Math.max(0, from - 40), from))?.[1] ?? "";
  return words.instruments.has(noun) ? "instrument" : "other";
}

/** "adopted a statement pledging …": the participle says what the act before it undertakes. */
const isPledging = ({ rule, from, to }: Trigger, { lower }: Surroundings) => rule === "promise" && /^\p{L}+ing(?!\p{L})/u.test(lower.slice(from, to));

/** "the strengthened plan", "the roadmap announced today": a participle is no verb of the clause. */
const isParticiple = new Set(["creation", "past", "view"]);
const isNeverNoun = new Set(["future", "reported", "ongoing", "expected", "condition", "ready"]);
function isNoun({ from, rule }: Trigger, { lower, words }: Surroundings): boolean {
  const before = /([\p{L}']+) $/u.exec(lower.slice(Math.max(0, from - 24), from))?.[1] ?? "";
  if (before.endsWith("'s") || words.articles.has(before)) return true;
  return isParticiple.has(rule) && (words.linkWords.has(before) || words.determiners.has(before)) && !words.relative.has(before);
}

const isOneVerb = (before: Trigger, trigger: Trigger, lower: string) =>
  !isParticiple.has(before.rule) && trigger.from - before.to <= 24 && /^ ?(?:be |also |\p{L}+ly )*$/u.test(lower.slice(before.to, trigger.from));

const mayBeBare = new Set(["promise", "aim", "ask", "proposal", "view", "order", "continuing", "creation"]);

/** A dictionary form without a subject ("hire workers and agree to …") hangs on an infinitive or on "will" before it. */
function isBare(trigger: Trigger, { lower, words }: Surroundings): boolean {
  if (!mayBeBare.has(trigger.rule) || words.file.subjects.mayBeSilent) return false;
  const verb = /[\p{L}-]+$/u.exec(lower.slice(trigger.from, trigger.to).replace(/ (?:to|on|upon|for|that|with)? *$/, ""))?.[0] ?? "";
  return !/^(?:is|are|was)$/.test(verb) && words.file.baseForms(verb).length === 1 && words.file.baseForms(verb)[0] === verb;
}

/** "We welcome … and resolve to …": two verbs of one subject in the plural, both in the form that the dictionary has. */
function isPaired(before: Trigger | null, trigger: Trigger, around: Surroundings): boolean {
  if (before === null || !/(?:,|\band)(?: also| further| therefore)? $/.test(around.lower.slice(Math.max(0, trigger.from - 16), trigger.from))) return false;
  const isPlural = before.rule === "past" ? before.subject.kind === "own" : isBare(before, around) || before.rule === "view";
  return isPlural && isVerbForm(before, around) && !/(?:^|\s)to $/.test(around.lower.slice(Math.max(0, before.from - 4), before.from));
}

const isVerbForm = (before: Trigger, { lower }: Surroundings) => before.rule === "past" || !/(?:s|ed|ing)$/.test(/[\p{L}-]+/u.exec(lower.slice(before.from, before.to))?.[0] ?? "");

const mayTurn = new Set(["future", "reported", "ongoing", "continuing", "expected", "aim"]);

const turnsTo = new Set(["ask", "proposal", "promise", "aim", "ready", "order", "affirm"]);

/** "is pushing for", "will call on": the second verb says what the first only places in time. */
function refine(accepted: Accepted[], before: { trigger: Trigger; kind: SubjectKind; place: Place | null }, trigger: Trigger, around: Surroundings): void {
  const last = accepted.at(-1);
  const isLast = last?.trigger === before.trigger;
  const isAsk = trigger.rule === "ask" || trigger.rule === "proposal";
  if (!turnsTo.has(trigger.rule) || !mayTurn.has(before.trigger.rule) || before.trigger.embedded !== null || (isLast && !isAsk)) return;
  const verdict = decide({ ...trigger, from: before.trigger.from }, before.kind, around);
  if (verdict === null) return;
  if (isLast) accepted.pop();
  accepted.push({ trigger: { ...trigger, from: before.trigger.from, clause: before.trigger.clause }, subject: before.place, kind: before.kind, verdict });
}

const opened = (opening: Subject | null) => (opening === null ? null : { kind: opening.kind, place: { from: opening.from, to: opening.to } });

const namesHolder = /^(?:affirm|proposal)$/;

/** A verb without a subject of its own ("… and agreed to") has that of the verb before it. */
function subjectFor(trigger: Trigger, before: { kind: SubjectKind; place: Place | null } | null, { words, lower }: Surroundings): { kind: SubjectKind; place: Place | null } {
  const { kind, from, to } = trigger.subject;
  if (kind !== "none") return { kind, place: { from, to } };
  // "Our goal is to …" names its holder itself.
  if (namesHolder.test(trigger.rule) && (words.articles.has(/^\p{L}+/u.exec(lower.slice(trigger.from, trigger.to))?.[0] ?? "") || /^(?:what|one) /.test(lower.slice(trigger.from, trigger.from + 5)))) return { kind: "own", place: null };
  if (before !== null) return before;
  return { kind: words.file.subjects.mayBeSilent ? "own" : "other", place: null };
}

const tail = /(?:[ ,;–—-]|(?<![\p{L}])(?:and|or|but|while|y|e|pero|así como)(?=[ ,]*$))+$/u;

/** "By 2025, …" belongs to what follows; a longer introduction is a statement of its own. */
const longestIntroduction = 60;

function rangesOf(accepted: readonly Accepted[], lower: string, words: Words): Finding[] {
  const starts = accepted.map(({ trigger, verdict }, index) => (verdict.kind === "condition" ? trigger.from : index === 0 && (trigger.clause <= longestIntroduction || / (?:of|among) /.test(lower.slice(trigger.from, trigger.to))) ? 0 : trigger.clause));
  const findings: Finding[] = [];
  accepted.forEach(({ trigger, subject, verdict }, index) => {
    const from = Math.max(starts[index]!, findings.at(-1)?.to ?? 0);
    const next = starts[index + 1] ?? lower.length;
    const end = verdict.kind === "condition" ? endOfClause(lower, trigger.to, next) : next;
    const to = end - (end === lower.length ? 0 : (tail.exec(lower.slice(Math.max(from, end - 12), end))?.[0].length ?? 0));
    if (to <= Math.max(from, trigger.from)) return;
    const finding: Finding = { from, to, verdict, trigger: { from: trigger.from, to: trigger.to }, subject };
    findings.push(...undertakings(finding, lower, words));
    if (end < next) findings.push(...resumed(findings, lower, end, next, words));
  });
  return findings;
}

const endOfClause = (lower: string, from: number, limit: number) => {
  const comma = lower.slice(from, limit).search(/[,;]/);
  return comma === -1 ? limit : from + comma;
};

/** "agreed on the importance of …, and to …": after the view comes an undertaking. */
const agreedNext = verdictOf("promise", "commitment", "commitment-verb");

/** "to develop …, and to strengthen …" are two undertakings under one verb. */
function undertakings(finding: Finding, lower: string, words: Words): Finding[] {
  const { verdict, trigger } = finding;
  const verb = lower.slice(trigger.from, trigger.to);
  const isAgreed = verdict.rule === "view" && words.agreeing.test(verb);
  if (!isAgreed && (verdict.kind !== "commitment" || !/ (?:to|a)$/.test(verb))) return [finding];
  const next: Finding = isAgreed ? { ...finding, verdict: agreedNext } : finding;
  const parts: Finding[] = [];
  let from = finding.from;
  words.nextUndertaking.lastIndex = Math.max(trigger.to, from);
  for (let found = words.nextUndertaking.exec(lower); found !== null && found.index < finding.to; found = words.nextUndertaking.exec(lower)) {
    parts.push({ ...(parts.length === 0 ? finding : next), from, to: found.index });
    from = found.index + found[0].length;
  }
  parts.push({ ...(parts.length === 0 ? finding : next), from, to: finding.to });
  return parts;
}

/** After a condition that stood in between, the commitment before it may go on. */
function resumed(findings: readonly Finding[], lower: string, from: number, to: number, words: Words): Finding[] {
  words.nextUndertaking.lastIndex = from;
  const found = words.nextUndertaking.exec(lower);
  const before = findings.findLast(({ verdict }) => verdict.kind === "commitment");
  if (found === null || before === undefined || found.index > from + 2) return [];
  return [{ ...before, from: found.index + found[0].length, to }];
}

export const isTracked = ({ verdict }: Finding) => trackedKinds.includes(verdict.kind);
