import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import pLimit, { type LimitFunction } from "p-limit";
import { hashesAtOnce } from "./limits";

/** argon2id with the parameters that OWASP gives as its minimum: 19 MiB, two passes, one lane. */
const parameters = { algorithm: 2 /* Algorithm.Argon2id, a const enum that a single-file compiler cannot read */, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes 19 MiB and a core: guesses wait for one another, and not the readers for them. One count for the process. */
const kept = globalThis as typeof globalThis & { trackerHashing?: LimitFunction };
const inTurn = (kept.trackerHashing ??= pLimit(hashesAtOnce));

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, parameters));
export const passwordMatches = (stored: string, password: string): Promise<boolean> => inTurn(() => verify(stored, password));

/** A password that is printed once: about 100 bits, in groups that can be typed. */
export function oneTimePassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  const letters = Array.from(randomBytes(20), (byte) => alphabet[byte % alphabet.length]).join("");
  return letters.match(/.{5}/g)!.join("-");
}
