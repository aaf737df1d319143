import type { Metadata } from "next";
import { chartNames, readChartScope } from "@/domain/charts/chart-file";
import { asOf } from "@/server/public/as-of";
import { chartData, type ChartData } from "@/server/public/charts/chart-data";
import { EmbeddedChart } from "@/ui/embed/embedded-chart";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { chartOf } from "../../../../../charts/chart-of";
import { noSuchPage } from "@/app/no-such-page";
import { embedMetadataOr404, embedOr404 } from "../../../../missing";
import { embedMetadata, embedReading, type EmbedProps } from "../../../../frame";

type Props = EmbedProps<{ name: string }>;

async function load(props: Props) {
  const { lang, day, params, query } = await embedReading(props);
  const name = chartNames.find((known) => known === params.name);
  const scope = name === undefined ? {} : readChartScope(name, query);
  const data = name === undefined ? null : await asOf(day, () => chartData(name, scope, lang));
  const chart = data === null ? null : chartOf(data, lang);
  if (data === null || chart === null) noSuchPage();
  return { lang, day, data, chart, scope, page: pageOf(data) };
}

/** Where the chart stands on the site. */
function pageOf(data: ChartData): string {
  if ("indicator" in data) return `${data.record.links.html}#figures`;
  if (data.name === "topics" || data.name === "parties") return `/${data.name}`;
  const { topic, party, event } = "scope" in data ? data.scope : "of" in data ? data.of : {};
  return topic !== undefined ? `/topics/${topic}` : party !== undefined ? `/parties/${party}` : event !== undefined ? `/events/${event}` : "/";
}

export const generateMetadata = embedMetadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, chart, page } = await load(props);
  return embedMetadata(lang, chart.title, page);
});

export default embedOr404(async function ChartEmbed(props: Props) {
  const { lang, day, data, chart, scope, page } = await load(props);
  return (
    <EmbedFrame page={page} day={day} lang={lang}>
      <EmbeddedChart chart={chart} data={data} query={scope} lang={lang} />
    </EmbedFrame>
  );
});
