import { expect, it } from "vitest";
import { patienceLimits } from "./limits";
import { PatientPool } from "./patient-pool";
import { requestPatience, watchAnswer } from "./public/answer-status";
import { createTestDatabase } from "./testing";

const { appUrl } = await createTestDatabase();

it("a request that has waited enough waits no more for a connection, and has one that is free; whoever is no request waits as the pool does", async () => {
  const pool = new PatientPool({ connectionString: appUrl, max: 1, connectionTimeoutMillis: 60_000 });
  const held = await pool.connect();
  const waitsWithoutRequest = pool.connect();
  await (async () => {
    watchAnswer("waits");
    let time = 0;
    const ended = requestPatience()!.begin(() => time);
    time = patienceLimits.waitMs;
    ended();
    // A minute by the pool's own bound; the test would have ended long before.
    await expect(pool.connect()).rejects.toThrow("timeout exceeded");
    await expect(pool.query("SELECT 1")).rejects.toThrow("timeout exceeded");
  })();
  held.release();
  (await waitsWithoutRequest).release();
  await (async () => {
    watchAnswer("has one");
    expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  })();
  expect(pool.options.connectionTimeoutMillis).toBe(60_000);
  await pool.end();
});
