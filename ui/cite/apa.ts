import type { Language } from "@/domain/language";
import { dateInWords } from "../dates";
import { localeOf, words } from "../i18n/words";
import type { Work } from "./work";

/** A reference in three parts, because its title is set in italics. */
export type Reference = { before: string; title: string; after: string };

const closed = (text: string): string => (/[.?!]$/u.test(text) ? text : `${text}.`);

/** "2026, November 22" in English, "22 de noviembre de 2026" in Spanish; a vague date as it is, a missing one as such. */
function apaDate(date: string | null, lang: Language): string {
  if (date === null) return words(lang)("share.cite.noDate");
  if (lang === "es" || !/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return dateInWords(date, lang);
  const [year = "", month = "", day] = date.split("-");
  const name = new Intl.DateTimeFormat(localeOf(lang), { timeZone: "UTC", month: "long" }).format(new Date(`${year}-${month}-15T00:00:00Z`));
  return `${year}, ${name}${day === undefined ? "" : ` ${Number(day)}`}`;
}

/** APA, seventh edition. Where nobody is named as the author, the title comes first. */
export function apa({ author, title, date, label, url }: Work, lang: Language): Reference {
  const when = `(${apaDate(date, lang)}).`;
  const bracket = label === null ? "" : ` [${label}]`;
  const address = url === null ? "" : ` ${url}`;
  if (author === null) return { before: "", title, after: `${bracket}${bracket === "" && closed(title) === title ? "" : "."} ${when}${address}` };
  return { before: `${closed(author)} ${when} `, title, after: `${bracket}${bracket === "" && closed(title) === title ? "" : "."}${address}` };
}

export const apaText = (work: Work, lang: Language): string => {
  const { before, title, after } = apa(work, lang);
  return `${before}${title}${after}`;
};
