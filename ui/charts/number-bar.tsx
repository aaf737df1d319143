import type { Bound } from "@/domain/indicator";

export const barHeight = 18;
/** The longest bar leaves room for the arrow of "at least". */
const longest = 93;

export const lengthOf = (value: number, peak: number): number => (peak <= 0 ? 0 : Math.round((longest * 100 * value) / peak) / 100);

type Props = {
  value: number; peak: number; bound: Bound;
  /** A promise is an outline that waits to be filled, a request a broken one; what was reported is ink. */
  kind: "promised" | "requested" | "measured" | "revised";
  proRata?: number;
};

/** One number as a bar from nothing; its end says how it was bound: a wall, a ceiling, an open end, a soft one. */
export function NumberBar({ value, peak, bound, kind, proRata }: Props) {
  const end = lengthOf(value, peak);
  const middle = barHeight / 2;
  const isOutline = kind === "promised" || kind === "requested";
  return (
    <>
      <rect
        x="0.5" y="2.5" width={`${end}%`} height={barHeight - 5} stroke="var(--accent)" strokeWidth="1.5" strokeDasharray={kind === "requested" ? "5 4" : undefined}
        fill={kind === "revised" ? "url(#unknown-hatch)" : isOutline ? "var(--paper)" : "url(#fill-promised)"}
      />
      {bound === "about" ? <rect x={`${end}%`} y="1" width="6" height={barHeight - 2} fill="url(#unknown-hatch)" stroke="var(--accent)" strokeWidth="1" strokeDasharray="2 2" /> : null}
      {bound === "up-to" ? <line x1={`${end}%`} x2={`${end}%`} y1="0" y2={barHeight} stroke="var(--ink)" strokeWidth="3" /> : null}
      {bound === "at-least" || bound === "more-than" ? (
        <svg x={`${end}%`} y="0" width="26" height={barHeight} overflow="visible">
          <path d={`M3 ${middle}H17M12 ${middle - 5}L18 ${middle}L12 ${middle + 5}`} fill="none" stroke="var(--ink)" strokeWidth="1.75" />
        </svg>
      ) : null}
      {proRata === undefined ? null : <line x1={`${lengthOf(proRata, peak)}%`} x2={`${lengthOf(proRata, peak)}%`} y1="0" y2={barHeight} stroke="var(--stalled)" strokeWidth="2.5" strokeDasharray="3 2" />}
    </>
  );
}
