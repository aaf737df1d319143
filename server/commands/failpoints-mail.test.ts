import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Result } from "@/domain/refusal";
import { systemActor } from "../actor";
import { db } from "../db";
import { sendDigests } from "../jobs/digest";
import { closeRequestQueue } from "../jobs/queue";
import { log } from "../log";
import { createTestDatabase } from "../testing";
import { mailStages, startBrokenMail, type MailFault } from "../testing-broken-mail";
import { changedTables, fingerprints } from "../testing-failpoints";
import { ok, person } from "../testing-records";
import { chooseDigest } from "./choose-digest";
import { acceptSuggestion, declineSuggestion } from "./answer-suggestion";
import { suggest } from "./suggest";
import { prepareGround, type Case, type Ground } from "./testing-failpoint-cases";
import { peopleCases } from "./testing-failpoint-people";

/**
 * A failure at the n-th letter, for every command and job that sends any: what was done is done, whoever waits is told
 * the truth about the letter, and nobody gets two. `FAULTS=full` tries every stage of a letter in both ways.
 */
const { owner } = await createTestDatabase();
const post = await startBrokenMail();
Object.assign(process.env, { SMTP_URL: post.url, MAIL_FROM: "Followthrough <desk@tracker.example>", SITE_URL: "https://tracker.example" });
afterAll(async () => { await Promise.all([post.stop(), closeRequestQueue()]); });

const isFull = process.env.FAULTS === "full";
const ways: Omit<MailFault, "nth">[] = mailStages.flatMap((stage) => (["hangs up", "refuses"] as const).map((how) => ({ stage, how })));
const tried = isFull ? ways : ways.filter(({ stage, how }) => (stage === "recipient" && how === "refuses") || (stage === "taken" && how === "hangs up"));

let ground: Ground;
let count = 0;
const mark = () => (count += 1).toString(36).padStart(3, "0");
beforeAll(async () => {
  vi.spyOn(log, "warn").mockImplementation(() => {});
  ground = await prepareGround();
});
beforeEach(() => { Object.assign(post, { fault: null, begun: 0, letters: [] }); });

const answered = (how: "accept" | "decline"): Case => ({
  command: `${how}Suggestion`,
  ready: async (on, at) => {
    ok(await suggest({ commitment: "border-infrastructure", place: "status", words: `The ports opened, says letter ${at}.`, email: `reader-${at}@elsewhere.example` }));
    const { id } = await db.suggestion.findFirstOrThrow({ orderBy: { receivedAt: "desc" }, select: { id: true } });
    return () => (how === "accept" ? acceptSuggestion(on.editor, { suggestion: id, into: `obligation:${on.border.unitedStates}` }) : declineSuggestion(on.editor, { suggestion: id, reason: "It says otherwise." }));
  },
});
/** Every command whose source sends a letter, at once or when its answer is out. */
const senders = ["invitePerson", "sendNewLink", "changeOwnPassword", "askForLink", "confirmSecondFactor", "newRecoveryCodes", "switchOffSecondFactor"];
const cases = [...peopleCases.filter(({ command }) => senders.includes(command)), answered("accept"), answered("decline")];

/** A second factor is made ready by setting it up, of which a letter tells. */
const sentBefore = (command: string): number => (/RecoveryCodes|switchOffSecondFactor/.test(command) ? 1 : 0);

async function run({ command, ready }: Case, fault: MailFault | null) {
  Object.assign(post, { fault: null, begun: 0, letters: [] });
  const act = await ready(ground, mark());
  await expect.poll(() => post.letters.length, { message: "letters of what was made ready" }).toBe(sentBefore(command));
  Object.assign(post, { fault, begun: 0, letters: [] });
  const before = await fingerprints(owner);
  const result = (await act()) as Result<unknown> | undefined;
  await expect.poll(() => post.begun, { message: "a letter was begun" }).toBe(1);
  return { result, before };
}

describe("a failure at a letter of a command", () => {
  it.each(cases.map((each) => [each.command, each] as const))("%s: what was done is done", async (_command, each) => {
    const whole = await run(each, null);
    await expect.poll(() => post.letters.length).toBe(1);
    const changes = changedTables(whole.before, await fingerprints(owner));
    for (const way of tried) {
      const { result, before } = await run(each, { nth: 1, ...way });
      const told = `${each.command}, ${way.stage} ${way.how}`;
      expect(result?.ok ?? true, told).toBe(true);
      expect(changedTables(before, await fingerprints(owner)), told).toEqual(changes);
      const sent = (result as { value?: { sent?: boolean; href?: string } } | undefined)?.value;
      // Whoever invites gets the link to hand over, as the letter did not arrive for all that is known.
      if (sent?.sent !== undefined) expect([sent.sent, sent.href?.includes("/admin/welcome")], told).toEqual([false, true]);
    }
  }, 60_000);

  it("is tried for every command whose source sends one", async () => {
    const { readdirSync, readFileSync } = await import("node:fs");
    const own = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !/\.test\.ts$|^testing-/.test(name));
    const sending = own.filter((name) => /\b(?:notify|sendLink|sendMail)\(/.test(readFileSync(`${import.meta.dirname}/${name}`, "utf8").replace(/^export .*$/gm, "")));
    expect(sending.sort()).toEqual(["account-links.ts", "answer-suggestion.ts", "ask-for-link.ts", "choose-password.ts", "manage-users.ts", "notify.ts", "own-account.ts", "second-factor.ts"]);
  });
});

describe("a failure at the n-th letter of the reminders", () => {
  const readers = 3;
  const remind = () => sendDigests({ actor: systemActor("jobs"), data: {}, signal: new AbortController().signal, progress: () => undefined });
  beforeAll(async () => {
    for (let n = 0; n < readers; n += 1) ok(await chooseDigest(await person("editor", `Reader ${n}`), { digest: "daily" }));
  });

  it.each(Array.from({ length: readers }, (_none, index) => index + 1))("at letter %i: the others are sent, it is told, and nobody gets two", async (nth) => {
    for (const way of tried) {
      await owner`DELETE FROM digest_sending`;
      Object.assign(post, { fault: { nth, ...way }, begun: 0, letters: [] });
      const told = `letter ${nth}, ${way.stage} ${way.how}`;
      expect(await remind(), told).toEqual({ sent: readers - 1, nothing: 0, failed: 1 });
      expect(await remind(), `${told}, and again`).toEqual({ sent: 0, nothing: 0, failed: 0 });
      const to = post.letters.map((letter) => letter.to);
      expect(new Set(to).size, told).toBe(to.length);
      expect(to.length, told).toBe(way.stage === "taken" ? readers : readers - 1);
      const outcomes = await owner<{ outcome: string }[]>`SELECT outcome FROM digest_sending ORDER BY outcome`;
      expect(outcomes.filter(({ outcome }) => outcome !== "sent").map(({ outcome }) => outcome), told).toEqual([way.how === "refuses" ? "refused" : "unreachable"]);
    }
  });
});
