import "server-only";
import type { ChartName, ChartQuery } from "@/domain/charts/chart-file";
import { lastSummit, sinceEvent, type SinceEvent, type World } from "@/domain/charts/world";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { CommitmentRecord, IndicatorRecord } from "@/domain/record";
import type { Tally } from "@/domain/tally";
import { siteDay } from "../../days";
import { publicDb } from "../../db";
import { commitmentRecords } from "../commitments";
import { standingData } from "./standing-data";
import { chartWorld } from "./world";

type Row = { name: string; address: string; tally: Tally };
export type ChartData =
  | { name: "progress" | "timeline"; world: World; scope: Omit<ChartQuery, "indicator"> }
  | { name: "since"; since: SinceEvent; asOf: PlainDate }
  | { name: "standing" | "topics" | "parties"; rows: Row[]; subject: string | null; asOf: PlainDate; of: ChartQuery }
  | { name: "numbers"; indicator: IndicatorRecord; record: CommitmentRecord; asOf: PlainDate };

/** What a chart is drawn from; null where there is nothing to draw. */
export async function chartData(name: ChartName, { indicator, ...scope }: ChartQuery, lang: Language): Promise<ChartData | null> {
  if (name === "progress" || name === "timeline") return { name, world: await chartWorld(scope, lang), scope };
  if (name === "since") return sinceSummit(await chartWorld({}, lang));
  if (name === "numbers") return indicator === undefined ? null : numbers(indicator, lang);
  const found = await standingData(name, scope, lang);
  if (found === null) return null;
  const rows = "rows" in found ? found.rows : [{ name: found.subject ?? "", address: found.page, tally: found.tally }];
  return { name, rows, subject: "rows" in found ? null : found.subject, asOf: siteDay(), of: scope };
}

function sinceSummit(world: World): ChartData | null {
  const summit = lastSummit(world);
  return summit && { name: "since", since: sinceEvent(world, summit), asOf: world.today };
}

async function numbers(slug: string, lang: Language): Promise<ChartData | null> {
  const row = await publicDb.indicator.findUnique({ where: { slug }, select: { commitmentId: true } });
  const [record] = row === null ? [] : await commitmentRecords([row.commitmentId], lang);
  const indicator = record?.indicators.find((one) => one.slug === slug);
  return record === undefined || indicator === undefined ? null : { name: "numbers", indicator, record, asOf: siteDay() };
}
