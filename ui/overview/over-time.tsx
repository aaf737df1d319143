import type { Language } from "@/domain/language";
import type { Overview } from "@/domain/overview";
import { ChartFigure } from "../charts/chart-figure";
import { progressChart } from "../charts/progress-chart";
import { SinceSummit } from "../charts/since-summit";
import { timelineChart } from "../charts/timeline-chart";
import { words } from "../i18n/words";

/** How it came to stand so: since the last summit, and since the first promise. */
export function OverTime({ record, lang }: { record: Overview; lang: Language }) {
  const charts = [progressChart(record.world, {}, lang), timelineChart(record.world, {}, lang)].filter((chart) => chart !== null);
  if (charts.length === 0) return null;
  return (
    <div className="flex flex-col gap-12 border-t border-line py-10">
      {record.since === null ? null : <SinceSummit since={record.since} asOf={record.world.today} lang={lang} />}
      <section aria-labelledby="over-time">
        <h2 id="over-time" className="mb-4 text-h2">{words(lang)("charts.overTime")}</h2>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-12 lg:grid-cols-2">
          {charts.map((chart) => <ChartFigure key={chart.name} chart={chart} lang={lang} />)}
        </div>
      </section>
    </div>
  );
}
