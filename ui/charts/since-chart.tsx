import type { SinceEvent } from "@/domain/charts/world";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { fulfilments } from "@/domain/status";
import type { Tally } from "@/domain/tally";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import type { Chart } from "./chart";
import { fillOf } from "./patterns";
import { heightOfRows, RowsDrawing } from "./rows-drawing";
import { TallyParts } from "./tally-bar";

const countOf = (tally: Tally, status: string): number => (status === "not-assessed" ? tally.unknown : (tally.counts as Record<string, number>)[status] ?? 0);

/** What came since the last summit, and what became of all that stood by then: the figures of the page, as a drawing and as a file. */
export function sinceChart({ event, then, now, ...counts }: SinceEvent, asOf: PlainDate, lang: Language): Chart {
  const say = words(lang);
  const bars = then.of === 0 ? [] : ([["then", then], ["now", now]] as const);
  const drawn = bars.map(([key, tally]) => ({
    key, label: say(`charts.since.${key}`), figure: say("tally.line", { delivered: tally.counts.delivered ?? 0, of: tally.of, unknown: tally.unknown }),
    bar: <TallyParts tally={tally} lang={lang} height={16} />,
  }));
  const used = [...fulfilments, "not-assessed"].filter((status) => bars.some(([, tally]) => countOf(tally, status) > 0));
  const figures = (["promised", "requested", "steps", "delivered"] as const).map((name) => ({ label: say(`charts.since.${name}`, { count: counts[name] }), count: counts[name] }));
  return {
    name: "since", asOf, height: heightOfRows(drawn),
    title: say("charts.since.title", { promised: counts.promised, steps: counts.steps }),
    subtitle: `${say("charts.since.lead", { date: dateInWords(event.heldOn, lang) })} ${event.name}`,
    notes: [figures.map(({ label, count }) => `${count} ${label}`).join(" · ")],
    drawing: <RowsDrawing rows={drawn} />,
    key: used.map((status) => ({ fill: fillOf(status), label: say(`status.${status}`) })),
    table: {
      caption: say("charts.since.caption"), columns: [say("charts.since.what"), say("charts.since.then"), say("charts.since.now")],
      rows: [
        ...figures.map(({ label, count }) => [label, "", count]),
        ...used.map((status) => [say(`status.${status}`), countOf(then, status), countOf(now, status)]),
        [say("tally.total"), then.of, now.of],
      ],
    },
  };
}
