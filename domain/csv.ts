/**
 * CSV after RFC 4180, read leniently (byte-order mark, any line ends, comma, semicolon or tab) and written
 * strictly. The one place that keeps a spreadsheet from taking a text for a formula.
 */
const formula = /^(?:['\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * A cell that a spreadsheet would run gets an apostrophe before it, as the spreadsheet itself would write it. Full-width
 * signs count, and what does not show before a sign does not hide it.
 */
const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** What `guarded` put there is taken away again, so that an export can be imported. */
const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell);

const quoted = (cell: string): string => (/[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => quoted(guarded(cell))).join(",")}\r\n`;

/** A row with its number as a spreadsheet shows it: a cell of several lines is one row, an empty row counts. */
export type CsvRow = { row: number; cells: string[] };
export type CsvFault = "quote-open" | "quote-inside";
export type Csv = { ok: true; rows: CsvRow[] } | { ok: false; row: number; fault: CsvFault };

/** The separator is the one that the first line has most of, outside of quotes. */
function separatorOf(text: string): string {
  const first = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\r|\n/, 1)[0] ?? "";
  const counted = [",", ";", "\t"].map((mark) => ({ mark, n: first.split(mark).length }));
  return counted.reduce((best, one) => (one.n > best.n ? one : best)).mark;
}

/** Reads a whole file; rows without a single word are left out. */
export function readCsv(given: string): Csv {
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let at = 0;
  for (let number = 1; at < text.length; number += 1) {
    const row: CsvRow = { row: number, cells: [] };
    for (let ended = false; !ended;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
      if (typeof cell === "string") return { ok: false, row: number, fault: cell };
      row.cells.push(unguarded(cell.text));
      at = cell.end;
      if (text[at] === separator) at += 1;
      else if (at < text.length && text[at] !== "\r" && text[at] !== "\n") return { ok: false, row: number, fault: "quote-inside" };
      else ended = true;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
  }
  return { ok: true, rows };
}

type Cell = { text: string; end: number };

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\r" && text[end] !== "\n") end += 1;
  return { text: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Cell | CsvFault {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    return { text: text.slice(start + 1, at).replaceAll('""', '"').replaceAll("\r\n", "\n"), end: at + 1 };
  }
  return "quote-open";
}
