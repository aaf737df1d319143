import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "@/domain/audit";
import { anchorHolds, attestedLimits } from "@/domain/citation";
import type { CheckResult } from "@/domain/verification";
import { db } from "../db";
import { inBatches } from "./batches";
import { Counting, type Verifying } from "./verify-counting";

/**
 * Quotations from texts that are not kept here: counted apart, and proven against the originals where
 * their folder is given. An original is recognised by its fingerprint, whatever its name.
 */
export async function verifyAttested(to: Verifying): Promise<CheckResult[]> {
  const originals = to.documents === null ? null : await findOriginals(to.documents);
  const [attested, proven] = [new Counting("attested", to), new Counting("attested-proven", to)];
  const versions = inBatches((after, take) => db.sourceVersion.findMany({
    where: { ...after, textHeld: "none" }, orderBy: { id: "asc" }, take,
    select: { id: true, fileSha256: true, textSha256: true, textCodePoints: true, source: { select: { slug: true } } },
  }), 100);
  for await (const version of versions) {
    const file = originals?.get(version.fileSha256);
    if (originals !== null && file === undefined) proven.fault(version.source.slug, "no file in the folder has the fingerprint of the original");
    if (file === undefined) for await (const _ of citationsOf(version.id)) attested.looked();
    else await prove(version, await readText(file), proven);
  }
  return originals === null ? [attested.result()] : [attested.result(), proven.result()];
}

type Version = { id: string; textSha256: string; textCodePoints: number; source: { slug: string } };

async function prove({ id: versionId, textSha256, textCodePoints, source }: Version, text: string, proven: Counting): Promise<void> {
  const points = Array.from(text);
  if (sha256(text) !== textSha256 || points.length !== textCodePoints)
    proven.fault(source.slug, "the original's text does not have the stated fingerprint");
  const quoted = new Uint8Array(points.length);
  for await (const { id, exact, prefix, suffix, startAt: start, endAt: end } of citationsOf(versionId)) {
    quoted.fill(1, start, end);
    if (!anchorHolds(points, { exact, prefix, suffix, start, end }))
      proven.fault(`quotation ${id} in ${source.slug}`, "the words are not the original at their place");
    proven.looked();
  }
  if (quoted.reduce((sum, mark) => sum + mark, 0) > attestedLimits.share * points.length)
    proven.fault(source.slug, `more than ${100 * attestedLimits.share} % of the text is quoted`);
}

const citationsOf = (sourceVersionId: string) => inBatches((after, take) => db.citation.findMany({
  where: { ...after, sourceVersionId }, orderBy: { id: "asc" }, take,
  select: { id: true, exact: true, prefix: true, suffix: true, startAt: true, endAt: true },
}), 200);

/** Where each original is, by its fingerprint; read when it is needed, one at a time. */
async function findOriginals(folder: string): Promise<Map<string, string>> {
  const originals = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(folder, entry.name);
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    originals.set(hash.digest("hex"), file);
  }
  return originals;
}

/** A byte-order mark belongs to the text: offsets count it. */
const readText = async (file: string): Promise<string> => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(file));
