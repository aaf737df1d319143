import "server-only";
import type { StatusThen } from "@/domain/feed-record";
import type { Language } from "@/domain/language";
import { publicDb } from "../db";
import { directory } from "./directory";

/** How the obligations of versions stood when the version was published, whatever became of them since. */
export async function statusesAt(versionIds: readonly string[], lang: Language): Promise<Map<string, StatusThen[]>> {
  const [rows, names] = await Promise.all([
    versionIds.length === 0 ? [] : publicDb.$queryRaw<{ version_id: string; party_id: string; status: string | null }[]>`
      SELECT DISTINCT ON (v.id, co.position, co.obligation_id) v.id AS version_id, o.party_id, s.status
      FROM commitment_version v JOIN commitment_obligation co ON co.commitment_version_id = v.id JOIN obligation o ON o.id = co.obligation_id
      LEFT JOIN obligation_state s ON s.obligation_id = o.id AND s.visible_from <= v.visible_from
      WHERE v.id = ANY(${[...versionIds]}::uuid[]) ORDER BY v.id, co.position, co.obligation_id, s.visible_from DESC`,
    directory(lang),
  ]);
  const found = new Map<string, StatusThen[]>();
  for (const { version_id: id, party_id: partyId, status } of rows) {
    const party = names.parties.get(partyId)?.name;
    if (party !== undefined) found.set(id, [...(found.get(id) ?? []), { party, status }]);
  }
  return found;
}
