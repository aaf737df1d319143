import { createHash, createHmac } from "node:crypto";

/** What is known about the database before anything is connected. */
export type DatabaseSettings = {
  /** The owner, who migrates; never given to the web process. */
  ownerUrl: string;
  /** TRACKER_SECRET, from which the passwords of the two login roles are derived. */
  secret: string;
  /** The secret before it, while it is being exchanged. */
  previousSecret?: string | undefined;
  /** DATABASE_APP_URL and DATABASE_PUBLIC_URL, where roles are not ours to make. */
  appUrl?: string | undefined;
  publicUrl?: string | undefined;
};

/** What a process that serves the site connects to. */
export type ServingUrls = { appUrl: string; publicUrl: string };

export type LoginRole = { name: string; password: string };

const userOf = (url: string) => decodeURIComponent(new URL(url).username);

/** PostgreSQL cuts names at 63 bytes; a name that had to be changed gets a hash, to stay its own. */
function roleName(database: string, suffix: string): string {
  const plain = database.toLowerCase().replaceAll(/[^a-z0-9_]/g, "_");
  if (plain === database && plain.length <= 50) return `${plain}_${suffix}`;
  const hash = createHash("sha256").update(database).digest("hex").slice(0, 8);
  return `${plain.slice(0, 40)}_${hash}_${suffix}`;
}

function derivedRole(settings: DatabaseSettings, suffix: "app" | "public"): LoginRole {
  const name = roleName(databaseOf(settings.ownerUrl), suffix);
  const password = createHmac("sha256", settings.secret).update(`database password of ${name}`).digest("base64url");
  return { name, password };
}

function urlOf(ownerUrl: string, role: LoginRole): string {
  const url = new URL(ownerUrl);
  url.username = role.name;
  url.password = role.password;
  return url.href;
}

/** The name of the database that a URL leads to. */
export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** The same server and user, another database. */
export function onDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/**
 * The login roles of this database: one for the desk's and commands' work, one for
 * public reads. Each is derived from the database's name, so that two trackers on
 * one server do not share a password; `password` is null when the URL was given.
 */
export function loginRoles(settings: DatabaseSettings): Record<"app" | "public", { name: string; password: string | null }> {
  const role = (suffix: "app" | "public", given: string | undefined) =>
    given ? { name: userOf(given), password: null } : derivedRole(settings, suffix);
  return { app: role("app", settings.appUrl), public: role("public", settings.publicUrl) };
}

/** The two addresses that the web process gets. */
export function servingUrls(settings: DatabaseSettings): ServingUrls {
  return {
    appUrl: settings.appUrl ?? urlOf(settings.ownerUrl, derivedRole(settings, "app")),
    publicUrl: settings.publicUrl ?? urlOf(settings.ownerUrl, derivedRole(settings, "public")),
  };
}
