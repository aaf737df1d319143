import type { ReactNode } from "react";
import type { ChartName } from "@/domain/charts/chart-file";
import type { PlainDate } from "@/domain/plain-date";

export type Cell = string | number;
/** The figures behind a drawing: what "show data" holds, and the file of the same figures. */
export type ChartTable = { caption: string; columns: string[]; rows: Cell[][] };

export type ChartKey = { fill: string; label: string };

/** One chart, ready to be shown on a page or written into a file: words, drawing and figures from the same data. */
export type Chart = {
  name: ChartName;
  /** What it shows, as a sentence. */
  title: string;
  /** What is measured, and out of what. */
  subtitle: string;
  /** What it does not show or know. */
  notes: string[];
  asOf: PlainDate;
  height: number;
  /** Elements of a drawing of any width: across in percent, up and down in pixels. */
  drawing: ReactNode;
  key: ChartKey[];
  table: ChartTable;
};
