import "server-only";
import { v7 as newId } from "uuid";
import { sha256 } from "@/domain/audit";
import { recognise, type CaptureOrigin, type Recognised } from "@/domain/capture";
import { codePointLength } from "@/domain/citation";
import { withoutExamples } from "@/domain/import-change";
import { invalid, refuse } from "@/domain/refusal";
import type { TextHolding } from "@/domain/source";
import type { Actor } from "../actor";
import type { ReadDocument } from "../documents/read-file";
import { knownDocuments } from "../known-documents";
import { captureLimits } from "../limits";
import { recordEvent } from "./audit";
import { must, type Tx } from "./write";

export type NewCapture = {
  origin: CaptureOrigin;
  url: string | null;
  finalUrl: string | null;
  fileName: string | null;
  bytes: Uint8Array;
  read: ReadDocument;
  textHeld: TextHolding;
  /** Of which source it is said to be a new version. */
  sourceId: string | null;
};

/** What a refusal of a known document leads to. */
export type KnownDocument = Extract<Recognised, { is: "waiting" | "kept" }>;

/** Refuses a document that adds nothing, and finds the source of which it may be a new version. */
export async function recognised(tx: Tx, capture: NewCapture): Promise<string | null> {
  const prints = { fileSha256: sha256(capture.bytes), textSha256: sha256(capture.read.text) };
  const addresses = [capture.url, capture.finalUrl].filter((address) => address !== null);
  const known = recognise({ textSha256: prints.textSha256, textHeld: capture.textHeld }, await knownDocuments(tx, prints, addresses));
  if (known.is === "waiting" || known.is === "kept") must(refuse("duplicate", [], known satisfies KnownDocument));
  return capture.sourceId ?? (known.is === "version" ? known.sourceId : null);
}

/** What one account may leave lying: a bound for a stolen password, far above a day's work. */
export async function demandRoom(tx: Tx, actor: Actor): Promise<void> {
  if (actor.role === "system") return;
  const open = await tx.capture.count({ where: { authorId: actor.id, state: "open" } });
  if (open >= captureLimits.openPerPerson) must(invalid("too-many-captures", "", { limit: captureLimits.openPerPerson }));
}

/**
 * Puts a document where it waits for a decision. Of one that may not be kept neither bytes nor text nor
 * examples of its words are written anywhere, the audit included: its fingerprints alone.
 */
export async function insertCapture(tx: Tx, actor: Actor, { read, bytes, ...capture }: NewCapture): Promise<{ id: string }> {
  const id = newId();
  const isKept = capture.textHeld !== "none";
  const facts = {
    id, ...capture, mediaType: read.mediaType, encoding: read.encoding,
    fileSha256: sha256(bytes), fileBytes: bytes.length, textSha256: sha256(read.text), textCodePoints: codePointLength(read.text),
  };
  await tx.capture.create({
    data: {
      ...facts, authorId: actor.id, changes: isKept ? read.changes : withoutExamples(read.changes), proposed: read.proposed,
      ...(isKept ? { file: Buffer.from(bytes), text: read.text } : {}),
    },
    select: { id: true },
  });
  await recordEvent(tx, actor, { action: "capture-document", recordKind: "capture", recordId: id, after: facts });
  return { id };
}
