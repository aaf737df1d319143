import "server-only";
import type { Language } from "@/domain/language";
import { siteDay } from "../days";
import { db } from "../db";

/** That a text of the desk stood here and was removed by order of the law. */
export type RemovedText = { recordId: string; field: string; on: string; orderedBy: string; reason: string; reasonLang: Language };

/** What was removed from a draft and from what was said about it: the desk reads where it stood. */
export async function removedTexts(ids: readonly string[]): Promise<RemovedText[]> {
  const rows = await db.redactedText.findMany({
    where: { tableName: { in: ["draft", "draft_comment"] }, recordId: { in: [...ids] } }, orderBy: { id: "desc" },
    select: { recordId: true, columnName: true, redaction: { select: { orderedBy: true, reason: true, reasonLang: true, removedAt: true } } },
  });
  return rows.map(({ recordId, columnName, redaction: { orderedBy, reason, reasonLang, removedAt } }) => ({
    recordId, field: columnName.replaceAll("_", "-"), on: siteDay(removedAt!), orderedBy, reason, reasonLang: reasonLang as Language,
  }));
}
