import path from "node:path";
import { readEnvironment, type Environment } from "../env";
import { preparationHash } from "./build-freshness";
import { defaultDataDir, keptSecret, prepareDataDir, previousKeptSecret } from "./data-folder";
import { servingUrls, type DatabaseSettings } from "./database-settings";
import { openEmbeddedDatabase } from "./embedded-postgres";
import { OperatorError } from "./operator-error";

/** This installation of the tracker, with its database open. */
export type Installation = {
  environment: Environment;
  settings: DatabaseSettings;
  /** Where the embedded database is; null with DATABASE_URL. */
  dataDir: string | null;
  /** The command of another process whose embedded database we use. */
  joined: { command: string; pid: number } | undefined;
  /** Resolves if the embedded database ends by itself. */
  databaseEnded: Promise<void>;
  close: (options?: { evenIfUsed?: boolean }) => Promise<void>;
};

/** Opens the database that the environment names, or the embedded one; `command` tells others who has it open. */
export async function openInstallation(checkout: string, command: string): Promise<Installation> {
  const environment = readEnvironment();
  return environment.DATABASE_URL
    ? externalInstallation(environment, environment.DATABASE_URL)
    : embeddedInstallation(environment, checkout, command);
}

function externalInstallation(environment: Environment, ownerUrl: string): Installation {
  const secret = environment.TRACKER_SECRET;
  if (!secret) {
    throw new OperatorError("TRACKER_SECRET must be set together with DATABASE_URL, to at least 32 random characters that are kept.");
  }
  return {
    environment,
    settings: { ownerUrl, secret, previousSecret: environment.TRACKER_SECRET_PREVIOUS, appUrl: environment.DATABASE_APP_URL, publicUrl: environment.DATABASE_PUBLIC_URL },
    dataDir: null,
    joined: undefined,
    databaseEnded: new Promise(() => {}),
    close: async () => {},
  };
}

async function embeddedInstallation(environment: Environment, checkout: string, command: string): Promise<Installation> {
  if (environment.DATABASE_APP_URL ?? environment.DATABASE_PUBLIC_URL) {
    throw new OperatorError("DATABASE_APP_URL and DATABASE_PUBLIC_URL need DATABASE_URL, whose user owns and migrates the database.");
  }
  const dataDir = environment.TRACKER_DATA_DIR ?? defaultDataDir(checkout);
  prepareDataDir(dataDir);
  const secret = environment.TRACKER_SECRET ?? keptSecret(dataDir, "secret");
  const previousSecret = environment.TRACKER_SECRET_PREVIOUS ?? (environment.TRACKER_SECRET === undefined ? previousKeptSecret(dataDir) : undefined);
  const database = await openEmbeddedDatabase(dataDir, { command });
  return {
    environment,
    settings: { ownerUrl: database.ownerUrl, secret, previousSecret },
    dataDir,
    joined: database.joined,
    databaseEnded: database.exited,
    close: database.close,
  };
}

/** Where the site is to be served; known before anything is opened. */
export const servedPort = (): number => readEnvironment().PORT;

/** Names all that this installation's database is prepared by. */
export const sourcesOfPreparation = (checkout: string, { environment }: Installation): string => `${preparationHash(checkout)} ${environment.TRACKER_SEED}`;

/** Applies the migrations of this checkout. */
export async function migrateInstallation(checkout: string, { settings }: Installation): Promise<{ applied: string[] }> {
  // The engine that migrates is large, and most starts have nothing to migrate.
  const { migrate } = await import("./migrate");
  return migrate(settings, path.join(checkout, "prisma/migrations"));
}

/** The environment of a process that serves or uses the tracker: everything but the owner's address. */
export function servingEnvironment({ environment, settings, dataDir }: Installation): Record<string, string> {
  const { appUrl, publicUrl } = servingUrls(settings);
  const backups = environment.BACKUP_DIR ?? (dataDir === null ? undefined : path.join(dataDir, "backups"));
  return {
    ...(backups === undefined ? {} : { BACKUP_DIR: backups }),
    DATABASE_APP_URL: appUrl,
    DATABASE_PUBLIC_URL: publicUrl,
    TRACKER_SECRET: settings.secret,
    ...(settings.previousSecret === undefined ? {} : { TRACKER_SECRET_PREVIOUS: settings.previousSecret }),
    PORT: String(environment.PORT),
    SITE_URL: environment.SITE_URL,
    SITE_TIME_ZONE: environment.SITE_TIME_ZONE,
    // next-auth reads its own variable.
    NEXTAUTH_URL: environment.SITE_URL,
  };
}

/** From here on `db` and `publicDb` of this process lead to `installation`; the owner's address is forgotten. */
export function connectThisProcess(installation: Installation): void {
  Object.assign(process.env, servingEnvironment(installation));
  delete process.env.DATABASE_URL;
}

/** Closes the connections of this process, so that it can end and the embedded database can stop. */
export async function disconnectThisProcess(): Promise<void> {
  const { disconnect } = await import("../db");
  await disconnect();
}
