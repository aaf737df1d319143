import { OperatorError } from "@/server/operations/operator-error";
import {
  migrateInstallation,
  openInstallation,
  servingEnvironment,
  type Installation,
} from "@/server/operations/installation";
import { buildSite } from "./build-site";
import { checkout } from "./checkout";
import { generateClient } from "./generate-client";
import { step } from "./progress";
import { runCommand } from "./run-command";
import { checkPort, startSite, type SiteServer } from "./site-server";
import { stopSignal } from "./stop-signal";
import { welcome } from "./welcome";
import { connectThisProcess } from "./with-tracker";

const isDevelopment = process.argv.includes("--dev");
const command = isDevelopment ? "npm run dev" : "npm start";

await runCommand(async () => {
  const signal = stopSignal();
  let installation: Installation | undefined;
  let site: SiteServer | undefined;
  try {
    if (!generateClient()) throw new OperatorError("Nothing was started.", 1);
    const opened = await step("Starting the database", () => openInstallation(checkout, command));
    installation = opened;
    await refuseSecondStart(opened);
    const administrator = await prepareData(opened, signal);
    const build = isDevelopment ? null : await buildSite(".next-site", step, signal);
    site = await step("Starting the site", () =>
      startSite({ build, env: servingEnvironment(opened), port: opened.environment.PORT, signal }),
    );
    process.stdout.write(welcome(opened, administrator));
    await untilStopped(opened, site, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    if (signal.aborted) process.stderr.write("Stopping …\n");
    await site?.stop();
    await installation?.close({ evenIfUsed: true });
  }
});

/** Two starts on one data folder would share the database, and the first to end would stop it. */
async function refuseSecondStart({ environment, joined, dataDir }: Installation): Promise<void> {
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
  await checkPort(environment.PORT);
}

/** Migrations, the seed and the first administrator, whose password is known only now. */
async function prepareData(installation: Installation, signal: AbortSignal) {
  await step("Bringing the database up to date", () => migrateInstallation(checkout, installation));
  connectThisProcess(installation);
  const { disconnect } = await import("@/server/db");
  try {
    if (installation.environment.TRACKER_SEED === "documents") {
      const { seedDocuments } = await import("@/seed/index");
      await step("Adding the documents' commitments that are not there yet", (report) => seedDocuments(report));
    }
    signal.throwIfAborted();
    const { ensureFirstAdministrator } = await import("@/server/operations/first-administrator");
    return await ensureFirstAdministrator();
  } finally {
    await disconnect();
  }
}

async function untilStopped(installation: Installation, site: SiteServer, signal: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  const ended = await Promise.race([
    stopped,
    site.exited.then(() => "web server"),
    installation.databaseEnded.then(() => "database"),
  ]);
  if (ended && !signal.aborted) throw new OperatorError(`The ${ended} ended unexpectedly; start the tracker again.`, 1);
}
