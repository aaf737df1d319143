import "server-only";
import { v7 as newId } from "uuid";
import { sha256 } from "@/domain/audit";
import { codePointLength } from "@/domain/citation";
import { withoutExamples } from "@/domain/import-change";
import type { SourceCapture } from "@/domain/source";
import { authorColumns, type Authorship } from "./authorship";
import { reanchor } from "./reanchor";
import type { Tx } from "./write";

export type NewVersion = SourceCapture & {
  /** The file's own bytes; null where they are not kept, or are those of the text. */
  content: Uint8Array | null;
  capturedAt?: Date;
};

/**
 * One capture of a source: the text that quotations are anchored in, its fingerprints and those of the
 * file. Where the text is held its fingerprints are computed here (a `.txt` file is its text, so the
 * file's are the same unless given); where it is not, they are those that were stated. In a later version
 * every quotation of the source is looked for again, in the same transaction.
 */
export async function insertVersion(
  tx: Tx, by: Authorship, sourceId: string, version: NewVersion, visible: { visibleFrom?: Date },
): Promise<{ id: string; number: number }> {
  const id = newId();
  const last = await tx.sourceVersion.findFirst({ where: { sourceId }, orderBy: { number: "desc" }, select: { id: true, number: true } });
  const number = (last?.number ?? 0) + 1;
  const bytes = version.text === null ? null : new TextEncoder().encode(version.text);
  const text = bytes === null
    ? version.fingerprint!
    : { sha256: sha256(bytes), codePoints: codePointLength(version.text!) };
  const file = version.file ?? { sha256: text.sha256, bytes: bytes?.length ?? 0 };
  const changes = version.importChanges ?? [];
  await tx.sourceVersion.create({
    data: {
      id, sourceId, number, mediaType: version.mediaType, capturedAt: version.capturedAt ?? new Date(),
      fileSha256: file.sha256, fileBytes: file.bytes, textSha256: text.sha256, textCodePoints: text.codePoints,
      textHeld: version.textHeld, fetchedFrom: version.fetchedFrom, ...authorColumns(by),
      // The public reads this row: examples are words of a text that it may not read.
      ...(changes.length > 0 ? { importChanges: version.textHeld === "public" ? changes : withoutExamples(changes) } : {}), ...visible,
    },
  });
  if (version.text !== null)
    await tx.sourceText.create({ data: { sourceVersionId: id, held: version.textHeld, content: version.text } });
  if (version.content !== null && version.textHeld !== "none" && file.sha256 !== text.sha256)
    await tx.sourceFile.create({ data: { sourceVersionId: id, content: Buffer.from(version.content) } });
  if (last !== null) await reanchor(tx, by, { sourceId, from: last.id, to: id });
  return { id, number };
}
