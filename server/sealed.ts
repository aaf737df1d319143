import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { trackerSecret, trackerSecrets } from "./env";

/**
 * What must not be readable by somebody who has only the database: encrypted (AES-256-GCM), or kept as a
 * keyed fingerprint. Each purpose has a key of its own, derived from the installation's secret; `belongsTo`
 * ties a value to its row, so that it means nothing in another. What the secret before the present one sealed is
 * read, and never written (docs/decisions/039-secrets-of-two-generations.md).
 */
export type SealPurpose = "second-factor" | "recovery-code";

const key = (purpose: SealPurpose, secret = trackerSecret()): Buffer => Buffer.from(hkdfSync("sha256", secret, "followthrough", purpose, 32));

export function seal(purpose: SealPurpose, belongsTo: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(purpose), nonce).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text, or null where it was altered, moved, or sealed with neither of the secrets. */
export function unseal(purpose: SealPurpose, belongsTo: string, sealed: string): string | null {
  return unsealWith(trackerSecrets(), purpose, belongsTo, sealed);
}

/** Sealed anew with the present secret; null where it is already, or cannot be read at all. */
export function reseal(purpose: SealPurpose, belongsTo: string, sealed: string): string | null {
  const [present, ...before] = trackerSecrets();
  if (unsealWith([present!], purpose, belongsTo, sealed) !== null) return null;
  const text = unsealWith(before, purpose, belongsTo, sealed);
  return text === null ? null : seal(purpose, belongsTo, text);
}

function unsealWith(secrets: readonly string[], purpose: SealPurpose, belongsTo: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  for (const secret of secrets) {
    const decipher = createDecipheriv("aes-256-gcm", key(purpose, secret), bytes.subarray(0, 12)).setAAD(Buffer.from(belongsTo));
    decipher.setAuthTag(bytes.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    } catch {
      // Not with this one.
    }
  }
  return null;
}

export const keyedFingerprint = (purpose: SealPurpose, belongsTo: string, text: string): string =>
  fingerprintWith(trackerSecret(), purpose, belongsTo, text);

/** As it may have been written down: with the present secret, or with the one before it. */
export const keyedFingerprints = (purpose: SealPurpose, belongsTo: string, text: string): string[] =>
  trackerSecrets().map((secret) => fingerprintWith(secret, purpose, belongsTo, text));

const fingerprintWith = (secret: string, purpose: SealPurpose, belongsTo: string, text: string): string =>
  createHmac("sha256", key(purpose, secret)).update(`${belongsTo}\n${text}`).digest("base64url");
