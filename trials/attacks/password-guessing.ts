import { readFileSync } from "node:fs";
import { signInLimits } from "@/server/limits";
import { ask, eachOf, type Answer } from "../ask";
import type { TrialInstallation } from "../installation";
import { makePerson } from "../people";
import { forgetAttempts, signInDoor } from "../sign-in-door";
import { quantile, rounded } from "../statistics";
import type { Outcome, Trial, TrialContext } from "../trial";

const atOnce = 50;
/** A reader may wait twice as long as in peace, and never less than what the clock of a busy machine swings by. */
const slower = { ratio: 2, atLeastMs: 50 };

export const trial: Trial = {
  id: "T3", title: "guessing passwords: one account, and many",
  mustHold: "An account bears ten guesses and an address sixty in a quarter of an hour, whatever is sent; nobody gets in who guesses, and who knows the password does meanwhile, from another address; readers hardly notice. Tried once more where only the readers noticed.",
  defaults: { rounds: 1_000 }, full: { rounds: 10_000 },
  async run(context) {
    const first = await guess(context, "203.0.113.9");
    const isOnlySlow = first.violations.length > 0 && first.violations.every((violation) => violation.startsWith("readers"));
    // From another address: of the first one the process has not forgotten what it sent.
    return isOnlySlow ? guess(context, "203.0.113.10") : first;
  },
};

async function guess({ installation, rounds, isFull, signal }: TrialContext, from: string): Promise<Outcome> {
  const site = await installation();
  const name = `guessed-${Date.now().toString(36)}`;
  const victim = await makePerson("editor", name);
  const others = isFull ? 200 : 40;
  await forgetAttempts();
  const door = await signInDoor(site.url);
  const violations: string[] = [];
  // So many that the memory of the young has its size: its growth is no sign of guesses.
  const calm = await readers(site, 5_000);
  // What signing in needs is loaded when somebody does so for the first time: that is no growth.
  await door(`first-${victim.email}`, "a guess", "198.51.100.8");
  const before = residentMiB(site.site.pid());
  const sent = { one: new Map<number, number>(), many: new Map<number, number>(), opened: 0 };
  const count = (into: Map<number, number>, answer: Answer) => {
    into.set(answer.status, (into.get(answer.status) ?? 0) + 1);
    if (hasSession(answer)) sent.opened += 1;
    if (answer.status === 429 && answer.headers["retry-after"] === undefined) violations.push("429 without Retry-After");
  };
  let isOver = false;
  const attack = (async () => {
    // The right password is among the guesses, after the account has borne its ten.
    await eachOf(Array.from({ length: rounds }, (_none, index) => index), atOnce, async (index) => {
      signal.throwIfAborted();
      count(sent.one, await door(victim.email, index > 200 && index % 50 === 0 ? victim.password : `guess ${index}`, from));
    });
    await eachOf(Array.from({ length: rounds }, (_none, index) => index), atOnce, async (index) => {
      signal.throwIfAborted();
      count(sent.many, await door(`${name}-${index % others}@trial.example.org`, `guess ${index}`, from));
    });
  })().finally(() => { isOver = true; });
  const [busy, person] = await Promise.all([readers(site, Number.POSITIVE_INFINITY, () => isOver), signsIn(door), attack]);
  const grown = residentMiB(site.site.pid()) - before;
  await forgetAttempts();
  const looked = (answers: Map<number, number>) => [...answers].filter(([status]) => status !== 429).reduce((sum, [, times]) => sum + times, 0);
  const [calmP95, busyP95] = [quantile(calm, 0.95), quantile(busy, 0.95)];
  if (sent.opened > 0) violations.push(`${sent.opened} guesses opened a session`);
  if (looked(sent.one) > signInLimits.perAccount) violations.push(`${looked(sent.one)} passwords of one account were looked at`);
  if (looked(sent.one) + looked(sent.many) > signInLimits.perAddress) violations.push(`${looked(sent.one) + looked(sent.many)} passwords were looked at for one address`);
  for (const status of [...sent.one.keys(), ...sent.many.keys()]) if (status !== 401 && status !== 429) violations.push(`a guess was answered with ${status}`);
  if (!person.isIn) violations.push("who knows the password was not let in meanwhile");
  if (grown > 50) violations.push(`readers may soon have no memory: the site grew by ${Math.round(grown)} MiB`);
  if (busyP95 > Math.max(slower.ratio * calmP95, slower.atLeastMs)) violations.push(`readers waited ${rounded(busyP95)} ms, in peace ${rounded(calmP95)} ms (95 of 100)`);
  return {
    rounds: 2 * rounds, violations,
    figures: { "looked at, one account": looked(sent.one), "looked at, one address": looked(sent.one) + looked(sent.many), "page p95 ms": rounded(calmP95), "page p95 ms while guessed": rounded(busyP95), "pages read meanwhile": busy.length, "signed in meanwhile after ms": rounded(person.ms), "memory MiB": Math.round(grown) },
  };
}

const hasSession = ({ headers }: Answer): boolean => (headers["set-cookie"] ?? []).some((line) => /^followthrough=./.test(line));

/** Somebody who knows the password, from an address of their own. */
async function signsIn(door: Awaited<ReturnType<typeof signInDoor>>): Promise<{ isIn: boolean; ms: number }> {
  const knows = await makePerson("editor", `knows-${Date.now().toString(36)}`);
  const since = performance.now();
  const answer = await door(knows.email, knows.password, "198.51.100.7");
  return { isIn: hasSession(answer), ms: performance.now() - since };
}

/** One reader after another at the list, in milliseconds each. */
async function readers({ url }: TrialInstallation, most: number, isOver: () => boolean = () => false): Promise<number[]> {
  const times: number[] = [];
  while (times.length < most && !isOver()) {
    const since = performance.now();
    const { status } = await ask(url, "/commitments?topic=migration");
    if (status !== 200) throw new Error(`a reader was answered with ${status}`);
    times.push(performance.now() - since);
  }
  return times;
}

function residentMiB(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    // Only Linux tells it like this.
    return 0;
  }
}
