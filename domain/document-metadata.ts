import { z } from "zod";
import { languages, type Language } from "./language";
import { periodOf } from "./plain-date";

/**
 * What a document says about itself. It is proposed beside the fields of the source, with the place where
 * it stands, and taken by an editor or not: front matter and markup are as often wrong as right.
 */
export const proposedFields = ["title", "publishedOn", "publisher", "language", "url"] as const;
export type ProposedField = (typeof proposedFields)[number];

export const metadataPlaces = [
  "front-matter", "html-title", "html-meta", "open-graph", "json-ld", "html-language", "html-time", "html-link", "heading", "pdf-info", "opening", "address",
] as const;
export type MetadataPlace = (typeof metadataPlaces)[number];

export const proposedValue = z.strictObject({
  field: z.enum(proposedFields),
  value: z.string().min(1).max(2000),
  place: z.enum(metadataPlaces),
});
export const proposedMetadata = z.array(proposedValue).max(60);
export type ProposedValue = z.infer<typeof proposedValue>;

const lengths: Record<ProposedField, number> = { title: 300, publishedOn: 20, publisher: 200, language: 2, url: 2000 };

/** Brings a value into the form that its field takes; null where it is none. */
function readValue(field: ProposedField, raw: string): string | null {
  const value = raw.replace(/\s+/gu, " ").trim();
  if (value === "" || value.includes("\u0000")) return null;
  if (field === "publishedOn") return dayIn(value);
  if (field === "language") return languageIn(value);
  if (field === "url") return webAddressIn(value);
  return value.length > lengths[field] ? null : value;
}

export function propose(field: ProposedField, raw: unknown, place: MetadataPlace): ProposedValue[] {
  if (typeof raw !== "string") return [];
  const value = readValue(field, raw);
  return value === null ? [] : [{ field, value, place }];
}

/** One value of a field is proposed once, by the first place that has it. */
export function distinctProposals(proposals: readonly ProposedValue[]): ProposedValue[] {
  return proposals.filter((one, index) => proposals.findIndex(({ field, value }) => field === one.field && value === one.value) === index);
}

/**
 * The day of a machine-readable date, as it is worded: the day of "2021-03-01T23:30-05:00" is the first of
 * March. PDF writes D:20210301233000-05'00'. Dates in words are left to the editor.
 */
function dayIn(value: string): string | null {
  const [, year = "", month, day] =
    /^(?:D:)?(\d{4})[-/]?(0[1-9]|1[0-2])?[-/]?(0[1-9]|[12]\d|3[01])?(?![\d])(?:[T ].*)?$/.exec(value)
    ?? /^(?:D:)?(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{2,6}.*)?$/.exec(value) ?? [];
  const date = [year, month, day].filter(Boolean).join("-");
  return date !== "" && Number(year) >= 1800 && periodOf(date) !== null ? date : null;
}

function languageIn(value: string): Language | null {
  const tag = value.toLowerCase().split(/[-_,; ]/)[0];
  return languages.find((language) => language === tag) ?? null;
}

function webAddressIn(value: string): string | null {
  if (value.length > lengths.url || !URL.canParse(value)) return null;
  return /^https?:$/.test(new URL(value).protocol) ? new URL(value).href : null;
}
