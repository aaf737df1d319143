import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import postgres from "postgres";
import { readCsv } from "@/domain/csv";
import { ask } from "../ask";
import { signIn } from "../people";
import type { Trial } from "../trial";

/** What begins a formula in one spreadsheet or another, what hides before it, and what a table is made of. */
const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", " ", "\u200b", "\u0001", "'", '"', ",", ";", "|", "a", "1", "é", "🤝", "cmd|' /C calc'!A0", "HYPERLINK(\"http://evil.example\")"];
const hostile = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== "");
const begins = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

export const trial: Trial = {
  id: "T11", title: "cells of a table that begin a formula",
  mustHold: "Whatever a reader sent leaves in a table whose cells begin no formula, reads the same by the documented rule, and stands in JSON as it is.",
  defaults: { rounds: 1_000 }, everyChange: { rounds: 300 }, full: { rounds: 10_000 },
  async run({ installation, rounds, seed }) {
    const { url, people, database } = await installation();
    const sent = new Map(fc.sample(hostile, { seed, numRuns: rounds }).map((words) => [randomUUID(), words]));
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
    try {
      await plant(owner, sent);
      const cookie = await signIn(url, people.administrator);
      if (cookie === null) throw new Error("nobody could sign in");
      const [csv, json] = await Promise.all(["csv", "json"].map((format) => ask(url, `/admin/export?table=suggestions&format=${format}&list=open`, { headers: { cookie } })));
      return { rounds: sent.size, ...judged(sent, csv!.body, json!.body) };
    } finally {
      await owner.end();
    }
  },
};

/** As readers send them, past the limits of how many one reader may send. */
async function plant(owner: postgres.Sql, sent: ReadonlyMap<string, string>): Promise<void> {
  const [commitment] = await owner<{ id: string }[]>`SELECT id FROM commitment ORDER BY id LIMIT 1`;
  const rows = [...sent].map(([id, words]) => ({ id, words, commitment_id: commitment!.id, place: "other", language: "en", fingerprint: createHash("sha256").update(id).digest("hex") }));
  for (let at = 0; at < rows.length; at += 1_000) await owner`INSERT INTO suggestion ${owner(rows.slice(at, at + 1_000))}`;
}

function judged(sent: ReadonlyMap<string, string>, csv: string, json: string): { violations: string[]; figures: Record<string, number> } {
  const violations: string[] = [];
  const cells = rawCells(csv.replace(/^\uFEFF/, ""));
  for (const cell of cells) if (begins.test(cell)) violations.push(`a cell begins a formula: ${JSON.stringify(cell.slice(0, 60))}`);
  const read = readCsv(csv);
  if (!read.ok) return { violations: [...violations, `row ${read.row} cannot be read: ${read.fault}`], figures: {} };
  const [head, ...rows] = read.rows.map((row) => row.cells);
  const [id, words] = [head!.indexOf("id"), head!.indexOf("words")];
  const fromTable = new Map(rows.map((row) => [row[id]!, row[words]!]));
  const fromJson = new Map((JSON.parse(json) as { id: string; words: string }[]).map((row) => [row.id, row.words]));
  for (const [one, text] of sent) {
    // A table knows one kind of line end within a cell.
    if (fromTable.get(one) !== text.replaceAll("\r\n", "\n")) violations.push(`${JSON.stringify(text)} came back as ${JSON.stringify(fromTable.get(one))}`);
    if (fromJson.get(one) !== text) violations.push(`${JSON.stringify(text)} is in JSON ${JSON.stringify(fromJson.get(one))}`);
  }
  return { violations, figures: { cells: cells.length, guarded: cells.filter((cell) => cell.startsWith("'")).length, "rows of the table": fromTable.size } };
}

/** The cells as a spreadsheet takes them from the file, by RFC 4180 and nothing else. */
const rawCells = (csv: string): string[] =>
  [...csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n|$)/g)].map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
