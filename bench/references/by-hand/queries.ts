import type postgres from "postgres";

/** The same answers as the product's loaders give, by the best SQL that we can write for each alone. */
type Sql = postgres.Sql;

const facets = (filtered: string) => `WITH hit AS MATERIALIZED (SELECT * FROM reference.entry e WHERE ${filtered}), every AS (SELECT * FROM reference.entry)
  SELECT 'status' AS facet, value::text, count(*)::int AS n FROM hit, unnest(statuses) AS value GROUP BY value
  UNION ALL SELECT 'kind', kind, count(*)::int FROM hit GROUP BY kind
  UNION ALL SELECT 'party', value::text, count(*)::int FROM hit, unnest(parties) AS value GROUP BY value
  UNION ALL SELECT 'timeliness', value, count(*)::int FROM hit, unnest(timeliness) AS value GROUP BY value
  UNION ALL SELECT 'event', event::text, count(*)::int FROM hit GROUP BY event
  UNION ALL SELECT 'year', year::text, count(*)::int FROM hit GROUP BY year
  UNION ALL SELECT 'source', value::text, count(*)::int FROM hit, unnest(sources) AS value GROUP BY value
  UNION ALL SELECT 'topic', value::text, count(*)::int FROM every, unnest(topics) AS value GROUP BY value`;

export const handWritten = {
  /** A page under a topic, how many there are, and what stands beside every filter (the topics without their own). */
  filtered: (sql: Sql, topic: string) => Promise.all([
    sql`SELECT id FROM reference.entry WHERE topics @> ARRAY[(SELECT code FROM reference.topic WHERE slug = ${topic})] ORDER BY number LIMIT 21`,
    sql`SELECT count(*) FROM reference.entry WHERE topics @> ARRAY[(SELECT code FROM reference.topic WHERE slug = ${topic})]`,
    sql.unsafe(facets(`e.topics @> ARRAY[(SELECT code FROM reference.topic WHERE slug = $1)]`), [topic]),
  ]),
  /** All of the words, each in both languages and the last one begun, ranked by where they stand; and how many there are. */
  search: async (sql: Sql, words: readonly string[]) => {
    const [asked] = await sql<{ query: string }[]>`SELECT string_agg('(' || search_query(word, false, place = ${words.length})::text || ')', ' & ') AS query FROM unnest(${words as string[]}::text[]) WITH ORDINALITY AS w(word, place)`;
    const { query } = asked!;
    return Promise.all([
      sql`SELECT number FROM reference.words WHERE vector @@ ${query}::tsquery ORDER BY ts_rank(vector, ${query}::tsquery) DESC, number LIMIT 21`,
      sql`SELECT count(*) FROM reference.words WHERE vector @@ ${query}::tsquery`,
    ]);
  },
  /** The first page of those that stood so on a past day, and how many there were. */
  asOf: (sql: Sql, instant: string, status: string) => Promise.all([
    sql`SELECT DISTINCT number FROM reference.state WHERE visible_from <= ${instant}::timestamptz AND visible_until > ${instant}::timestamptz AND status = ${status} ORDER BY number LIMIT 21`,
    sql`SELECT count(DISTINCT number) FROM reference.state WHERE visible_from <= ${instant}::timestamptz AND visible_until > ${instant}::timestamptz AND status = ${status}`,
  ]),
  deep: (sql: Sql, after: number) => Promise.all([
    sql`SELECT id FROM reference.entry WHERE number > ${after} ORDER BY number LIMIT 51`,
    sql`SELECT count(*) FROM reference.entry`,
  ]),
};
