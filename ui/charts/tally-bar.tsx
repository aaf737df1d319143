import type { Language } from "@/domain/language";
import type { Tally } from "@/domain/tally";
import { words } from "../i18n/words";
import { fillOf } from "./patterns";
import { stackedBar } from "./stacked-bar";

/** One tally as a bar. Whoever does not see it reads the same in the table beside it. */
export function TallyBar({ tally, name, lang, height = 16 }: { tally: Tally; name: string; lang: Language; height?: number }) {
  const say = words(lang);
  const parts = stackedBar(tally).map(({ status, count }) => `${say(`status.${status}`)} ${count}`).join(", ");
  return (
    <svg role="img" aria-label={say("tally.sentence", { name, parts: parts || say("tally.none") })} width="100%" height={height} className="block">
      <TallyParts tally={tally} lang={lang} height={height} />
    </svg>
  );
}

/** The parts of the bar, as they stand in a drawing of their own too. */
export function TallyParts({ tally, lang, height }: { tally: Tally; lang: Language; height: number }) {
  const say = words(lang);
  return (
    <>
      {stackedBar(tally).map(({ status, count, x, width }) => (
        <rect key={status} x={`${x}%`} y="0" width={`${width}%`} height={height} fill={fillOf(status)} stroke="var(--paper)" strokeWidth="1">
          <title>{`${say(`status.${status}`)}: ${count}`}</title>
        </rect>
      ))}
      <rect x="0" y="0" width="100%" height={height} fill="none" stroke="var(--rule)" strokeWidth="1" />
    </>
  );
}
