import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "@/domain/audit";
import { anchorHolds, attestedLimits, codePointLength } from "@/domain/citation";
import { db } from "../db";
import { inBatches } from "./batches";
import type { Checked } from "./verify-report";

/**
 * Quotations from texts that are not kept here: counted apart, and proven against the originals where
 * their folder is given. An original is recognised by its fingerprint, whatever its name.
 */
export async function verifyAttested(documents: string | null): Promise<Checked[]> {
  const originals = documents === null ? null : await readOriginals(documents);
  const proven: Checked = { name: "attested quotations, proven against the originals", checked: 0, faults: [] };
  const attested: Checked = { name: "attested quotations, not proven here", checked: 0, faults: [] };
  const versions = inBatches((after, take) => db.sourceVersion.findMany({
    where: { ...after, textHeld: "none" }, orderBy: { id: "asc" }, take,
    select: { id: true, fileSha256: true, textSha256: true, textCodePoints: true, source: { select: { slug: true } }, citations: true },
  }), 20);
  for await (const { fileSha256, textSha256, textCodePoints, source, citations } of versions) {
    const text = originals?.get(fileSha256);
    if (originals !== null && text === undefined)
      proven.faults.push({ record: source.slug, fault: "no file in the folder has the fingerprint of the original" });
    if (text === undefined) {
      attested.checked += citations.length;
      continue;
    }
    const points = Array.from(text);
    if (sha256(text) !== textSha256 || points.length !== textCodePoints)
      proven.faults.push({ record: source.slug, fault: "the original's text does not have the stated fingerprint" });
    const quoted = new Set<number>();
    for (const { id, exact, prefix, suffix, startAt: start, endAt: end } of citations) {
      proven.checked += 1;
      for (let at = start; at < end; at++) quoted.add(at);
      if (!anchorHolds(points, { exact, prefix, suffix, start, end }))
        proven.faults.push({ record: `quotation ${id} in ${source.slug}`, fault: "the words are not the original at their place" });
    }
    if (quoted.size > attestedLimits.share * codePointLength(text))
      proven.faults.push({ record: source.slug, fault: `more than ${100 * attestedLimits.share} % of the text is quoted` });
  }
  return originals === null ? [attested] : [proven];
}

async function readOriginals(folder: string): Promise<Map<string, string>> {
  const originals = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(path.join(folder, entry.name));
    // A byte-order mark belongs to the text: offsets count it.
    originals.set(sha256(bytes), new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  }
  return originals;
}
