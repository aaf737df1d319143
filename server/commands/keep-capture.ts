import "server-only";
import { keepForm, type KeepForm } from "@/domain/capture";
import { importChanges } from "@/domain/import-change";
import { invalid, parse, type Result } from "@/domain/refusal";
import type { TextHolding } from "@/domain/source";
import type { Capture } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { byOneself, type Authorship } from "./authorship";
import { insertVersion, type NewVersion } from "./insert-version";
import { publishSourceIn } from "./publish-source";
import { openCapture, settle } from "./settle-capture";
import { must, recordRefusal, write, type Tx } from "./write";

export type Kept = { capture: string; slug: string; number: number };

/**
 * Keeps what was brought in: as a new source with its description, or as the next version of a known one,
 * whose quotations are then looked for in it. The text moves from the capture to the version in one
 * transaction; afterwards only the version holds it.
 */
export async function keepCapture(actor: Actor, raw: unknown): Promise<Result<Kept>> {
  const parsed = parse(keepForm, raw);
  const about = { action: "publish-source", recordKind: "source", recordId: parsed.ok ? slugIn(parsed.value) : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return write(actor, about, (tx) => keepCaptureIn(tx, actor, input));
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function keepCaptureIn(tx: Tx, actor: Actor, input: KeepForm, by: Authorship = byOneself(actor)): Promise<Kept> {
  const capture = must(await openCapture(tx, input.capture));
  const version = versionOf(capture);
  const { slug, number, ...ids } = await (input.as === "source" ? newSource(tx, actor, input, { version, by }) : nextVersion(tx, actor, input.source, { version, by }));
  await settle(tx, actor, capture, { state: "kept", sourceId: ids.sourceId, sourceVersionId: ids.versionId });
  return { capture: capture.id, slug, number };
}

const slugIn = (input: KeepForm) => (input.as === "source" ? input.slug : input.source);

type Added = { sourceId: string; slug: string; number: number; versionId: string };

async function newSource(tx: Tx, actor: Actor, { as: _as, capture: _capture, ...description }: KeepForm & { as: "source" }, { version, by }: { version: NewVersion; by: Authorship }): Promise<Added> {
  const { id, slug, number, versionId } = await publishSourceIn(tx, actor, { ...description, id: null, baseVersion: 0, capture: null }, version, by);
  return { sourceId: id, slug, number, versionId: versionId! };
}

async function nextVersion(tx: Tx, actor: Actor, slug: string, { version, by }: { version: NewVersion; by: Authorship }): Promise<Added> {
  const source = await tx.source.findUnique({
    where: { slug }, select: { id: true, descriptions: { orderBy: { version: "desc" }, take: 1, select: { embargoUntil: true } } },
  });
  if (source === null) return must(invalid("unknown-record", "source", { slug }));
  const embargo = source.descriptions[0]?.embargoUntil ?? null;
  const { id: versionId, number } = await insertVersion(tx, by, source.id, version, embargo === null ? {} : { visibleFrom: embargo });
  const { text: _text, content: _content, importChanges: _changes, ...prints } = version;
  await recordEvent(tx, actor, { action: "publish-source", recordKind: "source", recordId: source.id, after: { version: number, ...prints } });
  return { sourceId: source.id, slug, number, versionId };
}

function versionOf(capture: Capture): NewVersion {
  const { text, file, mediaType, fileSha256, fileBytes, textSha256, textCodePoints, finalUrl, changes, capturedAt } = capture;
  return {
    mediaType, text, textHeld: capture.textHeld as TextHolding, content: file, capturedAt, fetchedFrom: finalUrl,
    file: { sha256: fileSha256, bytes: fileBytes }, fingerprint: { sha256: textSha256, codePoints: textCodePoints },
    importChanges: importChanges.parse(changes),
  };
}
