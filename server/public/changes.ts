import "server-only";
import { lastDayOf, type ChangeFilter, type ChangeKind, type ChangeRecord } from "@/domain/changes";
import { lastInstantOf } from "@/domain/as-of";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { Prisma } from "@/prisma/generated/client";
import { dayColumn, dayOrNull, siteDay } from "../days";
import { publicDb } from "../db";
import { siteTimeZone } from "../env";
import { bylines } from "./bylines";
import { everyChange, kindsOf, type ChangeRow } from "./change-rows";
import { titled } from "./change-titles";
import { titleRows } from "./commitment-rows";
import { directory, type Directory } from "./directory";
import { followUpsById } from "./follow-ups";
import { removalsById } from "./removal-changes";
import { rubricRecord } from "./rubric";

export const changesLength = 30;

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
      JOIN topic t ON t.id = ct.topic_id WHERE v.commitment_id IN (c.commitment_id, c.into_id) AND t.slug = ${topic})`]),
    ...(party === undefined ? [] : [Prisma.sql`EXISTS (SELECT 1 FROM current_version v JOIN commitment_obligation co ON co.commitment_version_id = v.id
      JOIN obligation o ON o.id = co.obligation_id JOIN party p ON p.id = o.party_id WHERE v.commitment_id IN (c.commitment_id, c.into_id) AND p.slug = ${party})`]),
  ];
}

/** Only what is about these commitments (a query for their ids), and how many of a page. */
type Within = { commitments?: Prisma.Sql; length?: number };

/** A page of what was published, newest first by the chosen clock. */
export async function listChanges(
  filter: ChangeFilter, edges: Edges, lang: Language, { commitments, length = changesLength }: Within = {},
): Promise<{ data: ChangeRecord[]; total: number }> {
  const about = commitments === undefined ? Prisma.empty : Prisma.sql`AND (c.commitment_id IN (${commitments}) OR c.into_id IN (${commitments}))`;
  const from = Prisma.sql`WITH current_version AS (
      SELECT DISTINCT ON (commitment_id) id, commitment_id FROM commitment_version ORDER BY commitment_id, version DESC),
    change AS (${await everyChange()})
    SELECT c.* FROM change c WHERE ${Prisma.join(conditions(filter, edges), " AND ")} ${about}`;
  const order = filter.clock === "world" ? Prisma.sql`happened DESC, at DESC, id` : Prisma.sql`at DESC, id DESC`;
  const offset = ((filter.page ?? 1) - 1) * length;
  const [rows, [count]] = await Promise.all([
    publicDb.$queryRaw<ChangeRow[]>`${from} ORDER BY ${order} LIMIT ${length} OFFSET ${offset}`,
    publicDb.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM (${from}) AS matching`,
  ]);
  return { data: await records(rows, lang), total: Number(count?.total ?? 0) };
}

async function records(rows: ChangeRow[], lang: Language): Promise<ChangeRecord[]> {
  const idsOf = (...kinds: ChangeKind[]) => rows.filter(({ what }) => kinds.some((kind) => kindsOf[kind].includes(what))).map(({ id }) => id);
  const answered = rows.flatMap((row) => row.follow_up_id ?? []);
  const [names, titles, followUps, removals, byline, rubric] = await Promise.all([
    directory(lang), titleRows(rows.flatMap((row) => row.commitment_id ?? [])),
    followUpsById([...idsOf("follow-ups"), ...answered], lang), removalsById(idsOf("removals"), lang), bylines(rows.map(written)),
    rows.some(({ what }) => what === "rubric") ? rubricRecord(lang) : null,
  ]);
  return rows.map((row) => {
    const removal = removals.get(row.id);
    const ofRubric = rubric?.versions.find((version) => version.number === row.rubric)?.changeNote;
    return {
      id: row.id, what: row.what, at: row.at.toISOString(), day: siteDay(row.at), happened: dayOrNull(row.happened),
      commitment: titled(row.commitment_id === null ? undefined : titles.get(row.commitment_id), lang),
      source: sourceOf(row.source_id, names), rubric: row.rubric, followUp: row.follow_up_id === null ? followUps.get(row.id) ?? null : null,
      reply: followUps.get(row.follow_up_id ?? "")?.replies.find(({ id }) => id === row.id) ?? null, removal: removal?.removal ?? null,
      note: removal?.note ?? ofRubric ?? row.note, noteLang: removal?.noteLang ?? null, ...byline(written(row)),
    };
  });
}

const written = (row: ChangeRow) => ({ authorId: row.author_id, reviewerId: row.reviewer_id });

function sourceOf(id: string | null, names: Directory): ChangeRecord["source"] {
  const source = id === null ? undefined : names.sources.get(id);
  return source === undefined ? null : { slug: source.slug, title: source.title, titleLang: source.titleLang };
}
