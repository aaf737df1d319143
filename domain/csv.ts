/**
 * CSV after RFC 4180, read leniently (byte-order mark, any line ends, comma, semicolon or tab) and written
 * strictly. The one place that keeps a spreadsheet from taking a text for a formula.
 */
const formula = /^['=+\-@\t\r]/;

/** A cell that a spreadsheet would run gets an apostrophe before it, as the spreadsheet itself would write it. */
const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** What `guarded` put there is taken away again, so that an export can be imported. */
const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell);

const quoted = (cell: string): string => (/[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => quoted(guarded(cell))).join(",")}\r\n`;

/** A row with the number of the line that it begins on, as an editor counts them. */
export type CsvRow = { line: number; cells: string[] };
export type CsvFault = "quote-open" | "quote-inside";
export type Csv = { ok: true; rows: CsvRow[] } | { ok: false; line: number; fault: CsvFault };

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
  let [at, line] = [0, 1];
  while (at < text.length) {
    const row: CsvRow = { line, cells: [] };
    for (let ended = false; !ended;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
      if (typeof cell === "string") return { ok: false, line: row.line, fault: cell };
      row.cells.push(unguarded(cell.text));
      line += cell.lines;
      at = cell.end;
      if (text[at] === separator) at += 1;
      else if (at < text.length && text[at] !== "\r" && text[at] !== "\n") return { ok: false, line: row.line, fault: "quote-inside" };
      else ended = true;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
  }
  return { ok: true, rows };
}

type Cell = { text: string; end: number; lines: number };

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\r" && text[end] !== "\n") end += 1;
  return { text: text.slice(start, end), end, lines: 0 };
}

function quotedCell(text: string, start: number): Cell | CsvFault {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    const inner = text.slice(start + 1, at);
    return { text: inner.replaceAll('""', '"').replaceAll("\r\n", "\n"), end: at + 1, lines: inner.split(/\r\n|\r|\n/).length - 1 };
  }
  return "quote-open";
}
