/**
 * A stretch of the document as a reader sees it: without Markdown marks, link targets, tags and line ends, in
 * straight quotation marks; `at` tells for each character the unit of the document it came from. The rules read
 * this text only, so a promise in bold, across lines or behind a link is the same promise.
 */
export type Plain = { text: string; lower: string; at: Uint32Array };

const straight: Record<string, string> = { "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "–", "\u00a0": " ", "\u202f": " " };
const unseen = new Set(["\u00ad", "\u200b", "\ufeff", "\u0000"]);

/** A link's target and a tag are looked for no further than this, so that no opening bracket is followed for long. */
const longestTarget = 600;
const tag = /<\/?[a-z]{1,10}>|<!--[^>]{0,80}-->/iy;
const escaped = /[\\`*_{}[\]()#+\-.!<>|~$]/;

/** Where reading goes on when the character at `unit` is a mark rather than text; `unit` itself when it is text. */
function behindMark(source: string, unit: number, end: number): number {
  const char = source[unit]!;
  if (unseen.has(char) || char === "*") return unit + 1;
  if (char === "\\" && escaped.test(source[unit + 1] ?? "")) return unit + 1;
  if (char === "_" && isEmphasis(source, unit)) return unit + 1;
  if (char === "[" && source[unit - 1] !== "\\") return unit + 1;
  if (char === "]") return behindTarget(source, unit, end);
  if (char !== "<") return unit;
  tag.lastIndex = unit;
  return tag.test(source) ? tag.lastIndex : unit;
}

const isEmphasis = (source: string, unit: number) => !/[\p{L}\p{N}]/u.test(source[unit - 1] ?? " ") || !/[\p{L}\p{N}]/u.test(source[unit + 1] ?? " ");

function behindTarget(source: string, unit: number, end: number): number {
  if (source[unit + 1] !== "(") return source[unit - 1] === "\\" ? unit : unit + 1;
  const limit = Math.min(end, unit + longestTarget);
  for (let at = unit + 2; at < limit; at++) {
    if (source[at] === ")") return at + 1;
    if (source[at] === " ") break;
  }
  return unit + 1;
}

export function plainText(source: string, start: number, end: number): Plain {
  const chars: string[] = [];
  const at: number[] = [];
  let blank = true;
  for (let unit = start; unit < end; ) {
    const next = behindMark(source, unit, end);
    if (next > unit) {
      unit = next;
      continue;
    }
    const char = straight[source[unit]!] ?? source[unit]!;
    const isBlank = /\s/.test(char);
    if (!isBlank || !blank) {
      chars.push(isBlank ? " " : char);
      at.push(unit);
    }
    blank = isBlank;
    unit++;
  }
  if (blank && chars.length > 0) {
    chars.pop();
    at.pop();
  }
  const text = chars.join("");
  return { text, lower: lowerCase(text), at: Uint32Array.from(at) };
}

/** Lower case, character by character where the whole would change its length ("İ"). */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join("");
}

/** The place in the document of the characters `from` to `to` of a plain text. */
export function placeOf(plain: Plain, from: number, to: number): { start: number; end: number } {
  return { start: plain.at[from]!, end: plain.at[to - 1]! + 1 };
}
