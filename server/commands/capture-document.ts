import "server-only";
import { sha256 } from "@/domain/audit";
import { captureForm, documentBounds, type CaptureForm } from "@/domain/capture";
import { propose } from "@/domain/document-metadata";
import { readFrontMatter } from "@/domain/front-matter";
import { isStorable } from "@/domain/language";
import { can } from "@/domain/permissions";
import { done, invalid, parse, refuse, type Result } from "@/domain/refusal";
import type { TextHolding } from "@/domain/source";
import { isHeldBack, type Actor } from "../actor";
import { db } from "../db";
import type { ReadDocument } from "../documents/read-file";
import { readFile } from "../documents/reading-process";
import { captureLimits } from "../limits";
import { fetchOutside } from "../outbound";
import { demandRoom, insertCapture, recognised, type NewCapture } from "./store-capture";
import { must, recordRefusal, write } from "./write";

const about = { action: "capture-document", recordKind: "capture", recordId: "" } as const;
/** The part of a form that is no text. */
type WithFile = { file?: File | null };
type Brought = Pick<NewCapture, "url" | "finalUrl" | "fileName" | "bytes" | "read">;

/**
 * Brings a document in: pasted, uploaded or fetched. It is read in a process of its own before anything is
 * written, and then waits for an editor to keep it as a source or as a new version of one. Who may not do this
 * makes the server neither fetch nor read.
 */
export async function captureDocument(actor: Actor, raw: unknown): Promise<Result<{ id: string }>> {
  const { file = null, ...typed } = (raw ?? {}) as WithFile;
  const parsed = parse(captureForm, typed);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const allowed = await mayCapture(actor);
  if (!allowed.ok) return recordRefusal(actor, about, allowed);
  const source = await sourceNamed(parsed.value.source);
  if (!source.ok) return recordRefusal(actor, about, source);
  const brought = await ways[parsed.value.way](parsed.value, file);
  if (!brought.ok) return recordRefusal(actor, about, brought);
  const capture = { ...brought.value, origin: parsed.value.way, textHeld: parsed.value.textHeld, sourceId: source.value };
  return write(actor, about, async (tx) => {
    await demandRoom(tx, actor);
    return insertCapture(tx, actor, { ...capture, sourceId: await recognised(tx, capture) });
  });
}

async function mayCapture(actor: Actor): Promise<Result<null>> {
  if (isHeldBack(actor) || !can(actor.role, about.action)) return refuse("forbidden");
  if (actor.role === "system") return done(null);
  const hour = new Date(Date.now() - 3_600_000);
  const tried = await db.auditEvent.count({ where: { actorId: actor.id, action: about.action, recordedAt: { gt: hour } } });
  return tried >= captureLimits.perHour ? refuse("too-many-attempts") : done(null);
}

async function sourceNamed(slug: string | null): Promise<Result<string | null>> {
  if (slug === null) return done(null);
  const source = await db.source.findUnique({ where: { slug }, select: { id: true } });
  return source === null ? invalid("unknown-record", "source", { slug }) : done(source.id);
}

const ways: Record<CaptureForm["way"], (form: CaptureForm, file: File | null) => Promise<Result<Brought>>> = {
  /** What is pasted is text already; a form is sent as UTF-8. */
  paste: async ({ text, textHeld }) => {
    if (!isStorable(text)) return invalid("document-not-text", "text");
    const proposed = readFrontMatter(text);
    // Its first line is what a list can call it; of a text that may not be kept not even that is written.
    const named = proposed.length > 0 || textHeld === "none" ? proposed : propose("title", text.trimStart().split("\n", 1)[0]!.slice(0, 120), "opening");
    const read: ReadDocument = { text, mediaType: "text/plain", encoding: "utf-8", changes: [], proposed: named };
    return done({ url: null, finalUrl: null, fileName: null, bytes: new TextEncoder().encode(text), read });
  },

  file: async ({ encoding }, file) => {
    if (file === null || file.name === "") return invalid("file-required", "file");
    if (file.size > documentBounds.fileBytes) return invalid("file-too-large", "file");
    const fileName = nameOf(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readFile(bytes, { fileName, encoding });
    return read.ok ? done({ url: null, finalUrl: null, fileName, bytes, read: read.value }) : at("file", read);
  },

  address: async ({ address, encoding }) => {
    const answer = await fetchOutside(address!);
    if (answer.outcome === "refused" || answer.outcome === "unreachable") return invalid(answer.code, "address", { at: answer.at });
    if (answer.outcome !== "fetched" || answer.status >= 300) return invalid("address-answer", "address", { status: answer.outcome === "fetched" ? answer.status : 304 });
    const read = await readFile(answer.body, { mediaType: answer.mediaType, charset: answer.charset, encoding });
    if (!read.ok) return at("address", read);
    return done({ url: address, finalUrl: answer.finalUrl, fileName: null, bytes: answer.body, read: read.value });
  },
};

/** The name without a path, and no longer than a name is. */
const nameOf = (name: string): string => [...(name.split(/[\\/]/).at(-1) ?? "").replace(/\p{Cc}/gu, "")].slice(-200).join("");

/** What is wrong with a document is said where it was given; a question of its encoding where that is chosen. */
function at<T>(path: string, result: Result<T>): Result<never> {
  if (result.ok) throw new Error("not a refusal");
  return { ...result, issues: result.issues.map((issue) => ({ ...issue, path: /^encoding-/.test(issue.code) ? "encoding" : path })) };
}

export type CheckedPage = { sourceId: string; url: string; finalUrl: string; bytes: Uint8Array; read: ReadDocument };

/**
 * A page that a scheduled check found changed: a candidate for the source's next version, held as the last
 * one was. What waits already, or was looked at and discarded, is not put before an editor again.
 */
export async function captureChecked(actor: Actor, page: CheckedPage): Promise<Result<{ id: string; isNew: boolean }>> {
  return write(actor, { ...about, recordId: page.sourceId }, async (tx) => {
    const textSha256 = sha256(page.read.text);
    const known = await tx.capture.findFirst({
      where: { sourceId: page.sourceId, textSha256, state: { not: "kept" } }, orderBy: { capturedAt: "desc" }, select: { id: true },
    });
    if (known !== null) return { id: known.id, isNew: false };
    const newest = await tx.sourceVersion.findFirst({ where: { sourceId: page.sourceId }, orderBy: { number: "desc" }, select: { textHeld: true } });
    if (newest === null) return must(refuse("not-found"));
    const textHeld = newest.textHeld as TextHolding;
    return { ...await insertCapture(tx, actor, { ...page, origin: "check", fileName: null, textHeld }), isNew: true };
  });
}
