import "server-only";
import { lookAgainAfterDays, type LinkOutcome, type PreviousLook } from "@/domain/link-check";
import { db } from "../db";
import { linkLimits } from "../limits";

export type Address = { id: string; slug: string; url: string };

const slack = linkLimits.slackHours;

/** The addresses that are due, those that were not looked at for longest first; or that of one source, due or not. */
export function addressesToCheck(source: string | undefined): Promise<Address[]> {
  const [seldom, soon] = [lookAgainAfterDays("alive") * 24 - slack, lookAgainAfterDays("unreachable") * 24 - slack];
  return db.$queryRaw<Address[]>`
    SELECT s.id, s.slug, d.url FROM source s
    JOIN LATERAL (SELECT url FROM source_description WHERE source_id = s.id ORDER BY version DESC LIMIT 1) d ON d.url IS NOT NULL
    LEFT JOIN LATERAL (SELECT checked_at, outcome FROM link_check WHERE source_id = s.id AND url = d.url ORDER BY checked_at DESC LIMIT 1) c ON true
    WHERE (${source ?? null}::uuid IS NULL AND (c.checked_at IS NULL
      OR c.checked_at < now() - CASE WHEN c.outcome = 'unreachable' THEN ${soon}::int ELSE ${seldom}::int END * interval '1 hour'))
      OR s.id = ${source ?? null}::uuid
    ORDER BY c.checked_at NULLS FIRST, s.id LIMIT ${linkLimits.perRun}`;
}

export type Known = {
  textSha256: string;
  fetchedFrom: string | null;
  /** The text of the first look since the version was captured. */
  firstLook: string | null;
  previous: PreviousLook | null;
  etag: string | null;
  lastModified: string | null;
};

/** What is known of a source before its address is looked at; null where nothing was ever captured. */
export async function knownSource({ id: sourceId, url }: Address): Promise<Known | null> {
  const newest = { orderBy: { checkedAt: "desc" } } as const;
  const [version, last, withText] = await Promise.all([
    db.sourceVersion.findFirst({ where: { sourceId }, orderBy: { number: "desc" }, select: { textSha256: true, fetchedFrom: true, capturedAt: true } }),
    db.linkCheck.findFirst({ where: { sourceId, url }, ...newest }),
    db.linkCheck.findFirst({ where: { sourceId, url, textSha256: { not: null } }, ...newest }),
  ]);
  if (version === null) return null;
  const first = await db.linkCheck.findFirst({
    where: { sourceId, url, textSha256: { not: null }, checkedAt: { gte: version.capturedAt } }, orderBy: { checkedAt: "asc" }, select: { textSha256: true },
  });
  return {
    textSha256: version.textSha256, fetchedFrom: version.fetchedFrom, firstLook: first?.textSha256 ?? null,
    previous: last && { outcome: last.outcome as LinkOutcome, code: last.code, httpStatus: last.httpStatus, textSha256: withText?.textSha256 ?? null },
    etag: withText?.etag ?? null, lastModified: withText?.lastModified ?? null,
  };
}
