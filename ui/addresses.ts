import { cache } from "react";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";

/** What one rendering of a page has in common: React gives each request a cell of its own. */
const reading = cache((): { asOf: PlainDate | null; site: string; today: PlainDate } => ({ asOf: null, site: "", today: "" }));

/** Says that the page is read as of a past day: all its links then lead to that day too. Null is now. */
export function readPageAsOf(day: PlainDate | null): void {
  reading().asOf = day;
}

/** The past day that this page is read as of; null for now. */
export const pageDay = (): PlainDate | null => reading().asOf;

/** Says where the site is on the web, and what day it is there: for addresses that are carried away, and for paper. */
export function readPageSite(origin: string, today: PlainDate): void {
  Object.assign(reading(), { site: origin, today });
}

/** Empty where nothing can be carried away: on a draft's preview. */
export const pageSite = (): string => reading().site;

/** The day as of which a page says what it says. */
export const citedDay = (): PlainDate => reading().asOf ?? reading().today;

/**
 * The address of a page in a language: English has no prefix, Spanish is under /es. On a page that is read
 * as of a past day it keeps to that day.
 */
export const addressIn = (lang: Language, path: string): string => asOfAddress(lang, path, pageDay());

/** The address as of a day; of a null day the address of now. */
export function asOfAddress(lang: Language, path: string, day: PlainDate | null): string {
  const own = lang === "en" ? path : path === "/" ? "/es" : `/es${path}`;
  if (day === null) return own;
  const [page = "", fragment] = own.split("#");
  return `${page}${page.includes("?") ? "&" : "?"}asOf=${day}${fragment === undefined ? "" : `#${fragment}`}`;
}
