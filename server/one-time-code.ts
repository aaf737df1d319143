import "server-only";
import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";

/** RFC 6238 with what every authenticator understands: SHA-1, six digits, half a minute. */
const period = 30;
const made = (secret: Secret) => new TOTP({ algorithm: "SHA1", digits: 6, period, secret });

export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code holds; `account` is what the telephone lists it as. */
export function enrolmentAddress(secret: string, account: string, issuer: string): string {
  return new TOTP({ algorithm: "SHA1", digits: 6, period, secret: Secret.fromBase32(secret), issuer, label: account }).toString();
}

/**
 * The half-minute that a code is of, or null: the present one, the one before (a slow hand) or the one
 * after (a fast clock). Who accepts a code writes the half-minute down, so that none is accepted twice.
 */
export function stepOfCode(secret: string, code: string, now: number = Date.now()): bigint | null {
  // The library compares buffers of one length and throws at another.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const delta = made(Secret.fromBase32(secret)).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : BigInt(Math.floor(now / 1000 / period) + delta);
}

export const codeAt = (secret: string, at: number = Date.now()): string => made(Secret.fromBase32(secret)).generate({ timestamp: at });

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A code for when the telephone is lost: about fifty bits, in two groups, without letters that look alike. */
export function newRecoveryCode(): string {
  const code = Array.from(randomBytes(32)).filter((byte) => byte < 248).slice(0, 10).map((byte) => letters[byte % letters.length]).join("");
  return code.length === 10 ? `${code.slice(0, 5)}-${code.slice(5)}` : newRecoveryCode();
}

/** As it is compared: however it was typed. Null for what can be no such code. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, "");
  return /^[a-z0-9]{10}$/.test(plain) ? `${plain.slice(0, 5)}-${plain.slice(5)}` : null;
}
