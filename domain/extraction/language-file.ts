import type { languages } from "../language";
import type { RuleName } from "./rules";

/**
 * What a language brings. A new language is one file of this shape and one entry in languages.ts; every other
 * file here is the same for all languages. Patterns are sources of regular expressions over lower-case text and
 * are matched at whole words.
 */
export type LanguageFile = {
  language: (typeof languages)[number];
  /** Frequent small words by which a text is known to be in this language. */
  smallWords: readonly string[];
  /** Words that end in a full stop without ending a sentence; those in `oftenLast` do end it before a `starter`. */
  abbreviations: readonly string[];
  oftenLast: readonly string[];
  starters: readonly string[];

  questionLabels: readonly string[];
  journalists: readonly string[];
  speakerTitles: readonly string[];
  /** Labels before a colon that name no speaker. */
  noteLabels: readonly string[];
  furniture: readonly string[];
  footOpeners: readonly string[];

  /** The words that set a rule off. */
  patterns: Record<RuleName, readonly string[]>;
  /** Words that may stand between an auxiliary and its verb. */
  adverbs: string;
  /** The dictionary forms that a verb form may have, as far as they matter to the lists below. */
  baseForms(word: string): readonly string[];
  verbs: VerbLists;
  subjects: SubjectWords;
  clauses: ClauseWords;
  items: ItemWords;

  parties: PartyWords;
  numbers: NumberWords;
  dates: DateWords;
  /** Words of each topic, by the topic's slug. */
  topics: Readonly<Record<string, readonly string[]>>;
};

export type VerbLists = {
  /** What governments do that can be checked. */
  action: readonly string[];
  /** What is merely said to be so. */
  idle: readonly string[];
  /** Meeting and talking: an event. */
  meeting: readonly string[];
  /** What is met without meeting anybody ("meet our targets"). */
  fulfilled: string;
  /** Holding and taking part in something: an undertaking where a government states it, else an event. */
  hosting: readonly string[];
  /** Particles that make an act of an idle verb ("go ahead"), and words that make talk of any verb ("take questions"). */
  phrasal: string;
  talk: string;
  /** Running a conversation ("I'll turn it over"), and the objects that make any verb do so ("take questions"). */
  procedural: readonly string[];
  /** What is undertaken by being denied ("will not tolerate"). */
  refusing: readonly string[];
  light: readonly string[];
  /** Where one stands who stands by somebody ("will be with you"). */
  besides: string;
  /** What a thing does only because somebody lets it ("flights will resume"). */
  resuming: readonly string[];
  /** What a party undertakes by staying what it is ("will remain committed"). */
  lasting: readonly string[];
  talkObjects: readonly string[];
  /** What a person in office undertakes in the first person. */
  solemn: readonly string[];
};

export type SubjectWords = {
  /** Pronouns that stand for who speaks, for whoever was named last, for the listener. */
  own: readonly string[];
  single: readonly string[];
  named: readonly string[];
  listener: readonly string[];
  /** Nouns for those who can owe something, and for what they set up. */
  actors: readonly string[];
  instruments: readonly string[];
  /** Where a noun phrase ends and what belongs to it begins. */
  linkWords: readonly string[];
  determiners: readonly string[];
  /** A verb right behind one of these is a noun ("their call for"). */
  articles: readonly string[];
  /** "lots of countries": the countries count. */
  quantities: readonly string[];
  /** What an instrument will be that can be checked ("available"). */
  states: readonly string[];
  /** Whether a verb may stand without its subject ("acordaron"). */
  mayBeSilent: boolean;
};

export type ClauseWords = {
  and: readonly string[];
  /** Before a clause that states nothing by itself ("if", "how", "that"). */
  subordinate: readonly string[];
  relative: readonly string[];
  /** Those of both that only suppose or ask. */
  hypothetical: readonly string[];
  /** Verbs that another's statement follows without a joint ("they said they would"). */
  reporting: readonly string[];
  /** What shows that a past act is told as history. */
  history: string;
  saying: string;
  /** Words of a report: how often they stand in it tells that it is one. */
  telling: string;
  negation: readonly string[];
  /** Those who owe nothing say what they expect ("analysts said", "residents fear"). */
  conjecture: string;
  /** What makes a past act history rather than news ("last year", "in 1998"). */
  longAgo: string;
  /** A second undertaking under the same verb (", and to develop"). */
  nextUndertaking: string;
  /** The verb after which a view may turn into an undertaking. */
  agreeing: string;
  announcing: string;
  /** Instruments that only speak ("the declaration seeks to"). */
  declaring: string;
  /** The word that supposes ("if"), and what must stand beside it to make a condition. */
  supposing: string;
  consequence: string;
  announcedNow: string;
  /** What an agreement prescribes ("under the plan, both would withdraw"). */
  underPlan: string;
  /** Words before a sentence proper ("So that will help"): behind them "that" opens no clause. */
  opening: string;
  /** How a sentence begins that tells somebody to act ("Pass the bill"). */
  command: string;
  /** What an official expects of a meeting is announced by it. */
  outcomes: readonly string[];
  /** Whoever is asked here is told ("my team"). */
  ownStaff: string;
  /** How a question begins that asks for an act rather than for an answer ("could we not …?"). */
  request: string;
  /** How a speaker counts off points ("Number two, …"). */
  enumerated: string;
  /** Auxiliaries: where one stands, an item is a sentence of its own. */
  finite: string;
};

export type ItemWords = {
  /** Nouns in a heading or lead-in that promise that what follows is undertaken, or asked. */
  undertakings: readonly string[];
  demands: readonly string[];
  nothing: readonly string[];
  /** First nouns of an item that name an act ("creation of"). */
  acts: readonly string[];
  nounFollowers: readonly string[];
};

export type PartyWords = {
  displayLocale: string;
  /** Names and short forms that Intl.DisplayNames does not give, with the name they stand for. */
  aliases: Readonly<Record<string, string>>;
  collective: readonly string[];
  offices: readonly string[];
  bodies: readonly string[];
  joint: readonly string[];
};

export type NumberWords = {
  decimal: "." | ",";
  words: Readonly<Record<string, number>>;
  scales: Readonly<Record<string, number>>;
  percent: readonly string[];
  currencies: Readonly<Record<string, string>>;
  bounds: Readonly<Record<"up-to" | "at-least" | "about" | "more-than", readonly string[]>>;
  uncounted: readonly string[];
};

export type DateWords = {
  months: readonly string[];
  /** Patterns with the named groups day, month, year, quarter, fiscal. */
  shapes: readonly string[];
  deadline: readonly string[];
  open: readonly string[];
};
