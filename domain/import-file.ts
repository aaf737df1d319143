import { z } from "zod";
import { commitmentInput } from "./commitment";
import { readCsv } from "./csv";
import { plainDate } from "./fields";
import { followUpInput } from "./follow-up";
import { inputFrom } from "./form-data";
import type { Issue, IssueCode } from "./refusal";

/** What can be imported: new commitments, changes of known ones, entries of their logs. */
export const importKinds = ["commitments", "follow-ups"] as const;
export type ImportKind = (typeof importKinds)[number];

/** More rows than this are imported in parts. */
export const importLimits = { rows: 5_000, bytes: 20 * 1024 * 1024, shownIssues: 500 } as const;

const yes = /^(?:yes|y|true|on|1|sí|si|x)$/i;
const no = /^(?:no|n|false|off|0)$/i;
const flag = z.preprocess((value) => (typeof value === "string" ? (yes.test(value.trim()) ? true : no.test(value.trim()) || value.trim() === "" ? false : value) : value), z.boolean({ error: "invalid" }).default(false));

/** A row says itself whether it changes something known; nothing is ever changed by chance. */
export const commitmentRow = z.looseObject({ update: flag, publicId: z.string().trim().max(20).nullable().default(null) });

/**
 * A row of a log names its place as people do: the commitment, and the party or the number of the condition.
 * `key` makes a row one of its kind; without it its own words do, so that no file is ever logged twice.
 */
export const followUpRow = z.looseObject({
  commitment: z.string({ error: "required" }).trim().min(1, { error: "required" }).max(100, { error: "too-long" }),
  party: z.string().trim().max(100).default(""),
  conditionNumber: z.preprocess((value) => (value === "" || value === undefined ? null : Number(value)), z.int({ error: "invalid" }).min(1, { error: "invalid" }).nullable()),
  key: z.string().trim().max(200, { error: "too-long" }).default(""),
  checkedOn: plainDate,
});

const text = ["en", "es"];
const both = (name: string) => text.map((language) => `${name}.${language}`);
const quotationColumns = ["quotation.source", "quotation.exact", "quotation.start", "quotation.speakers", ...both("quotation.speakerAs"), "quotation.wording"];
const attestedColumns = ["quotation.attested.end", "quotation.attested.prefix", "quotation.attested.suffix"];

/** The columns are the names of the form's fields; `#` stands for 0, 1, 2 … */
const columns: Record<ImportKind, readonly string[]> = {
  commitments: [
    "update", "publicId", "slug", "kind", "joint", ...both("title"), ...both("summary"), "from", "madeOn", "event", "topics", "novelty", "specificity",
    ...["party", "role", "basis", "acceptance", ...both("note")].map((name) => `obligations.#.${name}`),
    ...["role", "citation", ...quotationColumns, ...attestedColumns].map((name) => `citations.#.${name}`),
    ...["wording", "precision", "value", ...both("rule"), ...["role", "citation", ...quotationColumns].map((name) => `citation.${name}`)].map((name) => `deadlines.#.${name}`),
    ...[...both("text"), "dependsOn", ...["role", "citation", ...quotationColumns].map((name) => `citation.${name}`)].map((name) => `conditions.#.${name}`),
    ...["kind", "to", "wording", ...both("note")].map((name) => `relations.#.${name}`), "changeNote", "baseVersion",
  ],
  "follow-ups": [
    "key", "commitment", "party", "conditionNumber", "kind", "status", "qualifier", "reason", "supersededBy", "effectiveOn", "checkedOn", "note", "noteLang",
    "confidence", "assertedBy", "searched", "because", ...["note", "searched", "because"].map((name) => `translation.${name}`), "replaces", ...[...quotationColumns, ...attestedColumns].map((name) => `evidence.#.${name.replace("quotation.", "")}`), "baseVersion",
  ],
};

/** Several values of one cell stand with a bar between them. */
const lists = /(?:^|\.)(?:from|topics|speakers)$/;
const plainColumn = (name: string) => name.replace(/\.\d{1,3}(?=\.|$)/g, ".#");
const isKnown = (kind: ImportKind, name: string) => columns[kind].includes(plainColumn(name));

/** What a template offers: every column once, and what may repeat twice where that is usual. */
export const templateColumns = (kind: ImportKind): string[] => {
  const all = columns[kind].filter((name) => !/attested|^citations\.#\.citation$|(?:deadlines|conditions)\.#\.citation/.test(name));
  return [...all.map((name) => name.replace("#", "0")), ...all.filter((name) => /^(?:obligations|citations)\.#/.test(name)).map((name) => name.replace("#", "1"))];
};

export type ImportRow = { row: number; input: unknown };
/** One thing that is wrong with a row: where (a column, or a path in JSON), and what. Row 0 is the file itself. */
export type RowIssue = Issue & { row: number };
export type ReadImport = { ok: true; rows: ImportRow[] } | { ok: false; issues: RowIssue[] };

const fault = (code: IssueCode, row = 0, path = "", params?: Issue["params"]): ReadImport => ({ ok: false, issues: [{ row, code, path, ...(params ? { params } : {}) }] });

/** Reads a CSV, JSON (a list) or JSONL file into rows of the shape of the form's input. */
export function readImport(kind: ImportKind, given: string): ReadImport {
  const begin = given.replace(/^\uFEFF/, "").trimStart();
  const read = begin.startsWith("[") ? fromJson(begin) : begin.startsWith("{") ? fromJsonLines(begin) : fromCsv(kind, given);
  if (!read.ok) return read;
  if (read.rows.length === 0) return fault("import-empty");
  return read.rows.length > importLimits.rows ? fault("import-too-long", 0, "", { n: read.rows.length, most: importLimits.rows }) : read;
}

function fromJson(given: string): ReadImport {
  try {
    const list: unknown = JSON.parse(given);
    return Array.isArray(list) ? { ok: true, rows: list.map((input: unknown, index) => ({ row: index + 1, input })) } : fault("import-not-json");
  } catch {
    return fault("import-not-json");
  }
}

function fromJsonLines(given: string): ReadImport {
  const rows: ImportRow[] = [];
  for (const [index, line] of given.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      rows.push({ row: index + 1, input: JSON.parse(line) });
    } catch {
      return fault("import-not-json", index + 1);
    }
  }
  return { ok: true, rows };
}

function fromCsv(kind: ImportKind, given: string): ReadImport {
  const csv = readCsv(given);
  if (!csv.ok) return fault(csv.fault === "quote-open" ? "csv-quote-open" : "csv-quote-inside", csv.row);
  const [head, ...body] = csv.rows;
  if (head === undefined) return fault("import-empty");
  const names = head.cells.map((name) => name.trim());
  const issues = names.flatMap((name, index): RowIssue[] => {
    if (name !== "" && !isKnown(kind, name)) return [{ row: head.row, path: name.slice(0, 80), code: "unknown-column" }];
    return name !== "" && names.indexOf(name) !== index ? [{ row: head.row, path: name, code: "column-twice" }] : [];
  });
  if (issues.length > 0) return { ok: false, issues };
  // An example in the template begins with "#".
  const filled = body.filter(({ cells }) => !cells[0]!.trimStart().startsWith("#"));
  const tooLong = filled.filter(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ""));
  if (tooLong.length > 0) return { ok: false, issues: tooLong.map(({ row }) => ({ row, path: "", code: "too-many-cells" as const })) };
  return { ok: true, rows: filled.map(({ row, cells }) => ({ row, input: inputOfCells(names, cells) })) };
}

function inputOfCells(names: readonly string[], cells: readonly string[]): unknown {
  const entries = names.flatMap((name, index): [string, string][] => {
    const value = cells[index] ?? "";
    if (name === "" || value.trim() === "") return [];
    if (lists.test(name)) return value.split("|").map((one): [string, string] => [`${name}[]`, one.trim()]);
    if (name === "joint") return yes.test(value.trim()) ? [[name, "on"]] : no.test(value.trim()) ? [] : [[name, value]];
    return [[name, value]];
  });
  return withRoles(inputFrom(entries));
}

/** A quotation without a role of its own is an origin. */
function withRoles(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((inner) => withRoles(inner, key));
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withRoles(one, name)]));
  return (key === "citations" || key === "citation") && !("role" in inner) ? { role: "origin", ...inner } : inner;
}

/** The shape of a row of a JSON file, for programs. */
export function importSchema(kind: ImportKind): object {
  const [row, form] = kind === "commitments" ? [commitmentRow, commitmentInput] as const : [followUpRow, followUpInput] as const;
  const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as { properties?: Record<string, object>; required?: string[] };
  const [own, record] = [shapeOf(row), shapeOf(form)];
  const { obligation: _o, condition: _c, newSource: _n, id: _i, draft: _d, ...properties } = { ...record.properties, ...own.properties };
  const required = [...new Set([...(record.required ?? []), ...(own.required ?? [])])].filter((name) => name in properties && name !== "baseVersion");
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema", type: "array", maxItems: importLimits.rows,
    items: { type: "object", properties, required, additionalProperties: false },
  };
}
