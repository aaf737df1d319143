import type { ReactNode } from "react";
import { addDays } from "@/domain/plain-date";
import { changeQuery, type ChangeFilter } from "@/domain/changes";
import type { Column, Columns, Stretch } from "./columns";
import { fillOf } from "./patterns";

export const textSize = 13;

type LabelProps = { x: number; y: number; anchor?: "start" | "middle" | "end"; tone?: string; strong?: boolean; wide?: boolean; children: ReactNode };

/** A word in a drawing; a rim of paper keeps it readable on whatever it stands on. */
export function Label({ x, y, anchor = "start", tone = "soft", strong = false, wide = false, children }: LabelProps) {
  return (
    <text
      x={`${x}%`} y={pixels(y)} textAnchor={anchor} fontSize={textSize} fontWeight={strong ? 650 : 400} fill={`var(--${tone})`}
      stroke="var(--paper)" strokeWidth="4" strokeLinejoin="round" paintOrder="stroke" className={wide ? "chart-wide" : undefined}
    >
      {children}
    </text>
  );
}

export function Line({ y, tone = "line", from = 0 }: { y: number; tone?: string; from?: number }) {
  return <line x1={`${from}%`} x2="100%" y1={pixels(y)} y2={pixels(y)} stroke={`var(--${tone})`} strokeWidth="1" />;
}

/** The values of the scale, each on its line; the highest says of what. */
export function Scale({ ticks, top, of }: { ticks: Columns["ticks"]; top: number; of?: string }) {
  return (
    <g>
      {ticks.map(({ value, y }, index) => (
        <g key={value}>
          <Line y={top + y} />
          <Label x={0} y={top + y - 4}>{of !== undefined && index === ticks.length - 1 ? `${value} ${of}` : value}</Label>
        </g>
      ))}
    </g>
  );
}

export function Years({ years, y }: { years: Columns["years"]; y: number }) {
  return <g>{years.map(({ year, x }) => <Label key={year} x={x} y={y}>{year}</Label>)}</g>;
}

/** The parts of a column upon each other, a hairline of paper between them; the column says all of its figures at once. */
export function Stack({ column: { x, width, parts }, top, label }: { column: Column; top: number; label: (key: string, count: number) => string }) {
  if (parts.length === 0) return null;
  const from = Math.min(...parts.map(({ y }) => y));
  const to = Math.max(...parts.map(({ y, height }) => y + height));
  const across = { x: `${x}%`, width: `${width}%` };
  return (
    <g stroke="var(--paper)" strokeWidth="0.5">
      <title>{parts.map(({ key, count }) => label(key, count)).join("; ")}</title>
      {parts.map(({ key, y, height }) => <rect key={key} {...across} y={pixels(top + y)} height={Math.max(height, 1)} fill={fillOf(key)} />)}
      {/* Patterns on paper need an edge. */}
      <rect {...across} y={pixels(top + from)} height={pixels(Math.max(to - from, 1))} fill="none" stroke="var(--rule)" strokeWidth="0.75" />
    </g>
  );
}

/** A hundredth of a pixel is finer than any screen; the tail of a binary fraction is only bytes. */
const pixels = (value: number): number => Math.round(value * 100) / 100;

type StretchProps = { stretch: Stretch; top: number; height: number; name: string; address: string | null };

/** A stretch of the axis as one stop of the keyboard: it says its figures and leads to what happened in it. */
export function StretchLink({ stretch: { x, width }, top, height, name, address }: StretchProps) {
  if (address === null) return null;
  return (
    <a href={address} aria-label={name} className="chart-link">
      <rect x={`${x}%`} y={top} width={`${width}%`} height={height} fill="var(--accent)" fillOpacity="0" pointerEvents="all"><title>{name}</title></rect>
    </a>
  );
}

/** The news of a stretch of time, by the clock of the world: after the day before it until its last day. */
export function newsOf({ columns }: Stretch, filter: ChangeFilter): string {
  return `/changes${changeQuery({ ...filter, clock: "world", from: addDays(columns[0]!.from, -1), to: columns.at(-1)!.to })}`;
}
