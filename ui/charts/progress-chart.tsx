import { progress, type ProgressPoint, type World } from "@/domain/charts/world";
import type { ChangeFilter } from "@/domain/changes";
import type { Language } from "@/domain/language";
import { fulfilments } from "@/domain/status";
import type { Tally } from "@/domain/tally";
import { dateInWords, dayInWords } from "../dates";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import type { Chart } from "./chart";
import { columnLayout, stretches, type Stretch } from "./columns";
import { Label, Line, newsOf, Scale, Stack, StretchLink, Years } from "./marks";
import { fillOf } from "./patterns";

const [top, tall, below] = [40, 190, 24];

const amountsOf = ({ counts, unknown }: Tally) => [
  ...["delivered", "partly-delivered", "in-progress", "not-started", "stalled", "not-delivered", "withdrawn", "not-verifiable"]
    .map((key) => ({ key, count: (counts as Record<string, number>)[key] ?? 0 })),
  { key: "not-assessed", count: unknown },
].filter(({ count }) => count > 0);

/** What was owed by the end of each period, and what is known of it. */
export function progressChart(world: World, filter: ChangeFilter, lang: Language): Chart | null {
  const points = progress(world);
  const last = points.at(-1);
  if (last === undefined) return null;
  const say = words(lang);
  const { of, unknown, counts } = last.tally;
  return {
    name: "progress", asOf: world.today, height: top + tall + below,
    title: say("charts.progress.title", { of, year: points[0]!.from.slice(0, 4), delivered: counts.delivered ?? 0 }),
    subtitle: say(`charts.progress.subtitle.${grainOf(points)}`),
    notes: [
      world.assessedSince === null ? say("charts.progress.neverAssessed") : say("charts.progress.assessedSince", { day: dayInWords(world.assessedSince, lang) }),
      say("charts.progress.note", { unknown, of }),
    ],
    drawing: <Drawing points={points} world={world} filter={filter} lang={lang} />,
    key: amountsOf(last.tally).map(({ key, count }) => ({ fill: fillOf(key), label: `${say(`status.${key}`)} ${count}` })),
    table: tableOf(points, lang),
  };
}

export const grainOf = ([first]: readonly { value: string }[]): "month" | "quarter" | "year" =>
  (first === undefined || first.value.length === 4 ? "year" : first.value.includes("Q") ? "quarter" : "month");

function tableOf(points: readonly ProgressPoint[], lang: Language): Chart["table"] {
  const say = words(lang);
  const used = fulfilments.filter((status) => points.some(({ tally }) => (tally.counts[status] ?? 0) > 0));
  return {
    caption: say("charts.progress.caption"),
    columns: [say("charts.period"), ...["not-assessed", ...used].map((status) => say(`status.${status}`)), say("tally.total")],
    rows: points.map(({ value, tally }) => [dateInWords(value, lang), tally.unknown, ...used.map((status) => tally.counts[status] ?? 0), tally.of]),
  };
}

function Drawing({ points, world, filter, lang }: { points: ProgressPoint[]; world: World; filter: ChangeFilter; lang: Language }) {
  const say = words(lang);
  const layout = columnLayout(points.map((point) => ({ ...point, amounts: amountsOf(point.tally) })), tall);
  const last = layout.columns.at(-1)!;
  const began = layout.columns.find(({ from, to }) => world.assessedSince !== null && from <= world.assessedSince && to >= world.assessedSince);
  return (
    <>
      <Scale ticks={layout.ticks} top={top} of={say("charts.obligations")} />
      {layout.columns.map((column) => <Stack key={column.value} column={column} top={top} label={(key, count) => `${dateInWords(column.value, lang)}: ${say(`status.${key}`)} ${count}`} />)}
      <Line y={top + tall} tone="rule" />
      <Years years={layout.years} y={top + tall + 18} />
      <Label x={100} y={top + tall - (tall * last.total) / Math.max(1, layout.peak) - 7} anchor="end" tone="ink" strong>{last.total}</Label>
      {began === undefined ? null : (
        <g>
          <line x1={`${began.x}%`} x2={`${began.x}%`} y1="18" y2={top + tall} stroke="var(--ink)" strokeWidth="1" strokeDasharray="2 3" />
          <Label x={began.x > 50 ? 100 : began.x} y={12} anchor={began.x > 50 ? "end" : "start"} tone="ink">{say("charts.progress.began", { day: dateInWords(world.assessedSince!, lang) })}</Label>
        </g>
      )}
      {stretches(layout).map((stretch) => <StretchLink key={stretch.x} stretch={stretch} top={top} height={tall} {...linkOf(stretch, points, filter, lang)} />)}
    </>
  );
}

/** A stretch in which nothing changed is no stop. */
function linkOf(stretch: Stretch, points: readonly ProgressPoint[], filter: ChangeFilter, lang: Language): { name: string; address: string | null } {
  const say = words(lang);
  const ends = points.find(({ value }) => value === stretch.columns.at(-1)!.value)!;
  const before = points[points.findIndex(({ value }) => value === stretch.columns[0]!.value) - 1];
  const hasNews = JSON.stringify(before?.tally) !== JSON.stringify(ends.tally);
  return {
    name: say("charts.progress.point", { period: dateInWords(ends.value, lang), of: ends.tally.of, delivered: ends.tally.counts.delivered ?? 0, unknown: ends.tally.unknown }),
    address: hasNews ? addressIn(lang, newsOf(stretch, filter)) : null,
  };
}
