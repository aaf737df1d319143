import { createElement } from "react";
import type { ChartFormat } from "@/domain/charts/chart-file";
import { csvLine } from "@/domain/csv";
import type { Language } from "@/domain/language";
import type { ChartData } from "@/server/public/charts/chart-data";
import { siteAddress } from "@/server/public/site";
import type { Chart } from "@/ui/charts/chart";
import { markup } from "@/ui/charts/markup";
import { numbersChart } from "@/ui/charts/numbers-chart";
import { withPaperColours } from "@/ui/charts/paper-colours";
import { progressChart } from "@/ui/charts/progress-chart";
import { StandaloneSvg } from "@/ui/charts/standalone-svg";
import { standingChart } from "@/ui/charts/standing-chart";
import { timelineChart } from "@/ui/charts/timeline-chart";
import { words } from "@/ui/i18n/words";

/** A chart as a file, in words of one language; null where there is nothing to draw. */
export function renderChart(data: ChartData, format: ChartFormat, lang: Language, address: string): string | null {
  const chart = chartOf(data, lang);
  if (chart === null) return null;
  if (format === "csv") return [chart.table.columns, ...chart.table.rows].map((row) => csvLine(row.map(String))).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withPaperColours(markup(createElement(StandaloneSvg, { chart, address: new URL(address, siteAddress()).href, lang })))}\n`;
}

function chartOf(data: ChartData, lang: Language): Chart | null {
  if ("world" in data) return (data.name === "progress" ? progressChart : timelineChart)(data.world, {}, lang);
  if ("indicator" in data) return numbersChart({ ...data, lang });
  const rows = data.rows.map((row) => ({ ...row, name: row.name === "" ? words(lang)("tally.all") : row.name }));
  return standingChart({ name: data.name, rows, asOf: data.asOf, lang });
}
