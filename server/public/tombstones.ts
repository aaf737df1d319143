import "server-only";
import type { Language } from "@/domain/language";
import type { Tombstone } from "@/domain/record-parts";
import { siteDay } from "../days";
import { publicDb } from "../db";

/** What was removed by order from rows of a table, by row: the field, when, by whose order and why. */
export async function tombstones(tableName: "follow_up" | "commitment_version" | "criterion" | "reply" | "release_file", ids: readonly string[]): Promise<Map<string, Tombstone[]>> {
  const rows = ids.length === 0 ? [] : await publicDb.redactedText.findMany({
    where: { tableName, recordId: { in: [...ids] } }, orderBy: { id: "asc" },
    select: { recordId: true, columnName: true, redaction: { select: { orderedBy: true, reason: true, reasonLang: true, removedAt: true } } },
  });
  const found = new Map<string, Tombstone[]>();
  for (const { recordId, columnName, redaction: { orderedBy, reason, reasonLang, removedAt } } of rows) {
    const tombstone = { field: columnName.replace("_", "-"), removedOn: siteDay(removedAt!), orderedBy, reason, reasonLang: reasonLang as Language };
    found.set(recordId, [...(found.get(recordId) ?? []), tombstone]);
  }
  return found;
}
