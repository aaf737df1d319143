import "server-only";
import type { CheckResult } from "@/domain/verification";
import { Prisma } from "@/prisma/generated/client";
import { db } from "../db";
import { inBatches } from "./batches";
import { Counting, type Verifying } from "./verify-counting";

const size = 200;
type Named = { id: string; collection: string; number: number };

/** What the list and the search read is what the record gives: both projections are made anew and compared. */
export async function verifySearch(to: Verifying): Promise<CheckResult[]> {
  const [entries, texts] = [new Counting("list-entries", to), new Counting("search-texts", to)];
  const compare = async (page: readonly Named[]) => {
    const ids = page.map(({ id }) => id);
    const [unlike, other] = await Promise.all([unlikeEntries(ids), unlikeTexts(ids)]);
    for (const { id, collection, number } of page) {
      if (unlike.has(id)) entries.fault(`commitment ${collection}-${number}`, "what the list says of it is not what the record gives");
      if (other.has(id)) texts.fault(`commitment ${collection}-${number}`, "the texts that the search has of it are not those of the record");
      entries.looked();
      texts.looked();
    }
  };
  let page: Named[] = [];
  const all = inBatches((after, take) => db.commitment.findMany({ where: after, orderBy: { id: "asc" }, take, select: { id: true, collection: true, number: true } }), size);
  for await (const commitment of all) {
    if (page.push(commitment) < size) continue;
    await compare(page);
    page = [];
  }
  await compare(page);
  for (const word of await strayWords()) texts.fault(`word ${word}`, "no text of the record has it");
  for (const { kind, id } of await unlikeNames()) texts.fault(`${kind} ${id}`, "the names that the search has of it are not those of the record");
  return [entries.result(), texts.result()];
}

const idsOf = (rows: { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));

const columns = Prisma.sql`commitment_id, visible_from, visible_until, collection, number, kind, event_id, year, first_topic, topics, parties, sources, statuses, timeliness, after_deadline,
  deadline_on, checked_on, changed_at`;

const unlikeEntries = async (ids: string[]): Promise<Set<string>> => idsOf(await db.$queryRaw<{ id: string }[]>`
  WITH kept AS (SELECT ${columns} FROM list_entry WHERE commitment_id = ANY(${ids}::uuid[]) UNION ALL SELECT * FROM list_entry_past WHERE commitment_id = ANY(${ids}::uuid[]))
  SELECT DISTINCT commitment_id AS id FROM (
    (SELECT * FROM list_entries_of(${ids}::uuid[]) EXCEPT SELECT * FROM kept)
    UNION ALL (SELECT * FROM kept EXCEPT SELECT * FROM list_entries_of(${ids}::uuid[]))) AS x
  UNION SELECT e.commitment_id FROM list_entry e WHERE e.commitment_id = ANY(${ids}::uuid[]) AND e.counted_from IS DISTINCT FROM counted_since(e.commitment_id, e.visible_from)
  UNION SELECT commitment_id FROM (
    (SELECT * FROM said_entries_of(${ids}::uuid[]) EXCEPT SELECT * FROM said_entry WHERE commitment_id = ANY(${ids}::uuid[]))
    UNION ALL (SELECT * FROM said_entry WHERE commitment_id = ANY(${ids}::uuid[]) EXCEPT SELECT * FROM said_entries_of(${ids}::uuid[]))) AS said
  UNION SELECT commitment_id FROM (
    (SELECT * FROM step_entries_of(${ids}::uuid[]) EXCEPT SELECT * FROM step_entry WHERE commitment_id = ANY(${ids}::uuid[]))
    UNION ALL (SELECT * FROM step_entry WHERE commitment_id = ANY(${ids}::uuid[]) EXCEPT SELECT * FROM step_entries_of(${ids}::uuid[]))) AS steps`);

const unlikeTexts = async (ids: string[]): Promise<Set<string>> => idsOf(await db.$queryRaw<{ id: string }[]>`
  SELECT DISTINCT commitment_id AS id FROM (
    (SELECT * FROM search_documents_of(${ids}::uuid[]) EXCEPT SELECT * FROM search_document WHERE commitment_id = ANY(${ids}::uuid[]))
    UNION ALL (SELECT * FROM search_document WHERE commitment_id = ANY(${ids}::uuid[]) EXCEPT SELECT * FROM search_documents_of(${ids}::uuid[]))) AS x
  UNION SELECT e.commitment_id FROM list_entry e WHERE e.commitment_id = ANY(${ids}::uuid[]) AND EXISTS (SELECT 1 FROM search_words(e.commitment_id, e.visible_from) AS w WHERE e.words IS DISTINCT FROM w OR e.title_words IS DISTINCT FROM ts_filter(w, '{a}'))
  UNION SELECT d.commitment_id FROM search_document d CROSS JOIN LATERAL words_of(d.content) w
    WHERE d.commitment_id = ANY(${ids}::uuid[]) AND d.vector @@ (quote_literal(w.word))::tsquery AND NOT EXISTS (SELECT 1 FROM search_word s WHERE s.word = w.word AND s.visible_from <= d.visible_from)`);

const unlikeNames = async (): Promise<{ kind: string; id: string }[]> => db.$queryRaw<{ kind: string; id: string }[]>`
  SELECT DISTINCT kind, record_id::text AS id FROM (
    (SELECT * FROM search_names_of EXCEPT SELECT * FROM search_name) UNION ALL (SELECT * FROM search_name EXCEPT SELECT * FROM search_names_of)) AS x ORDER BY 1, 2 LIMIT 100`;

const strayWords = async (): Promise<string[]> => (await db.$queryRaw<{ word: string }[]>`
  SELECT s.word FROM search_word s WHERE NOT EXISTS (SELECT 1 FROM search_document d WHERE d.vector @@ (quote_literal(s.word))::tsquery)
  ORDER BY s.word LIMIT 100`).map(({ word }) => word);
