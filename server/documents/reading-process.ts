import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { Reading } from "@/domain/extraction/proposal";
import type { Language } from "@/domain/language";
import { done, refuse, type IssueCode, type Refusal, type Result } from "@/domain/refusal";
import { redacted } from "../jobs/redacted";
import { documentLimits } from "../limits";
import { log } from "../log";
import type { Hints } from "./format";
import type { ReadDocument } from "./read-file";
import type { Task } from "./reader";

type Answer<T> = { ok: true; value: T } | { ok: false; code: IssueCode; params: Record<string, string | number> };
/** Less than usual of what a reader may take. */
type Patience = { signal?: AbortSignal | undefined; readingMs?: number | undefined; heapMegabytes?: number | undefined };

/** The text of a file, its import changes and what it says about itself; or why it cannot be read. */
export async function readFile(bytes: Uint8Array, hints: Partial<Hints>, patience: Patience = {}): Promise<Result<ReadDocument>> {
  const task: Task = { kind: "file", hints: { fileName: null, mediaType: null, charset: null, encoding: null, ...hints } };
  return resultOf(await inProcess<ReadDocument>(task, bytes, patience));
}

/** What the extractor finds in a text; a long one takes seconds, which no page should wait for. */
export async function readProposals(text: string, language: Language | null = null, patience: Patience = {}): Promise<Result<Reading>> {
  return resultOf(await inProcess<Reading>({ kind: "proposals", language }, Buffer.from(text, "utf8"), patience));
}

const resultOf = <T>(answer: Answer<T>): Result<T> =>
  answer.ok ? done(answer.value) : (refuse("invalid", [{ code: answer.code, path: "", params: answer.params }]) satisfies Refusal);

const failed = (code: IssueCode) => ({ ok: false as const, code, params: {} });

let working = 0;
const waiting: (() => void)[] = [];

/** A few readers at a time; who comes when many wait is asked to come back. */
async function inProcess<T>(task: Task, bytes: Uint8Array, patience: Patience): Promise<Answer<T>> {
  if (working >= documentLimits.readers) {
    if (waiting.length >= documentLimits.waiting) return failed("reader-busy");
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  working += 1;
  try {
    return await run<T>(task, bytes, patience);
  } finally {
    working -= 1;
    waiting.shift()?.();
  }
}

function start(heapMegabytes: number): ChildProcess {
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), "server/documents/reader.ts");
  return spawn(
    process.execPath,
    ["--conditions=react-server", `--max-old-space-size=${heapMegabytes}`, "--import", "tsx", program],
    // Nothing of our environment: a document that took the process over would find no secret in it.
    { stdio: ["pipe", "pipe", "pipe"], env: { PATH: process.env.PATH ?? "", HOME: "/nonexistent", NODE_ENV: "production" } },
  );
}

async function run<T>(task: Task, bytes: Uint8Array, { signal, readingMs = documentLimits.readingMs, heapMegabytes = documentLimits.heapMegabytes }: Patience): Promise<Answer<T>> {
  signal?.throwIfAborted();
  const child = start(heapMegabytes);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, readingMs);
  const leave = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", leave, { once: true });
  try {
    const [output, complaint, code] = await conversation(child, task, bytes);
    signal?.throwIfAborted();
    if (isLate) return failed("document-too-slow");
    if (code === 0) return JSON.parse(output) as Answer<T>;
    // Killed by its own watch, or ended by V8 when the heap was full.
    if (child.signalCode === "SIGKILL" || child.signalCode === "SIGABRT" || complaint.includes("heap out of memory")) return failed("document-too-heavy");
    log.error("document", { ended: String(code ?? child.signalCode), message: redacted(complaint) });
    return failed("document-broken");
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", leave);
    child.kill("SIGKILL");
  }
}

async function conversation(child: ChildProcess, task: Task, bytes: Uint8Array): Promise<[output: string, complaint: string, code: number | null]> {
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  const output = collected(child.stdout!, documentLimits.answerBytes, () => child.kill("SIGKILL"));
  const complaint = collected(child.stderr!, 8_192, () => {});
  const head = Buffer.from(JSON.stringify(task), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  // A process that ended early does not read what it is sent; why it ended is told by its end.
  child.stdin!.on("error", () => {}).end(Buffer.concat([length, head, bytes]));
  const code = await ended;
  return [output(), complaint(), code];
}

/** What a stream says, up to a length. */
function collected(stream: NodeJS.ReadableStream, limit: number, tooMuch: () => void): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else tooMuch();
  });
  return () => Buffer.concat(chunks).toString("utf8");
}
