import type { Language } from "@/domain/language";
import type { SourceKind, Tier } from "@/domain/source";
import { readPartialDate } from "@/ui/fields/read-date";

/** What can be guessed of a new source from its address and its text. All of it is shown and can be changed. */
export type Proposal = {
  title: string;
  slug: string;
  publisher: string;
  publishedOn: string;
  tier: Tier;
  kind: SourceKind;
  language: Language;
  officialOf: string;
};

/** Hosts that speak for one of the parties: ending of the host name, party. */
const official: [RegExp, string][] = [
  [/(^|\.)(gov|mil)$/, "united-states"],
  [/(^|\.)gob\.mx$/, "mexico"],
];

const publishers: Record<string, string> = {
  "whitehouse.gov": "The White House", "state.gov": "U.S. Department of State", "dhs.gov": "U.S. Department of Homeland Security",
  "dol.gov": "U.S. Department of Labor", "usda.gov": "U.S. Department of Agriculture", "federalregister.gov": "Federal Register",
  "gob.mx": "Gobierno de México",
};

export function proposeSource(url: string, text: string): Proposal {
  const host = hostOf(url);
  const officialOf = official.find(([ending]) => ending.test(host))?.[1] ?? "";
  const title = firstLine(text);
  return {
    title, slug: slugOf(title === "" ? host : title), publisher: publishers[host] ?? host, publishedOn: dateIn(text) ?? dateIn(url) ?? "",
    tier: officialOf !== "" ? "official" : host === "" ? "other" : "independent",
    kind: officialOf !== "" ? "official-page" : "news-report", language: languageOf(text), officialOf,
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url.trim()).hostname.toLowerCase().replace(/^www\./, "");
  } catch {
    return "";
  }
}

const firstLine = (text: string) => text.split("\n").map((line) => line.trim()).find((line) => line !== "")?.slice(0, 200) ?? "";

export function slugOf(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const words = plain.split("-").filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length > 70) break;
    slug = slug === "" ? word.slice(0, 70) : `${slug}-${word}`;
  }
  return slug;
}

const written = [
  /\b\d{4}-\d{2}-\d{2}\b/, /\b\d{1,2} de [a-záéíóú]+ de \d{4}\b/i,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}\b/i,
  /\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{4}\b/i,
  /\b\d{4}\/\d{2}\/\d{2}\b/,
];

/** The first date in the opening of a text, which is where documents state their own. */
function dateIn(text: string): string | null {
  const opening = text.slice(0, 3000);
  const found = written.flatMap((shape) => shape.exec(opening) ?? []).map((date) => ({ date, at: opening.indexOf(date) }));
  const readable = found.sort((a, b) => a.at - b.at).map(({ date }) => readPartialDate(date.replaceAll("/", "-")));
  return readable.find((date) => date !== null) ?? null;
}

const common: Record<Language, RegExp> = { en: /\b(?:the|and|of|to|for|with|that)\b/gi, es: /\b(?:el|la|los|las|de|que|para|con|por)\b/gi };

function languageOf(text: string): Language {
  const opening = text.slice(0, 5000);
  const count = (language: Language) => opening.match(common[language])?.length ?? 0;
  return count("es") > count("en") ? "es" : "en";
}
