import type { ReactNode } from "react";
import type { ChartQuery } from "@/domain/charts/chart-file";
import type { Language } from "@/domain/language";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { ChartFiles } from "./chart-files";
import { Swatch } from "./swatch";
import type { Chart, ChartKey } from "./chart";

type Props = {
  chart: Chart;
  /** Whose figures these are: what the addresses of its files say. */
  query?: ChartQuery;
  lang: Language;
  headingLevel?: 1 | 2 | 3 | 4;
  /** Distinguishes two charts of one kind on a page. */
  id?: string;
  /** In the place of the drawing, where the page draws the same figures otherwise. */
  children?: ReactNode;
  /** Within another site's page, whose frame says source and day itself. */
  isEmbedded?: boolean;
};

/** The frame in which every chart stands: what it shows, of what, its key, its figures as a table and as files, its source and day. */
export function ChartFigure({ chart, query = {}, lang, headingLevel = 3, id = `chart-${chart.name}`, children, isEmbedded = false }: Props) {
  const say = words(lang);
  const Heading = `h${headingLevel}` as "h2";
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <Heading id={`${id}-title`} className={headingLevel <= 2 ? "text-h2" : "text-h3"}>{chart.title}</Heading>
        <p className="mt-0.5 mb-3 max-w-measure text-small text-soft">{chart.subtitle}</p>
      </figcaption>
      {children ?? <ChartDrawing chart={chart} id={id} lang={lang} />}
      {chart.key.length === 0 || children !== undefined ? null : <Key entries={chart.key} lang={lang} />}
      {chart.notes.map((note) => <p key={note} className="mt-2 max-w-measure text-small text-soft">{note}</p>)}
      <ChartFiles chart={chart} query={query} lang={lang} isEmbedded={isEmbedded} />
      {isEmbedded ? null : <p className="mt-1 text-small text-soft">{say("charts.source", { day: dayInWords(chart.asOf, lang) })}</p>}
    </figure>
  );
}

function ChartDrawing({ chart, id, lang }: { chart: Chart; id: string; lang: Language }) {
  return (
    <svg role="group" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`} width="100%" height={chart.height} className="block overflow-visible">
      <desc id={`${id}-desc`}>{words(lang)("charts.description", { subtitle: chart.subtitle })}</desc>
      {chart.drawing}
    </svg>
  );
}

function Key({ entries, lang }: { entries: ChartKey[]; lang: Language }) {
  return (
    <ul aria-label={words(lang)("tally.key")} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small">
      {entries.map(({ fill, label }) => (
        <li key={label} className="inline-flex items-center gap-2">
          <Swatch fill={fill} />
          <span className="tabular">{label}</span>
        </li>
      ))}
    </ul>
  );
}
