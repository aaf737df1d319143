import "server-only";
import { askThread, type AskThread } from "@/domain/charts/ask-thread";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { publicDb } from "../db";
import { commitmentRecords } from "./commitments";
import { followUpsOfAll } from "./follow-ups";

type Relation = CommitmentRecord["relations"][number];
const answered = (records: readonly CommitmentRecord[], direction: Relation["direction"]): string[] =>
  records.flatMap(({ relations }) => relations.filter((one) => one.kind === "answers" && one.direction === direction).map(({ to }) => to.slug));

/**
 * The line from a request to what became of it, seen from the request and from what answers it. Null where the
 * record is neither, or nothing has happened yet.
 */
export async function askThreadOf(record: CommitmentRecord, lang: Language): Promise<AskThread | null> {
  const isAsked = record.obligations.some(({ role }) => role !== "owes");
  const asks = isAsked ? [record] : await recordsBySlug(answered([record], "out"), lang);
  if (asks.length === 0) return null;
  const others = answered(asks, "in").filter((slug) => slug !== record.slug);
  const answers = [...(isAsked ? [] : [record]), ...await recordsBySlug(others, lang)];
  return askThread(asks, answers, await followUpsOfAll([...asks, ...answers].map(({ slug }) => slug), lang));
}

async function recordsBySlug(slugs: readonly string[], lang: Language): Promise<CommitmentRecord[]> {
  if (slugs.length === 0) return [];
  const rows = await publicDb.commitment.findMany({ where: { slug: { in: [...new Set(slugs)] } }, select: { id: true } });
  return commitmentRecords(rows.map(({ id }) => id), lang);
}
