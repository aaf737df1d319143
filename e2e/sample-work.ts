import { sha256 } from "@/domain/audit";
import { systemUserIds } from "@/server/actor";
import { db } from "@/server/db";
import { sampleCapture, sampleDraft, sampleSuggestion } from "./routes";

/** Work that waits at the desk, for whoever visits every page of it: the seed leaves none. */
export async function keepSampleWork(): Promise<void> {
  const text = "A sample that waits.";
  const fingerprints = { fileSha256: sha256(text), textSha256: sha256(text), fileBytes: text.length, textCodePoints: text.length };
  await db.capture.upsert({
    where: { id: sampleCapture }, update: {},
    create: {
      id: sampleCapture, origin: "paste", mediaType: "text/plain", encoding: "utf-8", text, file: Buffer.from(text), ...fingerprints,
      changes: [{ code: "page-headers", count: 2, examples: [{ from: "A header", to: "" }] }], proposed: [{ field: "title", value: "A sample", place: "front-matter" }],
      textHeld: "public", authorId: systemUserIds[0]!,
    },
  });
  const about = await db.commitment.findUniqueOrThrow({ where: { slug: "fentanyl-operational-task-force" }, select: { id: true } });
  await db.suggestion.upsert({
    where: { id: sampleSuggestion }, update: {},
    create: { id: sampleSuggestion, commitmentId: about.id, place: "status", words: "A sample that waits.", url: "https://example.org/sample", language: "en", fingerprint: sha256(sampleSuggestion) },
  });
  await db.draft.upsert({
    where: { id: sampleDraft }, update: {},
    create: {
      id: sampleDraft, recordKind: "topic", state: "in-review", sentAt: new Date(), authorId: systemUserIds[0]!, writers: [systemUserIds[0]!],
      payload: { slug: "a-sample-that-waits", name: { en: "A sample that waits", es: "" }, position: "100", baseVersion: "0" }, privateNotes: "fentanyl",
    },
  });
}
