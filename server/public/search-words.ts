import "server-only";
import { readSearch, type SearchTerm } from "@/domain/search-query";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { chosenMoment } from "../moment";
import { askedTable, calledTable, queryOf, searchThen, without, type Search } from "./search-hits";

const plain = { tables: [], from: Prisma.sql`list_now e`, relevance: Prisma.sql`0` };

/** The search of a filter; null where nothing is looked for. */
export async function searchOf(q: string | undefined): Promise<Search | null> {
  if (q === undefined) return null;
  const terms = readSearch(q);
  const [wanted, unwanted] = [terms.filter(({ isExcluded }) => !isExcluded), terms.filter(({ isExcluded }) => isExcluded)];
  // Nothing that could be a word: it stands nowhere.
  if (terms.length === 0) return { ...plain, conditions: [Prisma.sql`false`] };
  if (chosenMoment() !== undefined && wanted.length > 0) return searchThen(wanted, unwanted);
  if (wanted.length === 0) return { ...plain, conditions: unwanted.map(without) };
  return searchNow(wanted, await readQueries(wanted, unwanted));
}

type Called = { n: number; kind: "party" | "topic" | "event"; ids: string[] };
/** What the index is asked for, one query for each word that says something and one for all of them as a phrase; and the records whose names have the word. */
type Queries = { asked: { n: number; query: string }[]; called: Called[]; unwanted: string[]; together: string; hasApart: boolean };

async function readQueries(wanted: readonly SearchTerm[], unwanted: readonly SearchTerm[]): Promise<Queries> {
  const left = unwanted.map((term) => Prisma.sql`(${queryOf(term, false)})::text`);
  const phrase = wanted.length === 1 ? Prisma.sql`''` : Prisma.sql`search_query(${wanted.map(({ text }) => text).join(" ")}, true, false)`;
  const [row] = await publicDb.$queryRaw<Queries[]>`WITH ${askedTable(wanted)}, ${calledTable}
    SELECT (SELECT coalesce(json_agg(json_build_object('n', n, 'query', query::text) ORDER BY n), '[]') FROM asked) AS asked,
      (SELECT coalesce(json_agg(json_build_object('n', n, 'kind', kind, 'ids', ids)), '[]') FROM called) AS called,
      ARRAY[${Prisma.join([Prisma.sql`NULL`, ...left])}]::text[] AS unwanted, (${phrase})::text AS together,
       EXISTS (SELECT 1 FROM list_now WHERE words IS NULL) AS "hasApart"`;
  return { ...row!, unwanted: row!.unwanted.filter((query) => query) };
}

/** The words of records that have them in no one place: what an embargo will change. There are few. */
const apartTable = Prisma.sql`apart AS MATERIALIZED (SELECT * FROM list_now WHERE words IS NULL),
  apart_words AS MATERIALIZED (SELECT a.commitment_id, words_of_texts(array_agg(d.field), array_agg(d.content), array_agg(d.vector)) AS words
    FROM apart a CROSS JOIN LATERAL (SELECT * FROM search_now s WHERE s.commitment_id = a.commitment_id OFFSET 0) d GROUP BY a.commitment_id)`;
const columns = Prisma.sql`e.commitment_id, e.visible_from, e.visible_until, e.collection, e.number, e.kind, e.event_id, e.year, e.first_topic, e.topics, e.parties, e.sources,
  e.statuses, e.timeliness, e.after_deadline, e.deadline_on, e.checked_on, e.changed_at`;
const withApart = Prisma.sql`(SELECT ${columns}, e.words, e.title_words FROM list_now e WHERE e.words IS NOT NULL UNION ALL SELECT ${columns}, w.words, ts_filter(w.words, '{a}') FROM apart e JOIN apart_words w ON w.commitment_id = e.commitment_id) e`;

function searchNow(wanted: readonly SearchTerm[], { asked, called, unwanted, together, hasApart }: Queries): Search {
  // Every word is a filler or no word at all.
  if (asked.length === 0) return { ...plain, conditions: [Prisma.sql`false`] };
  const numbers = wanted.map(({ text }) => text.replaceAll("-", "").toLowerCase());
  return {
    tables: hasApart ? [apartTable] : [], from: hasApart ? withApart : plain.from,
    conditions: [
      ...asked.map(({ n, query }) => fits(query, called.filter((one) => one.n === n))),
      // What is excluded is so by what is said of a record, not by what else stands in its documents.
      ...unwanted.map((query) => Prisma.sql`NOT e.words @@ ${inPlaces(query, "ABC")}::tsquery`),
    ],
    relevance: Prisma.sql`round(((${Prisma.join(asked.map(({ query }) => worthOf(query)), " + ")}) / ${asked.length}::int
      ${together === "" ? Prisma.empty : Prisma.sql`+ ${worthTogether(together)}`}
      + CASE WHEN lower(e.collection || e.number) = ANY(${numbers}::text[]) THEN 4 ELSE 0 END) * 1000000)::bigint`,
  };
}

/** How much it says about a record that a word stands in its title, in what was written or quoted of it, elsewhere. */
const worthOf = (query: string): Prisma.Sql => Prisma.sql`CASE WHEN e.title_words @@ ${query}::tsquery THEN 1.0 WHEN e.words @@ ${inPlaces(query, "B")}::tsquery THEN 0.35 ELSE 0.1 END`;
const worthTogether = (phrase: string): Prisma.Sql => Prisma.sql`CASE WHEN e.title_words @@ ${phrase}::tsquery THEN 1.0 WHEN e.words @@ ${inPlaces(phrase, "BC")}::tsquery THEN 0.3 ELSE 0 END`;

/** The names of parties, topics and events count as words of what they belong to. */
function fits(query: string, called: readonly Called[]): Prisma.Sql {
  const named = called.map(({ kind, ids }) => kind === "event" ? Prisma.sql`e.event_id = ANY(${ids}::uuid[])`
    : kind === "topic" ? Prisma.sql`e.topics && ${ids}::uuid[]` : Prisma.sql`e.parties && ${ids}::uuid[]`);
  return Prisma.sql`(${Prisma.join([Prisma.sql`e.words @@ ${query}::tsquery`, ...named], " OR ")})`;
}

/** The same query, met only where its words have one of the weights. */
const inPlaces = (query: string, places: string): string => query.replace(/('(?:[^']|'')*')(?::(\*))?/g, (_, word: string, star = "") => `${word}:${star}${places}`);
