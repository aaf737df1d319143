import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { createTestDatabase } from "../testing";
import { closeRequestQueue, requestQueue } from "./queue";

const { owner } = await createTestDatabase();
const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await closeRequestQueue();
});

/** A process with nothing in common with this one but the database. */
function start(...args: string[]): ChildProcess {
  const child = spawn(
    process.execPath, ["--conditions=react-server", "--import", "tsx", path.join(import.meta.dirname, "testing-process.ts"), ...args],
    { stdio: "ignore", env: process.env },
  );
  started.push(child);
  return child;
}

type Row = { state: string; retry_count: number; output: { run?: string; code?: string; result?: [string, number][] } | null };
async function until(condition: (row: Row) => boolean): Promise<Row> {
  for (;;) {
    const [row] = await owner<Row[]>`SELECT state, retry_count, output FROM pgboss.job WHERE name = 'tidy'`;
    if (row !== undefined && condition(row)) return row;
    await pause(50);
  }
}

it("a run outlives its process: killed in the middle, it is begun anew by a process that comes later, once", async () => {
  await owner`UPDATE pgboss.queue SET retry_delay = 1`;
  await requestQueue().boss.send("tidy", {});
  const first = start("--hang");
  await until(({ state, output }) => state === "active" && output?.run !== undefined);
  first.kill("SIGKILL");
  // Killed means killed: nobody has told the queue.
  expect(await until(() => true)).toMatchObject({ state: "active" });
  const [second, third] = [start(), start()];
  const done = await until(({ state }) => state === "completed");
  expect(done.retry_count).toBe(1);
  expect([second.pid, third.pid]).toContain(done.output!.result![0]![1]);
  expect(await owner`SELECT 1 FROM pgboss.job`).toHaveLength(1);
}, 60_000);
