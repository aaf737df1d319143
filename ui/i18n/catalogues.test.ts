import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { bases, commitmentKinds, novelties, relationKinds, renewalWordings } from "@/domain/commitment";
import { eventKinds } from "@/domain/event";
import { sortOrders, statusFilters } from "@/domain/filter";
import { followUpKinds } from "@/domain/follow-up";
import { bounds, stages, units } from "@/domain/indicator";
import { languages } from "@/domain/language";
import { partyKinds } from "@/domain/party";
import { citationRoles, wordings } from "@/domain/quotation";
import { rubricParts } from "@/domain/rubric";
import { sourceKinds, tiers } from "@/domain/source";
import { asserters, confidences, obligationRoles, qualifiers, reasons } from "@/domain/status";
import { timelinesses } from "@/domain/timeliness";

type Catalogue = { [key: string]: string | Catalogue };
const load = (name: string): Catalogue => JSON.parse(readFileSync(path.join(import.meta.dirname, name), "utf8")) as Catalogue;

function sentences(catalogue: Catalogue, prefix = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : sentences(value, `${prefix}${key}.`));
}

/** The names of a message's arguments, those inside plural and select branches too. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const own = "value" in element && element.type !== 0 ? [String(element.value)] : [];
    const branches = "options" in element ? Object.values(element.options).flatMap((option) => argumentsOf(option.value)) : [];
    return [...own, ...branches];
  });
}
const argumentNames = (sentence: string): string[] => [...new Set(argumentsOf(parse(sentence)))].sort();

describe.each([["en.json", "es.json"], ["desk.en.json", "desk.es.json"], ["mail.en.json", "mail.es.json"], ["away.en.json", "away.es.json"]])("%s and %s", (english, spanish) => {
  const en = new Map(sentences(load(english)));
  const es = new Map(sentences(load(spanish)));

  it("have the same keys", () => {
    expect([...es.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it("take the same arguments", () => {
    const differing = [...en].filter(([key, sentence]) =>
      argumentNames(sentence).join() !== argumentNames(es.get(key) ?? "").join()).map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it("have no empty sentence", () => {
    expect([...en, ...es].filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });
});

/** What both languages write alike: names of formats, units, and words that English and Spanish share. */
const alike = new Set([
  "jobs.results.back-up.kibibytes",
  "site.name", "unit.visas", "tally.total", "record.base", "sources.embargo", "sources.fileSize", "download.csv", "download.json",
  "language.own.en", "language.own.es", "form.error", "bringIn.encodings.iso-8859-1", "bringIn.encodings.utf-16le", "bringIn.encodings.utf-16be",
  "bringIn.format.text/markdown", "bringIn.format.application/pdf", "jobs.seconds", "jobs.minutes", "exports.csv", "exports.json",
  "figures.unit.visas",
]);
/** A sentence without its arguments and marks. */
const bare = (sentence: string) => sentence.replace(/\{[a-z]+\}/gi, "").replace(/[^\p{L}]+/gu, " ").trim();

describe.each([["en.json", "es.json"], ["desk.en.json", "desk.es.json"], ["mail.en.json", "mail.es.json"], ["away.en.json", "away.es.json"]])("no sentence of %s was left untranslated in %s", (english, spanish) => {
  it("says it in other words", () => {
    const es = new Map(sentences(load(spanish)));
    const left = sentences(load(english)).filter(([key, sentence]) => bare(sentence) !== "" && bare(es.get(key) ?? "") === bare(sentence) && !alike.has(key));
    expect(left).toEqual([]);
  });
});

const closedLists: [string, readonly string[]][] = [
  ["status", [...statusFilters, "mixed"]], ["statusMeaning", ["not-assessed", "mixed"]], ["rubric.part", rubricParts], ["qualifier", qualifiers], ["reason", reasons],
  ["confidence", confidences], ["assertedBy", asserters], ["role", obligationRoles], ["basis", bases], ["basisMeaning", bases], ["kind", commitmentKinds],
  ["kindPlural", commitmentKinds], ["novelty", novelties], ["specificity", ["0", "1", "2", "3"]], ["timeliness", timelinesses],
  ["timelinessMeaning", timelinesses], ["tier", tiers], ["sourceKind", sourceKinds], ["partyKind", partyKinds], ["eventKind", eventKinds],
  ["citationRole", citationRoles], ["wording", wordings], ["stage", stages], ["bound", bounds], ["unit", units.filter((unit) => !unit.startsWith("usd"))],
  ["relation.out", relationKinds], ["relation.in", relationKinds], ["renewal", renewalWordings], ["followUpKind", followUpKinds],
  ["list.sortBy", sortOrders], ["site.language", languages],
];

describe.each(["en.json", "es.json"])("every code has a sentence in %s", (name) => {
  const known = new Set(sentences(load(name)).map(([key]) => key));
  it.each(closedLists)("%s", (prefix, codes) => {
    expect(codes.filter((code) => !known.has(`${prefix}.${code}`))).toEqual([]);
  });
});
