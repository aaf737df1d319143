import type { ChartQuery } from "@/domain/charts/chart-file";
import type { Language } from "@/domain/language";
import { pageSite } from "../addresses";
import { words } from "../i18n/words";
import { EmbedBox } from "../share/embed-box";
import { chartAddress } from "./chart-address";
import { ChartTableView } from "./chart-table-view";
import type { Chart } from "./chart";

type Props = { chart: Chart; query: ChartQuery; lang: Language; isEmbedded?: boolean };

/** What can be had of a chart: its figures as a table, drawing and figures as files, and the way to show it elsewhere. */
export function ChartFiles({ chart, query, lang, isEmbedded = false }: Props) {
  const say = words(lang);
  return (
    <div className="no-print mt-2 flex flex-wrap items-start gap-x-5 text-small">
      <details className="chart-data min-w-0">
        <summary className="inline-block py-1 text-accent">{say("charts.showData")}</summary>
        <ChartTableView table={chart.table} />
      </details>
      {(["svg", "csv"] as const).map((format) => (
        <a key={format} href={chartAddress(chart.name, format, query, lang)} className="inline-block py-1" aria-label={say(`charts.download.${format}`, { title: chart.title })}>
          {say(`charts.${format}`)}
        </a>
      ))}
      {isEmbedded || pageSite() === "" ? null : <EmbedBox place={{ chart: chart.name, of: query }} title={chart.title} asOf={chart.asOf} lang={lang} label={say("charts.embed")} className="chart-data min-w-0" />}
    </div>
  );
}
