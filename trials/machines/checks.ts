import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { logByProgram, logsOf, tokensOf, type Log } from "../program-writers";
import { actorOfPerson } from "../faults/actors";
import { signIn } from "../people";
import { signInDoor } from "../sign-in-door";
import { whileRead, type Reading } from "./readers";
import type { Several, SiteProcess } from "./several";

/** What is wrong, and what was seen. */
export type Seen = { violations: string[]; figures: Record<string, string | number> };
export type Check = { name: string; run: (on: Several) => Promise<Seen> };

const publishing = async ({ installation }: Several): Promise<{ log: Log; publish: () => Promise<string> }> => {
  const [[log], [tokens]] = [await logsOf(installation.database.ownerUrl, 1), await tokensOf(1)];
  const publish = async () => {
    const words = `Looked at by somebody, ${randomUUID()}.`;
    await logByProgram(installation, tokens![0]!, log!, words);
    return words;
  };
  return { log: log!, publish };
};

const addressesOf = ({ slug }: Log) => [`/commitments/${slug}`, `/es/commitments/${slug}`, `/api/v1/commitments/${slug}/follow-ups`];
const isShown = async (base: string, address: string, words: string): Promise<boolean> => (await (await fetch(base + address)).text()).includes(words);

/** Milliseconds until the request was sent that showed it, at whichever address came last; `giveUpMs` where one does not. */
async function untilShown(base: string, log: Log, words: string, giveUpMs = 10_000): Promise<number> {
  const since = performance.now();
  const times = await Promise.all(addressesOf(log).map(async (address) => {
    for (;;) {
      const asked = performance.now() - since;
      if (await isShown(base, address, words)) return asked;
      if (asked > giveUpMs) return giveUpMs;
      await pause(20);
    }
  }));
  return Math.max(...times);
}

const fresh: Check = {
  name: "what one process publishes, it shows at once, and the other and the edge within one second and two",
  async run(on) {
    const { log, publish } = await publishing(on);
    const slowest = { first: 0, second: 0, edge: 0 };
    const violations: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const words = await publish();
      const late = (await Promise.all(addressesOf(log).map(async (address) => ((await isShown(on.first.url, address, words)) ? [] : [address])))).flat();
      if (late.length > 0) violations.push(`Who had published did not read it at ${late.join(", ")}.`);
      const [first, second, edge] = await Promise.all([on.first.url, on.second.url, on.edge].map((base) => untilShown(base, log, words)));
      slowest.first = Math.max(slowest.first, first!); slowest.second = Math.max(slowest.second, second!); slowest.edge = Math.max(slowest.edge, edge!);
    }
    if (slowest.second > 1_000) violations.push(`The other process showed it after ${Math.round(slowest.second)} ms.`);
    if (slowest.edge > 2_000) violations.push(`The edge showed it after ${Math.round(slowest.edge)} ms.`);
    return { violations, figures: { "other process, slowest ms": Math.round(slowest.second), "edge, slowest ms": Math.round(slowest.edge) } };
  },
};

const told = ({ asked, failed }: Reading): Seen => ({ violations: [...new Set(failed)].slice(0, 10), figures: { requests: asked, failed: failed.length } });
const readAddresses = async ({ installation }: Several): Promise<string[]> => {
  const logs = await logsOf(installation.database.ownerUrl, 10);
  return ["/", "/es", "/commitments", "/topics", ...logs.map(({ slug }) => `/commitments/${slug}`), "/api/v1/commitments?limit=20"];
};

const killed: Check = {
  name: "a process that is killed under load loses no request",
  run: async (on) => told(await whileRead(on.edge, await readAddresses(on), async () => {
    await pause(2_000);
    await on.second.kill();
    await pause(3_000);
    await on.second.start();
    await pause(1_000);
  })),
};

const rolling: Check = {
  name: "one process after the other is restarted without an error",
  run: async (on) => told(await whileRead(on.edge, await readAddresses(on), async () => {
    for (const site of [on.first, on.second]) {
      await pause(1_000);
      await site.end();
      await site.start();
      // nginx leaves out for five seconds what failed.
      await pause(6_000);
    }
  })),
};

const lagging: Check = {
  name: "while the replica is behind, who has published reads it at once, and everybody within a second",
  async run(on) {
    const { log, publish } = await publishing(on);
    await on.replica.pause();
    try {
      const words = await publish();
      const own = await isShown(on.first.url, `/commitments/${log.slug}`, words);
      const ms = await untilShown(on.second.url, log, words);
      return { violations: [...(own ? [] : ["Who had published did not read it."]), ...(ms > 1_000 ? [`The other process showed it after ${Math.round(ms)} ms.`] : [])], figures: { "other process ms": Math.round(ms) } };
    } finally {
      await on.replica.resume();
    }
  },
};

const stopped: Check = {
  name: "without the replica readers and writers go on, and with it again too",
  async run(on) {
    const { log, publish } = await publishing(on);
    let ms = 0;
    const reading = await whileRead(on.edge, await readAddresses(on), async () => {
      await pause(1_000);
      await on.replica.stop();
      ms = await untilShown(on.second.url, log, await publish());
      await pause(2_000);
      await on.replica.start();
      await untilShown(on.first.url, log, await publish());
    });
    const seen = told(reading);
    return { violations: [...seen.violations, ...(ms > 1_000 ? [`The other process showed a publication after ${Math.round(ms)} ms.`] : [])], figures: { ...seen.figures, "other process ms": Math.round(ms) } };
  },
};

const jobs: Check = {
  name: "a job that is asked for runs once, in one of the processes",
  async run({ installation }): Promise<Seen> {
    const { runJob } = await import("@/server/commands/run-job");
    const actor = await actorOfPerson(installation.people.administrator.id);
    const owner = postgres(installation.database.ownerUrl, { max: 1, onnotice: () => {} });
    const runs = async () => (await owner<{ state: string }[]>`SELECT state FROM pgboss.job WHERE name = 'tidy' AND data ->> 'by' = ${actor.id}`).map(({ state }) => state);
    try {
      const asked = await runJob(actor, { job: "tidy" });
      if (!asked.ok) return { violations: [`It could not be asked for: ${asked.reason}.`], figures: {} };
      const end = Date.now() + 60_000;
      while (!(await runs()).includes("completed") && Date.now() < end) await pause(200);
      const events = await owner`SELECT 1 FROM audit_event WHERE action = 'run-jobs' AND record_id = 'tidy' AND actor_id = ${actor.id}`;
      const found = await runs();
      return { violations: found.join() === "completed" ? [] : [`Its runs are: ${found.join(", ") || "none"}.`], figures: { runs: found.length, events: events.length } };
    } finally {
      await owner.end();
    }
  },
};

const shared: Check = {
  name: "sessions and the counts of wrong passwords are those of all processes",
  async run({ first, second, installation }) {
    const violations: string[] = [];
    const opens = async (site: SiteProcess, cookie: string) => (await fetch(`${site.url}/admin`, { headers: { cookie }, redirect: "manual" })).status === 200;
    const { reviewer, editor } = installation.people;
    const cookie = await signIn(first.url, reviewer);
    if (cookie === null) return { violations: ["Nobody could sign in."], figures: {} };
    if (!await opens(second, cookie)) violations.push("A session of one process opens nothing in the other.");
    const { db } = await import("@/server/db");
    await db.session.updateMany({ where: { userId: reviewer.id, endedAt: null }, data: { endedAt: new Date(), endedBecause: "signed out" } });
    if (await opens(first, cookie) || await opens(second, cookie)) violations.push("A session that was ended goes on.");
    const guess = await signInDoor(first.url);
    for (let wrong = 0; wrong < 10; wrong += 1) await guess(editor.email, `wrong ${wrong}`, `203.0.113.${wrong}`);
    if (await signIn(second.url, editor) !== null) violations.push("Ten wrong passwords at one process are none at the other.");
    return { violations, figures: {} };
  },
};

/** The stories of issue 6, in an order in which each leaves the next what it needs. */
export const checks: readonly Check[] = [fresh, lagging, stopped, killed, rolling, jobs, shared];
