import "server-only";
import type { CalendarEntry, FeedScope } from "@/domain/feed-record";
import type { Language } from "@/domain/language";
import { period } from "@/domain/plain-date";
import type { CommitmentRecord } from "@/domain/record";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { deadlinesInForce } from "../deadlines-in-force";
import { matchingCommitments } from "./commitment-query";
import { commitmentRecords } from "./commitments";
import { listEvents } from "./events";

const atOnce = 100;

type Row = { id: string; event_id: string | null; entries: number; changed_at: Date; has_day: boolean };

/** The deadlines of the commitments of a scope that have a day, and the events at which they were made. */
export async function calendarEntries(scope: FeedScope, lang: Language): Promise<CalendarEntry[]> {
  const rows = await commitmentsOf(scope);
  const dated = rows.filter((row) => row.has_day);
  const deadlines: CalendarEntry[] = [];
  for (let from = 0; from < dated.length; from += atOnce) deadlines.push(...await deadlineEntries(dated.slice(from, from + atOnce), lang));
  const isEverything = scope.filter === null && scope.commitment === null;
  const events = await eventEntries(isEverything ? null : new Set(rows.flatMap((row) => row.event_id ?? [])), lang);
  return [...deadlines, ...events].sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}

/** How many entries there are about each, so that the number of its revision only grows. */
async function commitmentsOf({ commitment, filter }: FeedScope): Promise<Row[]> {
  const ids = commitment !== null ? Prisma.sql`SELECT ${commitment}::uuid AS id` : await matchingCommitments(filter ?? {});
  return publicDb.$queryRaw<Row[]>`
    WITH wanted AS (${ids}), current_version AS (
      SELECT DISTINCT ON (v.commitment_id) v.* FROM commitment_version v JOIN wanted w ON w.id = v.commitment_id ORDER BY v.commitment_id, v.version DESC),
    current_state AS (SELECT DISTINCT ON (s.obligation_id) s.* FROM obligation_state s ORDER BY s.obligation_id, s.visible_from DESC),
    ${deadlinesInForce}
    SELECT c.commitment_id AS id, c.event_id, (c.version + log.entries)::int AS entries, greatest(c.visible_from, log.changed_at) AS changed_at, d.ends_on IS NOT NULL AS has_day
    FROM current_version c LEFT JOIN deadline_in_force d ON d.commitment_version_id = c.id
    CROSS JOIN LATERAL (SELECT count(*) AS entries, max(f.visible_from) AS changed_at
      FROM follow_up f JOIN obligation o ON o.id = f.obligation_id WHERE o.commitment_id = c.commitment_id) log`;
}

async function deadlineEntries(rows: Row[], lang: Language): Promise<CalendarEntry[]> {
  const records = await commitmentRecords(rows.map(({ id }) => id), lang);
  const slugs = await publicDb.commitment.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: { id: true, slug: true } });
  const rowOf = new Map(slugs.flatMap(({ id, slug }) => { const row = rows.find((one) => one.id === id); return row ? [[slug, row] as const] : []; }));
  return records.flatMap((record) => {
    const row = rowOf.get(record.slug);
    return row === undefined ? [] : deadlineEntry(record, row);
  });
}

function deadlineEntry({ id, title, deadline, timeliness, obligations, topics, links }: CommitmentRecord, row: Row): CalendarEntry[] {
  if (deadline === null || deadline.endsOn === null) return [];
  return [{
    id: row.id, sequence: row.entries, kind: "deadline", title: `${title} (${id})`, day: deadline.endsOn,
    reading: deadline.value === deadline.endsOn ? null : deadline.reading, changedAt: row.changed_at.toISOString(), isOff: timeliness === "not-due",
    statuses: obligations.map(({ party, status }) => ({ party: party.name, status })), topics: topics.map(({ name }) => name), page: links.html,
  }];
}

async function eventEntries(ids: Set<string> | null, lang: Language): Promise<CalendarEntry[]> {
  const [events, rows] = await Promise.all([
    listEvents(lang),
    publicDb.event.findMany({ select: { id: true, slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { version: true, visibleFrom: true } } } }),
  ]);
  return rows.flatMap(({ id, slug, versions: [version] }): CalendarEntry[] => {
    const event = events.find((one) => one.slug === slug);
    if (!event?.heldOn || !version || (ids !== null && !ids.has(id))) return [];
    return [{
      id, sequence: version.version, kind: "event", title: event.name, day: period(event.heldOn.value).to,
      reading: event.heldOn.precision === "day" ? null : event.heldOn.value, changedAt: version.visibleFrom.toISOString(), isOff: false,
      statuses: [], topics: [], page: `/events/${slug}`,
    }];
  });
}
