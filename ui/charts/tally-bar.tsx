import type { Language } from "@/domain/language";
import type { Tally } from "@/domain/tally";
import { words } from "../i18n/words";
import { stackedBar } from "./stacked-bar";

const fill: Record<string, string> = {
  "not-started": "fill-notstarted", "in-progress": "fill-progress", "partly-delivered": "fill-partly", delivered: "fill-delivered",
  stalled: "fill-stalled", "not-delivered": "fill-failed", withdrawn: "fill-rule", "not-verifiable": "fill-rule", "not-assessed": "fill-[url(#unknown-hatch)]",
};

/** The pattern of the unknown share: drawn once a page. Hatched, never a colour of its own. */
export function HatchPattern() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="unknown-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className="fill-paper" />
          <rect width="3" height="7" className="fill-line" />
        </pattern>
      </defs>
    </svg>
  );
}

/** One tally as a bar. Whoever does not see it reads the same in the table beside it. */
export function TallyBar({ tally, name, lang, height = 16 }: { tally: Tally; name: string; lang: Language; height?: number }) {
  const say = words(lang);
  const segments = stackedBar(tally);
  const parts = segments.map(({ status, count }) => `${say(`status.${status}`)} ${count}`).join(", ");
  return (
    <svg role="img" aria-label={say("tally.sentence", { name, parts: parts || say("tally.none") })} width="100%" height={height} className="block">
      {segments.map(({ status, count, x, width }) => (
        <rect key={status} x={`${x}%`} y="0" width={`${width}%`} height={height} className={`${fill[status]} stroke-paper`} strokeWidth="1">
          <title>{`${say(`status.${status}`)}: ${count}`}</title>
        </rect>
      ))}
      <rect x="0" y="0" width="100%" height={height} fill="none" className="stroke-rule" strokeWidth="1" />
    </svg>
  );
}
