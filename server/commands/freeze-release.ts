import "server-only";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { v7 as newId } from "uuid";
import { invalid } from "@/domain/refusal";
import type { ReleaseInput } from "@/domain/release";
import type { Actor } from "../actor";
import { dayColumn, siteDay } from "../days";
import { releaseLimits } from "../limits";
import { makeRelease, type MadeFile } from "../public/release-files";
import { isRehearsal } from "../rehearsal";
import { recordEvent } from "./audit";
import { authorColumns, type Authorship } from "./authorship";
import type { PublishedRecord } from "./record-kind";
import { must, type Tx } from "./write";

/**
 * Freezes the record as the public sees it now. The files are made on disk first, where their size does not matter, and
 * then kept in pieces; of two that freeze at once the second finds the day taken.
 */
export async function freezeReleaseIn(tx: Tx, actor: Actor, { note }: ReleaseInput, by: Authorship): Promise<PublishedRecord> {
  const today = siteDay();
  if ((await tx.release.count({ where: { day: dayColumn(today) } })) > 0) must(invalid("release-of-today", ""));
  const id = newId();
  // What would stand in the way has been looked at: the files are of the moment of publishing.
  if (isRehearsal()) return { id, slug: today };
  await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${String(releaseLimits.transaction.timeout)}, true)`;
  const folder = await mkdtemp(path.join(tmpdir(), "followthrough-release-"));
  try {
    const { moment, files } = await makeRelease(folder);
    await tx.release.create({
      data: { id, day: dayColumn(moment.day), asOf: moment.instant, noteEn: note.en, noteEs: note.es, ...authorColumns(by) }, select: { id: true },
    });
    for (const [position, file] of files.entries()) await keepFile(tx, { releaseId: id, position, file });
    const after = { day: moment.day, asOf: moment.instant.toISOString(), note, files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })) };
    await recordEvent(tx, actor, { action: "freeze-release", recordKind: "release", recordId: id, after });
    return { id, slug: moment.day };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keepFile(tx: Tx, { releaseId, position, file }: { releaseId: string; position: number; file: MadeFile }): Promise<void> {
  const { name, mediaType, bytes, sha256, place } = file;
  const { id: fileId } = await tx.releaseFile.create({ data: { id: newId(), releaseId, position, name, mediaType, bytes, sha256 }, select: { id: true } });
  let number = 0;
  for await (const content of createReadStream(place, { highWaterMark: releaseLimits.chunkBytes }) as AsyncIterable<Buffer<ArrayBuffer>>) {
    await tx.releaseChunk.create({ data: { fileId, number, content }, select: { number: true } });
    number += 1;
  }
}
