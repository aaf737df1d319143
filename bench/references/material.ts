import { readFileSync } from "node:fs";
import path from "node:path";

/** An element as data: a tag with attributes and children, or text. */
export type PageTree = string | { tag: string; attributes: Record<string, string>; children: PageTree[] };
type Material = { sizes: Record<string, number>; trees: Record<string, PageTree[]>; answers: Record<string, unknown> };

let read: Material | undefined;
/** What the benchmark took from the product before it built this. */
export const material = (): Material => (read ??= JSON.parse(readFileSync(path.join(process.cwd(), "material.json"), "utf8")) as Material);

/** Paragraphs that make a page of about so many bytes: each word stands in it twice, as HTML and as data. */
export function paragraphs(bytes: number): string[] {
  const one = "What was promised, who owes it, what became of it, and the very words that prove it. ".repeat(2).trim();
  const each = 2 * one.length + 55;
  return Array.from({ length: Math.max(1, Math.round((bytes - 4_500) / each)) }, () => one);
}
