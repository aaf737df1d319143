import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { trackerSecret } from "./env";

/**
 * What must not be readable by somebody who has only the database: encrypted (AES-256-GCM), or kept as a
 * keyed fingerprint. Each purpose has a key of its own, derived from the installation's secret; `belongsTo`
 * ties a value to its row, so that it means nothing in another.
 */
export type SealPurpose = "second-factor" | "recovery-code";

const key = (purpose: SealPurpose): Buffer => Buffer.from(hkdfSync("sha256", trackerSecret(), "followthrough", purpose, 32));

export function seal(purpose: SealPurpose, belongsTo: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(purpose), nonce).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text, or null where it was altered, moved, or sealed with another secret. */
export function unseal(purpose: SealPurpose, belongsTo: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv("aes-256-gcm", key(purpose), bytes.subarray(0, 12)).setAAD(Buffer.from(belongsTo));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

export const keyedFingerprint = (purpose: SealPurpose, belongsTo: string, text: string): string =>
  createHmac("sha256", key(purpose)).update(`${belongsTo}\n${text}`).digest("base64url");
