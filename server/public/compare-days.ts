import "server-only";
import { lastInstantOf } from "@/domain/as-of";
import type { Comparison, RemovalChange, Transition } from "@/domain/changes";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { ReplyRecord } from "@/domain/record";
import { publicDb } from "../db";
import { siteTimeZone } from "../env";
import { asOf } from "./as-of";
import { titled } from "./change-titles";
import { titleRows } from "./commitment-rows";
import { directory } from "./directory";
import { lastRemovals } from "./removal-changes";
import { countedObligations, type Counted } from "./tallies";

const commitmentsOf = (rows: readonly Counted[]) => new Set(rows.map((row) => row.commitment_id));

/** What differs between the record at the end of two days: what was added, merged, archived and restored, whose status changed, who answered. */
export async function compareDays(from: PlainDate, to: PlainDate, lang: Language): Promise<Comparison> {
  const [before, after] = [await asOf(from, countedObligations), await asOf(to, countedObligations)];
  const [known, standing] = [commitmentsOf(before), commitmentsOf(after)];
  const changed = [...known].filter((id) => !standing.has(id)).concat([...standing].filter((id) => !known.has(id)));
  const became = await asOf(to, () => lastRemovals(changed, lang));
  // What was there once, was removed by the first day and stands again is not new.
  const restored = await asOf(from, () => lastRemovals(changed.filter((id) => became.get(id)?.kind === "restored"), lang));
  const removals = changed.flatMap((id): RemovalChange[] => {
    const last = became.get(id);
    return last !== undefined && (last.kind !== "restored" || restored.has(id)) ? [last] : [];
  });
  return {
    added: changed.filter((id) => standing.has(id) && !restored.has(id)).length, removals,
    transitions: await asOf(to, () => transitionsOf(before, after, lang)), replies: await asOf(to, () => repliesAfter(from)),
  };
}

async function transitionsOf(before: readonly Counted[], after: readonly Counted[], lang: Language): Promise<Transition[]> {
  const earlier = new Map(before.map((row) => [row.obligation_id, row]));
  const known = commitmentsOf(before);
  const changed = after.filter((row) => known.has(row.commitment_id) && (earlier.get(row.obligation_id)?.status ?? null) !== row.status);
  const [titles, names] = await Promise.all([titleRows(changed.map((row) => row.commitment_id)), directory(lang)]);
  return changed.flatMap((row): Transition[] => {
    const commitment = titled(titles.get(row.commitment_id), lang);
    const party = names.parties.get(row.party_id)?.name;
    if (commitment === null || party === undefined) return [];
    return [{ commitment, party, before: earlier.get(row.obligation_id)?.status ?? null, after: row.status, becauseRubric: row.occasion === "rubric-change" }];
  });
}

async function repliesAfter(day: PlainDate): Promise<Comparison["replies"]> {
  const rows = await publicDb.reply.groupBy({ by: ["kind"], where: { visibleFrom: { gt: lastInstantOf(day, siteTimeZone()) } }, _count: true });
  const count = (kind: ReplyRecord["kind"]) => rows.find((row) => row.kind === kind)?._count ?? 0;
  return { reply: count("reply"), correction: count("correction"), retraction: count("retraction") };
}
