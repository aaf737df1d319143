import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase } from "../testing";
import type { Job, JobContext, JobResult } from "./job";
import { closeRequestQueue, openQueue, type Queue } from "./queue";
import { sendDue } from "./scheduler";
import { startWorker, type Worker } from "./worker";

const { owner } = await createTestDatabase();
const fast = { pollMs: 20, beatMs: 20, awayMs: 20, sweepMs: 20, scheduleMs: 20, stopMs: 2_000, leaseMs: 60_000 };

/** A job under one of the names whose queues exist, which does what the test wants. */
const job = (run: (context: JobContext) => Promise<JobResult>, change: Partial<Job> = {}): Job =>
  ({ name: "tidy", at: "04:20", atFirstStart: false, limitMinutes: 1, run, ...change });

const queues: Queue[] = [];
const workers: Worker[] = [];
const problems: unknown[] = [];
let turns = 0;
function open(): Queue {
  const queue = openQueue("jobs");
  queues.push(queue);
  return queue;
}
function worker(jobs: Job[], change: { queue?: Queue; isScheduling?: boolean; limits?: object } = {}): Worker {
  const { queue = open(), isScheduling = false, limits = {} } = change;
  const started = startWorker(queue, { jobs, isScheduling, say: (problem) => { turns += 1; if (problem !== null) problems.push(problem); }, limits: { ...fast, ...limits } });
  workers.push(started);
  return started;
}

/** Until the workers have looked around a few times more. */
async function afterTurns(n: number): Promise<void> {
  for (const then = turns + n; turns < then;) await pause(10);
}

beforeEach(async () => {
  await owner`TRUNCATE pgboss.job`;
  await owner`UPDATE pgboss.queue SET retry_delay = 1`;
  problems.length = 0;
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((each) => each.stop()));
  await Promise.all(queues.splice(0).map((queue) => queue.close()));
  await closeRequestQueue();
});

type Row = { id: string; state: string; output: Record<string, unknown>; retry_count: number };
const rows = () => owner<Row[]>`SELECT id, state, output, retry_count FROM pgboss.job ORDER BY created_on, id`;
async function until(condition: (rows: readonly Row[]) => boolean): Promise<readonly Row[]> {
  for (;;) {
    const found = await rows();
    if (condition(found)) return found;
    await pause(20);
  }
}
const settled = (found: readonly Row[]) => found.length > 0 && found.every(({ state }) => ["completed", "failed", "cancelled"].includes(state));

describe("a run", () => {
  it("is done once, however many processes there are, and only one of a job at a time", async () => {
    let [begun, atOnce, most] = [0, 0, 0];
    const counting = job(async () => {
      begun += 1;
      most = Math.max(most, ++atOnce);
      await pause(30);
      atOnce -= 1;
      return { n: begun };
    });
    for (let process = 0; process < 3; process++) worker([counting]);
    const asking = open();
    for (let n = 0; n < 8; n++) await asking.boss.send("tidy", {});
    const found = await until((all) => all.length === 8 && settled(all));
    expect(found.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => "completed"));
    expect([begun, most]).toEqual([8, 1]);
    expect(problems).toEqual([]);
  });

  it("tells how far it is, and what came of it", async () => {
    let finish = () => {};
    const half = new Promise<void>((resolve) => { finish = resolve; });
    worker([job(async ({ data, progress }) => {
      progress(3, 10);
      await half;
      return { looked: data.source === "a" ? 10 : 0 };
    })]);
    await open().boss.send("tidy", { source: "a" });
    const [under] = await until(([row]) => row?.output?.done === 3);
    expect(under).toMatchObject({ state: "active", output: { done: 3, of: 10 } });
    finish();
    const [done] = await until(settled);
    expect(done).toMatchObject({ state: "completed", output: { result: [["looked", 10]] } });
  });

  it("that fails is tried again, then stands as failed with what went wrong, without secrets", async () => {
    let tries = 0;
    await owner`UPDATE pgboss.queue SET retry_limit = 1 WHERE name = 'tidy'`;
    worker([job(async () => {
      tries += 1;
      throw new Error("cannot reach postgresql://app:hunter2@db.example.org/x");
    })]);
    await open().boss.send("tidy", {});
    const [failed] = await until(settled);
    expect(tries).toBe(2);
    expect(failed).toMatchObject({ state: "failed", output: { code: "failed", message: "cannot reach postgresql://…@db.example.org/x" } });
    await owner`UPDATE pgboss.queue SET retry_limit = 3 WHERE name = 'tidy'`;
  });

  it("is ended when somebody cancels it, and writes nothing any more", async () => {
    const queue = open();
    let ended: unknown = null;
    worker([job(async ({ signal, progress }) => {
      progress(1, 100);
      await pause(60_000, undefined, { signal }).catch((error: unknown) => { ended = error; throw error; });
      return {};
    })]);
    const id = (await queue.boss.send("tidy", {}))!;
    await until(([row]) => row?.output?.done === 1);
    await queue.boss.cancel("tidy", id);
    while (ended === null) await pause(20);
    const [row] = await rows();
    expect(row).toMatchObject({ state: "cancelled", output: { done: 1, of: 100 } });
  });

  it("that takes too long is ended and told so", async () => {
    await owner`UPDATE pgboss.queue SET retry_limit = 0 WHERE name = 'tidy'`;
    worker([job(async ({ signal }) => { await pause(60_000, undefined, { signal }); return {}; }, { limitMinutes: 0.005 })]);
    await open().boss.send("tidy", {});
    expect((await until(settled))[0]).toMatchObject({ state: "failed", output: { code: "too-long" } });
    await owner`UPDATE pgboss.queue SET retry_limit = 3 WHERE name = 'tidy'`;
  });
});

describe("the end of a process", () => {
  const waiting = (began: () => void) => job(async ({ signal }) => {
    began();
    await pause(60_000, undefined, { signal });
    return {};
  });

  it("in order: its run goes back to the queue, and another process does it", async () => {
    const first = worker([waiting(() => undefined)]);
    await open().boss.send("tidy", {});
    await until(([row]) => row?.state === "active");
    await first.stop();
    expect((await rows())[0]).toMatchObject({ state: "retry", output: { code: "stopped" } });
    worker([job(async () => ({ n: 2 }))]);
    expect((await until(settled))[0]).toMatchObject({ state: "completed", output: { result: [["n", 2]] }, retry_count: 1 });
  });

  it("without a word: after a silence its run is begun anew, and only then", async () => {
    const dead = open();
    await dead.boss.send("tidy", {});
    const [taken] = await dead.boss.fetch("tidy");
    expect(taken).toBeDefined();
    let runs = 0;
    const patient = worker([job(async () => ({ n: ++runs }))], { limits: { leaseMs: 60_000 } });
    await afterTurns(4);
    expect((await rows())[0]).toMatchObject({ state: "active" });
    await patient.stop();
    worker([job(async () => ({ n: ++runs }))], { limits: { leaseMs: 50 } });
    expect((await until(settled))[0]).toMatchObject({ state: "completed", output: { result: [["n", 1]] } });
  });

  it("one that was only asleep settles nothing: its run belongs to another by now", async () => {
    const queue = open();
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => { wake = resolve; });
    const first = worker([job(async () => { await asleep; return { by: 1 }; })], { queue });
    const id = (await queue.boss.send("tidy", {}))!;
    await until(([row]) => row?.state === "active" && row.output?.run !== undefined);
    // As if another process had found it silent and taken it.
    await queue.boss.fail("tidy", id, { code: "process-ended" });
    const [again] = await (async () => { for (;;) { const found = await queue.boss.fetch("tidy"); if (found.length > 0) return found; await pause(50); } })();
    expect(again!.id).toBe(id);
    await owner`UPDATE pgboss.job SET output = '{"run": "of another process"}' WHERE id = ${id}`;
    wake();
    await first.stop();
    expect((await rows())[0]).toMatchObject({ state: "active", output: { run: "of another process" } });
  });
});

describe("the schedule", () => {
  const nightly = job(async () => ({}));
  const count = async () => (await rows()).length;
  const queueMade = async () => (await owner<{ made: Date }[]>`SELECT created_on AS made FROM pgboss.queue WHERE name = 'tidy'`)[0]!.made;

  it("sends what is due once, however many processes ask, and makes up for a night that was missed, once", async () => {
    const queue = open();
    const made = await queueMade();
    const later = (days: number) => new Date(made.getTime() + days * 86_400_000);
    await sendDue(queue, [nightly], made);
    expect(await count()).toBe(0);
    await Promise.all([1, 2, 3].map(() => sendDue(open(), [nightly], later(1))));
    expect(await count()).toBe(1);
    await sendDue(queue, [nightly], later(1));
    expect(await count()).toBe(1);
    await owner`UPDATE pgboss.job SET state = 'completed', created_on = ${later(1)}`;
    await sendDue(queue, [nightly], later(9));
    await sendDue(queue, [nightly], later(9));
    expect(await count()).toBe(2);
  });

  it("sends at the first start what a new record wants at once, and what has no time only when asked", async () => {
    const queue = open();
    const made = await queueMade();
    await sendDue(queue, [{ ...nightly, at: null }], new Date(made.getTime() + 9 * 86_400_000));
    expect(await count()).toBe(0);
    await sendDue(queue, [{ ...nightly, atFirstStart: true }], made);
    await sendDue(queue, [{ ...nightly, atFirstStart: true }], made);
    expect(await count()).toBe(1);
  });

  it("is kept by a worker that keeps it, and by no other", async () => {
    let runs = 0;
    const first = { ...job(async () => ({ n: ++runs })), atFirstStart: true };
    const idle = worker([first]);
    await afterTurns(4);
    await idle.stop();
    expect(await count()).toBe(0);
    worker([first], { isScheduling: true });
    worker([first], { isScheduling: true });
    await until(settled);
    expect([runs, await count()]).toEqual([1, 1]);
  });
});

describe("a database that is away", () => {
  it("is told, and waited for", async () => {
    const told: boolean[] = [];
    const queue = open();
    const broken: Queue = { ...queue, read: async (text, values) => { if (told.length < 3) throw new Error("connect ECONNREFUSED"); return queue.read(text, values); } };
    workers.push(startWorker(broken, { jobs: [job(async () => ({ n: 1 }))], isScheduling: false, say: (problem) => told.push(problem === null), limits: fast }));
    await queue.boss.send("tidy", {});
    await until(settled);
    expect(told.slice(0, 4)).toEqual([false, false, false, true]);
  });
});
