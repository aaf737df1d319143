import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, expect, it } from "vitest";
import { sha256 } from "@/domain/audit";
import { createTestDatabase } from "../testing";
import { publishSurroundings, seed } from "../testing-records";
import { verify } from "./verify";

const { owner } = await createTestDatabase();

/**
 * 5,000 quotations of 6,000 characters each hold 60 MB as strings of JavaScript (the dash makes each
 * character two bytes). Were they kept, or what is wrong with half of them, the heap would show it; its size
 * right after a collection does not depend on the machine or its load.
 */
const [amount, length] = [5_000, 6_000];
const mostMegabytes = 24;

beforeAll(async () => {
  await publishSurroundings();
  const text = `${"Mexico and the United States will deepen their cooperation on the border — ".repeat(100)}\n`;
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    // Nobody searches here, and indexing all these words would be most of the test.
    await tx`DROP INDEX citation_words`;
    await tx`INSERT INTO source_version (id, source_id, number, media_type, captured_at, file_sha256, file_bytes, text_sha256, text_code_points, text_held)
      SELECT gen_random_uuid(), id, 2, 'text/plain', now(), ${sha256(text)}, ${Buffer.byteLength(text)}, ${sha256(text)}, ${Array.from(text).length}, 'public' FROM source WHERE slug = 'sheet'`;
    await tx`INSERT INTO source_text (source_version_id, held, content) SELECT id, 'public', ${text} FROM source_version WHERE number = 2`;
    await tx`INSERT INTO citation (id, source_version_id, exact, prefix, suffix, start_at, end_at, wording, author_id)
      SELECT gen_random_uuid(), v.id, substr(${text}, 1, ${length}::int), '', '', n % 2, ${length}::int + n % 2, 'own', ${seed.id} FROM source_version v, generate_series(1, ${amount}::int) n WHERE v.number = 2`;
    await tx`SELECT refresh_changes()`;
  });
}, 60_000);

it("verifying 5,000 long quotations, half of them wrong, takes no more memory than verifying a few", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const inUse = () => {
    collect();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  let [most, faults, told] = [0, 0, 0];
  const before = inUse();
  const report = await verify({
    documents: null,
    fault: () => { faults += 1; },
    progress: (_check, done) => { if (done > 0 && done % 1_000 === 0) { told += 1; most = Math.max(most, inUse()); } },
  });
  expect(report.checks.find(({ check }) => check === "held-quotations")!.checked).toBeGreaterThanOrEqual(amount);
  expect(faults).toBe(amount / 2);
  expect(told).toBeGreaterThanOrEqual(10);
  expect(most - before).toBeLessThan(mostMegabytes);
}, 120_000);
