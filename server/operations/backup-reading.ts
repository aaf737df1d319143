import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { backupEnd, backupHead, tableEnd, type BackupEnd, type BackupHead } from "./backup-format";
import { OperatorError } from "./operator-error";

export type Part =
  | { is: "head"; head: BackupHead }
  | { is: "table"; name: string }
  | { is: "rows"; name: string; lines: string[] }
  | { is: "end-of-table"; name: string; rows: number }
  | { is: "end"; end: BackupEnd };

const linesAtOnce = 200;
type Open = { name: string; hash: Hash; rows: number };

/**
 * A backup, part by part, each table held against its own fingerprint. A file that is none, was cut off or was
 * changed ends in an error that says so; whoever reads must not keep anything before "end" has come.
 */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  let open: Open | null = null;
  let lines: string[] = [];
  let isFirst = true;
  for await (const line of linesOfFile(file)) {
    if (line.startsWith("{") && open !== null) {
      open.hash.update(`${line}\n`);
      open.rows += 1;
      lines.push(line);
      if (lines.length < linesAtOnce) continue;
      yield { is: "rows", name: open.name, lines };
      lines = [];
      continue;
    }
    if (lines.length > 0 && open !== null) yield { is: "rows", name: open.name, lines };
    lines = [];
    const part = partOf(line, isFirst, open);
    isFirst = false;
    open = part.is === "table" ? { name: part.name, hash: createHash("sha256"), rows: 0 } : null;
    yield part;
    if (part.is === "end") return;
  }
  throw new OperatorError(`${file} ends before its end: it was cut off, or is still being written.`, 1);
}

async function* linesOfFile(file: string): AsyncGenerator<string> {
  const gunzip = createReadStream(file).on("error", (error) => gunzip.destroy(error)).pipe(createGunzip());
  const failed = new Promise<never>((_resolve, reject) => gunzip.once("error", reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input: gunzip, crlfDelay: Infinity })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done) break;
      yield next.value;
    }
    // The reader of lines ends where the stream breaks off, and is not told why.
    if (gunzip.errored) throw gunzip.errored;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT") throw new OperatorError(`There is no file ${file}.`);
    if (code === "Z_BUF_ERROR") throw new OperatorError(`${file} ends before its end: it was cut off, or is still being written.`, 1);
    if (code.startsWith("Z_")) throw new OperatorError(`${file} is no backup of the tracker, or was damaged.`, 1, { cause: error });
    throw error;
  } finally {
    gunzip.destroy();
  }
}

function partOf(line: string, isFirst: boolean, open: Open | null): Part {
  const [word, content] = markOf(line);
  if (isFirst !== (word === "backup")) throw noBackup();
  try {
    if (word === "backup") return { is: "head", head: backupHead.parse(content) };
    if (word === "table" && open === null && typeof content === "string") return { is: "table", name: content };
    if (word === "end" && open === null) return { is: "end", end: backupEnd.parse(content) };
    if (word === "end-of-table" && open !== null) return endOf(open, tableEnd.parse(content));
  } catch (error) {
    throw error instanceof OperatorError ? error : noBackup(error);
  }
  throw noBackup();
}

function endOf({ name, rows, hash }: Open, end: { name: string; rows: number; sha256: string }): Part {
  if (end.name !== name || end.rows !== rows || end.sha256 !== hash.digest("hex"))
    throw new OperatorError(`The rows of ${name} are not those that were backed up: the file was changed.`, 1);
  return { is: "end-of-table", name, rows };
}

function markOf(line: string): [unknown, unknown] {
  try {
    const mark: unknown = JSON.parse(line);
    return Array.isArray(mark) && mark.length === 2 ? [mark[0], mark[1]] : [null, null];
  } catch {
    return [null, null];
  }
}

const noBackup = (cause?: unknown) => new OperatorError("This is no backup that this version of the tracker can read.", 1, { cause });
