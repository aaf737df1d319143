import type { Context } from "./findings";
import { findingsOf, isTracked } from "./findings";
import type { Block } from "./layout";
import type { Plain } from "./plain";

/** A heading that shares the line with its text ("Security: The governments …"): how many characters it takes. */
const longestLabel = 90;
const longestBoldLabel = 260;
const boldLabel = /^[\s>]*(?:\*\*|__)[^*_]{1,600}?:\s*(?:\*\*|__)|^[\s>]*(?:\*\*|__)[^*_:]{1,600}?(?:\*\*|__)\s*:/;

export function labelLength(source: string, block: Block, plain: Plain, context: Context): number {
  const colon = plain.text.indexOf(":");
  if (colon <= 0 || colon >= plain.text.length - 2) return 0;
  const isBold = boldLabel.test(source.slice(block.start, Math.min(block.end, block.start + 700)));
  if (colon > (isBold ? longestBoldLabel : longestLabel)) return 0;
  const label = plain.text.slice(0, colon);
  if (isBold) return colon + 1;
  if (context.genre !== "statement" || /[.;"?!]/.test(label) || !/^ ["(]*\p{Lu}/u.test(plain.text.slice(colon + 1, colon + 5))) return 0;
  const words = label.split(" ").length;
  const saysSomething = findingsOf(label, label.toLowerCase(), context).some(isTracked);
  return words <= 10 && !saysSomething ? colon + 1 : 0;
}
