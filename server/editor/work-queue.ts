import "server-only";
import { intervalOf } from "@/domain/check-interval";
import type { PlainDate } from "@/domain/plain-date";
import { asksForWork, kindsOf, orderOf, type ObligationKind, type QueueOrder } from "@/domain/queue";
import type { Judgement } from "@/domain/status";
import { timeliness, type Timeliness } from "@/domain/timeliness";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { db } from "../db";
import { demand, named, nameSelect, paged, publicId, wordsFor, type Named, type Paged, type Words } from "./desk-read";
import { factsOf, obligationFacts, type FactRow, type QueueScope } from "./queue-facts";

export type ObligationFilter = QueueScope & {
  kind: ObligationKind; sort: QueueOrder; page: number;
  /** Of the kind only what asks for something to be done. */
  onlyAsking?: boolean;
  /** Rows at once, where it is no page that is read. */
  size?: number;
};

/** An obligation in the queue, with what the short form "checked, nothing found" starts from. */
export type QueueRow = {
  id: string;
  version: number;
  commitment: { uuid: string; id: string; slug: string; title: Words };
  party: Named;
  status: Judgement | null;
  timeliness: Timeliness;
  deadline: { wording: string | null; value: string | null } | null;
  /** The last day that the deadline in force is read as. */
  endsOn: PlainDate | null;
  lastCheckedOn: PlainDate | null;
  /** After how many days it wants to be looked at again; null for never. */
  interval: number | null;
  assignee: string | null;
  lastSearched: string | null;
};

/**
 * One page of the obligations of a kind. Timeliness is computed, never stored, so the database can neither
 * filter nor sort by it: narrow rows are weighed here, and only what is shown is read in full.
 */
export async function workQueue(actor: Actor, { kind, sort, page, onlyAsking = false, size, ...scope }: ObligationFilter): Promise<Paged<QueueRow>> {
  demand(actor);
  const today = siteDay();
  const rows = await db.$queryRaw<(FactRow & { id: string; number: number })[]>(obligationFacts(actor, scope));
  const wanted = rows.map(({ id, number, ...row }) => ({ id, number, ...factsOf(row) }))
    .filter((row) => kindsOf(row, today).includes(kind) && (!onlyAsking || asksForWork(row, today))).sort(orderOf(sort));
  const shown = paged(wanted, page, size);
  const details = await detailsOf(actor, shown.rows.map(({ id }) => id));
  return {
    ...shown,
    rows: shown.rows.flatMap((row) => {
      const found = details.get(row.id);
      return found === undefined ? [] : [{
        ...found, id: row.id, status: row.status, timeliness: timeliness(row, today), endsOn: row.endsOn, lastCheckedOn: row.lastCheckedOn,
        interval: intervalOf(row.status, row.interval),
      }];
    }),
  };
}

const select = {
  id: true, version: true, party: { select: nameSelect },
  // Where was looked the last time.
  followUps: { where: { searched: { not: null } }, orderBy: { sequence: "desc" }, take: 1, select: { searched: true } },
  commitment: {
    select: {
      id: true, collection: true, number: true, slug: true, assignment: { select: { assignee: { select: { name: true } } } },
      versions: {
        orderBy: { version: "desc" }, take: 1,
        select: { titleEn: true, titleEs: true, deadlines: { orderBy: { position: "desc" }, take: 1, select: { wording: true, value: true } } },
      },
    },
  },
} satisfies Prisma.ObligationSelect;

type Details = Omit<QueueRow, "id" | "status" | "timeliness" | "endsOn" | "lastCheckedOn" | "interval">;

async function detailsOf(actor: Actor, ids: string[]): Promise<Map<string, Details>> {
  const rows = await db.obligation.findMany({ where: { id: { in: ids } }, select });
  return new Map(rows.map(({ id, version, party, commitment, followUps }) => {
    const newest = commitment.versions[0];
    return [id, {
      version, party: named(actor, party), deadline: newest?.deadlines[0] ?? null, lastSearched: followUps[0]?.searched ?? null,
      assignee: commitment.assignment?.assignee.name ?? null,
      commitment: {
        uuid: commitment.id, id: publicId(commitment), slug: commitment.slug,
        title: wordsFor(actor, newest?.titleEn ?? null, newest?.titleEs ?? null, commitment.slug),
      },
    }];
  }));
}
