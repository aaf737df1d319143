import "server-only";
import { excerptOf, type Lexeme } from "@/domain/excerpt";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { cursorAfter, positionOf } from "@/domain/list-cursor";
import type { PlainDate } from "@/domain/plain-date";
import { readSearch } from "@/domain/search-query";
import type { MatchRecord, SearchResult } from "@/domain/search-record";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { sliceCommitments } from "./commitments";
import { directory } from "./directory";
import { queryOf } from "./search-hits";

type Asked = CommitmentFilter & { q: string; lang: Language; limit: number; cursor?: string | null | undefined; asOf?: PlainDate | null };
export type SearchSlice = { data: SearchResult[]; total: number; next: string | null; showing: string | null };

/** A page of the search, the records with the passage that matched; null where the cursor is none of this search. */
export async function searchRecord({ lang, limit, cursor, asOf = null, ...filter }: Asked): Promise<SearchSlice | null> {
  const after = typeof cursor === "string" ? positionOf(cursor, filter, asOf) : null;
  if (typeof cursor === "string" && after === null) return null;
  const { data, total, last, showing } = await sliceCommitments({ filter, lang, limit, after });
  const matches = await matchesOf(data.map(({ id }) => id), showing ?? filter.q, lang);
  return {
    data: data.map((record) => ({ ...record, match: matches.get(record.id) ?? null })), total,
    next: last === null ? null : cursorAfter(last, filter, asOf), showing,
  };
}

type Row = { public_id: string; field: MatchRecord["field"]; language: Language; source_id: string | null; content: string; query: string };

/** Of each record the text in which most of what is looked for stands, most telling first, in the reader's language if it is as good. */
export async function matchesOf(ids: readonly string[], typed: string | undefined, lang: Language): Promise<Map<string, MatchRecord>> {
  const terms = readSearch(typed ?? "").filter(({ isExcluded }) => !isExcluded);
  if (terms.length === 0 || ids.length === 0) return new Map();
  const asked = terms.map((term, index) => Prisma.sql`SELECT ${index}::int AS n, ${queryOf(term, index === terms.length - 1 && !term.isExact)} AS query`);
  const [rows, { sources }] = await Promise.all([publicDb.$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT n, query FROM (${Prisma.join(asked, " UNION ALL ")}) AS a WHERE numnode(query) > 0),
      any_asked AS MATERIALIZED (SELECT string_agg('(' || query::text || ')', ' | ')::tsquery AS query FROM asked)
    SELECT DISTINCT ON (k.id) k.collection || '-' || k.number AS public_id, d.field, d.language, d.source_id, d.content, o.query::text AS query
    FROM commitment k JOIN search_now d ON d.commitment_id = k.id CROSS JOIN any_asked o
    WHERE (k.collection, k.number) IN (${Prisma.join(ids.map(numbered))}) AND d.vector @@ o.query
    ORDER BY k.id, (SELECT count(*) FROM asked a WHERE d.vector @@ a.query) DESC,
      array_position(ARRAY['id','title','quotation','summary','note','source'], d.field), d.language <> ${lang}, ts_rank(d.vector, o.query) DESC, d.record_id`,
  directory(lang)]);
  return new Map(rows.map(({ public_id, field, language, source_id, content, query }) => {
    const { text, ranges } = excerptOf(content, lexemesOf(query));
    return [public_id, { field, language, excerpt: text, highlights: ranges, source: source_id === null ? null : sources.get(source_id)?.slug ?? null }];
  }));
}

function numbered(publicId: string): Prisma.Sql {
  const [collection, number] = publicId.split("-");
  return Prisma.sql`(${collection}, ${Number(number)}::int)`;
}

/** What the index looks for, as it writes it: 'vaccin' | 'vaccine' | 'vac':*. */
export const lexemesOf = (query: string): Lexeme[] =>
  [...query.matchAll(/'((?:[^']|'')*)'(:\*)?/g)].map(([, text, star]) => ({ text: text!.replaceAll("''", "'"), isBeginning: star !== undefined }));
