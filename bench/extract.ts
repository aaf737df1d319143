import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readDocument } from "../domain/extraction/read-document";

/** How many words a second the extractor reads, and how its time grows with the length of the document. */
const folder = path.join(import.meta.dirname, "../domain/extraction/annotated/development/documents");
const words = readdirSync(folder).sort().map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n\n").split(/(?<=\s)(?=\S)/u);

function documentOf(length: number): string {
  const parts: string[] = [];
  for (let left = length; left > 0; left -= words.length) parts.push(words.slice(0, left).join(""));
  return parts.join("\n\n");
}

/** The best of three by processor time, which other work on the machine disturbs least. */
function milliseconds(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    readDocument(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.round(Math.min(...runs));
}

documentOf(5000);
const rows = [5000, 50_000, 100_000].map((length) => {
  const took = milliseconds(documentOf(length));
  return { words: length, milliseconds: took, wordsPerSecond: Math.round((1000 * length) / took) };
});
const growth = Math.round((100 * rows[2]!.milliseconds) / rows[1]!.milliseconds) / 100;
for (const row of rows) console.log(`${row.words} words: ${row.milliseconds} ms, ${row.wordsPerSecond} words/s`);
console.log(`Twice the words take ${growth} times as long.`);

const results = path.join(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
const report = { node: process.version, processor: os.cpus()[0]?.model ?? "unknown", rows, growth };
writeFileSync(path.join(results, "extract.json"), `${JSON.stringify(report, null, 1)}\n`);
