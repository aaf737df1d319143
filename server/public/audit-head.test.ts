import { beforeAll, describe, expect, it } from "vitest";
import { auditHead, type AuditHead } from "@/domain/audit";
import type { FaultLine } from "@/domain/verification";
import { systemActor } from "../actor";
import { recordVerification } from "../commands/record-verification";
import { verify } from "../operations/verify";
import { createTestDatabase } from "../testing";
import { ok, publishSurroundings } from "../testing-records";
import { asOf } from "./as-of";
import { currentAuditHead } from "./audit-head";

const { owner } = await createTestDatabase();
beforeAll(() => publishSurroundings());

async function faultsWith(kept: AuditHead): Promise<string[]> {
  const lines: FaultLine[] = [];
  await verify({ documents: null, auditHead: kept, fault: (line) => lines.push(line), progress: () => undefined });
  return lines.filter(({ check }) => check === "audit-heads").map(({ record, fault }) => `${record}: ${fault}`);
}

describe("the head of the audit chain", () => {
  it("is told to the public as number, hash and time; of a day before there was anything there is none", async () => {
    const head = auditHead.strict().parse(await currentAuditHead());
    const [last] = await owner`SELECT sequence, hash FROM audit_event ORDER BY sequence DESC LIMIT 1`;
    expect(head).toMatchObject({ sequence: Number(last!.sequence), hash: last!.hash });
    expect(await asOf("2020-01-01", currentAuditHead)).toBeNull();
  });

  it("that was kept elsewhere is still in the chain, however much was added; a rewritten history has another", async () => {
    const kept = (await currentAuditHead())!;
    ok(await recordVerification(systemActor("jobs"), { startedAt: new Date(), report: { checks: [], faults: 0 }, lines: [] }));
    expect((await currentAuditHead())!.sequence).toBe(kept.sequence + 1);
    expect(await faultsWith(kept)).toEqual([]);
    expect(await faultsWith({ ...kept, hash: "0".repeat(64) })).toEqual([`kept head ${kept.sequence}: the event of this number has another hash: history was rewritten`]);
    expect(await faultsWith({ ...kept, sequence: 9999 })).toEqual(["kept head 9999: the chain has no event of this number"]);
    expect(await faultsWith({ ...kept, recordedAt: "2020-01-01T00:00:00.000000Z" })).toEqual([`kept head ${kept.sequence}: the event of this number has another time`]);
  });

  it("is written down with each verification, and looked for by every later one, a wholly rewritten chain being found out", async () => {
    expect(await owner`SELECT sequence FROM published_head`).toHaveLength(1);
    const kept = (await currentAuditHead())!;
    // As somebody with all rights over the database would: the last events anew, each with a right hash.
    await owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`DELETE FROM audit_event WHERE sequence >= ${kept.sequence - 1}`;
      await tx`DELETE FROM audit_text WHERE event_sequence >= ${kept.sequence - 1}`;
      await tx`SET LOCAL session_replication_role = origin`;
      for (let i = 0; i < 2; i++)
        await tx`INSERT INTO audit_event (sequence, recorded_at, actor_id, action, outcome, record_kind, record_id, previous_hash, hash) VALUES (0, now(), ${systemActor("cli").id}, 'forged', 'done', 'x', 'x', '', '')`;
    });
    const lines: FaultLine[] = [];
    await verify({ documents: null, fault: (line) => lines.push(line), progress: () => undefined });
    expect(lines.filter(({ check }) => check === "audit-links"), "link by link all is well").toEqual([]);
    expect(lines.filter(({ check }) => check === "audit-heads")).toHaveLength(1);
    expect(await faultsWith(kept)).toHaveLength(2);
  });
});
