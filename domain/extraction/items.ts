import type { Context, Finding } from "./findings";
import { findingsOf, isTracked } from "./findings";
import type { Plain } from "./plain";
import { verdict, type Verdict } from "./rules";
import { tokensOf } from "./subjects";
import { triggersOf } from "./triggers";
import { sentencesOf } from "./sentences";
import type { Words } from "./words";

/**
 * Lists. An item takes its sense from the lead-in it hangs on ("The United States will:"), from the heading it
 * stands under, or from its own first word: a bare verb, or a noun that names an act.
 */
export type LeadSense = { verdict: Verdict | null; subject: string | null; trigger: string; silent: boolean };

export const noSense: LeadSense = { verdict: null, subject: null, trigger: "", silent: false };

/** What a lead-in or heading makes of the items that follow it. */
export function senseOf(plain: Plain, context: Context): LeadSense {
  const { words } = context;
  const last = sentencesOf(plain.text, words.file).at(-1);
  if (last === undefined) return noSense;
  const text = plain.text.slice(last.from, last.to).replace(/[:\s—–-]+$/, "");
  const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : text;
  const said = findingsOf(text, lower, context).at(-1) ?? openVerb(text, lower, context);
  if (said !== undefined && isTracked(said)) return senseOfFinding(said, text);
  if (words.nothing.test(lower)) return { ...noSense, silent: true };
  const noun = words.demands.exec(lower) ?? words.undertakings.exec(lower);
  if (noun === null) return noSense;
  const isDemand = words.demands.test(lower);
  return { verdict: verdict("list-item", isDemand ? "ask" : "commitment", "list-item"), subject: null, trigger: noun[0], silent: false };
}

/** "The Parties will:" breaks off behind its verb, which the items complete. */
function openVerb(text: string, lower: string, { words, names }: Context): Finding | undefined {
  const last = triggersOf(text, lower, words, names).at(-1);
  if (last === undefined || last.to < lower.length || last.subject.kind === "other") return undefined;
  const kind = last.rule === "ask" ? "ask" : last.rule === "view" || last.rule === "past" ? "position" : "commitment";
  return { from: 0, to: text.length, verdict: verdict("list-item", kind, "list-item"), trigger: last, subject: last.subject };
}

const senseOfFinding = ({ verdict: said, subject, trigger }: Finding, text: string): LeadSense => ({
  verdict: verdict("list-item", said.kind === "ask" ? "ask" : "commitment", "list-item"),
  subject: subject === null ? null : text.slice(subject.from, subject.to),
  trigger: text.slice(trigger.from, trigger.to).trim(),
  silent: false,
});

/** "$25 million for clinics": what is given stands first. */
const promisesMoney = /^(?:an? additional |more than |over |up to |nearly |about |an? )?[$€£]\d[\d.,]*(?: ?(?:million|billion|trillion))? (?:for|in|to|towards?) /;

/** "Sixty scholars to study abroad": in a line without a finite verb the infinitive tells what will be done. */
const isToDo = (lower: string, { action }: Words) => Array.from(lower.slice(0, 160).matchAll(/ to (?:\p{L}+ly )?(\p{L}+)/gu)).some(([, verb]) => action.has(verb!));

/** "Launch …" or "Launching …": the first word is the verb of an act. */
export function opensWithAct(lower: string, words: Words): boolean {
  const [first, second] = tokensOf(lower, 0, Math.min(lower.length, 60));
  if (first === undefined) return false;
  if (first.lower.endsWith("ing")) return words.file.baseForms(first.lower).some((base) => words.action.has(base));
  return words.action.has(first.lower) && !words.nounFollowers.has(second?.lower ?? "");
}

/** "Joint patrols", "$5 million for clinics", "sixty scholars to study abroad": an act without anybody who does it. */
const isNamedAct = (lower: string, words: Words) =>
  promisesMoney.test(lower) || isToDo(lower, words) || tokensOf(lower, 0, Math.min(lower.length, 80)).slice(0, 3).some(({ lower: noun }) => words.acts.has(noun));

/** What an item says, and whether its first word is the verb of an act ("Launch …", "Launching …"), which no verb further on outweighs. */
type ItemReading = { verdict: Verdict; trigger: { from: number; to: number }; opensWithAct: boolean };

/** How an item that has no verb of its own is to be taken; null where it says nothing by itself. */
export function itemVerdict(lower: string, lead: LeadSense, heading: LeadSense, isAmongUndertakings: boolean, { words, genre }: Context): ItemReading | null {
  if (lead.silent || (heading.silent && lead.verdict === null)) return null;
  const tokens = tokensOf(lower, 0, Math.min(lower.length, 120));
  const first = tokens[0];
  if (first === undefined || tokens.length < (lead.verdict === null ? 3 : 2)) return null;
  const trigger = { from: first.from, to: first.to };
  if (lead.verdict !== null) return { verdict: lead.verdict, trigger, opensWithAct: false };
  const isVerbal = opensWithAct(lower, words);
  const isGerund = isVerbal && first.lower.endsWith("ing");
  if (isVerbal && !isGerund && genre === "statement") return { verdict: verdict("imperative", "commitment", "imperative"), trigger, opensWithAct: true };
  if (words.finite.test(lower.slice(0, 120))) return null;
  const act = tokens.slice(0, 4).find(({ lower: noun }) => words.acts.has(noun) || words.instruments.has(noun));
  const isOffered = heading.verdict !== null || isGerund || (isAmongUndertakings && act !== undefined) || (genre === "statement" && isNamedAct(lower, words));
  if (!isOffered) return null;
  const kind = heading.verdict?.kind === "ask" ? "ask" : "commitment";
  return { verdict: verdict("noun-item", kind, "noun-item"), trigger: act ?? trigger, opensWithAct: isGerund };
}
