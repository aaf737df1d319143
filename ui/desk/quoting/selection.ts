import { anchorAt, codePointLength, type Anchor } from "@/domain/citation";

/**
 * What is selected in a block that shows a text and nothing else, as a place in the text; null when
 * nothing of it is. The block may split the text into marks, so the place is counted and not searched.
 */
export function selectedIn(block: HTMLElement, text: string): Anchor | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!block.contains(range.startContainer) || !block.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  return anchorOfUnits(text, before.toString().length, range.toString().length);
}

/** A place in UTF-16 units as an anchor in code points, without the white space at its ends. */
export function anchorOfUnits(text: string, from: number, length: number): Anchor | null {
  const chosen = text.slice(from, from + length);
  const exact = chosen.trim();
  if (exact === "") return null;
  const lead = chosen.length - chosen.trimStart().length;
  const start = codePointLength(text.slice(0, from + lead));
  return anchorAt(Array.from(text), start, start + codePointLength(exact));
}
