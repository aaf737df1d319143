import "server-only";
import { siteDay } from "../days";
import { publicDb } from "../db";

/** A page of the site, without language, and the site's day on which it changed last; null for what bears no day. */
export type SitePage = { path: string; changedOn: string | null };

/** Two addresses each, and 50,000 to a file is what the protocol allows. */
export const pagesOfPart = 20_000;

/** Where each file of commitments begins: "after" this one. The first begins before all of them. */
export async function commitmentParts(length: number = pagesOfPart): Promise<string[]> {
  const rows = await publicDb.$queryRaw<{ id: string }[]>`
    SELECT id FROM (SELECT k.id, row_number() OVER (ORDER BY k.id) AS place, count(*) OVER () AS total FROM commitment k
      WHERE EXISTS (SELECT 1 FROM commitment_version v WHERE v.commitment_id = k.id)) AS numbered
    WHERE place % ${length} = 0 AND place < total ORDER BY id`;
  return rows.map(({ id }) => id);
}

/** The commitments after one, in the order of their ids: a key, so that no file is read through to reach the next. */
export async function commitmentPages(after: string | null, length: number = pagesOfPart): Promise<SitePage[]> {
  const rows = await publicDb.$queryRaw<{ slug: string; at: Date }[]>`
    SELECT k.slug, greatest(v.at, f.at) AS at FROM (
      SELECT c.id, c.slug FROM commitment c WHERE (${after}::uuid IS NULL OR c.id > ${after}::uuid)
        AND EXISTS (SELECT 1 FROM commitment_version v WHERE v.commitment_id = c.id) ORDER BY c.id LIMIT ${length}) AS k
    JOIN LATERAL (SELECT max(visible_from) AS at FROM commitment_version WHERE commitment_id = k.id) v ON true
    LEFT JOIN LATERAL (SELECT max(f.visible_from) AS at FROM follow_up f JOIN obligation o ON o.id = f.obligation_id WHERE o.commitment_id = k.id) f ON true
    ORDER BY k.id`;
  return rows.map(({ slug, at }) => ({ path: `/commitments/${slug}`, changedOn: siteDay(at) }));
}

const lists = ["/", "/commitments", "/changes", "/corrections", "/sources", "/topics", "/parties", "/events", "/methodology", "/data", "/data/releases"];
const texts = ["/about", "/privacy", "/data/api"];

/** Everything that is no commitment: the lists and texts of the site, documents, topics, parties and events. */
export async function otherPages(lastChange: string | null): Promise<SitePage[]> {
  const rows = await publicDb.$queryRaw<{ path: string; at: Date }[]>`
    SELECT '/sources/' || s.slug AS path, greatest(max(d.visible_from), max(v.visible_from)) AS at
      FROM source s JOIN source_description d ON d.source_id = s.id LEFT JOIN source_version v ON v.source_id = s.id GROUP BY s.slug
    UNION ALL SELECT '/topics/' || t.slug, max(v.visible_from) FROM topic t JOIN topic_version v ON v.topic_id = t.id GROUP BY t.slug
    UNION ALL SELECT '/parties/' || p.slug, max(v.visible_from) FROM party p JOIN party_version v ON v.party_id = p.id GROUP BY p.slug
    UNION ALL SELECT '/events/' || e.slug, max(v.visible_from) FROM event e JOIN event_version v ON v.event_id = e.id GROUP BY e.slug
    UNION ALL SELECT '/data/releases/' || to_char(r.day, 'YYYY-MM-DD'), r.visible_from FROM release r
    ORDER BY path`;
  return [
    ...lists.map((path) => ({ path, changedOn: lastChange })), ...texts.map((path) => ({ path, changedOn: null })),
    ...rows.map(({ path, at }) => ({ path, changedOn: siteDay(at) })),
  ];
}
