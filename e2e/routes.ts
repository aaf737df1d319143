import { readdirSync } from "node:fs";
import path from "node:path";
import { sampleDay } from "./sample-release";

/** Every page and endpoint on disk, with an address to visit it at. One that has none fails the test that lists them. */
export type Route = {
  file: string; kind: "public" | "embed" | "desk" | "endpoint" | "desk-endpoint"; address: string | null;
  /** The address with its parameters as they stand on disk: "/topics/[slug]". */
  pattern: string;
};

/** A document that waits for a decision; the documents of the seed are all kept. */
export const sampleCapture = "0190d1c8-6d0a-7cc0-8000-00000000cafe";

/** A reader's suggestion; the routes' tests put it there. */
export const sampleSuggestion = "0190d1c8-6d0a-7cc0-8000-00000000beef";

/** Endpoints that only take something. */
export const writeOnly: readonly string[] = ["/api/v1/suggestions", "/api/v1/obligations/00000000-0000-4000-8000-000000000000/follow-ups"];

/** A draft that waits for review. */
export const sampleDraft = "0190d1c8-6d0a-7cc0-8000-00000000d4af";

/** What stands in the place of each parameter; records of the five documents. */
const samples: Record<string, string> = {
  "feeds/[[...place]]": "feeds/topics/migration/atom.xml",
  "data/releases/[day]": `data/releases/${sampleDay}`,
  "data/releases/[day]/[file]": `data/releases/${sampleDay}/figures.json`,
  "charts/[file]": "charts/progress.svg",
  "embed/commitments/[slug]": "embed/commitments/USMX-14",
  "embed/charts/[name]": "embed/charts/topics",
  "admin/people/[id]": "admin/people/00000000-0000-4000-8000-000000000000",
  "commitments/[slug]": "commitments/fentanyl-operational-task-force",
  "sources/[slug]": "sources/fact-sheet-us-mexico-cooperation-2021",
  "topics/[slug]": "topics/migration",
  "parties/[slug]": "parties/mexico",
  "events/[slug]": "events/virtual-meeting-2021-03-01",
  "admin/sources/[slug]": "admin/sources/fact-sheet-us-mexico-cooperation-2021",
  "admin/indicators/[slug]": "admin/indicators/h-2b-visas-promised",
  "admin/commitments/[id]": "admin/commitments/USMX-14",
  "admin/suggestions/[id]": `admin/suggestions/${sampleSuggestion}`,
  "admin/intake/captures/[id]": `admin/intake/captures/${sampleCapture}`,
  "admin/drafts/[id]": `admin/drafts/${sampleDraft}`,
  "admin/intake/[id]": "admin/intake/fact-sheet-us-mexico-cooperation-2021",
  "api/v1/commitments/[reference]": "api/v1/commitments/USMX-14",
  "api/v1/obligations/[id]": "api/v1/obligations/00000000-0000-4000-8000-000000000000",
  "api/v1/sources/[slug]": "api/v1/sources/fact-sheet-us-mexico-cooperation-2021",
};

/** The desk's pages for who is not signed in. */
export const strangersPages: readonly string[] = ["/admin/sign-in", "/admin/forgotten", "/admin/welcome"];

const app = path.resolve(import.meta.dirname, "../app");

const files = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));

/** Where the public pages are kept; they answer at the addresses of those that are made for a request. */
const keptBelow = "still/[state]/[locale]/";
export const keptPages = files.filter((file) => file.startsWith(keptBelow)).map((file) => file.slice(keptBelow.length));

export const routes: Route[] = files
  .filter((file) => !file.startsWith(keptBelow))
  .sort()
  .map((file) => {
    const place = path.dirname(file).replace(/^\(public\)\/\[locale\]\/?/, "").replace("embed/[lang]/[theme]", "embed");
    const kind = file.endsWith("route.ts") ? (place.startsWith("admin") ? "desk-endpoint" : "endpoint") : place.startsWith("admin") ? "desk" : place.startsWith("embed") ? "embed" : "public";
    return { file, kind, address: addressOf(place === "." ? "" : place), pattern: `/${place === "." ? "" : place}` };
  });

function addressOf(place: string): string | null {
  const longestFirst = Object.entries(samples).sort(([a], [b]) => b.length - a.length);
  const filled = longestFirst.reduce((text, [pattern, sample]) =>
    text === pattern || text.startsWith(`${pattern}/`) ? sample + text.slice(pattern.length) : text, place);
  const named = filled.replace(/\[?\[\.\.\.\w+\]\]?/, "no-such-page").replace(/^admin\/(\w+)\/\[slug\]$/, (_all, kind: string) => `admin/${samples[`${kind}/[slug]`]}`);
  return named.includes("[") ? null : `/${named}`;
}
