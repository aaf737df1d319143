import { readEnvironment } from "../env";
import { defaultDataDir, exchangeKeptSecret, forgetPreviousSecret } from "./data-folder";
import { holdOrJoin } from "./folder-lock";
import { OperatorError } from "./operator-error";
import type { Resealed } from "./reseal";

/**
 * A new secret on the embedded default; the one before it goes on opening what it closed, until it is forgotten.
 * @throws OperatorError while anything runs there: it would go on with the earlier secret, from which the passwords of
 * the database's roles are derived, and what was started after it could sign in nobody that it did.
 */
export async function exchangeSecret(checkout: string): Promise<void> {
  const dataDir = folderOfSecret(checkout);
  const lock = await holdOrJoin(dataDir);
  if (!lock.held) {
    lock.end();
    throw new OperatorError(`${lock.holder.command} is running on ${dataDir}: stop it, then exchange the secret, then start it anew.`);
  }
  try {
    exchangeKeptSecret(dataDir);
  } finally {
    lock.release();
  }
}

/**
 * The end of an exchange on the embedded default. What the earlier secret still closes is sealed with the present one
 * first, since nothing could open it afterwards.
 */
export async function forgetSecret(checkout: string, reseal: () => Promise<Resealed>): Promise<Resealed> {
  const dataDir = folderOfSecret(checkout);
  const resealed = await reseal();
  forgetPreviousSecret(dataDir);
  return resealed;
}

/** With DATABASE_URL the secrets are the operator's own: they stand in TRACKER_SECRET and TRACKER_SECRET_PREVIOUS. */
function folderOfSecret(checkout: string): string {
  const { DATABASE_URL, TRACKER_SECRET, TRACKER_DATA_DIR } = readEnvironment();
  if (DATABASE_URL !== undefined || TRACKER_SECRET !== undefined)
    throw new OperatorError("This installation is given its secret: put the present one into TRACKER_SECRET_PREVIOUS and a new one into TRACKER_SECRET, and start it anew.");
  return TRACKER_DATA_DIR ?? defaultDataDir(checkout);
}
