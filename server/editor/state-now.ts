import type { Prisma } from "@/prisma/generated/client";

/**
 * Of a projection's rows the one that holds now, or (under an embargo) the first that will: the desk
 * sees what is coming.
 */
export const stateNow = (now: Date) => ({
  where: { OR: [{ visibleUntil: null }, { visibleUntil: { gt: now } }] },
  orderBy: { visibleFrom: "asc" },
  take: 1,
}) satisfies Prisma.Obligation$statesArgs & Prisma.Condition$statesArgs;
