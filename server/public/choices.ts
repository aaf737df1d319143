import "server-only";
import type { Language } from "@/domain/language";
import type { Named } from "@/domain/record";
import { publicDb } from "../db";
import { directory, nameOf } from "./directory";
import { keptUntilPublished } from "./kept-until-published";

export type FilterChoices = { topics: Named[]; parties: Named[]; events: Named[]; sources: Named[]; years: number[] };

/** What the filters of the list offer: only what some current commitment has. */
export const filterChoices = (lang: Language): Promise<FilterChoices> => keptUntilPublished(`choices-${lang}`, () => readChoices(lang));

async function readChoices(lang: Language): Promise<FilterChoices> {
  const [names, used, years] = await Promise.all([directory(lang), usedIds(), usedYears()]);
  const byName = (a: Named, b: Named) => a.name.localeCompare(b.name, lang);
  const inUse = <T extends Named & { id: string }>(entries: Map<string, T>) => [...entries.values()].filter(({ id }) => used.has(id));
  return {
    topics: inUse(names.topics).sort((a, b) => a.position - b.position).map(nameOf),
    parties: inUse(names.parties).sort(byName).map(nameOf),
    events: inUse(names.events).sort(byName).map(nameOf),
    sources: [...names.sources.values()].map(({ slug, title, titleLang }) => ({ slug, name: title, nameLang: titleLang })).sort(byName), years,
  };
}

/** Of every topic, party and event the id, where a record has it. */
export const usedIds = (): Promise<Set<string>> => keptUntilPublished("used-ids", readUsedIds);

async function readUsedIds(): Promise<Set<string>> {
  const rows = await publicDb.$queryRaw<{ id: string | null }[]>`
    SELECT DISTINCT id FROM list_now e CROSS JOIN LATERAL unnest(e.topics || e.parties || e.event_id) AS id`;
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

async function usedYears(): Promise<number[]> {
  const rows = await publicDb.$queryRaw<{ year: number }[]>`SELECT DISTINCT e.year FROM list_now e ORDER BY e.year DESC`;
  return rows.map(({ year }) => year);
}
