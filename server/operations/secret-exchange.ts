import { readEnvironment } from "../env";
import { defaultDataDir, exchangeKeptSecret, forgetPreviousSecret } from "./data-folder";
import { OperatorError } from "./operator-error";

/** A new secret on the embedded default; the one before it goes on opening what it closed, until it is forgotten. */
export const exchangeSecret = (checkout: string): void => exchangeKeptSecret(folderOfSecret(checkout));

/** The end of an exchange on the embedded default. */
export const forgetSecret = (checkout: string): void => forgetPreviousSecret(folderOfSecret(checkout));

/** With DATABASE_URL the secrets are the operator's own: they stand in TRACKER_SECRET and TRACKER_SECRET_PREVIOUS. */
function folderOfSecret(checkout: string): string {
  const { DATABASE_URL, TRACKER_SECRET, TRACKER_DATA_DIR } = readEnvironment();
  if (DATABASE_URL !== undefined || TRACKER_SECRET !== undefined)
    throw new OperatorError("This installation is given its secret: put the present one into TRACKER_SECRET_PREVIOUS and a new one into TRACKER_SECRET, and start it anew.");
  return TRACKER_DATA_DIR ?? defaultDataDir(checkout);
}
