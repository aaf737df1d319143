import "server-only";
import type { Language } from "@/domain/language";
import type { TopicRecord } from "@/domain/record";
import { publicDb } from "../db";
import { movedTo, type Found } from "./commitments";
import { textIn, worded } from "./directory";
import { countStanding, type TallyPair } from "./tallies";

type Row = TopicRecord & { id: string; position: number };

/** All topics in their order, with their inner ids for counting. */
export async function topicRows(lang: Language): Promise<Row[]> {
  const rows = await publicDb.topic.findMany({ include: { versions: { orderBy: { version: "desc" }, take: 1 } } });
  return rows
    .flatMap(({ id, slug, versions: [version] }) => {
      if (!version) return [];
      const name = textIn({ en: version.nameEn, es: version.nameEs }, lang);
      const description = worded("description", { en: version.descriptionEn, es: version.descriptionEs }, lang);
      return [{ id, position: version.position, slug, name: name.text, nameLang: name.lang, ...description }];
    })
    .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, lang));
}

export const topicRecord = ({ slug, name, nameLang, description, descriptionLang }: Row): TopicRecord => ({ slug, name, nameLang, description, descriptionLang });

export async function listTopics(lang: Language): Promise<(TopicRecord & TallyPair)[]> {
  const [rows, { ofTopic }] = await Promise.all([topicRows(lang), countStanding()]);
  return rows.map((row) => ({ ...topicRecord(row), ...ofTopic(row.id) }));
}

export async function findTopic(slug: string, lang: Language): Promise<Found<TopicRecord & TallyPair>> {
  const found = (await listTopics(lang)).find((topic) => topic.slug === slug);
  return found ? { found } : movedTo("topic", slug);
}
