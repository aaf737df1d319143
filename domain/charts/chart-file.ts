import type { z } from "zod";
import { readParameters } from "../api/parameters";
import { readQuery } from "../api/query";
import { slug } from "../fields";
import type { Language } from "../language";
import type { PlainDate } from "../plain-date";
import type { ParameterError } from "../problem";

export const chartNames = ["standing", "topics", "parties", "progress", "timeline", "since", "numbers"] as const;
export type ChartName = (typeof chartNames)[number];

export const chartFormats = { svg: "image/svg+xml; charset=utf-8", csv: "text/csv; charset=utf-8" } as const;
export type ChartFormat = keyof typeof chartFormats;

/** Whose figures a chart shows: a topic's, a party's, an event's, an indicator's; of nothing those of the whole record. */
export type ChartQuery = { topic?: string; party?: string; event?: string; indicator?: string };

const chartScopes: Record<ChartName, readonly (keyof ChartQuery)[]> = {
  standing: ["topic", "party"], topics: [], parties: [], progress: ["topic", "party", "event"], timeline: ["topic", "party", "event"], since: [], numbers: ["indicator"],
};

/** What a chart may be asked with, each once. */
export const chartParameters = (name: ChartName): Record<string, z.ZodType> => Object.fromEntries(chartScopes[name].map((scope) => [scope, slug.optional()]));

/** "progress.svg": which chart in which format; null where there is none of that name. */
export function chartFile(file: string): { name: ChartName; format: ChartFormat } | null {
  const [name, format, ...more] = file.split(".");
  const known = chartNames.find((one) => one === name);
  return known === undefined || more.length > 0 || (format !== "svg" && format !== "csv") ? null : { name: known, format };
}

export type ChartRequest = { ok: true; query: ChartQuery; lang: Language; asOf: PlainDate | null } | { ok: false; errors: ParameterError[] };

/** What a chart may be asked with; anything else is an error, for nobody looks on while a program asks. */
export function readChartQuery(name: ChartName, search: URLSearchParams, today: PlainDate): ChartRequest {
  const parameters = { ...chartParameters(name), ...readParameters };
  const read = readQuery(parameters, search, today);
  if (!read.ok) return read;
  const { lang, asOf: _given, ...query } = read.query as { lang: Language; asOf?: string } & ChartQuery;
  return { ok: true, query, lang, asOf: read.asOf };
}

/** The same of an address that was looked at already: what it names, once. */
export const readChartScope = (name: ChartName, query: Record<string, string | string[] | undefined>): ChartQuery =>
  Object.fromEntries(chartScopes[name].flatMap((scope) => (typeof query[scope] === "string" ? [[scope, query[scope]]] : [])));
