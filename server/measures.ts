import "server-only";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, type OpenMetricsContentType } from "prom-client";
import type pg from "pg";
import type { AnswerKind } from "./answer-headers";
import { stillState } from "./still/state";

/**
 * What a monitor may know of this process, in few series: classes of answers and statuses, never addresses,
 * people or texts. Each process tells of itself alone.
 */
type Measures = { registry: Registry<OpenMetricsContentType>; requests: Counter; seconds: Histogram; pools: Map<string, pg.Pool> };
type KeptPages = { pages: number; bytes: number; hits: number; made: number; dropped: number };

// The hook, the pages and Next's cache handler are loaded apart; the figures are one set for the process.
const kept = globalThis as typeof globalThis & { trackerMeasures?: Measures; trackerKeptPages?: () => KeptPages; trackerWholeAnswers?: () => { answers: number; bytes: number; hits: number } };
const measures = (): Measures => (kept.trackerMeasures ??= make());

const prefix = "followthrough_";

function make(): Measures {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];
  const pools = new Map<string, pg.Pool>();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: `${prefix}requests_total`, help: "Answers, by class of address and status", labelNames: ["class", "status"], registers });
  const seconds = new Histogram({
    name: `${prefix}request_seconds`, help: "Time from the request's head to the end of its answer", labelNames: ["class"], registers,
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  new Gauge({
    name: `${prefix}pool_connections`, help: "Connections to the database, by pool and state", labelNames: ["pool", "state"], registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of pools)
        for (const [state, count] of Object.entries({ total: totalCount, idle: idleCount, waiting: waitingCount })) this.set({ pool, state }, count);
    },
  });
  keptPageMeasures(registers);
  return { registry, requests, seconds, pools };
}

function keptPageMeasures(registers: Registry<OpenMetricsContentType>[]): void {
  const of = (name: string, help: string, read: () => number) =>
    new Gauge({ name: `${prefix}${name}`, help, registers, collect() { this.set(read()); } });
  const pages = () => kept.trackerKeptPages?.() ?? { pages: 0, bytes: 0, hits: 0, made: 0, dropped: 0 };
  of("kept_pages", "Pages at hand", () => pages().pages);
  of("kept_bytes", "What they hold in memory", () => pages().bytes);
  of("kept_hits", "Requests that a kept page answered since the start", () => pages().hits);
  of("kept_made", "Pages made and kept since the start", () => pages().made);
  of("kept_dropped", "Pages let go since the start", () => pages().dropped);
  const whole = () => kept.trackerWholeAnswers?.() ?? { answers: 0, bytes: 0, hits: 0 };
  of("whole_answers", "Answers at hand as they are sent", () => whole().answers);
  of("whole_bytes", "What they hold in memory", () => whole().bytes);
  of("whole_hits", "Requests that one of them answered since the start", () => whole().hits);
  of("revision", "The newest state of the public record that this process knows of", () => stillState().revision());
  of("database_away", "1 while the database cannot be reached", () => (stillState().isAway() ? 1 : 0));
}

export function countRequest(kind: AnswerKind, status: number, seconds: number): void {
  const { requests, seconds: histogram } = measures();
  requests.inc({ class: kind, status: String(status) });
  histogram.observe({ class: kind }, seconds);
}

/** The pool of a role, by the name under which its connections are counted. */
export function measurePool(name: string, pool: pg.Pool): void {
  measures().pools.set(name, pool);
}

export const measuresRegistry = (): Registry<OpenMetricsContentType> => measures().registry;
