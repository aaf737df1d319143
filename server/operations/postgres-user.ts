import { spawnSync } from "node:child_process";
import { OperatorError } from "./operator-error";

/** The operating system account that runs the embedded database; undefined means our own. */
export type PostgresUser = { uid: number; gid: number; name: string } | undefined;

const accountName = "followthrough";

function lookUp(name: string): PostgresUser {
  const id = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout), name };
}

/**
 * PostgreSQL refuses to run as root, so root gives it an account of its own,
 * made once. An existing `postgres` account is the second choice: where Debian's
 * PostgreSQL is installed it owns other databases, which ours need not reach.
 */
export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp(accountName);
  if (existing) return existing;
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", accountName]);
  const account = lookUp(accountName) ?? lookUp("postgres");
  if (!account) {
    throw new OperatorError(
      `PostgreSQL does not run as root and no account could be made for it: create an account named "${accountName}", run as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return account;
}

/** Process options that run a child as `user`, from a folder that everybody can enter. */
export function runAs(user: PostgresUser): { uid?: number; gid?: number; cwd: string } {
  return user ? { uid: user.uid, gid: user.gid, cwd: "/" } : { cwd: "/" };
}

/** Whether `user` can enter `folder`: asked of the system, which also knows access lists. */
export function canEnter(user: PostgresUser, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd -- "$0"', folder], runAs(user)).status === 0;
}
