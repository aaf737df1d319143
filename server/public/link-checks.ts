import "server-only";
import type { LinkOutcome } from "@/domain/link-check";
import { publicDb } from "../db";

/** What the last look at the address of a source found; readers see when, too. */
export type LinkCheckRecord = { outcome: LinkOutcome; checkedAt: string; url: string; finalUrl: string | null };

type Row = { slug: string; outcome: string; checked_at: Date; url: string; final_url: string | null };

/** By the source's slug, for these sources or for all; a look at an address that the source no longer states is not told. */
export async function latestLinkChecks(slugs?: readonly string[]): Promise<Map<string, LinkCheckRecord>> {
  const rows = await publicDb.$queryRaw<Row[]>`
    SELECT s.slug, c.outcome, c.checked_at, c.url, c.final_url FROM source s
    JOIN LATERAL (SELECT url FROM source_description WHERE source_id = s.id ORDER BY version DESC LIMIT 1) d ON true
    JOIN LATERAL (SELECT * FROM link_check WHERE source_id = s.id AND url = d.url ORDER BY checked_at DESC LIMIT 1) c ON true
    WHERE ${slugs === undefined}::boolean OR s.slug = ANY(${[...(slugs ?? [])]}::text[])`;
  return new Map(rows.map(({ slug, outcome, checked_at, url, final_url }) =>
    [slug, { outcome: outcome as LinkOutcome, checkedAt: checked_at.toISOString(), url, finalUrl: final_url }]));
}
