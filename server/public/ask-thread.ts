import "server-only";
import { askThread, type AskThread } from "@/domain/ask-thread";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { publicDb } from "../db";
import { commitmentRecords } from "./commitments";
import { followUpsOfAll } from "./follow-ups";

/**
 * The thread that a record belongs to: of a request with all that answers it, of a commitment that answers
 * with all that it answers. Null for what neither asks nor answers.
 */
export async function threadOf(record: CommitmentRecord, lang: Language): Promise<AskThread | null> {
  const answers = record.relations.filter(({ kind }) => kind === "answers");
  const isAsked = record.kind === "ask" || answers.some(({ direction }) => direction === "in");
  const others = answers.filter(({ direction }) => direction === (isAsked ? "in" : "out")).map(({ to }) => to.slug);
  if (!isAsked && others.length === 0) return null;
  const found = await recordsBySlug(others, lang);
  const [asks, promises] = isAsked ? [[record], found] : [found, [record]];
  return askThread({ asks, promises, log: await followUpsOfAll([...asks, ...promises].map(({ slug }) => slug), lang) });
}

async function recordsBySlug(slugs: readonly string[], lang: Language): Promise<CommitmentRecord[]> {
  if (slugs.length === 0) return [];
  const rows = await publicDb.commitment.findMany({ where: { slug: { in: [...slugs] } }, select: { id: true }, orderBy: { number: "asc" } });
  return commitmentRecords(rows.map(({ id }) => id), lang);
}
