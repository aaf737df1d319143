import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { servingUrls } from "@/server/operations/database-settings";
import { openEmbeddedDatabase } from "@/server/operations/embedded-postgres";
import { freePort } from "@/server/operations/processes";

const checkout = path.resolve(import.meta.dirname, "..");
const secret = "a secret that only this site of the tests uses";
const next = path.join(path.dirname(createRequire(import.meta.url).resolve("next/package.json")), "dist/bin/next");

/** The built product on a PostgreSQL of its own, for stories in which the database goes away. */
export type OwnSite = {
  address: string;
  secret: string;
  metricsToken: string;
  /** Where somebody chooses a password (the answer of `tracker user add`). */
  invite: (email: string) => Promise<string>;
  stopDatabase: () => Promise<void>;
  startDatabase: () => Promise<void>;
  /** Does something while nothing listens at the address. */
  whileStopped: (work: () => Promise<void>) => Promise<void>;
  /** Every line that the site has printed. */
  output: () => string[];
  /** The same site with these variables changed. */
  restart: (changed: Record<string, string>) => Promise<void>;
  stop: () => Promise<void>;
};

export async function startOwnSite(): Promise<OwnSite> {
  const folder = mkdtempSync("/tmp/followthrough-own-");
  chmodSync(folder, 0o711);
  const [databasePort, port] = [await freePort(), await freePort()];
  const open = () => openEmbeddedDatabase(folder, { command: "a story", settings: { fsync: "off" }, port: databasePort });
  let database = await open();
  const metricsToken = "a-token-of-forty-letters-for-the-monitor";
  const address = `http://localhost:${port}`;
  const { appUrl, publicUrl } = servingUrls({ ownerUrl: database.ownerUrl, secret });
  const shared = { TRACKER_SECRET: secret, SITE_URL: address, PORT: String(port), SMTP_URL: "", MAIL_FROM: "", NODE_OPTIONS: "" };
  const owner = { ...shared, DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: "", DATABASE_PUBLIC_URL: "" };
  await tracker(owner, "seed");
  const printed: string[] = [];
  const serving: NodeJS.ProcessEnv = {
    ...process.env, ...shared, DATABASE_URL: "", DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl, NEXTAUTH_URL: address, NODE_ENV: "production",
    TRACKER_DIST_DIR: process.env.TEST_BUILD!, METRICS_TOKEN: metricsToken, JOBS: "off", LOG_LEVEL: "info",
  };
  let site = await serve(port, serving, printed);
  return {
    address, secret, metricsToken,
    invite: async (email) => (JSON.parse(await tracker(owner, "user", "add", email, "Somebody", "--json")) as { href: string }).href,
    stopDatabase: () => database.close({ evenIfUsed: true }),
    startDatabase: async () => { database = await open(); },
    async whileStopped(work) {
      await site.stop();
      await work().finally(async () => { site = await serve(port, serving, printed); });
    },
    output: () => printed.join("").split("\n").filter((line) => line.trim() !== ""),
    async restart(changed) {
      await site.stop();
      site = await serve(port, { ...serving, ...changed } as NodeJS.ProcessEnv, printed);
    },
    async stop() {
      await site.stop();
      await database.close({ evenIfUsed: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serve(port: number, env: NodeJS.ProcessEnv, printed: string[]): Promise<{ stop: () => Promise<void> }> {
  const site = spawn(process.execPath, [next, "start", "--port", String(port)], { cwd: checkout, stdio: ["ignore", "pipe", "pipe"], env });
  for (const stream of [site.stdout, site.stderr]) stream.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  const ended = new Promise<void>((resolve) => site.once("exit", () => resolve()));
  while (!(await fetch(`http://localhost:${port}/readyz`).then(({ ok }) => ok, () => false))) {
    if (site.exitCode !== null) throw new Error(`The site did not start:\n${printed.join("")}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { stop: async () => { site.kill("SIGTERM"); await ended; } };
}

function tracker(env: Record<string, string>, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "cli/tracker.ts", ...args], { cwd: checkout, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let [said, complained] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => { said += text; });
  child.stderr.setEncoding("utf8").on("data", (text: string) => { complained += text; });
  return new Promise((resolve, reject) => child.once("close", (code) => (code === 0 ? resolve(said) : reject(new Error(complained)))));
}
