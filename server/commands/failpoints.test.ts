import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "@/domain/refusal";
import { closeRequestQueue } from "../jobs/queue";
import { createTestDatabase } from "../testing";
import { breakingCall, changedTables, chosenCalls, commitsOf, fingerprints, leftOpen, type Break } from "../testing-failpoints";
import { prepareGround, type Case, type Ground } from "./testing-failpoint-cases";
import { draftCases } from "./testing-failpoint-drafts";
import { peopleCases } from "./testing-failpoint-people";
import { recordCases } from "./testing-failpoint-records";
import { refusalOf } from "./write";

/**
 * A failure at the n-th call of the database, for every command: nothing is half done, no connection is lost, and the
 * same act succeeds afterwards. `FAULTS=full` tries every n; otherwise the first, a middle one, and all commits.
 */
const { owner } = await createTestDatabase();
const isFull = process.env.FAULTS === "full";
const cases = [...recordCases, ...draftCases, ...peopleCases];
let ground: Ground;
let count = 0;
const mark = () => (count += 1).toString(36).padStart(3, "0");
beforeAll(async () => { ground = await prepareGround(); });
afterAll(closeRequestQueue);

/**
 * The words of the search hold each word once, so that a second text with the same words adds none. The queue has
 * connections of its own: it is asked last, and what it was asked stands though the commit after it fails.
 */
const own = /^search_word$|^pgboss\./;

const isDone = (done: PromiseSettledResult<unknown>): boolean =>
  done.status === "fulfilled" && ((done.value as Result<unknown> | undefined)?.ok ?? true);

/** "unavailable", whether it was told as a refusal or has still to be told by whoever catches it. */
function said(done: PromiseSettledResult<unknown>): string {
  if (done.status === "rejected") return refusalOf(done.reason)?.reason ?? `a bug: ${String(done.reason)}`;
  const result = done.value as Result<unknown> | undefined;
  return result === undefined || result.ok ? "done" : result.reason;
}

/** What a whole, undisturbed run changes. */
async function wholeRun({ command, ready }: Case) {
  const act = await ready(ground, mark());
  const before = await fingerprints(owner);
  const { statements, done } = await breakingCall(Infinity, "before", act);
  expect(isDone(done), `${command}: ${JSON.stringify(done.status === "rejected" ? String(done.reason) : done.value)}`).toBe(true);
  return { statements, changes: changedTables(before, await fingerprints(owner)) };
}

async function broken({ command, ready, counts = [] }: Case, n: number, how: Break, whole: string[]): Promise<string> {
  const act = await ready(ground, mark());
  const before = await fingerprints(owner);
  const { done, broken: statement } = await breakingCall(n, how, act);
  await expect.poll(() => leftOpen(owner), { message: `${command}, call ${n}: a connection was left in a transaction` }).toBe(0);
  const matters = (table: string) => !counts.includes(table) && !own.test(table);
  const changed = changedTables(before, await fingerprints(owner));
  const changes = changed.filter(matters);
  const all = whole.filter(matters);
  if (statement !== null && changes.length > 0) expect(changes, `${command}, call ${n} (${how}): ${statement} — half a write`).toEqual(all);
  if (!isDone(done)) {
    expect(said(done), `${command}, call ${n} (${how}): ${statement}`).toBe("unavailable");
    if (changed.every((table) => !table.startsWith("pgboss.")) && changes.length === 0) expect(isDone((await breakingCall(Infinity, "before", act)).done), `${command} succeeds after call ${n} failed`).toBe(true);
  }
  return statement ?? "";
}

describe("a failure at the n-th call of the database", () => {
  it.each(cases.map((each) => [each.command, each] as const))("%s: all or nothing", async (_command, each) => {
    const { statements, changes } = await wholeRun(each);
    for (const n of chosenCalls(statements, isFull)) await broken(each, n, "before", changes);
    for (const n of isFull ? commitsOf(statements) : commitsOf(statements).slice(-1)) await broken(each, n, "after", changes);
  }, 120_000);
});

/** What stands among the commands and is none: its reason. */
const none: Record<string, string> = {
  write: "the shape of all of them", changePerson: "the shape of those about a person", recordRefusal: "the end of all of them", byOneself: "pure", inviterName: "pure", demandPassword: "a part of those that ask for the password",
  noteRefusal: "one event, of the door of programs", amendable: "pure", lookAtLink: "reads", logFollowUpIn: "a part", inParts: "pure", refusalOfDatabase: "pure",
};

describe("the list", () => {
  it("has every command that somebody may give", () => {
    const folder = import.meta.dirname;
    const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !/\.test\.ts$|^testing-/.test(name));
    const found = files.flatMap((name) => [...readFileSync(path.join(folder, name), "utf8")
      .matchAll(/^export (?:async function|function|const) (\w+)[^\n(]*\(\s*(?:actor: Actor|raw: unknown|caller: Caller|request: SignInRequest|token: unknown|content: object|kind: DraftKind|authorization: string|now: Date|\{ tokenId)/gm)].map((match) => match[1]!));
    const tried = new Set(cases.map(({ command }) => command));
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter((name) => !tried.has(name) && !Object.hasOwn(none, name))).toEqual([]);
  });
});
