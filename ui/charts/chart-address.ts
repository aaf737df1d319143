import type { ChartName, ChartQuery } from "@/domain/charts/chart-file";
import type { Language } from "@/domain/language";
import { pageDay } from "../addresses";

/** The address of a chart as a file, of the day that the page is read as of. */
export function chartAddress(name: ChartName, format: "svg" | "csv", query: ChartQuery, lang: Language): string {
  const search = new URLSearchParams(query);
  if (lang !== "en") search.set("lang", lang);
  const day = pageDay();
  if (day !== null) search.set("asOf", day);
  return `/charts/${name}.${format}${search.size === 0 ? "" : `?${search}`}`;
}
