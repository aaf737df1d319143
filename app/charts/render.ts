import { createElement } from "react";
import type { ChartFormat } from "@/domain/charts/chart-file";
import { csvLine } from "@/domain/csv";
import type { Language } from "@/domain/language";
import type { ChartData } from "@/server/public/charts/chart-data";
import { siteAddress } from "@/server/public/site";
import { markup } from "@/ui/charts/markup";
import { withPaperColours } from "@/ui/charts/paper-colours";
import { StandaloneSvg } from "@/ui/charts/standalone-svg";
import { chartOf } from "./chart-of";

/** A chart as a file, in words of one language; null where there is nothing to draw. */
export function renderChart(data: ChartData, format: ChartFormat, lang: Language, address: string): string | null {
  const chart = chartOf(data, lang);
  if (chart === null) return null;
  if (format === "csv") return [chart.table.columns, ...chart.table.rows].map((row) => csvLine(row.map(String))).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withPaperColours(markup(createElement(StandaloneSvg, { chart, address: new URL(address, siteAddress()).href, lang })))}\n`;
}
