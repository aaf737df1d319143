import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { embeddedCharts } from "@/domain/embed";
import { readFilter } from "@/domain/filter";
import { asOf } from "@/server/public/as-of";
import { embeddedChart } from "@/server/public/embedded-chart";
import { chartTitle, EmbeddedTally } from "@/ui/embed/embedded-tally";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { embedMetadata, embedReading, type EmbedProps } from "../../../../frame";

type Props = EmbedProps<{ name: string }>;

async function load(props: Props) {
  const { lang, day, params, query } = await embedReading(props);
  const name = embeddedCharts.find((known) => known === params.name);
  const chart = name === undefined ? null : await asOf(day, () => embeddedChart(name, readFilter(query).filter, lang));
  if (name === undefined || chart === null) notFound();
  return { lang, day, chart, title: chartTitle(name, chart, lang) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, chart, title } = await load(props);
  return embedMetadata(lang, title, chart.page);
}

export default async function ChartEmbed(props: Props) {
  const { lang, day, chart, title } = await load(props);
  return (
    <EmbedFrame page={chart.page} day={day} lang={lang}>
      <EmbeddedTally title={title} chart={chart} lang={lang} />
    </EmbedFrame>
  );
}
