import type { ReactNode } from "react";

type Tile = { size: number; turned?: boolean; ground: string; marks?: ReactNode };
const lines = (d: string, colour: string, width: number) => <path d={d} stroke={`var(--${colour})`} strokeWidth={width} fill="none" />;
const dots = (colour: string, radius: number) => <g fill={`var(--${colour})`}><circle cx="2" cy="2" r={radius} /><circle cx="6" cy="6" r={radius} /></g>;

/** Each status is told apart by its pattern as well as by its colour: in print, and by whoever sees colours differently. */
const tiles: Record<string, Tile> = {
  delivered: { size: 8, ground: "delivered" },
  "partly-delivered": { size: 7, turned: true, ground: "partly", marks: lines("M1.2 0V7", "paper", 2.2) },
  "in-progress": { size: 8, ground: "progress", marks: dots("paper", 1.15) },
  "not-started": { size: 4, ground: "paper", marks: lines("M0 2H4", "notstarted", 1.2) },
  stalled: { size: 6, ground: "stalled", marks: lines("M1.5 0V6", "paper", 1.8) },
  "not-delivered": { size: 7, turned: true, ground: "failed", marks: lines("M0 1H7M1 0V7", "paper", 1.2) },
  withdrawn: { size: 5, ground: "paper", marks: lines("M2 0V5", "notstarted", 1.4) },
  "not-verifiable": { size: 8, ground: "paper", marks: dots("stalled", 1.4) },
  "not-assessed": { size: 7, turned: true, ground: "paper", marks: lines("M1.5 0V7", "line", 3) },
  promised: { size: 8, ground: "accent" },
  requested: { size: 6, turned: true, ground: "paper", marks: lines("M1 0V6", "accent", 2) },
};

const idOf = (name: string) => (name === "not-assessed" ? "unknown-hatch" : `fill-${name}`);

/** What a part is filled with. */
export const fillOf = (name: string): string => `url(#${idOf(name in tiles ? name : "not-assessed")})`;

export function Patterns() {
  return (
    <defs>
      {Object.entries(tiles).map(([name, { size, turned, ground, marks }]) => (
        <pattern key={name} id={idOf(name)} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform={turned ? "rotate(45)" : undefined}>
          <rect width={size} height={size} fill={`var(--${ground})`} />
          {marks}
        </pattern>
      ))}
    </defs>
  );
}

/** The patterns that the charts of a page share: drawn once a page. */
export function PagePatterns() {
  return <svg width="0" height="0" className="absolute" data-chart aria-hidden="true" focusable="false"><Patterns /></svg>;
}
