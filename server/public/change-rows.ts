import "server-only";
import { changesOfKind, type ChangeFilter, type ChangeKind, type ChangeWhat } from "@/domain/changes";
import { lastInstantOf } from "@/domain/as-of";
import { endOfFigurePeriod } from "@/domain/figure-period";
import type { PlainDate } from "@/domain/plain-date";
import { Prisma } from "@/prisma/generated/client";
import { dayColumn } from "../days";
import { publicDb } from "../db";
import { siteTimeZone } from "../env";
import { keptUntilPublished } from "./kept-until-published";

/** The days that a filter's edges stand for; an event without a date, or none of that name, has no day. */
export type Edges = { from: PlainDate | null; to: PlainDate | null };
export type ListedChange = { id: string; what: ChangeWhat; commitment_id: string | null; at: Date; happened: Date | null };
/** Which changes: under a filter, between two edges, about these commitments (a query for their ids) or about any. */
export type Wanted = { filter: ChangeFilter; edges: Edges; commitments?: Prisma.Sql | undefined };

/**
 * `change_now` has one row for each thing that was published (prisma/migrations, 34). On the world's clock two kinds are
 * read where they stand: a document is dated by its description, which may be written anew, and a figure by the last day
 * that the words of its period name. A version that only exists because its source was described anew is no news; neither
 * are names of parties, topics and events. Nothing happened in the world where something was judged anew because the
 * rubric changed, or a record was merged, archived or restored.
 */
const listed = Prisma.sql`(SELECT record_id AS id, what, commitment_id, into_id, at, happened FROM change_now)`;
const documents = Prisma.sql`(SELECT s.id, CASE s.number WHEN 1 THEN 'document-added' ELSE 'document-version' END AS what, NULL::uuid AS commitment_id, NULL::uuid AS into_id, s.visible_from AS at,
    CASE s.number WHEN 1 THEN d.published_to END AS happened
  FROM source_version s JOIN LATERAL (SELECT * FROM source_description d WHERE d.source_id = s.source_id ORDER BY d.recorded_at <= s.recorded_at DESC, d.version DESC LIMIT 1) d ON true)`;
const figures = (periods: string): Prisma.Sql => Prisma.sql`(SELECT m.id, 'figure' AS what, i.commitment_id, NULL::uuid AS into_id, m.visible_from AS at,
    (SELECT ended.value::date FROM jsonb_each_text(${periods}::jsonb) ended WHERE ended.key = coalesce(m.period, m.period_es)) AS happened
  FROM measurement m JOIN indicator i ON i.id = m.indicator_id)`;

/** The periods of figures are worded as their document words them: when each ended is read here. */
async function endsOfPeriods(): Promise<string> {
  const periods = await publicDb.measurement.findMany({ where: { OR: [{ periodEn: { not: null } }, { periodEs: { not: null } }] }, distinct: ["periodEn", "periodEs"], select: { periodEn: true, periodEs: true } });
  return JSON.stringify(Object.fromEntries(periods.flatMap(({ periodEn, periodEs }) => {
    const worded = (periodEn ?? periodEs)!;
    const day = endOfFigurePeriod(worded);
    return day === null ? [] : [[worded, day] as const];
  })));
}

type Part = { from: Prisma.Sql; conditions: Prisma.Sql[] };

/** Where the rows stand, one part for each index that gives them in their order. */
async function partsOf({ filter: { clock = "record", kind }, edges }: Wanted): Promise<Part[]> {
  const ofKind = (kinds: ChangeKind[]) => kinds.flatMap((one): Prisma.Sql[] => changesOfKind[one].map((what) => Prisma.sql`c.what = ${what}`));
  const within = edgesOn(clock, edges);
  if (clock === "record") return (kind === undefined ? [Prisma.sql`true`] : ofKind([kind])).map((is) => ({ from: listed, conditions: [is, ...within] }));
  const dated = (from: Prisma.Sql, is: Prisma.Sql = Prisma.sql`true`): Part => ({ from, conditions: [is, Prisma.sql`c.happened IS NOT NULL`, ...within] });
  return [
    ...(kind === undefined ? [dated(listed)] : ofKind([kind]).map((is) => dated(listed, is))),
    ...(kind === undefined || kind === "documents" ? [dated(documents)] : []),
    ...(kind === undefined || kind === "figures" ? [dated(figures(await endsOfPeriods()))] : []),
  ];
}

function edgesOn(clock: "record" | "world", { from, to }: Edges): Prisma.Sql[] {
  const [column, edge] = clock === "record"
    ? [Prisma.sql`c.at`, (day: PlainDate) => lastInstantOf(day, siteTimeZone())] : [Prisma.sql`c.happened`, dayColumn];
  return [...(from === null ? [] : [Prisma.sql`${column} > ${edge(from)}`]), ...(to === null ? [] : [Prisma.sql`${column} <= ${edge(to)}`])];
}

/** The commitments that are meant, each once; null where all are, and what is about none. */
function aboutOf({ filter: { topic, party }, commitments }: Wanted): Prisma.Sql | null {
  const parts = [
    ...(commitments === undefined ? [] : [Prisma.sql`(${commitments})`]),
    ...(topic === undefined ? [] : [Prisma.sql`(SELECT e.commitment_id FROM list_now e WHERE e.topics @> ARRAY[(SELECT t.id FROM topic t WHERE t.slug = ${topic})])`]),
    ...(party === undefined ? [] : [Prisma.sql`(SELECT s.commitment_id FROM said_now s WHERE s.party_id = (SELECT p.id FROM party p WHERE p.slug = ${party}))`]),
  ];
  return parts.length === 0 ? null : Prisma.sql`about(id) AS MATERIALIZED (SELECT * FROM (${Prisma.join(parts, " INTERSECT ")}) AS meant GROUP BY 1)`;
}

type Selection = { tables: Prisma.Sql; parts: Prisma.Sql[] };

async function selectionOf(wanted: Wanted): Promise<Selection> {
  const about = aboutOf(wanted);
  const parts = await partsOf(wanted);
  const select = ({ from, conditions }: Part, join: Prisma.Sql, more: Prisma.Sql[]) => Prisma.sql`SELECT c.id, c.what, c.commitment_id, c.at, c.happened FROM ${from} c ${join} WHERE ${Prisma.join([...conditions, ...more], " AND ")}`;
  if (about === null) return { tables: Prisma.empty, parts: parts.map((part) => select(part, Prisma.empty, [])) };
  return { tables: Prisma.sql`WITH ${about}`, parts: parts.flatMap((part) => [
    select(part, Prisma.sql`JOIN about a ON a.id = c.commitment_id`, []),
    // What was merged into one of them.
    ...(part.from === listed ? [select(part, Prisma.sql`JOIN about a ON a.id = c.into_id`, [Prisma.sql`c.commitment_id NOT IN (SELECT id FROM about)`])] : []),
  ]) };
}

/** A page of what was published, newest first by the chosen clock: each part gives as many as are needed, by its index. */
export async function selectChanges(wanted: Wanted, length: number, offset: number): Promise<ListedChange[]> {
  const { tables, parts } = await selectionOf(wanted);
  const order = wanted.filter.clock === "world" ? Prisma.sql`happened DESC, at DESC, id` : Prisma.sql`at DESC, id DESC`;
  const newest = parts.map((part) => Prisma.sql`(${part} ORDER BY ${order} LIMIT ${offset + length}::int)`);
  return publicDb.$queryRaw<ListedChange[]>`${tables} SELECT * FROM (${Prisma.join(newest, " UNION ALL ")}) AS x ORDER BY ${order} LIMIT ${length}::int OFFSET ${offset}::int`;
}

/** How many there are; where neither edges nor commitments narrow them it is known until something is published. */
export function countChanges(wanted: Wanted): Promise<number> {
  const { filter: { clock = "record", kind = "all", topic, party }, edges, commitments } = wanted;
  const isNarrow = [topic, party, commitments].some((one) => one !== undefined) || edges.from !== null || edges.to !== null;
  return isNarrow ? count(wanted) : keptUntilPublished(`changes-${clock}-${kind}`, () => count(wanted));
}

async function count(wanted: Wanted): Promise<number> {
  const { tables, parts } = await selectionOf(wanted);
  const counts = parts.map((part) => Prisma.sql`SELECT count(*) AS n FROM (${part}) AS c`);
  const [row] = await publicDb.$queryRaw<{ total: number }[]>`${tables} SELECT sum(n)::int AS total FROM (${Prisma.join(counts, " UNION ALL ")}) AS counted`;
  return row?.total ?? 0;
}
