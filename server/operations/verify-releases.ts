import "server-only";
import { createHash } from "node:crypto";
import type { CheckResult } from "@/domain/verification";
import { db } from "../db";
import { chunksOf } from "../release-chunks";
import { inBatches } from "./batches";
import { Counting, type Verifying } from "./verify-counting";

/**
 * Every file of every release is still the one that was frozen, or was withdrawn by order of the law. One piece of one
 * file is in memory at a time.
 */
export async function verifyReleases(to: Verifying): Promise<CheckResult[]> {
  const files = new Counting("release-files", to);
  const rows = inBatches((after, take) => db.releaseFile.findMany({
    where: after, orderBy: { id: "asc" }, take, select: { id: true, name: true, bytes: true, sha256: true, release: { select: { day: true } } },
  }), 50);
  for await (const { id, name, bytes, sha256, release } of rows) {
    const where = `${name} of ${release.day.toISOString().slice(0, 10)}`;
    const found = await fingerprintOf(id);
    const isWithdrawn = (await db.redactedText.count({ where: { tableName: "release_file", recordId: id } })) > 0;
    if (found.bytes === 0 && !isWithdrawn) files.fault(where, "its bytes are missing");
    else if (found.bytes > 0 && (found.bytes !== bytes || found.sha256 !== sha256)) files.fault(where, "the file is not the one that was frozen");
    files.looked();
  }
  return [files.result()];
}

async function fingerprintOf(id: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const content of chunksOf(db, id)) {
    hash.update(content);
    bytes += content.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
