import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ICAL from "ical.js";
import { validateXML } from "xmllint-wasm";

const schemas = path.join(import.meta.dirname, "schemas");

/** The faults that libxml2 finds in a document by a RELAX NG schema of ours; none is what is wanted. */
export async function xmlFaults(contents: string, schema: "atom.rng" | "sitemap.rng"): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "document.xml", contents }, schema: [readFileSync(path.join(schemas, schema), "utf8")], extension: "relaxng", maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage).slice(0, 10);
}

const url = { type: "string", format: "uri", pattern: "^https?://" };
const text = { type: "string", minLength: 1 };
const authors = { type: "array", minItems: 1, items: { type: "object", additionalProperties: false, minProperties: 1, properties: { name: text, url, avatar: url } } };
const instant = { type: "string", format: "date-time" };
const languages = { enum: ["en", "es"] };

/** JSON Feed 1.1, as far as ours uses it; a member that is not named here is a fault. */
const jsonFeedSchema = {
  type: "object", additionalProperties: false, required: ["version", "title", "items", "feed_url", "home_page_url", "language"],
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" }, title: text, home_page_url: url, feed_url: url, description: text, language: languages, authors,
    items: { type: "array", items: {
      type: "object", additionalProperties: false, required: ["id", "url", "content_html", "date_published", "date_modified"],
      properties: {
        id: { type: "string", pattern: "^urn:uuid:[0-9a-f-]{36}$" }, url, title: text, summary: text, content_html: text, date_published: instant, date_modified: instant,
        authors, tags: { type: "array", items: text }, language: languages,
      },
    } },
  },
};

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);

export function jsonFeedFaults(feed: unknown): string[] {
  return isJsonFeed(feed) ? [] : (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

export type Appointment = { uid: string; summary: string; day: string; isDate: boolean; status: string; sequence: number; url: string };

/** What another calendar reads out of ours; throws where it is none. Its lines are held against RFC 5545 first. */
export function readCalendar(text: string): { name: string; refresh: string; appointments: Appointment[] } {
  for (const line of text.split("\r\n")) {
    if (line.includes("\n")) throw new Error(`a line ends without CRLF: ${line.slice(0, 60)}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`a line is longer than 75 octets: ${line}`);
  }
  if (!text.endsWith("END:VCALENDAR\r\n")) throw new Error("the calendar does not end");
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
  const value = (component: InstanceType<typeof ICAL.Component>, name: string) => String(component.getFirstPropertyValue(name) ?? "");
  const appointments = calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate } = new ICAL.Event(component);
    return { uid, summary, day: startDate.toString(), isDate: startDate.isDate, status: value(component, "status"), sequence: Number(value(component, "sequence")), url: value(component, "url") };
  });
  return { name: value(calendar, "x-wr-calname"), refresh: value(calendar, "refresh-interval"), appointments };
}
