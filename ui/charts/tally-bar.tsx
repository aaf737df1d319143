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
export function TallyBar({ tally, name, lang }: { tally: Tally; name: string; lang: Language }) {
  const say = words(lang);
  const segments = stackedBar(tally);
  const parts = segments.map(({ status, count }) => `${say(`status.${status}`)} ${count}`).join(", ");
  return (
    <svg role="img" aria-label={say("tally.sentence", { name, parts: parts || say("tally.none") })} width="100%" height="18" className="block">
      {segments.map(({ status, x, width }) => (
        <rect key={status} x={`${x}%`} y="0.5" width={`${width}%`} height="17" className={`${fill[status]} stroke-paper`} strokeWidth="1">
          <title>{say(`status.${status}`)}</title>
        </rect>
      ))}
      <rect x="0.5" y="0.5" width="100%" height="17" fill="none" className="stroke-line" strokeWidth="1" />
    </svg>
  );
}
