import { beforeAll, describe, expect, it } from "vitest";
import { seedDocuments } from "@/seed/index";
import { systemActor } from "@/server/actor";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { db } from "@/server/db";
import { commitmentAsInput } from "@/server/editor/commitment-as-input";
import { verify } from "@/server/operations/verify";
import { findCommitment } from "@/server/public/commitments";
import { createTestDatabase } from "@/server/testing";

const { owner } = await createTestDatabase();
const silent = () => undefined;

describe("the documents' commitments, loaded through the commands", () => {
  beforeAll(async () => { await seedDocuments(silent); }, 60_000);

  it("are all there, and every check of the record holds", async () => {
    const report = await verify(null, silent);
    expect(report.faults).toBe(0);
    const checked = Object.fromEntries(report.checks.map(({ name, checked }) => [name, checked]));
    expect(checked["quotations from held texts"]).toBeGreaterThanOrEqual(50);
    expect(checked["states of obligations"]).toBeGreaterThanOrEqual(100);
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

  it("a fault of each kind is found and named", async () => {
    // As the owner with the triggers off: what nobody can do through the program.
    const planted = (statement: string) => owner.begin(async (sql) => {
      await sql.unsafe("SET LOCAL session_replication_role = replica");
      await sql.unsafe(statement);
    });
    await planted("UPDATE citation SET exact = overlay(exact placing 'X' from 1 for 1) WHERE id = (SELECT c.id FROM citation c WHERE NOT attested ORDER BY id LIMIT 1)");
    await planted("UPDATE source_text SET content = content || ' ' WHERE source_version_id = (SELECT source_version_id FROM source_text ORDER BY 1 LIMIT 1)");
    await planted("UPDATE obligation_state SET status = 'delivered' WHERE obligation_id = (SELECT obligation_id FROM obligation_state WHERE status IS NULL ORDER BY 1 LIMIT 1)");
    await planted("UPDATE audit_event SET outcome = 'changed' WHERE sequence = 5");
    await planted("UPDATE audit_text SET content = content || ' ' WHERE event_sequence = 7 AND side = 'after'");
    const report = await verify(null, silent);
    const faults = report.checks.flatMap((check) => check.faults.map(({ fault }) => fault));
    expect(new Set(faults)).toEqual(new Set([
      "the words are not the text at their place", "the text does not have its fingerprint",
      "its stored states are not the fold of its follow-ups", "its hash is not that of its fields",
      "the text after the change is not the one it covers",
    ]));
  });
});
