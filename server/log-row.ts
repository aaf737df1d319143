import type { LogRow } from "@/domain/history";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf, dayOrNull } from "./days";

/** The columns of a follow-up that the fold reads. */
export const logRowSelect = {
  id: true, sequence: true, kind: true, status: true, qualifier: true, reason: true, confidence: true, assertedBy: true,
  supersededById: true, effectiveOn: true, effectiveTo: true, checkedOn: true, replacesId: true, occasion: true, visibleFrom: true,
} satisfies Prisma.FollowUpSelect;

type Selected = Prisma.FollowUpGetPayload<{ select: typeof logRowSelect }>;

/** The database's CHECKs hold the closed lists, so that the columns may be read as their types. */
export function logRow(row: Selected): LogRow {
  return {
    ...row,
    effectiveTo: dayOrNull(row.effectiveTo),
    checkedOn: dayOf(row.checkedOn),
  } as LogRow;
}
