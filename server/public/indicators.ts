import "server-only";
import type { IndicatorOfCommitment } from "@/domain/api/answers";
import type { CommitmentFilter } from "@/domain/filter";
import { isStorable, type Language } from "@/domain/language";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { citationRows } from "./citation-record";
import { publicId } from "./commitment-record";
import { indicatorRows, titleRows, type IndicatorRow } from "./commitment-rows";
import { directory, textIn } from "./directory";
import { indicatorRecord } from "./indicator-record";
import { matchingCommitments } from "./commitment-query";
import { cursorOf, keyOfCursor } from "./slice-by-key";

type Asked = CommitmentFilter & { lang: Language; limit: number; cursor?: string | undefined };

/** A page of the indicators of the commitments that a filter names, by slug; null where the cursor is none. */
export async function sliceIndicators({ lang, limit, cursor, ...filter }: Asked): Promise<{ data: IndicatorOfCommitment[]; total: number; next: string | null } | null> {
  const after = cursor === undefined ? "" : keyOfCursor(cursor);
  if (after === null || !isStorable(after)) return null;
  const where = Prisma.sql`i.commitment_id IN (${await matchingCommitments(filter)})`;
  if (after !== "" && (await count(Prisma.sql`${where} AND i.slug = ${after}`)) === 0) return null;
  const [rows, total] = await Promise.all([
    publicDb.$queryRaw<{ slug: string }[]>`SELECT i.slug FROM indicator i WHERE ${where} AND i.slug > ${after} ORDER BY i.slug LIMIT ${limit + 1}`,
    count(where),
  ]);
  const slugs = rows.slice(0, limit).map(({ slug }) => slug);
  const data = await recordsOf(await indicatorRows({ slug: { in: slugs } }), lang);
  return { data, total, next: rows.length > limit ? cursorOf(slugs.at(-1)!) : null };
}

async function count(where: Prisma.Sql): Promise<number> {
  const [row] = await publicDb.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM indicator i WHERE ${where}`;
  return Number(row?.total ?? 0);
}

async function recordsOf(rows: IndicatorRow[], lang: Language): Promise<IndicatorOfCommitment[]> {
  const [names, titles, citations] = await Promise.all([
    directory(lang), titleRows(rows.map(({ commitmentId }) => commitmentId)),
    citationRows(rows.flatMap((row) => [...(row.versions[0]?.targets ?? []), ...row.measurements].map(({ citationId }) => citationId))),
  ]);
  return rows.flatMap((row) => {
    const commitment = titles.get(row.commitmentId);
    if (commitment === undefined) return [];
    const title = textIn({ en: commitment.title_en, es: commitment.title_es }, lang);
    const { slug } = commitment;
    return [{ ...indicatorRecord(row, { names, lang, citations }), commitment: { id: publicId(commitment), slug, title: title.text, titleLang: title.lang } }];
  });
}
