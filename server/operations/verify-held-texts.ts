import "server-only";
import { sha256 } from "@/domain/audit";
import { anchorHolds } from "@/domain/citation";
import { db } from "../db";
import { inBatches } from "./batches";
import type { Checked, Fault } from "./verify-report";

/** Every held text has the fingerprint that its version states, and every quotation is the text at its place. */
export async function verifyHeldTexts(): Promise<Checked[]> {
  const texts: Checked = { name: "source texts", checked: 0, faults: [] };
  const quotations: Checked = { name: "quotations from held texts", checked: 0, faults: [] };
  const versions = inBatches((after, take) => db.sourceVersion.findMany({
    where: { ...after, textHeld: { not: "none" } }, orderBy: { id: "asc" }, take,
    select: { id: true, number: true, textSha256: true, textCodePoints: true, source: { select: { slug: true } }, text: { select: { content: true } } },
  }), 20);
  for await (const version of versions) {
    const name = `${version.source.slug} version ${version.number}`;
    const points = Array.from(version.text?.content ?? "");
    texts.checked += 1;
    if (version.text === null) texts.faults.push({ record: name, fault: "its text is missing" });
    else if (sha256(version.text.content) !== version.textSha256) texts.faults.push({ record: name, fault: "the text does not have its fingerprint" });
    else if (points.length !== version.textCodePoints) texts.faults.push({ record: name, fault: "the text does not have its length" });
    await checkQuotations(version.id, name, points, quotations);
  }
  return [texts, quotations];
}

async function checkQuotations(sourceVersionId: string, name: string, points: readonly string[], result: Checked): Promise<void> {
  const citations = inBatches((after, take) => db.citation.findMany({
    where: { ...after, sourceVersionId }, orderBy: { id: "asc" }, take,
    select: { id: true, exact: true, prefix: true, suffix: true, startAt: true, endAt: true },
  }));
  for await (const { id, exact, prefix, suffix, startAt, endAt } of citations) {
    result.checked += 1;
    const fault: Fault = { record: `quotation ${id} in ${name}`, fault: "the words are not the text at their place" };
    if (!anchorHolds(points, { exact, prefix, suffix, start: startAt, end: endAt })) result.faults.push(fault);
  }
}
