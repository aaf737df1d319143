import "server-only";
import type { Happening, Said, Step, World } from "@/domain/charts/world";
import { liveRows } from "@/domain/history";
import type { Language } from "@/domain/language";
import { period } from "@/domain/plain-date";
import { Prisma } from "@/prisma/generated/client";
import { dayOf, dayOrNull, siteDay } from "../../days";
import { publicDb } from "../../db";
import { listEvents } from "../events";

/** Which promises: everything, or what has this topic, is owed by (or asked of) this party, was said at this event. */
export type ChartScope = { topic?: string; party?: string; event?: string };

type SaidRow = { obligation: string; commitment: string; kind: Said["kind"]; role: Said["role"]; event: string | null; made_to: Date; checked_on: Date | null };

function saidRows({ topic, party, event }: ChartScope): Promise<SaidRow[]> {
  return publicDb.$queryRaw<SaidRow[]>`
    WITH current_version AS (
      SELECT DISTINCT ON (commitment_id) id, commitment_id, kind, made_to, event_id FROM commitment_version ORDER BY commitment_id, version DESC)
    SELECT o.id AS obligation, v.commitment_id AS commitment, v.kind, o.role, e.slug AS event, v.made_to,
      (SELECT s.last_checked_on FROM obligation_state s WHERE s.obligation_id = o.id ORDER BY s.visible_from DESC LIMIT 1) AS checked_on
    FROM current_version v JOIN commitment_obligation co ON co.commitment_version_id = v.id JOIN obligation o ON o.id = co.obligation_id
    JOIN party p ON p.id = o.party_id LEFT JOIN event e ON e.id = v.event_id
    WHERE ${party === undefined ? Prisma.sql`true` : Prisma.sql`p.slug = ${party}`}
      AND ${event === undefined ? Prisma.sql`true` : Prisma.sql`e.slug = ${event}`}
      AND ${topic === undefined ? Prisma.sql`true` : Prisma.sql`EXISTS (SELECT 1 FROM commitment_topic ct JOIN topic t ON t.id = ct.topic_id
        WHERE ct.commitment_version_id = v.id AND t.slug = ${topic})`}
    ORDER BY v.made_to, o.id`;
}

const entryColumns = {
  id: true, obligationId: true, sequence: true, kind: true, status: true, effectiveTo: true, replacesId: true, occasion: true, visibleFrom: true,
} as const satisfies Prisma.FollowUpSelect;
type Entry = Prisma.FollowUpGetPayload<{ select: typeof entryColumns }>;

/** What counts of the logs: neither corrected nor retracted, each with the day from which it holds. */
function stepsOf(entries: Entry[]): Step[] {
  const logs = new Map<string, Entry[]>();
  for (const entry of entries) logs.set(entry.obligationId!, [...(logs.get(entry.obligationId!) ?? []), entry]);
  return [...logs].flatMap(([obligation, log]) => liveRows(log.map((entry) => ({ ...entry, kind: entry.kind as "assessment" })))
    .flatMap(({ status, effectiveTo, sequence, occasion }): Step[] => (status === null || effectiveTo === null
      ? [] : [{ obligation, status: status as Step["status"], on: dayOf(effectiveTo), sequence, isFinding: occasion === "finding" }])));
}

/** Promises and steps of a scope on the clock of the world, as far as the record knows them. Three queries, whatever the scope. */
export async function chartWorld(scope: ChartScope, lang: Language): Promise<World> {
  const [rows, events] = await Promise.all([saidRows(scope), listEvents(lang)]);
  const entries = await publicDb.followUp.findMany({ where: { obligationId: { in: rows.map(({ obligation }) => obligation) } }, select: entryColumns, orderBy: { sequence: "asc" } });
  const published = entries.map(({ visibleFrom }) => visibleFrom.getTime());
  return {
    today: siteDay(),
    said: rows.map(({ made_to: madeTo, checked_on: checkedOn, ...row }): Said => ({ ...row, on: dayOf(madeTo), checkedOn: dayOrNull(checkedOn) })),
    steps: stepsOf(entries),
    events: events.flatMap(happening),
    assessedSince: published.length === 0 ? null : siteDay(new Date(Math.min(...published))),
  };
}

function happening({ slug, name, nameLang, kind, series, heldOn }: Awaited<ReturnType<typeof listEvents>>[number]): Happening[] {
  return heldOn === null ? [] : [{ slug, name, nameLang, kind, hasSeries: series !== null, heldOn: heldOn.value, on: period(heldOn.value).to }];
}
