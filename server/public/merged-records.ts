import "server-only";
import type { Language } from "@/domain/language";
import type { CommitmentRecord, FollowUpRecord } from "@/domain/record";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { mergedInto, removalNamed, type RemovalRow } from "../dispositions";
import { atMoment } from "../moment";
import { findCommitment } from "./commitments";
import { followUpsOf } from "./follow-ups";

/** What a duplicate said until it was merged, and its log. */
export type MergedRecord = { record: CommitmentRecord; log: FollowUpRecord[] };

/** The records that were merged into one, as they stood in the last instant before, the newest merge first. */
export async function mergedRecords(commitment: CommitmentRecord, lang: Language): Promise<MergedRecord[]> {
  if (commitment.mergedFrom.length === 0) return [];
  const row = await publicDb.commitment.findUnique({ where: { slug: commitment.slug }, select: { id: true } });
  const merged = row === null ? [] : await mergedInto(publicDb, [row.id]);
  const read = await Promise.all(merged.map((one) => asItStood(one, lang)));
  return read.flatMap((one) => one ?? []);
}

/** The log of a commitment that was merged, by the id or slug that it had; null for any other. */
export async function logOfMerged(reference: string, lang: Language): Promise<FollowUpRecord[] | null> {
  const row = await removalNamed(publicDb, reference);
  return row === null || row.into_id === null ? null : (await asItStood(row, lang))?.log ?? [];
}

/** The row policies show the last instant before as they would on any past day. */
function asItStood({ slug, visible_from: from }: RemovalRow, lang: Language): Promise<MergedRecord | null> {
  const instant = new Date(from.getTime() - 1);
  return atMoment({ day: siteDay(instant), instant }, async () => {
    const result = await findCommitment(slug, lang);
    return result !== null && "found" in result ? { record: result.found, log: await followUpsOf(slug, lang) } : null;
  });
}
