import { readFileSync } from "node:fs";
import path from "node:path";

/** How long the product's pages are, written by the benchmark before it builds. */
export const sizes = (): Record<string, number> => JSON.parse(readFileSync(path.join(process.cwd(), "sizes.json"), "utf8")) as Record<string, number>;

/** Paragraphs that make a page of about so many bytes: each word stands in it twice, as HTML and as data. */
export function paragraphs(bytes: number): string[] {
  const one = "What was promised, who owes it, what became of it, and the very words that prove it. ".repeat(2).trim();
  const each = 2 * one.length + 55;
  return Array.from({ length: Math.max(1, Math.round((bytes - 4_500) / each)) }, () => one);
}
