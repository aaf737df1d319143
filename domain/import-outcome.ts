import type { ImportKind, RowIssue } from "./import-file";

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
};

export const shownRows = 100;
