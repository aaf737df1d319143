import "server-only";
import { isDue, resolveDeadline, type DeadlinePrecision, type DeadlineRule, type HeldEvent, type PeriodUnit, type ResolvedDeadline } from "@/domain/deadline";
import type { Prisma } from "@/prisma/generated/client";

/** What a deadline's row says of its rule; events and series by id. */
export const deadlineRuleSelect = {
  precision: true, value: true, eventId: true, seriesId: true, count: true, unit: true, setOn: true,
} as const satisfies Prisma.DeadlineSelect;
type Row = Prisma.DeadlineGetPayload<{ select: typeof deadlineRuleSelect }>;

/** Of the version that states it: when the commitment was made, and at which event. */
type Stated = { madeOn: string; eventId: string | null };

export const deadlineRule = ({ precision, value, eventId, seriesId, count, unit, setOn }: Row): DeadlineRule =>
  ({ precision: precision as DeadlinePrecision, value, event: eventId, series: seriesId, count, unit: unit as PeriodUnit | null, setOn });

export const resolvedRow = (row: Row, { madeOn, eventId }: Stated, events: readonly HeldEvent[]): ResolvedDeadline =>
  resolveDeadline(deadlineRule(row), { madeOn, ownEvent: eventId, events });

/** What timeliness wants to know of the deadline in force. */
export function dueOf(row: Row | undefined, stated: Stated, events: readonly HeldEvent[]): { endsOn: string | null; hasDeadline: boolean } {
  if (row === undefined) return { endsOn: null, hasDeadline: false };
  return { endsOn: resolvedRow(row, stated, events).endsOn, hasDeadline: isDue(row.precision as DeadlinePrecision) };
}

export type NamedEvent = HeldEvent & { slug: string; nameEn: string | null; nameEs: string | null };

/** Every event as its newest version has it, for whoever may read all of them. */
export async function heldEvents(tx: Prisma.TransactionClient): Promise<NamedEvent[]> {
  const rows = await tx.event.findMany({
    select: { id: true, slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { heldOn: true, seriesId: true, nameEn: true, nameEs: true } } },
  });
  return rows.map(({ id, slug, versions: [newest] }) => ({
    key: id, slug, heldOn: newest?.heldOn ?? null, series: newest?.seriesId ?? null, nameEn: newest?.nameEn ?? null, nameEs: newest?.nameEs ?? null,
  }));
}
