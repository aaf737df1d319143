import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errorCode, errorMessage, OperatorError } from "./operator-error";
import { canEnter, postgresUser } from "./postgres-user";

/**
 * Where the embedded database and the generated secrets are kept when
 * TRACKER_DATA_DIR is not set: in the checkout, or, where the database's account
 * cannot enter the checkout (root below a folder of mode 700), below /var/lib.
 */
export function defaultDataDir(checkout: string): string {
  const user = postgresUser();
  if (!user || canEnter(user, checkout)) return path.join(checkout, ".tracker");
  const hash = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  return path.join("/var/lib/followthrough", hash);
}

/** Makes the data folder if it is missing; others may pass through it, not read it. */
export function prepareDataDir(dataDir: string): void {
  const user = postgresUser();
  try {
    const made = mkdirSync(dataDir, { recursive: true });
    if (made && user) openUp(made, dataDir);
    writeFileSync(path.join(dataDir, ".gitignore"), "*\n");
  } catch (cause) {
    throw new OperatorError(
      `The data folder ${dataDir} cannot be written (${errorCode(cause) ?? errorMessage(cause)}): set TRACKER_DATA_DIR to a folder that can.`,
      2,
      { cause },
    );
  }
  if (!canEnter(user, dataDir)) {
    throw new OperatorError(
      `The account "${user?.name}" that runs the database cannot enter the data folder ${dataDir}: set TRACKER_DATA_DIR to a folder that other users can enter.`,
    );
  }
}

/** Lets others pass through every folder that was just made, whatever the umask is. */
function openUp(first: string, last: string): void {
  for (let folder = last; folder.length >= first.length; folder = path.dirname(folder)) chmodSync(folder, 0o711);
}

/**
 * The secret kept in the file `name`, generated the first time. Two processes may
 * come here at once: the file appears complete or not at all, and the first wins.
 */
export function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, name);
  const read = () => readFileSync(file, "utf8").trim();
  try {
    return read();
  } catch (error) {
    if (errorCode(error) !== "ENOENT") {
      throw new OperatorError(
        `The file ${file} cannot be read (${errorCode(error) ?? errorMessage(error)}): run the tracker as the user who owns it.`,
        2,
        { cause: error },
      );
    }
  }
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    rmSync(unfinished);
  }
  return read();
}

const previousSecretFile = (dataDir: string) => path.join(dataDir, "secret.previous");

/** The secret before the present one, while it is being exchanged. */
export function previousKeptSecret(dataDir: string): string | undefined {
  return existsSync(previousSecretFile(dataDir)) ? readFileSync(previousSecretFile(dataDir), "utf8").trim() : undefined;
}

/** Puts a new secret in the place of the present one, which goes on opening what it closed. */
export function exchangeKeptSecret(dataDir: string): void {
  const file = path.join(dataDir, "secret");
  if (existsSync(previousSecretFile(dataDir)))
    throw new OperatorError(`The last exchange is not finished: ${previousSecretFile(dataDir)} is there still. End it first: tracker secret reseal, then tracker secret forget.`);
  keptSecret(dataDir, "secret");
  renameSync(file, previousSecretFile(dataDir));
  keptSecret(dataDir, "secret");
}

/** From now on the secret before the present one opens nothing. */
export function forgetPreviousSecret(dataDir: string): void {
  rmSync(previousSecretFile(dataDir), { force: true });
}
