import { z } from "zod";

/**
 * What had to be changed to make text of a file. Each kind is counted and shown with examples, because
 * quotations are anchored in the text and a reader may hold it against the file.
 */
export const importChangeCodes = [
  "ligatures", "hyphenation", "page-headers", "page-footers", "page-numbers", "line-breaks", "control-characters",
  "left-out", "hidden", "pictures", "list-marks", "tables",
] as const;
export type ImportChangeCode = (typeof importChangeCodes)[number];

const example = z.strictObject({ from: z.string(), to: z.string() });

export const importChange = z.strictObject({
  code: z.enum(importChangeCodes),
  count: z.int().min(1),
  /** What stood in the file, and what stands in the text instead; `to` is empty where it was left out. */
  examples: z.array(example),
});
export const importChanges = z.array(importChange);
export type ImportChange = z.infer<typeof importChange>;

const most = { examples: 4, characters: 120 };

const shortened = (text: string) => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > most.characters ? `${plain.slice(0, most.characters - 1)}…` : plain;
};

/** Collects changes while a document is read; in the end only what happened is listed. */
export class ChangeCounter {
  private readonly found = new Map<ImportChangeCode, ImportChange>();

  add(code: ImportChangeCode, from = "", to = "", count = 1): void {
    const change = this.found.get(code) ?? { code, count: 0, examples: [] };
    this.found.set(code, change);
    change.count += count;
    const shown = { from: shortened(from), to: shortened(to) };
    const isNew = !change.examples.some((known) => known.from === shown.from && known.to === shown.to);
    if (shown.from !== "" && isNew && change.examples.length < most.examples) change.examples.push(shown);
  }

  list(): ImportChange[] {
    return importChangeCodes.flatMap((code) => this.found.get(code) ?? []);
  }
}

/** The examples are words of the document: where its text is not to be shown or kept, they are not either. */
export const withoutExamples = (changes: readonly ImportChange[]): ImportChange[] =>
  changes.map((change) => ({ ...change, examples: [] }));
