import { timeline, type TimelinePoint, type World } from "@/domain/charts/world";
import type { ChangeFilter } from "@/domain/changes";
import type { Language } from "@/domain/language";
import { fulfilments } from "@/domain/status";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import type { Chart } from "./chart";
import { columnLayout, labelled, stretches, type Column, type Columns, type Stretch } from "./columns";
import { Label, Line, newsOf, Stack, StretchLink, Years } from "./marks";
import { fillOf } from "./patterns";
import { grainOf } from "./progress-chart";

const [top, tall, axis] = [46, 150, 30];

const saidOf = ({ promised, requested }: TimelinePoint) => [{ key: "promised", count: promised }, { key: "requested", count: requested }];
const doneOf = ({ steps }: TimelinePoint) => fulfilments.map((key) => ({ key, count: steps.find(({ status }) => status === key)?.count ?? 0 }));
const sum = (amounts: { count: number }[]): number => amounts.reduce((total, { count }) => total + count, 0);

/** Announcements above the line, steps that somebody found below it, on one scale. */
export function timelineChart(world: World, filter: ChangeFilter, lang: Language): Chart | null {
  const points = timeline(world);
  if (points.length === 0) return null;
  const say = words(lang);
  const [said, steps] = [sum(points.flatMap(saidOf)), sum(points.flatMap(doneOf))];
  const used = [...["promised", "requested"].filter((key) => sum(points.flatMap(saidOf).filter((one) => one.key === key)) > 0),
    ...fulfilments.filter((status) => points.some((point) => point.steps.some((step) => step.status === status)))];
  const layout = layoutOf(points);
  return {
    name: "timeline", asOf: world.today, height: layout.height,
    title: say("charts.timeline.title", { said, steps }),
    subtitle: say(`charts.timeline.subtitle.${grainOf(points)}`),
    notes: [say("charts.timeline.note")],
    drawing: <Drawing points={points} layout={layout} filter={filter} lang={lang} />,
    key: used.map((key) => ({ fill: fillOf(key), label: wordOf(key, lang) })),
    table: {
      caption: say("charts.timeline.caption"),
      columns: [say("charts.period"), say("charts.timeline.promised"), say("charts.timeline.requested"), ...fulfilments.filter((status) => used.includes(status)).map((status) => say(`status.${status}`)), say("charts.timeline.events")],
      rows: points.filter((point) => sum([...saidOf(point), ...doneOf(point)]) > 0 || point.events.length > 0).map((point) => [
        dateInWords(point.value, lang), point.promised, point.requested,
        ...fulfilments.filter((status) => used.includes(status)).map((status) => point.steps.find((step) => step.status === status)?.count ?? 0),
        point.events.map(({ name }) => name).join("; "),
      ]),
    },
  };
}

const wordOf = (key: string, lang: Language): string => {
  const say = words(lang);
  return key === "promised" || key === "requested" ? say(`charts.timeline.${key}`) : say("charts.timeline.step", { status: say(`status.${key}`) });
};

type Layout = { above: Columns; below: Columns; deep: number; height: number };

/** One scale for both: what hangs is as long as its number says beside what stands. */
function layoutOf(points: readonly TimelinePoint[]): Layout {
  const above = columnLayout(points.map((point) => ({ ...point, amounts: saidOf(point) })), tall, { room: 2 });
  const below = columnLayout(points.map((point) => ({ ...point, amounts: doneOf(point) })), tall, { peak: Math.max(1, above.peak), hangs: true, room: 2 });
  const longest = Math.max(0, ...below.columns.map(({ total }) => total));
  const deep = Math.max(8, (tall * longest) / Math.max(1, above.peak)) + 22;
  return { above, below, deep, height: top + tall + axis + deep };
}

function Drawing({ points, layout: { above, below, deep }, filter, lang }: { points: TimelinePoint[]; layout: Layout; filter: ChangeFilter; lang: Language }) {
  const say = words(lang);
  const [floor, ceiling] = [top + tall, top + tall + axis];
  const label = (column: Column) => (key: string, count: number) => `${dateInWords(column.value, lang)}: ${wordOf(key, lang)} ${count}`;
  const middle = ({ x, width }: Column) => x + width / 2;
  const yOf = ({ total }: Column) => floor - (tall * total) / Math.max(1, above.peak);
  return (
    <>
      <Label x={0} y={12} tone="ink" strong>{say("charts.timeline.above")}</Label>
      {above.columns.map((column) => <Stack key={column.value} column={column} top={top} label={label(column)} />)}
      {labelled(above.columns).map((column) => <Label key={column.value} x={middle(column)} y={yOf(column) - 6} anchor="middle" tone="ink" strong>{column.total}</Label>)}
      <Named columns={above.columns} points={points} yOf={yOf} />
      <Line y={floor} tone="rule" />
      <Years years={above.years} y={floor + 20} />
      <Line y={ceiling} tone="rule" />
      {below.columns.map((column) => <Stack key={column.value} column={column} top={ceiling} label={label(column)} />)}
      {labelled(below.columns).map((column) => (
        <Label key={column.value} x={middle(column)} y={ceiling + Math.max(1, (tall * column.total) / Math.max(1, above.peak)) + 15} anchor="middle" tone="ink" strong>{column.total}</Label>
      ))}
      <Label x={100} y={ceiling + deep - 7} anchor="end" tone="ink" strong>{say("charts.timeline.below")}</Label>
      {stretches(above).map((stretch) => <StretchLink key={stretch.x} stretch={stretch} top={top} height={tall + axis + deep} {...linkOf(stretch, points, filter, lang)} />)}
    </>
  );
}

/** The meeting at which most was said is named beside its column, where nothing else stands in the way. */
function Named({ columns, points, yOf }: { columns: Column[]; points: TimelinePoint[]; yOf: (column: Column) => number }) {
  const [tallest] = [...columns].sort((a, b) => b.total - a.total);
  const [first, ...others] = points.find(({ value }) => value === tallest?.value)?.events ?? [];
  if (tallest === undefined || first === undefined) return null;
  const isLeft = tallest.x > 55;
  const beside = columns.filter(({ x }) => (isLeft ? x < tallest.x && x > tallest.x - nameRoom : x > tallest.x && x < tallest.x + nameRoom));
  if (beside.some(({ total }) => total > tallest.total * 0.75)) return null;
  return (
    <Label wide x={isLeft ? tallest.x - 1.2 : tallest.x + tallest.width + 1.2} y={yOf(tallest) + 12} anchor={isLeft ? "end" : "start"}>
      {others.length > 0 ? `${first.name} +${others.length}` : first.name}
    </Label>
  );
}

/** In hundredths of the width. */
const nameRoom = 50;

/** A stretch in which nothing was said or done is no stop. */
function linkOf(stretch: Stretch, points: readonly TimelinePoint[], filter: ChangeFilter, lang: Language): { name: string; address: string | null } {
  const own = points.filter(({ value }) => stretch.columns.some((column) => column.value === value));
  const [said, steps] = [sum(own.flatMap(saidOf)), sum(own.flatMap(doneOf))];
  const [first, last] = [own[0]!, own.at(-1)!];
  return {
    name: words(lang)("charts.timeline.point", { from: dateInWords(first.value, lang), to: dateInWords(last.value, lang), said, steps }),
    address: said + steps === 0 ? null : addressIn(lang, newsOf(stretch, filter)),
  };
}
