import type { Language } from "@/domain/language";
import { pageDay } from "../addresses";
import type { ChartName } from "./chart";

/** Whose figures a chart shows: a topic's, a party's, an event's, an indicator's; of nothing those of the whole record. */
export type ChartQuery = { topic?: string; party?: string; event?: string; indicator?: string };

/** The address of a chart as a file, of the day that the page is read as of. */
export function chartAddress(name: ChartName, format: "svg" | "csv", query: ChartQuery, lang: Language): string {
  const search = new URLSearchParams(query);
  if (lang !== "en") search.set("lang", lang);
  const day = pageDay();
  if (day !== null) search.set("asOf", day);
  return `/charts/${name}.${format}${search.size === 0 ? "" : `?${search}`}`;
}
