import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import type { ChartPeriod } from "@/domain/charts/periods";

/** What stands on one place of the axis: amounts by their key, in the order in which they are stacked. */
export type ColumnData = ChartPeriod & { amounts: readonly { key: string; count: number }[] };

/** Across in hundredths of the width, so that one drawing fits every screen; up and down in pixels. */
export type Part = { key: string; count: number; y: number; height: number };
export type Column = ChartPeriod & { x: number; width: number; total: number; parts: Part[] };
export type Columns = { columns: Column[]; ticks: { value: number; y: number }[]; years: { year: string; x: number }[]; peak: number };

/** The room at the left in which the scale is written. */
export const scaleRoom = 9;
const most = 9;

/** The highest value of the scale and the one scale for all columns, so that what stands above can be held against what hangs below. */
export function columnLayout(data: readonly ColumnData[], height: number, { peak = Math.max(0, ...data.map(totalOf)), hangs = false, room = scaleRoom } = {}): Columns {
  const across = scaleBand<string>().domain(data.map(({ value }) => value)).range([room, 100]).paddingInner(0.22).paddingOuter(0.05);
  const up = scaleLinear().domain([0, Math.max(1, peak)]).range([0, height]);
  const columns = data.map((datum): Column => {
    const { amounts, value, from, to } = datum;
    return { value, from, to, x: round(across(value)!), width: round(across.bandwidth()), total: totalOf(datum), parts: partsOf(amounts, up, height, hangs) };
  });
  const ticks = up.ticks(3).filter((value) => value > 0 && Number.isInteger(value)).map((value) => ({ value, y: round(hangs ? up(value) : height - up(value)) }));
  return { columns, ticks, years: yearsOf(columns), peak };
}

const totalOf = ({ amounts }: ColumnData): number => amounts.reduce((sum, { count }) => sum + count, 0);
const round = (value: number): number => Math.round(value * 100) / 100;

function partsOf(amounts: ColumnData["amounts"], up: (value: number) => number, height: number, hangs: boolean): Part[] {
  const counts = new Map(amounts.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]));
  const series = stack<Map<string, number>>().keys([...counts.keys()]).value((row, key) => row.get(key) ?? 0)([counts]);
  return series.map((one) => {
    const [from, to] = one[0]!;
    const length = up(to) - up(from);
    return { key: one.key, count: counts.get(one.key)!, y: round(hangs ? up(from) : height - up(to)), height: round(length) };
  });
}

/** Where each year begins; of many years every second, third … */
function yearsOf(columns: readonly Column[]): Columns["years"] {
  const first = columns.flatMap(({ value, from, x }, index) => {
    const year = from.slice(0, 4);
    return index === 0 || columns[index - 1]!.from.slice(0, 4) !== year ? [{ year, x, value }] : [];
  });
  const every = Math.ceil(first.length / most);
  return first.filter((_, index) => index % every === 0).map(({ year, x }) => ({ year, x }));
}

/** Neighbouring columns that one link stands for: whole years, each wide enough for a finger. */
export type Stretch = { columns: Column[]; x: number; width: number };
const finger = 8.5;

export function stretches({ columns }: Pick<Columns, "columns">): Stretch[] {
  const groups: Column[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const isNew = last === undefined || (last[0]!.from.slice(0, 4) !== column.from.slice(0, 4) && widthOf(last) >= finger);
    if (isNew) groups.push([column]);
    else last.push(column);
  }
  const last = groups.at(-1);
  if (last !== undefined && groups.length > 1 && widthOf(last) < finger) groups.at(-2)!.push(...groups.pop()!);
  return groups.map((own) => ({ columns: own, x: own[0]!.x, width: round(widthOf(own)) }));
}

const widthOf = (own: readonly Column[]): number => own.at(-1)!.x + own.at(-1)!.width - own[0]!.x;

/** Columns whose number can stand above them without running into the next one's. */
export function labelled(columns: readonly Column[]): Column[] {
  return columns.filter(({ total }, index) => {
    const before = columns[index - 1]?.total ?? 0;
    const after = columns[index + 1]?.total ?? 0;
    return total > 0 && total > before && total >= after;
  });
}
