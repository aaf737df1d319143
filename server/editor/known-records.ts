import "server-only";
import type { Actor } from "../actor";
import { db } from "../db";

type SlugKind = "topic" | "party" | "series" | "event" | "source" | "commitment" | "indicator";
type SlugTable = { findMany(args: { select: { slug: true } }): Promise<{ slug: string }[]> };

/** Every address that records of a kind have or ever had: what the seed must never add again. */
export async function knownSlugs(_actor: Actor, kind: SlugKind): Promise<Set<string>> {
  const current = await (db[kind] as unknown as SlugTable).findMany({ select: { slug: true } });
  const former = await db.formerSlug.findMany({ where: { recordKind: kind }, select: { slug: true } });
  return new Set([...current, ...former].map(({ slug }) => slug));
}

/** Which of these follow-ups and measurements exist. */
export async function knownIds(_actor: Actor, ids: string[]): Promise<Set<string>> {
  const where = { where: { id: { in: ids } }, select: { id: true } } as const;
  const rows = [...(await db.followUp.findMany(where)), ...(await db.measurement.findMany(where))];
  return new Set(rows.map(({ id }) => id));
}

export type FollowUpPlace = { id: string; version: number };

/** The obligation of a party, or the n-th condition, under a commitment named by its slug. */
export async function findPlace(_actor: Actor, slug: string, at: { party: string } | { condition: number }): Promise<FollowUpPlace | null> {
  const select = { id: true, version: true } as const;
  if ("party" in at) return db.obligation.findFirst({ where: { commitment: { slug }, party: { slug: at.party } }, select });
  const listed = await db.commitmentVersion.findFirst({
    where: { commitment: { slug } }, orderBy: { version: "desc" },
    select: { conditions: { where: { position: at.condition }, select: { condition: { select } } } },
  });
  return listed?.conditions[0]?.condition ?? null;
}
