import "server-only";
import type { ChangeRecord } from "@/domain/changes";
import type { FeedContent, FeedEntry, FeedScope } from "@/domain/feed-record";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { newestChanges } from "./changes";
import { matchingCommitments } from "./commitment-query";
import { commitmentRecords } from "./commitments";
import { statusesAt } from "./statuses-at";

export const feedLength = 50;

/** The newest of what was published about a scope. */
export async function feedEntries(scope: FeedScope, lang: Language): Promise<FeedContent> {
  const commitments = scope.commitment !== null ? Prisma.sql`SELECT ${scope.commitment}::uuid AS id`
    : scope.filter === null ? undefined : await matchingCommitments(scope.filter);
  const data = await newestChanges(lang, { commitments, length: feedLength });
  const ids = data.map(({ id }) => id);
  const [updates, records, statuses] = await Promise.all([
    laterUpdates(ids), recordsOf(data, lang), statusesAt(data.filter(({ what }) => what.startsWith("commitment-")).map(({ id }) => id), lang),
  ]);
  const entries = data.map((change): FeedEntry => ({
    change, updated: updates.get(change.id) ?? change.at,
    record: records.get(change.commitment?.slug ?? "") ?? null, statuses: statuses.get(change.id) ?? [],
  }));
  const updated = entries.map((entry) => entry.updated).sort().at(-1) ?? new Date(0).toISOString();
  return { entries, updated };
}

async function recordsOf(changes: ChangeRecord[], lang: Language): Promise<Map<string, CommitmentRecord>> {
  const slugs = [...new Set(changes.flatMap(({ commitment }) => commitment?.slug ?? []))];
  const rows = await publicDb.commitment.findMany({ where: { slug: { in: slugs } }, select: { id: true } });
  const records = await commitmentRecords(rows.map(({ id }) => id), lang);
  return new Map(records.map((record) => [record.slug, record]));
}

/** An entry means something else once it was corrected, taken back, or lost a text by order of the law. */
async function laterUpdates(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await publicDb.$queryRaw<{ id: string; at: Date }[]>`
    SELECT id, max(at) AS at FROM (
      SELECT f.replaces_id AS id, f.visible_from AS at FROM follow_up f WHERE f.replaces_id = ANY(${[...ids]}::uuid[])
      UNION ALL SELECT r.replaces_id, r.visible_from FROM reply r WHERE r.replaces_id = ANY(${[...ids]}::uuid[])
      UNION ALL SELECT t.record_id::uuid, r.removed_at FROM redacted_text t JOIN redaction r ON r.id = t.redaction_id
        WHERE t.table_name IN ('follow_up', 'commitment_version', 'reply') AND t.record_id = ANY(${[...ids]}::text[])) AS later
    GROUP BY id`;
  return new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
}
