import { buildSite, type BuildRoot } from "@/cli/build-site";
import { step } from "@/cli/progress";
import { startSite, type SiteServer } from "@/cli/site-server";
import { seedTestDatabase, siteEnvironment, type TestEnvironment } from "@/cli/test-site";
import type { Role } from "@/domain/permissions";
import { disconnectThisProcess } from "@/server/operations/installation";
import { startCluster, type TrialCluster } from "./cluster";
import { makePeople, type TrialPerson } from "./people";

/** The built product on a free port of 127.0.0.1, with a PostgreSQL of its own. Either can be killed and started again. */
export type TrialInstallation = {
  url: string;
  env: TestEnvironment;
  people: Record<Role, TrialPerson>;
  database: TrialCluster;
  site: TrialSite;
  close: () => Promise<void>;
};

export type TrialSite = {
  /** The process that serves; another one after each start. */
  pid: () => number;
  /** Every line that the site has printed since the first start. */
  lines: () => readonly string[];
  /** SIGKILL, as the system's memory killer does it. */
  kill: () => Promise<void>;
  /** Starts it where it was, once it has ended; returns the milliseconds until it answered. `change` adds to its environment for good. */
  start: (change?: TestEnvironment) => Promise<number>;
  stop: () => Promise<void>;
};

export type InstallationOptions = {
  signal: AbortSignal; env?: TestEnvironment; database?: TrialCluster;
  /** The tests' own build unless what is measured is the site as it is served. */
  root?: BuildRoot;
};

/**
 * Trials speak as the proxy in front of the site would, and can so come from any address that they name in
 * X-Forwarded-For. Builds the site unless its sources are built already, and starts everything. This process is
 * connected to the same database.
 */
export async function openTrialInstallation({ signal, env: given = {}, database: own, root = ".next-test" }: InstallationOptions): Promise<TrialInstallation> {
  const build = await buildSite(root, step, signal);
  const database = own ?? await step("Starting the trial's database", () => startCluster());
  const env: TestEnvironment = { ...await siteEnvironment(database.ownerUrl), TRUSTED_PROXIES: "127.0.0.1", ...given };
  try {
    await seedTestDatabase(env);
    const people = await makePeople();
    const site = await serve(build, env, signal);
    return {
      url: env.SITE_URL!, env, people, database, site,
      async close() {
        await site.stop();
        await disconnectThisProcess();
        await database.remove();
      },
    };
  } catch (error) {
    await disconnectThisProcess();
    await database.remove();
    throw error;
  }
}

async function serve(build: string, env: TestEnvironment, signal: AbortSignal): Promise<TrialSite> {
  const lines: string[] = [];
  let rest = "";
  const print = (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  };
  let current: SiteServer | undefined;
  const start = async (change: TestEnvironment = {}) => {
    Object.assign(env, change);
    const since = performance.now();
    current = await startSite({ build, env, port: Number(env.PORT), signal, print });
    return performance.now() - since;
  };
  await step("Starting the site", () => start());
  return {
    pid: () => current!.pid,
    lines: () => lines,
    start,
    stop: async () => current?.stop(),
    async kill() {
      process.kill(current!.pid, "SIGKILL");
      await current!.exited;
    },
  };
}
