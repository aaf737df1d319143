import type { Installation } from "@/server/operations/installation";
import { checkout } from "./checkout";

/**
 * Runs `work` as `npm start` would run it: with the database open and up to date,
 * and `db` and `publicDb` connected to it. While the site is running its database
 * is used; otherwise the embedded one is started for as long as `work` takes.
 */
export async function withTracker<T>(command: string, work: (installation: Installation) => Promise<T>): Promise<T> {
  // Loaded late: it reaches the generated client.
  const { connectThisProcess, disconnectThisProcess, migrateInstallation, openInstallation } = await import("@/server/operations/installation");
  const installation = await openInstallation(checkout, command);
  try {
    await migrateInstallation(checkout, installation);
    connectThisProcess(installation);
    return await work(installation);
  } finally {
    await disconnectThisProcess();
    await installation.close();
  }
}
