import { startNginx } from "@/e2e/nginx";
import { buildSite } from "@/cli/build-site";
import { step } from "@/cli/progress";
import { startSite, type SiteServer } from "@/cli/site-server";
import { freePort } from "@/server/operations/processes";
import { startCluster } from "../cluster";
import { openTrialInstallation, type TrialInstallation } from "../installation";
import { startReplica, type InstalledPostgres, type Replica } from "./replica";

/** A process of the site that can be killed, ended and started again at its port. */
export type SiteProcess = { url: string; start: () => Promise<void>; end: () => Promise<void>; kill: () => Promise<void> };

/** nginx, two processes of the site, a primary that is written to and a replica that the public reads. */
export type Several = { edge: string; first: SiteProcess; second: SiteProcess; replica: Replica; installation: TrialInstallation; close: () => Promise<void> };

export async function startSeveral(binaries: InstalledPostgres, signal: AbortSignal): Promise<Several> {
  const database = await step(`Starting a primary of PostgreSQL ${binaries.major}`, () => startCluster({ binaries, settings: { jit: "off" } }));
  const installation = await openTrialInstallation({ signal, database });
  const closing: (() => Promise<void>)[] = [() => installation.close()];
  const close = async () => { for (const one of closing.reverse()) await one(); };
  try {
    const replica = await step("Starting its replica", () => startReplica(database, binaries));
    closing.push(replica.remove);
    await installation.site.stop();
    const build = await buildSite(".next-test", step, signal);
    const env: Record<string, string> = { ...installation.env, DATABASE_PUBLIC_URL: replica.at(installation.env.DATABASE_PUBLIC_URL!) };
    const processes: SiteProcess[] = [];
    for (const port of [Number(env.PORT), await freePort()]) {
      const site = siteProcess(build, { ...env, PORT: String(port) }, port, signal);
      await step(`Starting a process of the site at ${port}`, site.start);
      closing.push(site.end);
      processes.push(site);
    }
    const [first, second] = [processes[0]!, processes[1]!];
    const nginx = await startNginx(first.url, second.url);
    closing.push(nginx.stop);
    return { edge: nginx.address, first, second, replica, installation, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function siteProcess(build: string, env: Record<string, string>, port: number, signal: AbortSignal): SiteProcess {
  let current: SiteServer | undefined;
  return {
    url: `http://localhost:${port}`,
    async start() { current = await startSite({ build, env, port, signal, print: () => {} }); },
    async end() { await current?.stop(); },
    async kill() {
      process.kill(current!.pid, "SIGKILL");
      await current!.exited;
    },
  };
}
