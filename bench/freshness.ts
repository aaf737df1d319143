import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { buildSite } from "@/cli/build-site";
import { step } from "@/cli/progress";
import { startSite } from "@/cli/site-server";
import { hasNginx, startNginx } from "@/e2e/nginx";
import { freePort } from "@/server/operations/processes";
import { openTrialInstallation } from "@/trials/installation";
import { within, type Verdict } from "./measure";
import { logByProgram, logsOf, tokensOf, type Log } from "@/trials/program-writers";

const rounds = 20;
const giveUpMs = 10_000;

/** Milliseconds until every page, feed and answer shows what was published, in each process and at the edge; the slowest of all rounds. */
export async function measureFreshness(): Promise<Verdict[]> {
  const signal = new AbortController().signal;
  const installation = await openTrialInstallation({ signal, root: ".next-site", env: { TRUSTED_PROXIES: "127.0.0.1,::1" } });
  const port = await freePort();
  const other = `http://localhost:${port}`;
  const build = await buildSite(".next-site", step, signal);
  const second = await startSite({ build, env: { ...installation.env, PORT: String(port), SITE_URL: other, NEXTAUTH_URL: other }, port, signal });
  const edge = hasNginx() ? await startNginx(installation.url) : null;
  if (edge === null) process.stderr.write("nginx is not installed here: freshness at the edge was not measured. On Debian: apt-get install nginx-light\n");
  try {
    const [log] = await logsOf(installation.database.ownerUrl, 1);
    const [tokens] = await tokensOf(1);
    const places = [{ name: "the process that published", base: installation.url, limit: 100 }, { name: "another process", base: other, limit: 1_000 }, ...(edge === null ? [] : [{ name: "the edge", base: edge.address, limit: 2_000 }])];
    const slowest = new Map(places.map(({ name }) => [name, 0]));
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(places.map(({ base }) => untilShown(base, log!, "")));
      const words = `A look of its own, ${randomUUID()}.`;
      await logByProgram(installation, tokens![round % tokens!.length]!, log!, words);
      const since = performance.now();
      const took = await Promise.all(places.map(async ({ name, base }) => ({ name, ms: await untilShown(base, log!, words, since) })));
      for (const { name, ms } of took) slowest.set(name, Math.max(slowest.get(name)!, ms));
      process.stderr.write(`${round + 1} of ${rounds}: ${took.map(({ name, ms }) => `${name} ${Math.round(ms)} ms`).join(", ")}\n`);
    }
    return places.map(({ name, limit }) => within(limit, { bench: "freshness", what: `until ${name} shows a follow-up everywhere, slowest of ${rounds}`, unit: "ms" }, slowest.get(name)!));
  } finally {
    await edge?.stop();
    await second.stop();
    await installation.close();
  }
}

/** Asks every place where a follow-up is seen until all of them have it; the time until the request that showed it was sent. */
async function untilShown(base: string, { slug }: Log, words: string, since = performance.now()): Promise<number> {
  const addresses = [`/commitments/${slug}`, `/es/commitments/${slug}`, `/api/v1/commitments/${slug}/follow-ups`, `/api/v1/follow-ups`];
  const times = await Promise.all(addresses.map(async (address) => {
    for (;;) {
      const asked = performance.now();
      const answer = await fetch(base + address, { headers: { "x-forwarded-for": `10.1.${Math.floor(asked) % 250}.1` } });
      if ((await answer.text()).includes(words)) return Math.max(0, asked - since);
      if (asked - since > giveUpMs) throw new Error(`${base}${address} did not show what was published within ${giveUpMs} ms.`);
      await pause(20);
    }
  }));
  return Math.max(...times);
}
