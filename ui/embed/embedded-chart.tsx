import type { ReactNode } from "react";
import type { ChartQuery } from "@/domain/charts/chart-file";
import type { Language } from "@/domain/language";
import type { CommitmentRecord, IndicatorRecord } from "@/domain/record";
import type { Chart } from "../charts/chart";
import { ChartFigure } from "../charts/chart-figure";
import { TallyList, type TallyRow } from "../charts/tally-list";
import { TallySummary } from "../charts/tally-summary";
import { words } from "../i18n/words";
import { NumberLines } from "../record/number-lines";

/** What stands as lines of the page, of any width, in the place of a drawing. */
type Lines = { rows: TallyRow[] } | { indicator: IndicatorRecord; record: CommitmentRecord } | object;
type Props = { chart: Chart; data: Lines; query: ChartQuery; lang: Language };

/** One chart of the site, with its figures and its files. */
export function EmbeddedChart({ chart, data, query, lang }: Props) {
  return <ChartFigure chart={chart} query={query} lang={lang} headingLevel={1} isEmbedded>{linesOf({ chart, data, query, lang })}</ChartFigure>;
}

function linesOf({ chart, data, query, lang }: Props): ReactNode {
  if ("indicator" in data) return <NumberLines indicator={data.indicator} record={data.record} lang={lang} />;
  if (!("rows" in data)) return undefined;
  const [first] = data.rows;
  if (chart.name === "standing" && first !== undefined) return <TallySummary tally={first.tally} name={first.name === "" ? undefined : first.name} filter={query} lang={lang} />;
  return <TallyList rows={data.rows} heading={words(lang)(`charts.standing.of.${chart.name}`)} lang={lang} isFramed />;
}
