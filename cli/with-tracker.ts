import {
  migrateInstallation,
  openInstallation,
  servingEnvironment,
  type Installation,
} from "@/server/operations/installation";
import { checkout } from "./checkout";

/**
 * Runs `work` as `npm start` would run it: with the database open and up to date,
 * and `db` and `publicDb` connected to it. While the site is running its database
 * is used; otherwise the embedded one is started for as long as `work` takes.
 */
export async function withTracker<T>(command: string, work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation(checkout, command);
  try {
    await migrateInstallation(checkout, installation);
    connectThisProcess(installation);
    return await work(installation);
  } finally {
    const { disconnect } = await import("@/server/db");
    await disconnect();
    await installation.close();
  }
}

/** From here on `db` and `publicDb` of this process lead to `installation`; the owner's address is forgotten. */
export function connectThisProcess(installation: Installation): void {
  Object.assign(process.env, servingEnvironment(installation));
  delete process.env.DATABASE_URL;
}
