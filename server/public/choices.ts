import "server-only";
import type { Language } from "@/domain/language";
import type { Named } from "@/domain/record";
import { publicDb } from "../db";
import { directory, nameOf } from "./directory";

export type FilterChoices = { topics: Named[]; parties: Named[]; events: Named[]; sources: Named[] };

/** What the filters of the list offer: only what some current commitment has. */
export async function filterChoices(lang: Language): Promise<FilterChoices> {
  const [names, used] = await Promise.all([directory(lang), usedIds()]);
  const byName = (a: Named, b: Named) => a.name.localeCompare(b.name, lang);
  const inUse = <T extends Named & { id: string }>(entries: Map<string, T>) => [...entries.values()].filter(({ id }) => used.has(id));
  return {
    topics: inUse(names.topics).sort((a, b) => a.position - b.position).map(nameOf),
    parties: inUse(names.parties).sort(byName).map(nameOf),
    events: inUse(names.events).sort(byName).map(nameOf),
    sources: [...names.sources.values()].map(({ slug, title, titleLang }) => ({ slug, name: title, nameLang: titleLang })).sort(byName),
  };
}

async function usedIds(): Promise<Set<string>> {
  const rows = await publicDb.$queryRaw<{ id: string }[]>`
    WITH current_version AS (
      SELECT DISTINCT ON (commitment_id) id, event_id FROM commitment_version ORDER BY commitment_id, version DESC)
    SELECT event_id AS id FROM current_version WHERE event_id IS NOT NULL
    UNION SELECT topic_id FROM commitment_topic t JOIN current_version v ON v.id = t.commitment_version_id
    UNION SELECT party_id FROM commitment_from f JOIN current_version v ON v.id = f.commitment_version_id
    UNION SELECT o.party_id FROM commitment_obligation co JOIN current_version v ON v.id = co.commitment_version_id
      JOIN obligation o ON o.id = co.obligation_id`;
  return new Set(rows.map(({ id }) => id));
}
