import { countryName, countryWordings } from "./countries";
import type { LanguageFile } from "./language-file";
import type { Proposal } from "./proposal";
import { whole } from "./words";

/** The parties a passage names: countries, "we" and its like, leaders, agencies. */
type Party = Proposal["parties"][number];

type Patterns = { country: RegExp; collective: RegExp; body: RegExp; office: RegExp; joint: RegExp };
const compiled = new WeakMap<LanguageFile, Patterns>();
const escape = (source: string) => source.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function patternsOf(file: LanguageFile): Patterns {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const { collective, bodies, offices, joint } = file.parties;
  const names = [...countryWordings(file)].sort((a, b) => b.length - a.length).map(escape).join("|");
  const patterns: Patterns = {
    country: new RegExp(whole(names), "gu"),
    collective: new RegExp(whole(collective.join("|")), "gu"),
    body: new RegExp(`(?<![\\p{L}])(?:\\p{Lu}[\\p{L}.&'-]{0,30},? (?:of |and |for |the |de |del |la |y |e )*){0,6}(?:${bodies.map(capital).join("|")})(?: (?:of|for|de|del|para)(?: the| la| los| las)? \\p{Lu}[\\p{L}'-]{0,30}(?:(?:,? and|,| y| e)? \\p{Lu}[\\p{L}'-]{0,30}){0,5})?|(?<![\\p{L}\\p{N}])\\p{Lu}{3,6}(?![\\p{L}\\p{N}-])`, "gu"),
    office: new RegExp(`(?<![\\p{L}])(?:${offices.map((office) => office.split(" ").map(capital).join(" ")).join("|")})\\.?(?: \\p{Lu}[\\p{L}.'-]{0,30}){1,4}`, "gu"),
    joint: new RegExp(whole(joint.join("|")), "u"),
  };
  compiled.set(file, patterns);
  return patterns;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

type Found = { wording: string; name: string | null; from: number; to: number };

function partiesIn(text: string, lower: string, file: LanguageFile): Found[] {
  const { country, collective, body, office } = patternsOf(file);
  const found: Found[] = [];
  const add = (from: number, words: string, name: string | null) => {
    const to = from + words.length;
    if (!found.some((other) => from < other.to && to > other.from)) found.push({ wording: words, name, from, to });
  };
  for (const match of text.matchAll(office)) add(match.index, match[0], null);
  for (const match of text.matchAll(body)) add(match.index, match[0], null);
  for (const match of lower.matchAll(country)) {
    const words = text.slice(match.index, match.index + match[0].length);
    if (/^\p{Lu}/u.test(words) && !/^us$/i.test(words) || words === "US") add(match.index, words, countryName(match[0], file));
  }
  for (const match of lower.matchAll(collective)) add(match.index, text.slice(match.index, match.index + match[0].length), null);
  return found.sort((a, b) => a.from - b.from);
}

/** Who says it is named in its subject; whoever else the passage names is whom it is towards. */
export function partiesOf(text: string, lower: string, subject: string | null, file: LanguageFile, range: { from: number; to: number }): { parties: Party[]; joint: boolean } {
  const from = subject === null ? [] : partiesIn(subject, subject.toLowerCase(), file);
  const inPassage = partiesIn(text.slice(range.from, range.to), lower.slice(range.from, range.to), file);
  const said = from.length > 0 || subject === null ? from : [{ wording: subject, name: null, from: 0, to: subject.length }];
  const parties = new Map<string, Party>();
  for (const { wording, name } of said) parties.set((name ?? wording).toLowerCase(), { wording, name, role: "from" });
  for (const { wording, name } of inPassage) {
    const key = (name ?? wording).toLowerCase();
    if (!parties.has(key)) parties.set(key, { wording, name, role: "to" });
  }
  const joint = from.length > 1 || (subject !== null && patternsOf(file).joint.test(subject.toLowerCase()));
  return { parties: [...parties.values()].slice(0, mostParties), joint };
}

const mostParties = 12;
