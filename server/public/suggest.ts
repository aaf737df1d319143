import "server-only";
import type { Language } from "@/domain/language";
import { plainWord } from "@/domain/near-word";
import type { Named } from "@/domain/record";
import { usedIds } from "./choices";
import { selectMeant } from "./commitments";
import { publicId } from "./commitment-record";
import { titleRows } from "./commitment-rows";
import { directory, textIn } from "./directory";

export type Suggestion = { kind: "commitment" | "topic" | "party" | "event"; name: string; nameLang: Language; id: string | null; path: string };

const atMost = 8;
const namesAtMost = 3;

/** What somebody who types may be looking for: topics, parties and events by their names, and records by their words. */
export async function suggestFor(typed: string, lang: Language): Promise<Suggestion[]> {
  const [names, { selection }] = await Promise.all([namesFor(typed, lang), selectMeant({ q: typed }, atMost, { offset: 0 })]);
  const titles = await titleRows(selection.ids);
  const records = selection.ids.flatMap((id): Suggestion[] => {
    const row = titles.get(id);
    if (!row) return [];
    const title = textIn({ en: row.title_en, es: row.title_es }, lang);
    return [{ kind: "commitment", name: title.text, nameLang: title.lang, id: publicId(row), path: `/commitments/${row.slug}` }];
  });
  return [...names, ...records].slice(0, atMost);
}

async function namesFor(typed: string, lang: Language): Promise<Suggestion[]> {
  const [names, listed] = await Promise.all([directory(lang), usedIds()]);
  const asked = plainWord(typed).split(/\s+/).filter((word) => word !== "");
  const isMeant = ({ name }: Named) => {
    const parts = plainWord(name).split(/[^\p{L}\p{N}]+/u);
    return asked.length > 0 && asked.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const of = (kind: Suggestion["kind"], folder: string, entries: Map<string, Named>): Suggestion[] =>
    [...entries].filter(([id, entry]) => listed.has(id) && isMeant(entry)).map(([, { slug, name, nameLang }]) => ({ kind, name, nameLang, id: null, path: `/${folder}/${slug}` }));
  return [...of("topic", "topics", names.topics), ...of("party", "parties", names.parties), ...of("event", "events", names.events)].slice(0, namesAtMost);
}
