import type { Language } from "@/domain/language";
import type { ChartData } from "@/server/public/charts/chart-data";
import type { Chart } from "@/ui/charts/chart";
import { numbersChart } from "@/ui/charts/numbers-chart";
import { progressChart } from "@/ui/charts/progress-chart";
import { sinceChart } from "@/ui/charts/since-chart";
import { standingChart } from "@/ui/charts/standing-chart";
import { timelineChart } from "@/ui/charts/timeline-chart";
import { words } from "@/ui/i18n/words";

/** The chart of some figures, in words of one language; null where there is nothing to draw. */
export function chartOf(data: ChartData, lang: Language): Chart | null {
  // What an event holds has no list to lead to.
  if ("world" in data) return (data.name === "progress" ? progressChart : timelineChart)(data.world, data.scope.event === undefined ? data.scope : {}, lang);
  if ("since" in data) return sinceChart(data.since, data.asOf, lang);
  if ("indicator" in data) return numbersChart({ ...data, lang });
  const rows = data.rows.map((row) => ({ ...row, name: row.name === "" ? words(lang)("tally.all") : row.name }));
  return standingChart({ name: data.name, rows, asOf: data.asOf, lang });
}
