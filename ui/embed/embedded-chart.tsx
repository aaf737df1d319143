import type { ChartQuery } from "@/domain/charts/chart-file";
import type { Language } from "@/domain/language";
import type { Chart } from "../charts/chart";
import { ChartFigure } from "../charts/chart-figure";
import { TallyList, type TallyRow } from "../charts/tally-list";
import { TallySummary } from "../charts/tally-summary";
import { words } from "../i18n/words";

/** `rows`: what stands as lines of the page, of any width, in the place of a drawing. */
type Props = { chart: Chart; rows: TallyRow[] | null; query: ChartQuery; lang: Language };

/** One chart of the site, with its figures and its files. */
export function EmbeddedChart({ chart, rows, query, lang }: Props) {
  return <ChartFigure chart={chart} query={query} lang={lang} headingLevel={1} isEmbedded>{rows === null ? undefined : <Lines name={chart.name} rows={rows} query={query} lang={lang} />}</ChartFigure>;
}

function Lines({ name, rows, query, lang }: { name: Chart["name"]; rows: TallyRow[]; query: ChartQuery; lang: Language }) {
  const [first] = rows;
  if (name === "standing" && first !== undefined) return <TallySummary tally={first.tally} name={first.name === "" ? undefined : first.name} filter={query} lang={lang} />;
  return <TallyList rows={rows} heading={words(lang)(`charts.standing.of.${name}`)} lang={lang} isFramed />;
}
