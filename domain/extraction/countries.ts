import type { LanguageFile } from "./language-file";

/** Names of countries in the document's language, from the runtime's own tables, and the language file's short forms. */
const tables = new WeakMap<LanguageFile, ReadonlyMap<string, string>>();

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

function countries(file: LanguageFile): ReadonlyMap<string, string> {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const local = new Intl.DisplayNames([file.parties.displayLocale], { type: "region", fallback: "none" });
  const names = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = local.of(code);
    if (name === undefined || notCountries.has(code)) continue;
    const short = name.replace(/ \(.*\)$/, "").replace(" & ", ` ${file.clauses.and[0]} `);
    names.set(short.toLowerCase(), short);
    if (/^St\. /.test(short)) names.set(short.toLowerCase().replace("st.", "saint"), short);
  }
  for (const [wording, name] of Object.entries(file.parties.aliases)) names.set(wording, name);
  tables.set(file, names);
  return names;
}

/** Codes that the tables hold for something other than a country: the euro area, the unknown, pseudo-accents. */
const notCountries = new Set(["EZ", "XA", "XB", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "BV", "HM"]);

export const isCountry = (lower: string, file: LanguageFile): boolean => countries(file).has(lower);
export const countryName = (lower: string, file: LanguageFile): string | null => countries(file).get(lower) ?? null;
export const countryWordings = (file: LanguageFile): readonly string[] => [...countries(file).keys()];
