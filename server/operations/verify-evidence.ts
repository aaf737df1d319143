import "server-only";
import { coverageOf } from "@/domain/coverage";
import type { CheckResult } from "@/domain/verification";
import { passagesOf, sentencesOf } from "../commands/intake-passages";
import { db } from "../db";
import { inBatches } from "./batches";
import { Counting, type Verifying } from "./verify-counting";

/** What became of quotations in newer versions, what is said to have been considered, and what was brought in. */
export async function verifyEvidence(to: Verifying): Promise<CheckResult[]> {
  return [await reanchorings(to), await coverage(to), await captures(to)];
}

type ReanchoringRow = { sequence: bigint; citation_id: string; fault: string | null };

/**
 * A row joins a quotation to a later version of its own source; what it leads to stands in that version,
 * takes the place of that quotation, has the same words where it says so, and is public no later than the row.
 */
async function reanchorings(to: Verifying): Promise<CheckResult> {
  const counting = new Counting("reanchorings", to);
  let after = 0n;
  for (;;) {
    const rows = await db.$queryRaw<ReanchoringRow[]>`
      SELECT r.sequence, r.citation_id, CASE
        WHEN o.source_id <> n.source_id OR o.number >= n.number THEN 'it does not lead to a later version of its source'
        WHEN r.new_citation_id IS NOT NULL AND (w.source_version_id <> r.source_version_id OR w.reanchors_id IS DISTINCT FROM r.citation_id)
          THEN 'it leads to a quotation that does not take its place'
        WHEN r.outcome IN ('same', 'moved') AND w.exact IS DISTINCT FROM c.exact THEN 'the words are said to be the same and are not'
        WHEN w.visible_from > r.visible_from AND w.visible_from > now() AND r.visible_from <= now() THEN 'it is public before the quotation that it leads to'
        END AS fault
      FROM reanchoring r JOIN citation c ON c.id = r.citation_id JOIN source_version o ON o.id = c.source_version_id
      JOIN source_version n ON n.id = r.source_version_id LEFT JOIN citation w ON w.id = r.new_citation_id
      WHERE r.sequence > ${after} ORDER BY r.sequence LIMIT ${pageLength}`;
    for (const { sequence, citation_id, fault } of rows) {
      if (fault !== null) counting.fault(`re-anchoring ${sequence} of quotation ${citation_id}`, fault);
      counting.looked();
      after = sequence;
    }
    if (rows.length < pageLength) return counting.result();
  }
}

const pageLength = 500;
const figures = ["stating", "considered", "tracked", "sentences", "openSentences"] as const;

/** The published figures of how much of a document was considered are those that its passages give. */
async function coverage(to: Verifying): Promise<CheckResult> {
  const counting = new Counting("coverage", to);
  const intakes = inBatches((after, take) => db.intake.findMany({ where: after, orderBy: { id: "asc" }, take, select: { id: true } }), 100);
  for await (const { id } of intakes) {
    // As of one instant: two editors may be deciding at this moment.
    const { read, passages } = await db.$transaction(async (tx) => ({
      read: await tx.intake.findUniqueOrThrow({
        where: { id }, select: { sentences: true, sourceVersion: { select: { number: true, source: { select: { slug: true } }, coverage: true } } },
      }),
      passages: await passagesOf(tx, id),
    }), { isolationLevel: "RepeatableRead" });
    const [stored, counted] = [read.sourceVersion.coverage, coverageOf(passages, sentencesOf(read.sentences))];
    // There are no figures before the first decision.
    const isWrong = stored === null ? passages.some(({ decidedBy }) => decidedBy !== null) : figures.some((figure) => stored[figure] !== counted[figure]);
    if (isWrong)
      counting.fault(`coverage of ${read.sourceVersion.source.slug} version ${read.sourceVersion.number}`, "the figures are not those of its passages");
    counting.looked();
  }
  return counting.result();
}

type CaptureRow = { id: string; fault: string | null };

/** What was decided about holds no text any more, and what was kept is the version that it became. */
async function captures(to: Verifying): Promise<CheckResult> {
  const counting = new Counting("captures", to);
  const rows = inBatches<CaptureRow>((after, take) => db.$queryRaw<CaptureRow[]>`
    SELECT c.id, CASE
      WHEN c.state <> 'open' AND (c.text IS NOT NULL OR c.file IS NOT NULL) THEN 'it was decided about and still holds its text'
      WHEN c.text_held = 'none' AND (c.text IS NOT NULL OR c.file IS NOT NULL) THEN 'it holds a text that is not to be kept'
      WHEN c.state = 'kept' AND (v.text_sha256 IS DISTINCT FROM c.text_sha256 OR v.file_sha256 IS DISTINCT FROM c.file_sha256)
        THEN 'the version that it became has another fingerprint' END AS fault
    FROM capture c LEFT JOIN source_version v ON v.id = c.source_version_id
    WHERE c.id > ${"id" in after ? after.id.gt : noId}::uuid ORDER BY c.id LIMIT ${take}`);
  for await (const { id, fault } of rows) {
    if (fault !== null) counting.fault(`capture ${id}`, fault);
    counting.looked();
  }
  return counting.result();
}

const noId = "00000000-0000-0000-0000-000000000000";
