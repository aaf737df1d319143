import type { LanguageFile } from "./language-file";
import { ruleNames, type RuleName } from "./rules";

/** A language file's lists as sets and compiled patterns, made once for each language. */
export type Words = {
  file: LanguageFile;
  triggers: RegExp;
  boundaries: RegExp;
  adverbs: RegExp;
  longAgo: RegExp;
  conjecture: RegExp;
  finite: RegExp;
  supposing: RegExp;
  consequence: RegExp;
  announcedNow: RegExp;
  underPlan: RegExp;
  outcomes: ReadonlySet<string>;
  phrasal: RegExp;
  talk: RegExp;
  fulfilled: RegExp;
  hosting: ReadonlySet<string>;
  enumerated: RegExp;
  opening: RegExp;
  command: RegExp;
  ownStaff: RegExp;
  request: RegExp;
  light: ReadonlySet<string>;
  lasting: ReadonlySet<string>;
  resuming: ReadonlySet<string>;
  besides: RegExp;
  refusing: ReadonlySet<string>;
  talkObjects: ReadonlySet<string>;
  solemn: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  quantities: ReadonlySet<string>;
  saying: RegExp;
  agreeing: RegExp;
  declaring: RegExp;
  announcing: RegExp;
  history: RegExp;
  reporting: ReadonlySet<string>;
  nextUndertaking: RegExp;
  undertakings: RegExp;
  demands: RegExp;
  nothing: RegExp;
  action: ReadonlySet<string>;
  idle: ReadonlySet<string>;
  meeting: ReadonlySet<string>;
  procedural: ReadonlySet<string>;
  own: ReadonlySet<string>;
  single: ReadonlySet<string>;
  named: ReadonlySet<string>;
  listener: ReadonlySet<string>;
  actors: ReadonlySet<string>;
  instruments: ReadonlySet<string>;
  linkWords: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  subordinate: ReadonlySet<string>;
  relative: ReadonlySet<string>;
  negation: ReadonlySet<string>;
  acts: ReadonlySet<string>;
  nounFollowers: ReadonlySet<string>;
};

const letter = "[\\p{L}\\p{N}]";
export const whole = (source: string) => `(?<!${letter})(?:${source})(?!${letter})`;
const anyOf = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join("|");

/** A contraction ("we'll") starts at its apostrophe; a pattern that looks ahead says itself where it ends. */
const trigger = (source: string) => (source.includes("(?=") ? source : `(?:${source})(?!${letter})`);

function triggersOf(file: LanguageFile): RegExp {
  const groups = ruleNames.map((rule: RuleName) => `(?<${rule}>${file.patterns[rule].map(trigger).join("|") || "(?!)"})`);
  return new RegExp(`(?:(?<!${letter})|(?='))(?:${groups.join("|")})`, "gu");
}

function boundariesOf({ clauses }: LanguageFile): RegExp {
  const joints = anyOf([...clauses.and, ...clauses.relative, ...clauses.subordinate, ...clauses.reporting]);
  return new RegExp(`[,;:] |["¿]| [—–-]{1,2} ?|${whole(joints)} `, "gu");
}

const compiled = new WeakMap<LanguageFile, Words>();

export function wordsOf(file: LanguageFile): Words {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const { verbs, subjects, clauses, items } = file;
  const words: Words = {
    file,
    triggers: triggersOf(file),
    boundaries: boundariesOf(file),
    adverbs: new RegExp(file.adverbs, "uy"),
    history: new RegExp(whole(clauses.history), "u"),
    reporting: new Set(clauses.reporting.map((verb) => verb.replace(/\(.*$/, ""))),
    declaring: new RegExp(clauses.declaring, "u"),
    agreeing: new RegExp(file.clauses.agreeing, "u"),
    ownStaff: new RegExp(clauses.ownStaff, "u"), request: new RegExp(clauses.request, "u"),
    opening: new RegExp(`^(?:${clauses.opening})$`, "u"), command: new RegExp(clauses.command, "u"),
    enumerated: new RegExp(`^(?:${clauses.enumerated})`, "u"),
    phrasal: new RegExp(verbs.phrasal, "u"), talk: new RegExp(verbs.talk, "u"), hosting: new Set(verbs.hosting), fulfilled: new RegExp(verbs.fulfilled, "u"),
    supposing: new RegExp(clauses.supposing, "u"), consequence: new RegExp(whole(clauses.consequence), "u"), announcedNow: new RegExp(whole(clauses.announcedNow), "u"),
    underPlan: new RegExp(whole(clauses.underPlan), "u"), outcomes: new Set(clauses.outcomes),
    finite: new RegExp(whole(clauses.finite), "u"),
    announcing: new RegExp(clauses.announcing, "u"),
    conjecture: new RegExp(whole(clauses.conjecture), "u"),
    longAgo: new RegExp(whole(clauses.longAgo), "u"),
    saying: new RegExp(`${whole(clauses.saying)}(?: (?:on )?\\p{L}+){0,2}[ ,:"]*$`, "u"),
    nextUndertaking: new RegExp(clauses.nextUndertaking, "gu"),
    undertakings: new RegExp(whole(items.undertakings.join("|")), "u"),
    demands: new RegExp(whole(items.demands.join("|")), "u"),
    nothing: new RegExp(whole(items.nothing.join("|")), "u"),
    action: new Set(verbs.action), idle: new Set(verbs.idle), meeting: new Set(verbs.meeting), procedural: new Set(verbs.procedural), light: new Set(verbs.light), lasting: new Set(verbs.lasting), resuming: new Set(verbs.resuming), besides: new RegExp(verbs.besides, "u"), refusing: new Set(verbs.refusing), talkObjects: new Set(verbs.talkObjects), solemn: new Set(verbs.solemn),
    own: new Set(subjects.own), single: new Set(subjects.single), named: new Set(subjects.named), listener: new Set(subjects.listener),
    actors: new Set(subjects.actors), instruments: new Set(subjects.instruments),
    linkWords: new Set(subjects.linkWords), determiners: new Set(subjects.determiners), articles: new Set(subjects.articles), quantities: new Set(subjects.quantities),
    subordinate: new Set(clauses.subordinate), relative: new Set(clauses.relative), negation: new Set(clauses.negation),
    acts: new Set(items.acts), nounFollowers: new Set(items.nounFollowers),
  };
  compiled.set(file, words);
  return words;
}
