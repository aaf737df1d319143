import "server-only";
import type { SearchTerm } from "@/domain/search-query";
import { Prisma } from "@/prisma/generated/client";

/** How much it says about a record that a word stands there. */
const weights = Prisma.sql`CASE d.field WHEN 'id' THEN 4.0 WHEN 'title' THEN 1.0 WHEN 'summary' THEN 0.4 WHEN 'quotation' THEN 0.3 WHEN 'note' THEN 0.15 ELSE 0.04 END`;
const nameWeight = Prisma.sql`0.06`;

/** What one term is looked for as, in the language of the index; the last word may be the beginning of one. */
export const queryOf = ({ variants, isExact }: SearchTerm, isBeginning: boolean): Prisma.Sql =>
  Prisma.join(variants.map((variant) => Prisma.sql`search_query(${variant}, ${isExact}::boolean, ${isBeginning}::boolean)`), " || ");

/** Words such as "of" and "de" are in every text: they are looked for only where nothing else was typed. */
const isFiller = (text: Prisma.Sql) => Prisma.sql`(numnode(plainto_tsquery('english', ${text})) = 0 OR numnode(plainto_tsquery('spanish', ${text})) = 0)`;

export type Search = {
  /** Common table expressions that the query begins with. */
  tables: Prisma.Sql[];
  /** Where the rows `e` come from, as `list_now` has them. */
  from: Prisma.Sql;
  conditions: Prisma.Sql[];
  /** A number that orders them, the greatest first. */
  relevance: Prisma.Sql;
};

/** Every word that is looked for, and that is no filler, as a number beside its query: `asked(n, query)`. */
export function askedTable(wanted: readonly SearchTerm[]): Prisma.Sql {
  const rows = wanted.map((term, index) => Prisma.sql`SELECT ${index}::int AS n, ${queryOf(term, index === wanted.length - 1 && !term.isExact)} AS query,
    ${term.isExact}::boolean OR NOT ${isFiller(Prisma.sql`${term.text}`)} AS says`);
  return Prisma.sql`term AS MATERIALIZED (${Prisma.join(rows, " UNION ALL ")}),
    asked AS MATERIALIZED (SELECT n, query FROM term WHERE numnode(query) > 0 AND (says OR NOT EXISTS (SELECT 1 FROM term WHERE says AND numnode(query) > 0))),
    any_asked AS MATERIALIZED (SELECT string_agg('(' || query::text || ')', ' | ')::tsquery AS query, count(*)::int AS terms FROM asked)`;
}

/** The names of parties, topics and events count as words of what they belong to. */
export const calledTable = Prisma.sql`called AS MATERIALIZED (
    SELECT a.n, m.kind, array_agg(m.record_id) AS ids FROM asked a JOIN search_name_now m ON m.vector @@ a.query GROUP BY a.n, m.kind)`;

/** Each record has all of the words, wherever in it they stand; what stands together, and where it says more, is worth more. */
function hitTable(wanted: readonly SearchTerm[]): Prisma.Sql {
  const together = wanted.map(({ text }) => text).join(" ");
  return Prisma.sql`place AS (
      SELECT d.commitment_id, a.n, ${weights} * (1 + least(ts_rank(d.vector, a.query, 1), 1)) AS worth
      FROM search_now d CROSS JOIN any_asked o JOIN asked a ON d.vector @@ a.query WHERE d.vector @@ o.query
      UNION ALL SELECT e.commitment_id, c.n, ${nameWeight} FROM called c JOIN list_now e ON e.parties && c.ids WHERE c.kind = 'party'
      UNION ALL SELECT e.commitment_id, c.n, ${nameWeight} FROM called c JOIN list_now e ON e.topics && c.ids WHERE c.kind = 'topic'
      UNION ALL SELECT e.commitment_id, c.n, ${nameWeight} FROM called c JOIN list_now e ON e.event_id = ANY(c.ids) WHERE c.kind = 'event'),
    term_hit AS (SELECT commitment_id, n, max(worth) AS worth FROM place GROUP BY commitment_id, n),
    together AS (
      SELECT d.commitment_id, max(${weights}) AS worth FROM search_now d
      WHERE ${wanted.length > 1}::boolean AND d.vector @@ search_query(${together}, true, false) GROUP BY d.commitment_id),
    hit AS MATERIALIZED (
      SELECT t.commitment_id, round((sum(t.worth) / count(*) + coalesce(max(g.worth), 0)) * 1000000)::bigint AS relevance
      FROM term_hit t LEFT JOIN together g ON g.commitment_id = t.commitment_id
      GROUP BY t.commitment_id HAVING count(*) = (SELECT terms FROM any_asked))`;
}

/** What is excluded is so by what is said of a record, not by what else stands in its documents. */
export const without = (term: SearchTerm): Prisma.Sql => Prisma.sql`e.commitment_id NOT IN (
  SELECT x.commitment_id FROM search_now x WHERE x.field <> 'source' AND x.vector @@ (${queryOf(term, false)}))`;

/** The search in what was said for a time, whose texts are looked through one by one. */
export const searchThen = (wanted: readonly SearchTerm[], unwanted: readonly SearchTerm[]): Search => ({
  tables: [askedTable(wanted), calledTable, hitTable(wanted)], from: Prisma.sql`list_now e JOIN hit h ON h.commitment_id = e.commitment_id`,
  conditions: unwanted.map(without), relevance: Prisma.sql`h.relevance`,
});
