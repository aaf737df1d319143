import { z } from "zod";
import { readParameters, unsortedFilterParameters } from "./api/parameters";
import { readQuery } from "./api/query";
import { chartNames, chartParameters, type ChartName, type ChartQuery } from "./charts/chart-file";
import { filterQuery, type CommitmentFilter } from "./filter";
import type { Language } from "./language";
import type { PlainDate } from "./plain-date";
import { parameterProblem, problem, type Problem } from "./problem";

/** What another site can show inside of its own pages: the last parts of the address, and what it may be asked with. */
export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export type EmbedPlace =
  | { commitment: string }
  | { list: CommitmentFilter }
  | { chart: ChartName; of?: ChartQuery };

export type EmbedLook = { lang: Language; theme?: Theme; asOf?: PlainDate | null };

/** The address of an embed, without the site. */
export function embedPath(place: EmbedPlace, { lang, theme = "auto", asOf = null }: EmbedLook): string {
  const query = new URLSearchParams("list" in place ? filterQuery(place.list, { page: undefined, sort: undefined }).slice(1) : "chart" in place ? { ...place.of } : {});
  if (lang !== "en") query.set("lang", lang);
  if (theme !== "auto") query.set("theme", theme);
  if (asOf !== null) query.set("asOf", asOf);
  const own = "commitment" in place ? `commitments/${place.commitment}` : "list" in place ? "list" : `charts/${place.chart}`;
  return `/embed/${own}${query.size === 0 ? "" : `?${query}`}`;
}

const look = { ...readParameters, theme: z.enum(themes).default("auto") };

/** What each kind may be asked with; null where there is no such kind. */
function parametersOf(path: string): (typeof look & z.ZodRawShape) | null {
  if (path === "list") return { ...unsortedFilterParameters, ...look };
  if (/^commitments\/[^/]+$/.test(path)) return look;
  const chart = chartNames.find((name) => path === `charts/${name}`);
  return chart === undefined ? null : { ...chartParameters(chart), ...look };
}

/**
 * Where the page of an embed is inside: its language and theme are in the address there, because what
 * frames a page is told nothing of its query. A query that means nothing is a problem: pages cannot say 400.
 */
export function insideEmbed(pathname: string, search: URLSearchParams, today: PlainDate): { path: string } | { problem: Problem } {
  const path = pathname.replace(/^\/embed\/?/, "");
  const parameters = parametersOf(path);
  if (parameters === null) return { problem: problem("not-found", "There is no such embed.", pathname) };
  const read = readQuery(parameters, search, today);
  if (!read.ok) return { problem: problem(parameterProblem(read.errors), "See errors for each parameter.", pathname, read.errors) };
  const { lang, theme } = read.query;
  return { path: `/embed/${lang}/${theme}/${path}` };
}
