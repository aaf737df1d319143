/** A piece of what a part of a bar is filled with. */
export function Swatch({ fill }: { fill: string }) {
  return (
    <svg width="22" height="13" aria-hidden="true" focusable="false" className="shrink-0">
      <rect x="0.5" y="0.5" width="21" height="12" fill={fill} stroke="var(--rule)" strokeWidth="0.75" />
    </svg>
  );
}
