import type postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { logFollowUp } from "../commands/log-follow-up";
import { createTestDatabase } from "../testing";
import { check, ok, publishBorder, publishSurroundings, seed } from "../testing-records";
import { verifyAudit } from "./verify-audit";

/** Changes of the history by whoever may do anything in the database, made and undone one at a time: a thousand in the full form. */
const rounds = process.env.FAULTS === "full" ? 1_000 : 60;
const chosen = Number(process.env.FAULTS_SEED ?? Date.now() % 2 ** 31);
const { owner } = await createTestDatabase();
let last = 0;

beforeAll(async () => {
  await publishSurroundings();
  const { unitedStates } = await publishBorder();
  for (let version = 0; version < 6; version += 1) ok(await logFollowUp(seed, check(unitedStates, version)));
  await owner`INSERT INTO published_head (sequence, hash, recorded_at) SELECT sequence, hash, recorded_at FROM audit_event ORDER BY sequence DESC LIMIT 1`;
  last = Number((await owner`SELECT max(sequence) AS n FROM audit_event`)[0]!.n);
});

const faults = async (): Promise<number> =>
  (await verifyAudit({ documents: null, fault: () => undefined, progress: () => undefined })).reduce((sum, result) => sum + result.faults, 0);

type Sql = postgres.TransactionSql;
type Edit = { name: string; make: (tx: Sql, at: number, other: number) => Promise<unknown> };
const columns = ["action", "outcome", "record_kind", "record_id", "after_sha256", "previous_hash", "hash"] as const;
const columnEdit = (column: (typeof columns)[number]): Edit => ({
  name: `another ${column}`, make: (tx, at) => tx`UPDATE audit_event SET ${tx(column)} = encode(sha256(${column + String(at)}::bytea), 'hex') WHERE sequence = ${at}`,
});
const edits: Edit[] = [
  ...columns.map(columnEdit),
  { name: "another time", make: (tx, at) => tx`UPDATE audit_event SET recorded_at = recorded_at + interval '1 microsecond' WHERE sequence = ${at}` },
  { name: "another person", make: (tx, at) => tx`UPDATE audit_event SET actor_id = '00000000-0000-4000-8000-000000000004' WHERE sequence = ${at}` },
  { name: "another text", make: (tx, at) => tx`UPDATE audit_text SET content = content || ' ' WHERE event_sequence = (SELECT event_sequence FROM audit_text ORDER BY abs(event_sequence - ${at}), side LIMIT 1)` },
  { name: "a text that is gone", make: (tx, at) => tx`DELETE FROM audit_text WHERE event_sequence = (SELECT event_sequence FROM audit_text ORDER BY abs(event_sequence - ${at}), side LIMIT 1)` },
  { name: "an event that is gone", make: async (tx, at) => { await tx`DELETE FROM audit_text WHERE event_sequence = ${at}`; await tx`DELETE FROM audit_event WHERE sequence = ${at}`; } },
  { name: "two events that changed places", make: (tx, at, other) => tx`
    UPDATE audit_event e SET action = o.action, outcome = o.outcome, record_kind = o.record_kind, record_id = o.record_id || '', recorded_at = o.recorded_at
    FROM audit_event o WHERE (e.sequence, o.sequence) IN ((${at}, ${other}), (${other}, ${at}))` },
  { name: "an event that never was", make: (tx, at) => tx`
    INSERT INTO audit_event SELECT ${last + 1}, recorded_at, actor_id, action, outcome, record_kind, record_id, before_sha256, after_sha256, previous_hash, encode(sha256(${String(at)}::bytea), 'hex') FROM audit_event WHERE sequence = ${at}` },
  { name: "the newest events cut off", make: async (tx, at) => { await tx`DELETE FROM audit_text WHERE event_sequence >= ${at}`; await tx`DELETE FROM audit_event WHERE sequence >= ${at}`; } },
];

/** mulberry32, of the public domain: the seed decides every round. */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function keep() {
  await owner`CREATE TABLE kept_event AS TABLE audit_event`;
  await owner`CREATE TABLE kept_text AS TABLE audit_text`;
  await owner`CREATE TABLE kept_head AS TABLE published_head`;
}

describe("the history", () => {
  it("cannot be changed by anybody without being found", async () => {
    await keep();
    expect(await faults()).toBe(0);
    const random = numbers(chosen);
    for (let round = 0; round < rounds; round += 1) {
      const edit = edits[round % edits.length]!;
      const at = 1 + Math.floor(random() * last);
      const other = 1 + ((at + Math.floor(random() * (last - 1))) % last);
      await owner.begin(async (tx) => {
        await tx`SET LOCAL session_replication_role = replica`;
        await edit.make(tx, at, other);
      });
      const [same] = await owner`SELECT NOT EXISTS ((TABLE audit_event EXCEPT TABLE kept_event) UNION ALL (TABLE kept_event EXCEPT TABLE audit_event)) AND NOT EXISTS ((TABLE audit_text EXCEPT TABLE kept_text) UNION ALL (TABLE kept_text EXCEPT TABLE audit_text)) AS same`;
      if (same!.same !== true) expect(await faults(), `seed ${chosen}, round ${round}: ${edit.name} at ${at} (${other})`).toBeGreaterThan(0);
      await owner.begin(async (tx) => {
        await tx`SET LOCAL session_replication_role = replica`;
        for (const table of ["audit_text", "audit_event", "published_head"]) await tx`DELETE FROM ${tx(table)}`;
        await tx`INSERT INTO audit_event TABLE kept_event`;
        await tx`INSERT INTO audit_text TABLE kept_text`;
        await tx`INSERT INTO published_head TABLE kept_head`;
      });
    }
    expect(await faults()).toBe(0);
  }, 600_000);
});
