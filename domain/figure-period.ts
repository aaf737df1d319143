import { datesIn } from "./extraction/dates";
import { en } from "./extraction/en";
import { es } from "./extraction/es";
import { periodOf, type PlainDate } from "./plain-date";

/**
 * The last day that the words of a figure's period name: "June 2022", "FY 2008 – FY 2020", "to date, early March
 * 2021". A fiscal year without a country is that of the United States, whose term it is. Null where the words
 * name no time ("a year"): such a figure has no place on the clock of the world.
 */
export function endOfFigurePeriod(words: string): PlainDate | null {
  const exact = periodOf(words.trim());
  if (exact !== null) return exact.to;
  const lower = words.toLowerCase();
  // Read in both languages, and whichever understands more precisely what stands last is believed.
  const last = [en, es].flatMap((language) => datesIn(words, lower, language, null).filter(({ value }) => value !== null).slice(-1))
    .sort((a, b) => a.to - b.to || b.from - a.from).at(-1);
  return last === undefined ? null : (periodOf(last.value!)?.to ?? null);
}
