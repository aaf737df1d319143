import "server-only";
import type { PageLine } from "@/domain/page-text";

/** A run of letters as pdf.js gives it: where it stands, and how wide and high it is. */
export type PdfItem = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean };

/**
 * Runs of letters to lines. They come in the order in which the document was written, which is the order in
 * which it is read, columns included; a run that stands beside the one before it belongs to its line.
 */
export function linesOf(items: readonly PdfItem[], pageHeight: number): PageLine[] {
  const lines: PageLine[] = [];
  let current: PageLine | null = null;
  let ended = false;
  for (const item of items) {
    const [, , c = 0, d = 0, left = 0, bottom = 0] = item.transform;
    const size = item.height || Math.hypot(c, d) || 10;
    const run: PageLine = { text: item.str, top: pageHeight - bottom, left, right: left + item.width, size };
    if (item.str !== "") {
      if (current !== null && !ended && isBeside(current, run)) append(current, run);
      else lines.push((current = run));
      ended = false;
    }
    if (item.hasEOL) ended = true;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() })).filter((line) => line.text !== "");
}

function isBeside(line: PageLine, run: PageLine): boolean {
  const isLevel = Math.abs(run.top - line.top) < Math.max(line.size, run.size) * 0.5;
  // Far to the right is another column, to the left another line.
  return isLevel && run.left >= line.left && run.left - line.right < Math.max(line.size, run.size) * 6;
}

function append(line: PageLine, run: PageLine): void {
  const isApart = run.left - line.right > Math.min(line.size, run.size) * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(run.text);
  line.text += (isApart ? " " : "") + run.text;
  line.right = Math.max(line.right, run.right);
  if (run.text.trim() !== "") line.size = Math.max(line.size, run.size);
}
