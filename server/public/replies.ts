import "server-only";
import type { Language } from "@/domain/language";
import type { ReplyRecord } from "@/domain/record";
import type { Tombstone } from "@/domain/record-parts";
import type { Prisma } from "@/prisma/generated/client";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { citationRecord, type CitationRow } from "./citation-record";
import { namesOf, partialDate, type Directory } from "./directory";

const include = { replacedBy: { select: { id: true, kind: true } } } satisfies Prisma.ReplyInclude;
export type ReplyRow = Prisma.ReplyGetPayload<{ include: typeof include }>;

/** What was answered to these entries, the first first. */
export function replyRows(followUpIds: readonly string[]): Promise<ReplyRow[]> {
  return publicDb.reply.findMany({ where: { followUpId: { in: [...followUpIds] } }, include, orderBy: [{ recordedAt: "asc" }, { id: "asc" }] });
}

type Context = { citations: Map<string, CitationRow>; names: Directory; removed: Tombstone[]; lang: Language };

export function replyRecord(row: ReplyRow, { citations, names, removed, lang }: Context): ReplyRecord {
  return {
    id: row.id, kind: row.kind as ReplyRecord["kind"], party: row.partyId === null ? null : namesOf([row.partyId], names.parties)[0] ?? null,
    text: row.text, textLang: row.textLang as Language | null, repliedOn: partialDate(row.repliedOn), recordedOn: siteDay(row.recordedAt),
    because: row.because, replaces: row.replacesId, amendedBy: row.replacedBy as ReplyRecord["amendedBy"],
    citation: row.citationId === null ? null : citationRecord(citations.get(row.citationId), "reply", names, lang), removed,
  };
}
