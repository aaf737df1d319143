import "server-only";
import { facetNames, type CommitmentFilter, type FacetName } from "@/domain/filter";
import { dueSoonDays, type Timeliness } from "@/domain/timeliness";
import { Prisma } from "@/prisma/generated/client";

/** What each filter asks of a row `e` of `list_now`, which has of each commitment the one that holds at the instant that is read. */
// An array with an unknown slug's null in it is contained in none.
const asks: { [Name in FacetName]: (value: NonNullable<CommitmentFilter[Name]>, today: string) => Prisma.Sql } = {
  status: (value) => Prisma.sql`e.statuses @> ARRAY[${value}]::text[]`,
  kind: (value) => Prisma.sql`e.kind = ${value}`,
  topic: (value) => Prisma.sql`e.topics @> ARRAY[(SELECT t.id FROM topic t WHERE t.slug = ${value})]`,
  party: (value) => Prisma.sql`e.parties @> ARRAY[(SELECT p.id FROM party p WHERE p.slug = ${value})]`,
  event: (value) => Prisma.sql`e.event_id = (SELECT v.id FROM event v WHERE v.slug = ${value})`,
  source: (value) => Prisma.sql`e.sources @> ARRAY[(SELECT s.id FROM source s WHERE s.slug = ${value})]`,
  year: (value) => Prisma.sql`e.year = ${value}::int`,
  timeliness: (value, today) => timely(value, today),
};

/** `timeliness_on` turned round, so that indexes serve: what is settled, what is said before a deadline and what after. A test holds the two against each other. */
function timely(value: Timeliness, today: string): Prisma.Sql {
  const [from, soon] = [Prisma.sql`${today}::date`, Prisma.sql`${today}::date + ${dueSoonDays}::int`];
  const isOpen = Prisma.sql`cardinality(e.after_deadline) > 0`;
  if (value === "due-soon") return Prisma.sql`(e.deadline_on BETWEEN ${from} AND ${soon} AND ${isOpen})`;
  if (value === "upcoming") return Prisma.sql`(e.deadline_on > ${soon} AND ${isOpen})`;
  if (value === "suspended" || value === "overdue" || value === "deadline-passed") return Prisma.sql`(e.deadline_on < ${from} AND e.after_deadline @> ARRAY[${value}]::text[])`;
  return Prisma.sql`e.timeliness @> ARRAY[${value}]::text[]`;
}

/** How the obligations of a row stand on a day: `timeliness_on` is the rule of domain/timeliness.ts. */
export const timelinessOf = (today: string): Prisma.Sql =>
  Prisma.sql`timeliness_on(${today}::date, e.timeliness, e.after_deadline, e.deadline_on, ${dueSoonDays}::int)`;

export type Condition = { name: FacetName; sql: Prisma.Sql };

export function conditionsOf(filter: CommitmentFilter, today: string): Condition[] {
  return facetNames.flatMap((name): Condition[] => {
    const value = filter[name];
    return value === undefined ? [] : [{ name, sql: (asks[name] as (value: unknown, today: string) => Prisma.Sql)(value, today) }];
  });
}

export const all = (parts: readonly Prisma.Sql[]): Prisma.Sql => (parts.length === 0 ? Prisma.sql`true` : Prisma.join([...parts], " AND "));
