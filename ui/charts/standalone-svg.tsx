import type { Language } from "@/domain/language";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import type { Chart, ChartKey } from "./chart";
import { Patterns } from "./patterns";
import { linesOf } from "./text-lines";

const [width, margin] = [760, 28];
const inner = width - 2 * margin;
const lineHeight = 21;

type Props = { chart: Chart; address: string; lang: Language };

/** A chart as a drawing that stands alone: its words, key, source, day and licence are part of it. */
export function StandaloneSvg({ chart, address, lang }: Props) {
  const say = words(lang);
  const title = linesOf(chart.title, 62);
  const notes = [chart.subtitle].flatMap((text) => linesOf(text, 104));
  const foot = [...chart.notes, say("charts.source", { day: dayInWords(chart.asOf, lang) }), address].flatMap((text) => linesOf(text, 104));
  const keys = placed(chart.key);
  const drawingTop = margin + title.length * 28 + notes.length * lineHeight + 18;
  const keyTop = drawingTop + chart.height + 16;
  const footTop = keyTop + keys.height + 10;
  const height = footTop + foot.length * lineHeight + margin - 8;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby="title desc" lang={lang} fontFamily="'Public Sans', 'Helvetica Neue', Arial, sans-serif" color="var(--ink)">
      <title id="title">{chart.title}</title>
      <desc id="desc">{[chart.subtitle, ...chart.notes, say("charts.source", { day: dayInWords(chart.asOf, lang) })].join(" ")}</desc>
      <Patterns />
      <rect width={width} height={height} fill="var(--paper)" />
      <Lines lines={title} top={margin + 16} step={28} size={23} weight={650} tone="ink" serif />
      <Lines lines={notes} top={margin + title.length * 28 + 8} step={lineHeight} size={14} tone="soft" />
      <svg x={margin} y={drawingTop} width={inner} height={chart.height} overflow="visible">{chart.drawing}</svg>
      {keys.entries.map(({ label, fill, x, y }) => (
        <g key={label} transform={`translate(${margin + x} ${keyTop + y})`}>
          <rect x="0" y="0" width="22" height="13" fill={fill} stroke="var(--rule)" strokeWidth="0.75" />
          <text x="29" y="11.5" fontSize="14" fill="var(--ink)">{label}</text>
        </g>
      ))}
      <Lines lines={foot} top={footTop + 14} step={lineHeight} size={13} tone="soft" />
    </svg>
  );
}

type LinesProps = { lines: string[]; top: number; step: number; size: number; tone: string; weight?: number; serif?: boolean };

function Lines({ lines, top, step, size, tone, weight = 400, serif = false }: LinesProps) {
  return (
    <g fontSize={size} fontWeight={weight} fill={`var(--${tone})`} fontFamily={serif ? "'Source Serif 4', Georgia, serif" : undefined}>
      {lines.map((line, index) => <text key={`${index} ${line}`} x={margin} y={top + index * step}>{line}</text>)}
    </g>
  );
}

/** Keys beside each other, and in a new line where there is no more room. */
function placed(entries: readonly ChartKey[]): { entries: (ChartKey & { x: number; y: number })[]; height: number } {
  let [x, y] = [0, 0];
  const found = entries.map((entry) => {
    const own = 29 + entry.label.length * 7.6 + 22;
    if (x > 0 && x + own > inner) [x, y] = [0, y + 24];
    const at = { ...entry, x, y };
    x += own;
    return at;
  });
  return { entries: found, height: entries.length === 0 ? 0 : y + 24 };
}
