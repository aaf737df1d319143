import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "./fixtures";

const asMonitor = { headers: { authorization: `Bearer ${process.env.METRICS_TOKEN}` } };

/** A sample of OpenMetrics 1.0: name, labels, value. */
const sample = /^([a-z_][a-z0-9_]*)(\{(?:[a-z_]+="[^"\\\n]*",?)+\})? (-?[0-9.e+-]+|NaN|\+Inf)$/i;

test("a monitor with the token reads figures; nobody else does", async ({ request, signedIn }) => {
  await signedIn("editor");
  await request.get("/about");
  const answer = await request.get("/metrics", asMonitor);
  expect([answer.status(), answer.headers()["content-type"], answer.headers()["cache-control"]]).toEqual([200, "application/openmetrics-text; version=1.0.0; charset=utf-8", "no-store"]);
  const lines = (await answer.text()).trim().split("\n");
  expect(lines.at(-1)).toBe("# EOF");
  const samples = lines.filter((line) => !line.startsWith("#"));
  for (const line of samples) expect(line).toMatch(sample);
  const names = new Set(samples.map((line) => sample.exec(line)![1]));
  for (const name of ["requests_total", "request_seconds_bucket", "pool_connections", "kept_pages", "kept_hits", "revision", "database_away", "job_runs"].map((part) => `followthrough_${part}`))
    expect(names, name).toContain(name);
  for (const name of ["process_resident_memory_bytes", "nodejs_eventloop_lag_seconds"]) expect(names, name).toContain(name);
  for (const pool of ["app", "public"]) expect(samples.some((line) => line.startsWith(`followthrough_pool_connections{pool="${pool}",state="waiting"}`)), pool).toBe(true);
  expect(samples.length, "few series, whatever was asked for").toBeLessThan(500);
  const right = asMonitor.headers.authorization;
  for (const authorization of ["", "Bearer x", right.slice(0, -1), right.toLowerCase(), `${right}x`]) {
    const refused = await request.get("/metrics", { headers: { authorization } });
    expect([refused.status(), await refused.text()]).toEqual([401, "A token is needed.\n"]);
  }
});

test("what docs/operations.md tells a monitor to ask is answered", async ({ baseURL }) => {
  const page = readFileSync(path.resolve(import.meta.dirname, "../docs/operations.md"), "utf8");
  const commands = /```sh at-site\n([^`]+)```/.exec(page)![1]!.trim().split("\n");
  expect(commands.length).toBe(4);
  for (const command of commands) {
    const { status, stdout } = spawnSync("bash", ["-c", command], { encoding: "utf8", env: { ...process.env, SITE: baseURL! } });
    expect([command, status, stdout.length > 0]).toEqual([command, 0, true]);
  }
});

test("whom to tell of a weakness stands where RFC 9116 wants it", async ({ request, baseURL }) => {
  const answer = await request.get("/.well-known/security.txt");
  expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  const fields = Object.fromEntries((await answer.text()).trim().split("\n").map((line) => line.split(/: (.*)/).slice(0, 2))) as Record<string, string>;
  expect(fields).toMatchObject({ Contact: "mailto:security@tracker.example", Canonical: `${baseURL}/.well-known/security.txt`, "Preferred-Languages": "en, es" });
  const days = (Date.parse(fields.Expires!) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test("every answer names its request, and nobody chooses the name but a trusted proxy", async ({ request }) => {
  const names = new Set<string>();
  for (const address of ["/", "/topics", "/api/v1/sources", "/no-such-page", "/admin/sign-in"]) {
    const name = (await request.get(address, { headers: { "x-request-id": "chosen-by-a-stranger" } })).headers()["x-request-id"];
    expect(name, address).toMatch(/^[0-9a-f-]{36}$/);
    names.add(name!);
  }
  expect(names.size).toBe(5);
});
