import { createHash, createHmac, pbkdf2Sync } from "node:crypto";

/**
 * What PostgreSQL stores for a password (RFC 5802). Sent instead of the password,
 * it keeps the password out of server logs; the salt is derived from both names,
 * so that the same password always gives the same text.
 */
export function scramVerifier(role: string, password: string): string {
  const iterations = 4096;
  const salt = createHmac("sha256", password).update(role).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const key = (label: string) => createHmac("sha256", salted).update(label).digest();
  const storedKey = createHash("sha256").update(key("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${key("Server Key").toString("base64")}`;
}
