import "server-only";
import { Worker } from "node:worker_threads";
import type { Language } from "@/domain/language";
import { documentLimits } from "../limits";
import { Unreadable, type Hints } from "./format";

/**
 * The reading process: one task from standard input, one answer to standard output. It has no secrets in
 * its environment, no database and nothing to lose; reading-process.ts starts it and ends it.
 */
export type Task =
  | { kind: "file"; hints: Hints }
  | { kind: "proposals"; language: Language | null };

/** Two bytes buffers in one: four bytes with the length of the task, the task as JSON, and the document. */
async function received(): Promise<{ task: Task; bytes: Buffer }> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const end = 4 + all.readUInt32BE(0);
  return { task: JSON.parse(all.subarray(4, end).toString("utf8")) as Task, bytes: all.subarray(end) };
}

/** Memory outside the JavaScript heap has no limit of its own: a thread looks at it, whatever this one does. */
function watchMemory(): void {
  const source = `setInterval(() => {
    if (process.memoryUsage.rss() > ${documentLimits.residentMegabytes * 1024 * 1024}) process.kill(process.pid, "SIGKILL");
  }, 100);`;
  new Worker(source, { eval: true, execArgv: [] }).unref();
}

async function answer(): Promise<unknown> {
  const { task, bytes } = await received();
  if (task.kind === "file") {
    const { readFileHere } = await import("./read-file");
    return readFileHere(bytes, task.hints);
  }
  const { readDocument } = await import("@/domain/extraction/read-document");
  return readDocument(bytes.toString("utf8"), task.language ?? undefined);
}

watchMemory();
const result = await answer().then(
  (value) => ({ ok: true as const, value }),
  (error: unknown) => {
    if (error instanceof Unreadable) return { ok: false as const, code: error.code, params: error.params };
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { ok: false as const, code: "document-broken", params: {} };
  },
);
process.stdout.write(JSON.stringify(result), () => process.exit(0));
