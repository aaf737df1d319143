import "server-only";
import type { ChartName, ChartQuery } from "@/domain/charts/chart-file";
import type { World } from "@/domain/charts/world";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { CommitmentRecord, IndicatorRecord } from "@/domain/record";
import type { Tally } from "@/domain/tally";
import { siteDay } from "../../days";
import { publicDb } from "../../db";
import { commitmentRecords } from "../commitments";
import { embeddedChart } from "../embedded-chart";
import { chartWorld } from "./world";

type Row = { name: string; address: string; tally: Tally };
export type ChartData =
  | { name: "progress" | "timeline"; world: World }
  | { name: "standing" | "topics" | "parties"; rows: Row[]; subject: string | null; asOf: PlainDate }
  | { name: "numbers"; indicator: IndicatorRecord; record: CommitmentRecord; asOf: PlainDate };

/** What a chart is drawn from; null where there is nothing to draw. */
export async function chartData(name: ChartName, { indicator, ...scope }: ChartQuery, lang: Language): Promise<ChartData | null> {
  if (name === "progress" || name === "timeline") return { name, world: await chartWorld(scope, lang) };
  if (name === "numbers") return indicator === undefined ? null : numbers(indicator, lang);
  const found = await embeddedChart(name, scope, lang);
  if (found === null) return null;
  const rows = "rows" in found ? found.rows : [{ name: found.subject ?? "", address: found.page, tally: found.tally }];
  return { name, rows, subject: "rows" in found ? null : found.subject, asOf: siteDay() };
}

async function numbers(slug: string, lang: Language): Promise<ChartData | null> {
  const row = await publicDb.indicator.findUnique({ where: { slug }, select: { commitmentId: true } });
  const [record] = row === null ? [] : await commitmentRecords([row.commitmentId], lang);
  const indicator = record?.indicators.find((one) => one.slug === slug);
  return record === undefined || indicator === undefined ? null : { name: "numbers", indicator, record, asOf: siteDay() };
}
