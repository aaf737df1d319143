import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "../actor";
import { db } from "../db";
import { jobOverview, lastFaults } from "../editor/jobs";
import { linkList } from "../editor/link-list";
import { closeRequestQueue, requestQueue } from "../jobs/queue";
import { lastVerification } from "../public/verification";
import { createTestDatabase } from "../testing";
import { ok, person, publishSurroundings, refusal, seed } from "../testing-records";
import { publishSource } from "./publish-source";
import { keptFaults, recordVerification } from "./record-verification";
import { cancelJob, checkLink, runJob } from "./run-job";
import { tidyUp } from "./tidy-up";

const { owner } = await createTestDatabase();
afterAll(closeRequestQueue);
beforeEach(async () => { await owner`TRUNCATE pgboss.job`; });
await publishSurroundings();
ok(await publishSource(seed, { slug: "page", title: "Page", label: { en: "Page" }, language: "en", kind: "other", tier: "independent", url: "https://example.org/page", capture: { textHeld: "desk", text: "A page.\n" } }));
const [administrator, editor] = [await person("administrator"), await person("editor")];
const waiting = () => owner<{ name: string; data: object }[]>`SELECT name, data FROM pgboss.job ORDER BY created_on`;
const trail = async () => (await db.auditEvent.findMany({ orderBy: { sequence: "desc" }, take: 1 }))[0];

describe("asking for a run", () => {
  it("is for administrators; one that waits is not asked for twice", async () => {
    expect(ok(await runJob(administrator, { job: "verify" }))).toEqual({ job: "verify" });
    expect(await waiting()).toEqual([{ name: "verify", data: { by: administrator.id } }]);
    expect(await trail()).toMatchObject({ action: "run-jobs", outcome: "done", recordKind: "job", recordId: "verify", actorId: administrator.id });
    expect(refusal(await runJob(administrator, { job: "verify" }))).toEqual(["duplicate"]);
    expect(refusal(await runJob(editor, { job: "tidy" }))).toEqual(["forbidden"]);
    expect(await trail()).toMatchObject({ outcome: "forbidden", actorId: editor.id });
    expect(refusal(await runJob(administrator, { job: "no-such-job" }))).toEqual(["not-found"]);
    expect(refusal(await runJob(administrator, {}))).toEqual(["invalid", "job: invalid"]);
    expect(await waiting()).toHaveLength(1);
  });

  it("a look at one address is for editors too; other addresses may wait beside it", async () => {
    expect(ok(await checkLink(editor, { source: "page" }))).toEqual({ source: "page" });
    expect(refusal(await checkLink(editor, { source: "page" }))).toEqual(["duplicate"]);
    ok(await checkLink(editor, { source: "sheet" }));
    ok(await runJob(administrator, { job: "check-links" }));
    expect(await waiting()).toHaveLength(3);
    expect(refusal(await checkLink(editor, { source: "nowhere" }))).toEqual(["not-found"]);
    expect((await linkList(editor)).map(({ slug, isAsked, state }) => [slug, isAsked, state])).toEqual([["page", true, "never"]]);
  });

  it("can be taken back by an administrator, once", async () => {
    ok(await runJob(administrator, { job: "tidy" }));
    const run = (await owner`SELECT id FROM pgboss.job`)[0]!.id as string;
    expect(refusal(await cancelJob(editor, { job: "tidy", run }))).toEqual(["forbidden"]);
    expect(ok(await cancelJob(administrator, { job: "tidy", run }))).toEqual({ job: "tidy" });
    expect(await trail()).toMatchObject({ action: "cancel-job", outcome: "done" });
    expect(refusal(await cancelJob(administrator, { job: "tidy", run }))).toEqual(["not-found"]);
    expect(refusal(await cancelJob(administrator, { job: "tidy", run: "x" }))).toEqual(["invalid", "run: invalid"]);
    expect((await owner`SELECT state FROM pgboss.job`)[0]!.state).toBe("cancelled");
  });
});

describe("what the desk is told", () => {
  it("of each job: when it is next, what waits, what came of it, also of what is archived; who asked by name", async () => {
    const { boss } = requestQueue();
    ok(await runJob(administrator, { job: "verify" }));
    const [taken] = await boss.fetch("verify");
    await boss.complete("verify", taken!.id, { result: [["held", 57], ["attested", 31], ["faults", 0]] });
    await owner`INSERT INTO pgboss.archive SELECT j.*, now() FROM pgboss.job j`;
    await owner`DELETE FROM pgboss.job`;
    await boss.send("tidy", { by: "schedule" });
    const [failing] = await boss.fetch("tidy");
    await boss.fail("tidy", failing!.id, { code: "failed", message: "it broke" });
    const jobs = await jobOverview(editor, new Date("2026-07-15T12:00:00Z"));
    expect(jobs.map(({ name, at, next }) => [name, at, next])).toEqual([
      ["check-links", "02:40", "2026-07-16T06:40:00.000Z"], ["back-up", "03:10", "2026-07-16T07:10:00.000Z"], ["verify", "03:40", "2026-07-16T07:40:00.000Z"], ["tidy", "04:20", "2026-07-16T08:20:00.000Z"],
      ["digest", "06:30", "2026-07-16T10:30:00.000Z"],
    ]);
    expect(jobs[2]).toMatchObject({ open: [], past: [{ state: "completed", by: "administrator", result: [["held", 57], ["attested", 31], ["faults", 0]], problem: null }] });
    expect(jobs[3]).toMatchObject({ past: [], open: [{ state: "retry", by: null, problem: { code: "failed", message: "it broke" } }] });
    await owner`DELETE FROM pgboss.archive`;
  });

  it("nothing without the right to know", async () => {
    const nobody = { ...editor, role: "nobody" } as unknown as typeof editor;
    await expect(jobOverview(nobody)).rejects.toThrow("without the right");
    await expect(lastFaults(nobody)).rejects.toThrow("without the right");
    await expect(linkList(nobody)).rejects.toThrow("without the right");
  });
});

describe("the result of a verification", () => {
  const lines = (n: number) => Array.from({ length: n }, (_, i) => ({ check: "audit-links" as const, record: `audit event ${i}`, fault: "it is wrong" }));
  const report = (faults: number) => ({ checks: [{ check: "held-quotations" as const, checked: 151, faults }, { check: "attested" as const, checked: 63, faults: 0 }], faults });

  it("is public in figures, and at the desk line by line; of very many faults the first", async () => {
    expect(await lastVerification()).toEqual({ standing: "never" });
    const startedAt = new Date();
    ok(await recordVerification(systemActor("jobs"), { startedAt, report: report(0), lines: [] }));
    expect(await lastVerification()).toMatchObject({ standing: "holds", held: 151, attested: 63, faults: 0 });
    expect(await lastVerification(new Date(Date.now() + 3 * 86_400_000))).toMatchObject({ standing: "stale" });
    ok(await recordVerification(systemActor("jobs"), { startedAt, report: report(700), lines: lines(700) }));
    expect(await lastVerification()).toMatchObject({ standing: "faults", faults: 700 });
    expect(await db.verificationFault.count()).toBe(keptFaults);
    expect(await lastFaults(editor)).toMatchObject({ of: 700 });
    expect((await lastFaults(editor)).lines[0]).toEqual({ check: "audit-links", record: "audit event 0", fault: "it is wrong" });
    expect(refusal(await recordVerification(editor, { startedAt, report: report(0), lines: [] }))).toEqual(["forbidden"]);
  });
});

it("tidying ends what is over and forgets what it may", async () => {
  const ended = await person("editor", "gone");
  await db.session.update({ where: { id: ended.sessionId! }, data: { expiresAt: new Date(Date.now() - 1) } });
  await owner`INSERT INTO sign_in_attempt (account_key, address, at) VALUES ('old', '192.0.2.1', now() - interval '31 days'), ('new', '192.0.2.1', now() - interval '29 days')`;
  expect(ok(await tidyUp(systemActor("jobs")))).toEqual({ sessions: 1, attempts: 1, senders: 0 });
  expect(await db.session.findUnique({ where: { id: ended.sessionId! } })).toMatchObject({ endedBecause: "expired" });
  expect((await db.signInAttempt.findMany()).map(({ accountKey }) => accountKey)).toEqual(["new"]);
  expect(ok(await tidyUp(systemActor("jobs")))).toEqual({ sessions: 0, attempts: 0, senders: 0 });
  expect(refusal(await tidyUp(editor))).toEqual(["forbidden"]);
});
