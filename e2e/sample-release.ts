import { sha256 } from "@/domain/audit";
import { sumsOf } from "@/domain/release";
import { systemUserIds } from "@/server/actor";
import { dayColumn } from "@/server/days";
import { db } from "@/server/db";

/** A release of a day long ago, for whoever visits every page: the one of today is frozen by its own story. */
export const sampleDay = "2021-03-02";

const none = { of: 0, assessed: 0, unknown: 0, counts: {} };
const figures = JSON.stringify({
  counts: { commitment: 2, ask: 1, offer: 0, sources: 1 }, owed: { of: 2, assessed: 1, unknown: 1, counts: { "in-progress": 1 } }, requested: none, byTopic: {}, byParty: {},
  attention: { neverAssessed: 1, deadlinePassed: 0, overdue: 0, notCheckedFor: { days: 180, obligations: 1 } },
});

export async function keepSampleRelease(): Promise<void> {
  const [id, at, day] = ["0190d1c8-6d0a-7cc0-8000-00000000f1e0", new Date(), dayColumn(sampleDay)];
  if ((await db.release.count({ where: { day } })) > 0) return;
  const files = [{ name: "figures.json", content: figures, mediaType: "application/json" }].map((file) => ({ ...file, sha256: sha256(file.content) }));
  const all = [...files, { name: "SHA256SUMS", content: sumsOf(files), mediaType: "text/plain", sha256: sha256(sumsOf(files)) }];
  await db.$transaction(async (tx) => {
    await tx.release.create({ data: { id, day, asOf: at, noteEn: "A sample, for whoever visits every page.", noteEs: "Una muestra, para quien visita todas las páginas.", authorId: systemUserIds[0]! }, select: { id: true } });
    for (const [position, { content, ...file }] of all.entries()) {
      const fileId = `0190d1c8-6d0a-7cc0-8000-00000000f1e${position + 1}`;
      await tx.releaseFile.create({ data: { id: fileId, releaseId: id, position, bytes: Buffer.byteLength(content), ...file }, select: { id: true } });
      await tx.releaseChunk.create({ data: { fileId, number: 0, content: Buffer.from(content) }, select: { number: true } });
    }
  }).catch((error: unknown) => {
    // Another worker may have put it there at the same moment.
    if (!(error instanceof Error && /release_day_key|release_pkey|Unique constraint/.test(error.message))) throw error;
  });
}
