import { scaleLog } from "d3-scale";
import type { Verdict } from "./measure";

const [rowHeight, labelWidth, barWidth, top] = [22, 560, 300, 34];
const most = 8;

/** By what factor a figure is better than its target demands; 1 is the target itself. */
export function marginOf({ ratio, target }: Pick<Verdict, "ratio" | "target">): number {
  const limit = target.endsWith("×") ? Number(/[\d.]+/.exec(target)![0]) : 1;
  const margin = target.startsWith("≥") ? ratio / limit : limit / ratio;
  return Math.min(most, Math.max(1 / most, Number.isFinite(margin) ? margin : most));
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Every target as a bar from the line that it has to reach: to the right held, to the left missed; a logarithmic scale. */
export function chartOf(title: string, verdicts: readonly Verdict[]): string {
  const x = scaleLog([1 / most, most], [labelWidth, labelWidth + barWidth]);
  const [width, height] = [labelWidth + barWidth + 110, top + verdicts.length * rowHeight + 24];
  const rows = verdicts.map((verdict, index) => {
    const [y, end] = [top + index * rowHeight, x(marginOf(verdict))];
    const [from, to] = [Math.min(x(1), end), Math.max(x(1), end)];
    return [
      `<text x="${labelWidth - 10}" y="${y + 14}" text-anchor="end">${escaped(verdict.what)}</text>`,
      `<rect x="${from.toFixed(1)}" y="${y + 3}" width="${Math.max(1, to - from).toFixed(1)}" height="${rowHeight - 7}" fill="${verdict.holds ? "#1f6f54" : "#a83232"}"/>`,
      `<text x="${labelWidth + barWidth + 8}" y="${y + 14}">${verdict.ratio} (${escaped(verdict.target)})</text>`,
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#1b1b1b" role="img">`,
    `<title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/><text x="10" y="20" font-weight="bold">${escaped(title)}</text>`,
    ...rows, `<line x1="${x(1)}" x2="${x(1)}" y1="${top - 6}" y2="${height - 18}" stroke="#1b1b1b"/>`, `<text x="${x(1)}" y="${height - 4}" text-anchor="middle">target</text>`, "</svg>\n",
  ].join("\n");
}
