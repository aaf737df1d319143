import "server-only";
import { lastDayOf, type ChangeFilter, type ChangeKind, type ChangeRecord, type Comparison, type Transition } from "@/domain/changes";
import { lastInstantOf } from "@/domain/as-of";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { Prisma } from "@/prisma/generated/client";
import { dayColumn, dayOrNull, siteDay } from "../days";
import { publicDb } from "../db";
import { siteTimeZone } from "../env";
import { asOf } from "./as-of";
import { bylines } from "./bylines";
import { publicId } from "./commitment-record";
import { titleRows, type TitleRow } from "./commitment-rows";
import { directory, textIn, type Directory } from "./directory";
import { followUpsById } from "./follow-ups";
import { rubricRecord } from "./rubric";
import { countedObligations } from "./tallies";

export const changesLength = 30;

type Row = {
  what: ChangeRecord["what"]; id: string; commitment_id: string | null; source_id: string | null; rubric: number | null;
  at: Date; happened: Date | null; author_id: string; reviewer_id: string | null; note: string | null;
};

/**
 * Everything that was published, each kind in the same columns. A version that only exists because its
 * source was described anew is no news; neither are names of parties, topics and events. What was judged
 * anew because the rubric changed was published, but nothing happened in the world.
 */
const everything = Prisma.sql`
  SELECT CASE v.version WHEN 1 THEN 'commitment-added' ELSE 'commitment-edited' END AS what, v.id, v.commitment_id, NULL::uuid AS source_id, NULL::int AS rubric,
    v.visible_from AS at, CASE v.version WHEN 1 THEN v.made_to END AS happened, v.author_id, v.reviewer_id, v.change_note AS note
  FROM commitment_version v
  UNION ALL SELECT 'follow-up', f.id, coalesce(o.commitment_id, k.commitment_id), NULL, NULL, f.visible_from,
    CASE f.occasion WHEN 'finding' THEN f.effective_to END, f.author_id, f.reviewer_id, NULL
  FROM follow_up f LEFT JOIN obligation o ON o.id = f.obligation_id LEFT JOIN condition k ON k.id = f.condition_id
  UNION ALL SELECT CASE s.number WHEN 1 THEN 'document-added' ELSE 'document-version' END, s.id, NULL, s.source_id, NULL, s.visible_from,
    CASE s.number WHEN 1 THEN d.published_to END, d.author_id, d.reviewer_id, NULL
  FROM source_version s JOIN LATERAL (SELECT * FROM source_description d WHERE d.source_id = s.source_id
    ORDER BY d.recorded_at <= s.recorded_at DESC, d.version DESC LIMIT 1) d ON true
  UNION ALL SELECT 'figure', m.id, i.commitment_id, NULL, NULL, m.visible_from, NULL, m.author_id, m.reviewer_id, NULL
  FROM measurement m JOIN indicator i ON i.id = m.indicator_id
  UNION ALL SELECT 'rubric', r.id, NULL, NULL, r.number, r.visible_from, NULL, r.author_id, r.reviewer_id, r.change_note_en
  FROM rubric_version r WHERE r.number > 1`;

const kindsOf: Record<ChangeKind, readonly ChangeRecord["what"][]> = {
  commitments: ["commitment-added", "commitment-edited"], "follow-ups": ["follow-up"],
  documents: ["document-added", "document-version"], figures: ["figure"], rubric: ["rubric"],
};

/** The days that a filter's edges stand for; an event without a date, or none of that name, has no day. */
export type Edges = { from: PlainDate | null; to: PlainDate | null };

export async function edgesOf({ from, to }: ChangeFilter): Promise<Edges> {
  const dayOfEvent = async (slug: string): Promise<PlainDate | null> => {
    const [row] = await publicDb.$queryRaw<{ held_to: Date | null }[]>`
      SELECT v.held_to FROM event e JOIN event_version v ON v.event_id = e.id WHERE e.slug = ${slug} ORDER BY v.version DESC LIMIT 1`;
    return dayOrNull(row?.held_to ?? null);
  };
  const resolve = async (edge: string | undefined) => (edge === undefined ? null : (lastDayOf(edge) ?? dayOfEvent(edge)));
  const [first, last] = await Promise.all([resolve(from), resolve(to)]);
  return { from: first, to: last };
}

function conditions({ clock = "record", kind, topic, party }: ChangeFilter, { from, to }: Edges): Prisma.Sql[] {
  const after = (day: PlainDate) => (clock === "record"
    ? Prisma.sql`c.at > ${lastInstantOf(day, siteTimeZone())}` : Prisma.sql`c.happened > ${dayColumn(day)}`);
  const until = (day: PlainDate) => (clock === "record"
    ? Prisma.sql`c.at <= ${lastInstantOf(day, siteTimeZone())}` : Prisma.sql`c.happened <= ${dayColumn(day)}`);
  return [
    // What has no date of its own in the world has no place on that clock.
    clock === "world" ? Prisma.sql`c.happened IS NOT NULL` : Prisma.sql`true`,
    ...(from === null ? [] : [after(from)]), ...(to === null ? [] : [until(to)]),
    ...(kind === undefined ? [] : [Prisma.sql`c.what IN (${Prisma.join([...kindsOf[kind]])})`]),
    ...(topic === undefined ? [] : [Prisma.sql`EXISTS (SELECT 1 FROM current_version v JOIN commitment_topic ct ON ct.commitment_version_id = v.id
      JOIN topic t ON t.id = ct.topic_id WHERE v.commitment_id = c.commitment_id AND t.slug = ${topic})`]),
    ...(party === undefined ? [] : [Prisma.sql`EXISTS (SELECT 1 FROM current_version v JOIN commitment_obligation co ON co.commitment_version_id = v.id
      JOIN obligation o ON o.id = co.obligation_id JOIN party p ON p.id = o.party_id WHERE v.commitment_id = c.commitment_id AND p.slug = ${party})`]),
  ];
}

/** A page of what was published, newest first by the chosen clock. */
export async function listChanges(filter: ChangeFilter, edges: Edges, lang: Language): Promise<{ data: ChangeRecord[]; total: number }> {
  const from = Prisma.sql`WITH current_version AS (
      SELECT DISTINCT ON (commitment_id) id, commitment_id FROM commitment_version ORDER BY commitment_id, version DESC),
    change AS (${everything})
    SELECT c.* FROM change c WHERE ${Prisma.join(conditions(filter, edges), " AND ")}`;
  const order = filter.clock === "world" ? Prisma.sql`happened DESC, at DESC, id` : Prisma.sql`at DESC, id DESC`;
  const offset = ((filter.page ?? 1) - 1) * changesLength;
  const [rows, [count]] = await Promise.all([
    publicDb.$queryRaw<Row[]>`${from} ORDER BY ${order} LIMIT ${changesLength} OFFSET ${offset}`,
    publicDb.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM (${from}) AS matching`,
  ]);
  return { data: await records(rows, lang), total: Number(count?.total ?? 0) };
}

async function records(rows: Row[], lang: Language): Promise<ChangeRecord[]> {
  const [names, titles, followUps, byline, rubric] = await Promise.all([
    directory(lang), titleRows(rows.flatMap((row) => row.commitment_id ?? [])),
    followUpsById(rows.filter(({ what }) => what === "follow-up").map(({ id }) => id), lang),
    bylines(rows.map(written)),
    rows.some(({ what }) => what === "rubric") ? rubricRecord(lang) : null,
  ]);
  const noteOf = ({ rubric: number, note }: Row) => rubric?.versions.find((version) => version.number === number)?.changeNote ?? note;
  return rows.map((row) => ({
    id: row.id, what: row.what, at: row.at.toISOString(), day: siteDay(row.at), happened: dayOrNull(row.happened),
    commitment: titled(row.commitment_id === null ? undefined : titles.get(row.commitment_id), lang),
    source: sourceOf(row.source_id, names), rubric: row.rubric, followUp: followUps.get(row.id) ?? null, note: noteOf(row), ...byline(written(row)),
  }));
}

const written = (row: Row) => ({ authorId: row.author_id, reviewerId: row.reviewer_id });

function titled(row: TitleRow | undefined, lang: Language): ChangeRecord["commitment"] {
  if (row === undefined) return null;
  const title = textIn({ en: row.title_en, es: row.title_es }, lang);
  return { id: publicId(row), slug: row.slug, title: title.text, titleLang: title.lang };
}

function sourceOf(id: string | null, names: Directory): ChangeRecord["source"] {
  const source = id === null ? undefined : names.sources.get(id);
  return source === undefined ? null : { slug: source.slug, title: source.title, titleLang: source.titleLang };
}

/** What differs between the record at the end of two days: what was added, and whose status changed. */
export async function compareDays(from: PlainDate, to: PlainDate, lang: Language): Promise<Comparison> {
  const [before, after] = [await asOf(from, countedObligations), await asOf(to, countedObligations)];
  const earlier = new Map(before.map((row) => [row.obligation_id, row]));
  const known = new Set(before.map((row) => row.commitment_id));
  const changed = after.filter((row) => known.has(row.commitment_id) && (earlier.get(row.obligation_id)?.status ?? null) !== row.status);
  const [titles, names] = await Promise.all([titleRows(changed.map((row) => row.commitment_id)), directory(lang)]);
  const transitions = changed.flatMap((row): Transition[] => {
    const commitment = titled(titles.get(row.commitment_id), lang);
    const party = names.parties.get(row.party_id)?.name;
    if (commitment === null || party === undefined) return [];
    return [{ commitment, party, before: earlier.get(row.obligation_id)?.status ?? null, after: row.status, becauseRubric: row.occasion === "rubric-change" }];
  });
  return { added: new Set(after.map((row) => row.commitment_id).filter((id) => !known.has(id))).size, transitions };
}
