import { OperatorError } from "@/server/operations/operator-error";
import {
  connectThisProcess,
  disconnectThisProcess,
  migrateInstallation,
  openInstallation,
  servedPort,
  servingEnvironment,
  sourcesOfPreparation,
  type Installation,
} from "@/server/operations/installation";
import { oneAtATime } from "@/server/operations/one-at-a-time";
import { isPrepared, notePreparation } from "@/server/operations/preparation";
import { buildSite, builtSite } from "./build-site";
import { checkout } from "./checkout";
import { generateClient } from "./generate-client";
import { step } from "./progress";
import { runCommand } from "./run-command";
import { bootSite, checkPort, startSite, type BootingSite, type SiteServer } from "./site-server";
import { stopSignal } from "./stop-signal";
import { welcome } from "./welcome";

const isDevelopment = process.argv.includes("--dev");
const command = isDevelopment ? "npm run dev" : "npm start";

await runCommand(async () => {
  const signal = stopSignal();
  let installation: Installation | undefined;
  let booting: BootingSite | undefined;
  let site: SiteServer | undefined;
  try {
    if (!generateClient()) throw new OperatorError("Nothing was started.", 1);
    booting = await bootIfBuilt(signal);
    const opened = await step("Starting the database", () => openInstallation(checkout, command));
    installation = opened;
    await refuseSecondStart(opened, booting !== undefined);
    await prepareData(opened);
    signal.throwIfAborted();
    const build = isDevelopment || booting !== undefined ? null : await buildSite(".next-site", step, signal);
    const env = servingEnvironment(opened);
    site = await step("Starting the site", () => booting?.begin(env) ?? startSite({ build, env, port: opened.environment.PORT, signal }));
    // Last: a start that failed after this would have swallowed the password.
    process.stdout.write(welcome(opened, await firstAdministrator(opened)));
    await untilStopped(opened, site, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    if (signal.aborted) process.stderr.write("Stopping …\n");
    await (site ?? booting)?.stop();
    await installation?.close({ evenIfUsed: true });
  }
});

/** A site that is built loads while its database starts. Where its port is taken, it is said later what by. */
async function bootIfBuilt(signal: AbortSignal): Promise<BootingSite | undefined> {
  const build = isDevelopment ? null : builtSite(".next-site");
  if (build === null) return undefined;
  const port = servedPort();
  return checkPort(port).then(() => bootSite({ build, env: {}, port, signal }), () => undefined);
}

/** Two starts on one data folder would share the database, and the first to end would stop it. */
async function refuseSecondStart({ environment, joined, dataDir }: Installation, holdsPort: boolean): Promise<void> {
  if (joined?.command.startsWith("npm")) {
    throw new OperatorError(
      `The tracker is running already on the data folder ${dataDir} (${joined.command}, process ${joined.pid}): stop it first, or set TRACKER_DATA_DIR and PORT for a second one.`,
    );
  }
  if (joined) {
    throw new OperatorError(
      `Another command is using the data folder ${dataDir} (${joined.command}, process ${joined.pid}): start again when it has finished.`,
    );
  }
  if (!holdsPort) await checkPort(environment.PORT);
}

/** Migrations and the seed, where they are not done yet; from here on this process uses the database as the site does. */
async function prepareData(installation: Installation): Promise<void> {
  const { settings } = installation;
  const sources = sourcesOfPreparation(checkout, installation);
  if (settings.previousSecret === undefined && (await isPrepared(settings, sources))) return connectThisProcess(installation);
  await step("Bringing the database up to date", () => migrateInstallation(checkout, installation));
  connectThisProcess(installation);
  if (settings.previousSecret !== undefined) {
    const { resealAll } = await import("@/server/operations/reseal");
    await step("Sealing second factors with the new secret", () => oneAtATime(settings.ownerUrl, "set up", resealAll));
  }
  if (installation.environment.TRACKER_SEED !== "none") {
    const { seedDocuments } = await import("@/seed/index");
    await step("Adding the documents' commitments that are not there yet", (report) =>
      oneAtATime(settings.ownerUrl, "set up", () => seedDocuments(report)),
    );
  }
  await notePreparation(settings, sources);
}

/** The address and one-time password of the first administrator, if there was none. */
async function firstAdministrator({ settings }: Installation): Promise<{ email: string; password: string } | null> {
  const { ensureFirstAdministrator } = await import("@/server/operations/first-administrator");
  try {
    return await oneAtATime(settings.ownerUrl, "set up", ensureFirstAdministrator);
  } finally {
    await disconnectThisProcess();
  }
}

async function untilStopped(installation: Installation, site: SiteServer, signal: AbortSignal): Promise<void> {
  // Whoever stopped it before this was not heard by a listener.
  signal.throwIfAborted();
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  const ended = await Promise.race([
    stopped,
    site.exited.then(() => "web server"),
    installation.databaseEnded.then(() => "database"),
  ]);
  if (ended && !signal.aborted) throw new OperatorError(`The ${ended} ended unexpectedly; start the tracker again.`, 1);
}
