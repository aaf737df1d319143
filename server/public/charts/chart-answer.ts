import "server-only";
import { chartFile, chartFormats, readChartQuery, type ChartFormat } from "@/domain/charts/chart-file";
import type { Language } from "@/domain/language";
import { parameterProblem } from "@/domain/problem";
import { refusalOfDatabase } from "../../commands/database-refusal";
import { siteDay } from "../../days";
import { problemAnswer, unlessKnown } from "../../read-api";
import { asOf } from "../as-of";
import { lastModified } from "../last-modified";
import { chartData, type ChartData } from "./chart-data";

/** What a format makes of the figures; null where there is nothing to draw. */
type Render = (data: ChartData, format: ChartFormat, lang: Language, address: string) => string | null;

const none = "There are no figures to draw under this address.";

/** Answers for a chart as a file: strict parameters, 304 for who has it already, problem documents for everything else; open to every origin. */
export async function answerChart(request: Request, name: string, render: Render): Promise<Response> {
  const file = chartFile(name);
  if (file === null) return problemAnswer(request, "not-found", "There is no such chart. The formats are svg and csv.");
  const read = readChartQuery(file.name, new URL(request.url).searchParams, siteDay());
  if (!read.ok) return problemAnswer(request, parameterProblem(read.errors), "See errors for each parameter.", read.errors);
  try {
    return await asOf(read.asOf, async () => {
      const data = await chartData(file.name, read.query, read.lang);
      const { pathname, search } = new URL(request.url);
      const text = data === null ? null : render(data, file.format, read.lang, `${pathname}${search}`);
      return text === null ? problemAnswer(request, "not-found", none) : named(unlessKnown(request, text, await lastModified(), chartFormats[file.format]), name);
    });
  } catch (error) {
    if (refusalOfDatabase(error)?.reason !== "unavailable") throw error;
    return problemAnswer(request, "unavailable", "The database does not answer; try again shortly.");
  }
}

function named(answer: Response, file: string): Response {
  answer.headers.set("content-disposition", `attachment; filename="followthrough-${file}"`);
  // A drawing that is opened as a page of its own runs nothing and loads nothing.
  answer.headers.set("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  return answer;
}
