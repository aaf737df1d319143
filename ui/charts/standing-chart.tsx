import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { fulfilments } from "@/domain/status";
import type { Tally } from "@/domain/tally";
import { words } from "../i18n/words";
import type { Chart } from "./chart";
import { fillOf } from "./patterns";
import { heightOfRows, RowsDrawing } from "./rows-drawing";
import { TallyParts } from "./tally-bar";

export type StandingRow = { name: string; address: string; tally: Tally };
type Given = { name: "standing" | "topics" | "parties"; rows: readonly StandingRow[]; asOf: PlainDate; lang: Language };

const countOf = (tally: Tally, status: string): number => (status === "not-assessed" ? tally.unknown : (tally.counts as Record<string, number>)[status] ?? 0);

/** Where it stands, row by row: of all that is owed, of each topic, of each party. */
export function standingChart({ name, rows, asOf, lang }: Given): Chart | null {
  if (rows.every(({ tally }) => tally.of === 0)) return null;
  const say = words(lang);
  const used = [...fulfilments, "not-assessed"].filter((status) => rows.some(({ tally }) => countOf(tally, status) > 0));
  const drawn = rows.map((row) => ({
    key: row.address, label: row.name, figure: say("tally.line", { delivered: row.tally.counts.delivered ?? 0, of: row.tally.of, unknown: row.tally.unknown }),
    bar: <TallyParts tally={row.tally} lang={lang} height={16} />,
  }));
  const heading = say(`charts.standing.of.${name}`);
  return {
    name, asOf, height: heightOfRows(drawn),
    title: titleOf(name, rows, lang),
    subtitle: say(`charts.standing.subtitle.${name}`), notes: [],
    drawing: <RowsDrawing rows={drawn} />,
    key: used.map((status) => ({ fill: fillOf(status), label: say(`status.${status}`) })),
    table: {
      caption: `${heading}. ${say("tally.caption")}`, columns: [heading, ...used.map((status) => say(`status.${status}`)), say("tally.total")],
      rows: rows.map(({ name: own, tally }) => [own, ...used.map((status) => countOf(tally, status)), tally.of]),
    },
  };
}

/** The finding: in how many rows anything is delivered, and in how many nobody has assessed anything. */
function titleOf(name: Given["name"], rows: readonly StandingRow[], lang: Language): string {
  const say = words(lang);
  const [first] = rows;
  if (name === "standing" && first !== undefined) return `${first.name}: ${say("tally.line", { delivered: first.tally.counts.delivered ?? 0, of: first.tally.of, unknown: first.tally.unknown })}`;
  return say(`charts.standing.title.${name}`, {
    of: rows.length, some: rows.filter(({ tally }) => (tally.counts.delivered ?? 0) > 0).length, none: rows.filter(({ tally }) => tally.assessed === 0).length,
  });
}
