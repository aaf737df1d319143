/** The lines of a document, and whether a line end is only where the page ran out. */
export type Line = { start: number; end: number; text: string; indent: number };

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\u2028\u2029]/g;
  for (let start = 0; start <= text.length; ) {
    ends.lastIndex = start;
    const found = ends.exec(text);
    const end = found?.index ?? text.length;
    lines.push(trimmed(text, start, end));
    start = found === null ? text.length + 1 : ends.lastIndex;
  }
  return lines;
}

function trimmed(source: string, start: number, end: number): Line {
  const raw = source.slice(start, end);
  const text = raw.trim();
  const indent = raw.length - raw.trimStart().length;
  return { start: start + indent, end: start + indent + text.length, text, indent };
}

/** Longer lines than this are paragraphs; a page is not that wide. */
const widestPage = 130;

/** The width at which the document's lines were broken; null where a line is a paragraph. */
export function pageWidth(lines: readonly Line[]): number | null {
  const lengths = lines.filter(({ text }) => text !== "").map(({ text, indent }) => text.length + indent).sort((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return lengths.length >= 6 && wide >= 40 && wide <= widestPage ? wide : null;
}

const endsSentence = /[.!?:;]["'”’)\]*_]*$/;
const startsLower = /^["'“‘(*_[]*\p{Ll}/u;

/** Whether `next` goes on where `line` broke off: its first word would not have fitted, or it starts in lower case. */
export function goesOn(line: Line, next: Line, width: number | null): boolean {
  if (!endsSentence.test(line.text) && startsLower.test(next.text)) return true;
  if (width === null) return false;
  const firstWord = /^\S*/.exec(next.text)![0].length;
  return line.indent + line.text.length + 1 + firstWord > width - 2;
}
