import "server-only";
import { longUncheckedDays, type Happening, type World } from "@/domain/charts/world";
import type { Language } from "@/domain/language";
import { period } from "@/domain/plain-date";
import { Prisma } from "@/prisma/generated/client";
import { dayOf, siteDay } from "../../days";
import { publicDb } from "../../db";
import { listEvents } from "../events";
import { keptUntilPublished } from "../kept-until-published";

/** Which promises: everything, or what has this topic, is owed by (or asked of) this party, was said at this event. */
export type ChartScope = { topic?: string; party?: string; event?: string };

type Row = { part: "standing" | "owed" | "made" | "steps" | "since"; on: Date | null; status: World["steps"][number]["status"] | null; kind: World["made"][number]["kind"] | null;
  event: string | null; n: number; unchecked: number; at: Date | null };

function within({ topic, party, event }: ChartScope): Prisma.Sql {
  const parts = [
    ...(party === undefined ? [] : [Prisma.sql`party_id = (SELECT p.id FROM party p WHERE p.slug = ${party})`]),
    ...(event === undefined ? [] : [Prisma.sql`event_id = (SELECT v.id FROM event v WHERE v.slug = ${event})`]),
    ...(topic === undefined ? [] : [Prisma.sql`topics @> ARRAY[(SELECT t.id FROM topic t WHERE t.slug = ${topic})]`]),
  ];
  return parts.length === 0 ? Prisma.sql`true` : Prisma.join(parts, " AND ");
}

/** `worldOf` of domain/charts/world.ts, counted by the database in two statements at a time: a test holds the two against each other. */
const count = async (scope: ChartScope): Promise<Row[]> => (await Promise.all([countSteps(scope), countMade(scope)])).flat();

const countSteps = (scope: ChartScope) => publicDb.$queryRaw<Row[]>`
  WITH step AS MATERIALIZED (
      SELECT grouping(since, "on", made_to) AS by, grouping(before) = 0 AS is_end, since, "on", made_to, status, before, count(*) AS n, count(*) FILTER (WHERE is_finding) AS findings,
        count(*) FILTER (WHERE until IS NULL) AS today, count(*) FILTER (WHERE until IS NULL AND ${isUnchecked()}) AS unchecked
      FROM (SELECT status, "on", least(since, greatest(made_to, ${siteDay()}::date)) AS since, before, until, made_to, is_finding, last_checked_on FROM step_now WHERE ${within(scope)}) AS judged
      GROUP BY GROUPING SETS ((since, status), (since, before), ("on", status), (made_to, status))),
    said AS MATERIALIZED (SELECT made_to, count(*) AS n, count(*) FILTER (WHERE ${isUnchecked()}) AS unchecked FROM said_now WHERE role = 'owes' AND ${within(scope)} GROUP BY made_to),
    today AS (SELECT made_to, status, today AS n, unchecked FROM step WHERE by = ${byMade}::int AND today > 0)
  SELECT 'standing' AS part, "on", status, NULL AS kind, NULL AS event, sum(change)::int AS n, 0 AS unchecked, NULL::timestamptz AS at FROM (
      SELECT made_to AS "on", NULL AS status, n AS change FROM said
      UNION ALL SELECT since, CASE WHEN is_end THEN before ELSE status END, CASE WHEN is_end THEN -n ELSE n END FROM step WHERE by = ${bySince}::int) AS c
    GROUP BY "on", status HAVING sum(change) <> 0
  UNION ALL SELECT 'owed', made_to, status, NULL, NULL, sum(n)::int, sum(unchecked)::int, NULL FROM (
      SELECT * FROM today UNION ALL SELECT made_to, NULL, n, unchecked FROM said UNION ALL SELECT made_to, NULL, -n, -unchecked FROM today) AS owed
    GROUP BY made_to, status HAVING sum(n) <> 0
  UNION ALL SELECT 'steps', "on", status, NULL, NULL, findings::int, 0, NULL FROM step WHERE by = ${byDay}::int AND findings > 0
  ORDER BY part, "on", status`;

/** Which of `since`, `on` and `made_to` a row is not grouped by, as PostgreSQL counts it. */
const [bySince, byDay, byMade] = [0b011, 0b101, 0b110];
const isUnchecked = () => Prisma.sql`(last_checked_on IS NULL OR ${siteDay()}::date - last_checked_on > ${longUncheckedDays}::int)`;

const countMade = (scope: ChartScope) => publicDb.$queryRaw<Row[]>`
  WITH said AS MATERIALIZED (SELECT commitment_id, kind, event_id, made_to, began FROM said_now WHERE ${within(scope)})
  SELECT 'made' AS part, c.made_to AS "on", NULL AS status, c.kind, v.slug AS event, c.n, 0 AS unchecked, NULL::timestamptz AS at
    FROM (SELECT made_to, kind, event_id, count(DISTINCT commitment_id)::int AS n FROM said GROUP BY made_to, kind, event_id) c LEFT JOIN event v ON v.id = c.event_id
  UNION ALL SELECT 'since', NULL, NULL, NULL, NULL, 0, 0, min(began) FROM said
  ORDER BY part, "on", kind, event`;

/** Promises and steps of a scope on the clock of the world, as far as the record knows them: two queries, whatever the scope. */
export async function chartWorld(scope: ChartScope, lang: Language): Promise<World> {
  const isEverything = Object.values(scope).every((value) => value === undefined);
  const [rows, events] = await Promise.all([isEverything ? keptUntilPublished("world", () => count({})) : count(scope), listEvents(lang)]);
  const of = (wanted: Row["part"]) => rows.filter(({ part }) => part === wanted).map(({ on, ...row }) => ({ ...row, on: on === null ? "" : dayOf(on) }));
  const began = rows.find(({ part }) => part === "since")?.at ?? null;
  return {
    today: siteDay(),
    standing: of("standing").map(({ on, status, n }) => ({ on, status, change: n })),
    owed: of("owed").map(({ on, status, n, unchecked }) => ({ on, status, count: n, unchecked })),
    made: of("made").map(({ on, kind, event, n }) => ({ on, kind: kind!, event, count: n })),
    steps: of("steps").map(({ on, status, n }) => ({ on, status: status!, count: n })),
    events: events.flatMap(happening),
    assessedSince: began === null ? null : siteDay(began),
  };
}

function happening({ slug, name, nameLang, kind, series, heldOn }: Awaited<ReturnType<typeof listEvents>>[number]): Happening[] {
  return heldOn === null ? [] : [{ slug, name, nameLang, kind, hasSeries: series !== null, heldOn: heldOn.value, on: period(heldOn.value).to }];
}
