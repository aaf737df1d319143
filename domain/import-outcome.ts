import { z } from "zod";
import { importKinds, type ImportKind, type RowIssue } from "./import-file";

/** What an import did, or would do: row by row, and everything that keeps it from being done. */
export type ImportOutcome = {
  kind: ImportKind;
  /** False for a dry run, and where something is wrong: all or nothing. */
  written: boolean;
  rows: number;
  added: number;
  changed: number;
  /** What becomes of each row; of a long file the first ones. */
  preview: { row: number; what: "add" | "change"; name: string; about: string }[];
  issues: RowIssue[];
  /** The draft as which it waits for a second person; nothing is written before. */
  waits: string | null;
};

/** What such a draft says of its file, which is kept beside it. */
export const importDraft = z.strictObject({
  of: z.enum(importKinds), name: z.string(), sha256: z.string(), rows: z.int(), added: z.int(), changed: z.int(),
});
export type ImportDraft = z.infer<typeof importDraft>;

export const shownRows = 100;
