import type { ReactNode } from "react";
import { textSize } from "./marks";

export type DrawnRow = { key: string; label: string; figure: string; bar: ReactNode };
const step = 46;

export const heightOfRows = (rows: readonly DrawnRow[]): number => rows.length * step;

/** Rows of bars as one drawing: each with its name and its figure above it. */
export function RowsDrawing({ rows }: { rows: readonly DrawnRow[] }) {
  return (
    <>
      {rows.map(({ key, label, figure, bar }, index) => (
        <g key={key}>
          <text x="0" y={index * step + 14} fontSize={textSize + 1} fontWeight="600" fill="var(--ink)">{label}</text>
          <text x="100%" y={index * step + 14} fontSize={textSize + 1} textAnchor="end" fill="var(--soft)">{figure}</text>
          <svg x="0" y={index * step + 21} width="100%" height="18" overflow="visible">{bar}</svg>
        </g>
      ))}
    </>
  );
}
