import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { Gauge } from "prom-client";
import { metricsToken } from "./env";
import { jobs } from "./jobs/jobs";
import { requestQueue } from "./jobs/queue";
import { measuresRegistry } from "./measures";

const headers = { "cache-control": "no-store", "x-robots-tag": "noindex" };
const fingerprint = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compared as fingerprints of one length, so that the time taken tells nothing of the token. */
const isRight = (given: string | null, token: string): boolean => timingSafeEqual(fingerprint(given ?? ""), fingerprint(`Bearer ${token}`));

/**
 * The figures of this process in OpenMetrics 1.0, for who sends METRICS_TOKEN as a bearer token: 404 where none is set,
 * 401 for anybody else. While the database is away the figures of the jobs are left out, and all others stand.
 */
export async function answerMeasures(request: Request): Promise<Response> {
  const token = metricsToken();
  if (token === null) return new Response("There is nothing here.\n", { status: 404, headers: { ...headers, "content-type": "text/plain; charset=utf-8" } });
  if (!isRight(request.headers.get("authorization"), token))
    return new Response("A token is needed.\n", { status: 401, headers: { ...headers, "content-type": "text/plain; charset=utf-8", "www-authenticate": "Bearer" } });
  const registry = measuresRegistry();
  await measureJobs().catch(() => jobGauges().forEach((gauge) => gauge.reset()));
  return new Response(await registry.metrics(), { headers: { ...headers, "content-type": registry.contentType } });
}

type JobRow = { name: string; waiting: number; running: number; failed: number; succeeded: number | null };

const counted = `
  SELECT name, count(*) FILTER (WHERE state < 'active')::int AS waiting, count(*) FILTER (WHERE state = 'active')::int AS running,
    count(*) FILTER (WHERE state = 'failed' AND completed_on > now() - interval '1 day')::int AS failed,
    extract(epoch FROM max(completed_on) FILTER (WHERE state = 'completed'))::float AS succeeded
  FROM (SELECT name, state, completed_on FROM pgboss.job UNION ALL SELECT name, state, completed_on FROM pgboss.archive) AS runs GROUP BY name`;

/** Series of jobs alone that the product knows. */
async function measureJobs(): Promise<void> {
  const rows = await requestQueue().read<JobRow>(counted, []);
  const [states, success] = jobGauges();
  for (const { name } of jobs) {
    const row = rows.find((one) => one.name === name);
    for (const state of ["waiting", "running", "failed"] as const) states.set({ job: name, state }, row?.[state] ?? 0);
    if (row?.succeeded != null) success.set({ job: name }, row.succeeded);
  }
}

function jobGauges(): [states: Gauge, success: Gauge] {
  const registry = measuresRegistry();
  const gauge = (name: string, help: string, labelNames: string[]) =>
    (registry.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help, labelNames, registers: [registry] });
  return [
    gauge("followthrough_job_runs", "Runs of a job that wait, that are worked on, and that failed within a day", ["job", "state"]),
    gauge("followthrough_job_success_timestamp_seconds", "When a run of a job last ended well, in seconds since 1970", ["job"]),
  ];
}
