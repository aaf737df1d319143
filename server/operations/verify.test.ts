import { beforeAll, describe, expect, it } from "vitest";
import { seedDocuments } from "@/seed/index";
import { systemActor } from "@/server/actor";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { db } from "@/server/db";
import { commitmentAsInput } from "@/server/editor/commitment-as-input";
import type { FaultLine } from "@/domain/verification";
import { amountToVerify, verify } from "@/server/operations/verify";
import { findCommitment } from "@/server/public/commitments";
import { createTestDatabase } from "@/server/testing";

await createTestDatabase();
const silent = () => undefined;

/** What a run finds, and every line of it. */
async function verified(documents: string | null = null) {
  const lines: FaultLine[] = [];
  const report = await verify({ documents, fault: (line) => lines.push(line), progress: silent });
  return { report, lines, checked: Object.fromEntries(report.checks.map(({ check, checked }) => [check, checked])) };
}

describe("the documents' commitments, loaded through the commands", () => {
  beforeAll(async () => { await seedDocuments(silent); }, 60_000);

  it("are all there, and every check of the record holds", async () => {
    const { lines, checked } = await verified();
    expect(lines).toEqual([]);
    expect(checked["held-quotations"]).toBeGreaterThanOrEqual(50);
    expect(checked.attested).toBeGreaterThanOrEqual(30);
    expect(checked["obligation-states"]).toBeGreaterThanOrEqual(100);
    expect(checked["derived-statuses"]).toBeGreaterThanOrEqual(50);
  });

  it("are added once: a restart never undoes an editor's change, not even of an address", async () => {
    const before = await db.commitment.findUniqueOrThrow({ where: { slug: "otay-mesa-ii" }, select: { id: true } });
    const input = (await commitmentAsInput(db, before.id))!;
    const edited = await publishCommitment(systemActor("cli"), {
      ...input, slug: "otay-mesa-two", title: { en: "An editor's title", es: null }, changeNote: "A better address.",
    });
    expect(edited.ok).toBe(true);
    expect(await seedDocuments(silent)).toEqual({ added: 0 });
    expect(await findCommitment("otay-mesa-two", "en")).toMatchObject({ found: { title: "An editor's title", version: 2 } });
    expect(await findCommitment("otay-mesa-ii", "en")).toEqual({ movedTo: "otay-mesa-two" });
  });

  it("an edit that changes nothing changes nothing but the version", async () => {
    const { id } = await db.commitment.findUniqueOrThrow({ where: { slug: "fentanyl-operational-task-force" }, select: { id: true } });
    const input = (await commitmentAsInput(db, id))!;
    expect((await publishCommitment(systemActor("cli"), { ...input, changeNote: "Nothing." })).ok).toBe(true);
    expect(await commitmentAsInput(db, id)).toEqual({ ...input, baseVersion: input.baseVersion + 1, changeNote: "Nothing." });
  });

  it("tells how far it is, with the amounts that it began with", async () => {
    const told = new Map<string, number>();
    const amounts = await amountToVerify();
    await verify({ documents: null, fault: silent, progress: (check, done) => told.set(check, done) });
    expect(told.get("held-quotations")).toBe(amounts["held-quotations"]);
    expect(told.get("audit-links")).toBe(amounts["audit-links"]);
  });

  it("is ended when it is told to", async () => {
    const ended = new AbortController();
    const run = verify({ documents: null, signal: ended.signal, fault: silent, progress: () => ended.abort(new Error("enough")) });
    await expect(run).rejects.toThrow("enough");
  });
});
