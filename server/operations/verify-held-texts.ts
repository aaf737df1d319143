import "server-only";
import { sha256 } from "@/domain/audit";
import { anchorHolds } from "@/domain/citation";
import type { CheckResult } from "@/domain/verification";
import { db } from "../db";
import { inBatches } from "./batches";
import { Counting, type Verifying } from "./verify-counting";

/**
 * Every held text has the fingerprint that its version states, every file that is kept too, and every
 * quotation is the text at its place. One text is in memory at a time.
 */
export async function verifyHeldTexts(to: Verifying): Promise<CheckResult[]> {
  const [texts, quotations] = [new Counting("source-texts", to), new Counting("held-quotations", to)];
  const versions = inBatches((after, take) => db.sourceVersion.findMany({
    where: { ...after, textHeld: { not: "none" } }, orderBy: { id: "asc" }, take,
    select: { id: true, number: true, textSha256: true, textCodePoints: true, source: { select: { slug: true } } },
  }), 100);
  for await (const version of versions) {
    const name = `${version.source.slug} version ${version.number}`;
    const text = await db.sourceText.findUnique({ where: { sourceVersionId: version.id }, select: { content: true } });
    const points = Array.from(text?.content ?? "");
    if (text === null) texts.fault(name, "its text is missing");
    else if (sha256(text.content) !== version.textSha256) texts.fault(name, "the text does not have its fingerprint");
    else if (points.length !== version.textCodePoints) texts.fault(name, "the text does not have its length");
    texts.looked();
    await checkQuotations(version.id, name, points, quotations);
  }
  return [texts.result(), await verifyFiles(to), quotations.result()];
}

async function checkQuotations(sourceVersionId: string, name: string, points: readonly string[], quotations: Counting): Promise<void> {
  const citations = inBatches((after, take) => db.citation.findMany({
    where: { ...after, sourceVersionId }, orderBy: { id: "asc" }, take,
    select: { id: true, exact: true, prefix: true, suffix: true, startAt: true, endAt: true },
  }), 200);
  for await (const { id, exact, prefix, suffix, startAt, endAt } of citations) {
    if (!anchorHolds(points, { exact, prefix, suffix, start: startAt, end: endAt }))
      quotations.fault(`quotation ${id} in ${name}`, "the words are not the text at their place");
    quotations.looked();
  }
}

type FileRow = { id: string; name: string; is_right: boolean | null };

/** Files are compared where they are, not sent here: they may be large. A fetched page whose file is not simply its text keeps it. */
async function verifyFiles(to: Verifying): Promise<CheckResult> {
  const files = new Counting("source-files", to);
  const rows = inBatches<FileRow>((after, take) => db.$queryRaw<FileRow[]>`
    SELECT v.id, s.slug || ' version ' || v.number AS name,
      encode(sha256(f.content), 'hex') = v.file_sha256 AND octet_length(f.content) = v.file_bytes AS is_right
    FROM source_version v JOIN source s ON s.id = v.source_id LEFT JOIN source_file f ON f.source_version_id = v.id
    WHERE v.id > ${"id" in after ? after.id.gt : noId}::uuid
      AND (f.content IS NOT NULL OR (v.text_held <> 'none' AND v.fetched_from IS NOT NULL AND v.file_sha256 <> v.text_sha256))
    ORDER BY v.id LIMIT ${take}`, 20);
  for await (const { name, is_right } of rows) {
    if (is_right === null) files.fault(name, "its file is missing");
    else if (!is_right) files.fault(name, "the file does not have its fingerprint");
    files.looked();
  }
  return files.result();
}

const noId = "00000000-0000-0000-0000-000000000000";
