import { numbersOf, type Difference, type NumberRow, type Numbers } from "@/domain/charts/numbers";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { CommitmentRecord, IndicatorRecord } from "@/domain/record";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { amount } from "../numbers";
import { wordsFlowing } from "../quotation-words";
import type { Cell, Chart } from "./chart";
import { NumberBar } from "./number-bar";
import { fillOf } from "./patterns";
import { heightOfRows, RowsDrawing, type DrawnRow } from "./rows-drawing";

type Given = { indicator: IndicatorRecord; record: Pick<CommitmentRecord, "madeOn" | "kind">; asOf: PlainDate; lang: Language };

/** Where a measurement would stand. */
const emptyBar = <line x1="0" x2="100%" y1="9" y2="9" stroke="var(--rule)" strokeWidth="1.5" strokeDasharray="2 5" />;

/** A number as a line of the page: the bar, and everything about it in words. */
export type NumberLine = DrawnRow & { row: NumberRow; kind: string; who: string };

export function numberLines({ indicator, record, lang }: Omit<Given, "asOf">): { lines: NumberLine[]; numbers: Numbers } {
  const numbers = numbersOf(indicator, record.madeOn.value);
  return { numbers, lines: numbers.rows.map((row) => lineOf(row, { indicator, record, lang }, numbers.peak)) };
}

function lineOf(row: NumberRow, { indicator: { unit }, record, lang }: Omit<Given, "asOf">, peak: number): NumberLine {
  const say = words(lang);
  if (row.what === "target") {
    const { value, bound, party } = row.target;
    const kind = say(`charts.numbers.${record.kind}`);
    return {
      row, key: `target ${party.slug} ${value}`, kind, who: party.name, label: amount(value, unit, bound, lang), figure: `${kind}: ${party.name}`,
      bar: <NumberBar value={value} peak={peak} bound={bound} kind={record.kind === "commitment" ? "promised" : "requested"} />,
    };
  }
  const { measured: { id, value, bound, stage, reportedBy }, isRevised, proRata } = row;
  const kind = [stage === null ? say("charts.numbers.reported") : say(`stage.${stage}`), isRevised ? say("record.revised") : null].filter((word) => word !== null).join(", ");
  return {
    row, key: id, kind, who: reportedBy.name, label: amount(value, unit, bound, lang), figure: `${kind}: ${reportedBy.name}`,
    bar: <NumberBar value={value} peak={peak} bound={bound} kind={isRevised ? "revised" : "measured"} proRata={proRata?.value} />,
  };
}

/** What was promised or asked beside what was reported, on one scale from nothing. */
export function numbersChart({ indicator, record, asOf, lang }: Given): Chart | null {
  const say = words(lang);
  const { lines, numbers } = numberLines({ indicator, record, lang });
  if (lines.length === 0) return null;
  const hasTarget = lines.some(({ row }) => row.what === "target");
  const hasMeasured = lines.some(({ row }) => row.what === "measured");
  const drawn = hasMeasured ? lines : [...lines, { key: "empty", label: say("charts.numbers.empty"), figure: "", bar: emptyBar }];
  return {
    name: "numbers", asOf, height: heightOfRows(drawn),
    title: titleOf(lines, indicator, lang), subtitle: say("charts.numbers.subtitle", { label: indicator.label }),
    notes: [
      ...numbers.differences.map((difference) => differenceInWords(difference, indicator, lang)), ...proRataNotes(lines, indicator, lang),
    ],
    drawing: <RowsDrawing rows={drawn} />,
    key: [
      ...(hasTarget ? [{ fill: record.kind === "commitment" ? "var(--paper)" : fillOf("requested"), label: say(`charts.numbers.${record.kind}`) }] : []),
      ...(hasMeasured ? [{ fill: fillOf("promised"), label: say("charts.numbers.reported") }] : []),
    ],
    table: { caption: say("record.figuresCaption", { label: indicator.label }), columns: columns.map((name) => say(`charts.numbers.column.${name}`)), rows: lines.map((line) => cellsOf(line, lang)) },
  };
}

const columns = ["kind", "value", "bound", "who", "period", "population", "base", "byWhen", "words"] as const;

function cellsOf({ row, kind, who }: NumberLine, lang: Language): Cell[] {
  const say = words(lang);
  const one = row.what === "target" ? row.target : row.measured;
  return [
    kind, one.value, say(`charts.numbers.bound.${one.bound}`), who, one.period ?? "", row.what === "target" ? row.target.population ?? "" : "", one.base ?? "",
    row.what === "target" && row.target.byWhen !== null ? dateInWords(row.target.byWhen, lang) : "", wordsFlowing(one.citation.exact),
  ];
}

/** A number without a rung of the ladder is only reported, which the sentence says already. */
const withRung = ({ row, label, kind }: NumberLine): string => (row.what === "measured" && row.measured.stage === null ? label : `${label}, ${kind}`);

/** The finding: what was promised, and the furthest rung that anybody reports; never more than is written. */
function titleOf(lines: readonly NumberLine[], indicator: IndicatorRecord, lang: Language): string {
  const say = words(lang);
  const target = lines.find(({ row }) => row.what === "target");
  const reported = lines.filter(({ row }) => row.what === "measured" && !row.isRevised).at(-1);
  if (target === undefined) return reported === undefined ? indicator.label : say("charts.numbers.titleContext", { reported: withRung(reported) });
  return reported === undefined
    ? say("charts.numbers.titleUnmeasured", { kind: target.kind, target: target.label })
    : say("charts.numbers.titleMeasured", { kind: target.kind, target: target.label, reported: withRung(reported) });
}

/** Why two governments' numbers differ: as far as their bases and periods say. */
function differenceInWords({ higher, lower, by }: Difference, { unit }: IndicatorRecord, lang: Language): string {
  const say = words(lang);
  const value = (one: typeof higher) => amount(one.value, unit, one.bound, lang);
  const difference = say("charts.numbers.differ", { higher: higher.reportedBy.name, more: value(higher), lower: lower.reportedBy.name, less: value(lower), by: amount(by, unit, "exact", lang) });
  const bases = [higher, lower].flatMap(({ reportedBy, base }) => (base === null ? [] : [`${reportedBy.name}: ${base}`]));
  return `${difference} ${bases.length === 0 ? say("charts.numbers.differUnexplained") : say("charts.numbers.differBases", { bases: bases.join(" ") })}`;
}

function proRataNotes(lines: readonly NumberLine[], { unit }: IndicatorRecord, lang: Language): string[] {
  return lines.flatMap(({ row }) => (row.what === "target" || row.proRata === null
    ? [] : [words(lang)("charts.numbers.proRata", { day: dayInWords(row.proRata.day, lang), value: amount(Math.round(row.proRata.value), unit, "about", lang) })]));
}
