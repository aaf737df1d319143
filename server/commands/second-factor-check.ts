import "server-only";
import type { SignInFactor } from "@/domain/user";
import { readRecoveryCode, stepOfCode } from "../one-time-code";
import { keyedFingerprints, unseal } from "../sealed";
import type { Tx } from "./write";

export type FactorCheck = { ok: true; factor: SignInFactor } | { ok: false; reason: "wrong-code" | "code-used" };

/** Whether a person has a second factor that counts. */
export const confirmedFactor = (tx: Tx, userId: string) =>
  tx.secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } }, select: { secret: true } });

/**
 * Uses up a code of the telephone, or a recovery code. Each update asks for the state that it changes, so
 * that of two uses at the same moment one is too late; the caller's transaction undoes it with the rest.
 */
export async function useCode(tx: Tx, userId: string, sealedSecret: string, typed: string): Promise<FactorCheck> {
  const code = typed.replace(/\s/g, "");
  return /^\d{6}$/.test(code) ? useOneTimeCode(tx, userId, sealedSecret, code) : useRecoveryCode(tx, userId, typed);
}

async function useOneTimeCode(tx: Tx, userId: string, sealedSecret: string, code: string): Promise<FactorCheck> {
  const secret = unseal("second-factor", userId, sealedSecret);
  const step = secret === null ? null : stepOfCode(secret, code);
  if (step === null) return { ok: false, reason: "wrong-code" };
  const { count } = await tx.secondFactor.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] }, data: { lastStep: step },
  });
  return count === 1 ? { ok: true, factor: "code" } : { ok: false, reason: "code-used" };
}

async function useRecoveryCode(tx: Tx, userId: string, typed: string): Promise<FactorCheck> {
  const code = readRecoveryCode(typed);
  if (code === null) return { ok: false, reason: "wrong-code" };
  const known = { userId, fingerprint: { in: keyedFingerprints("recovery-code", userId, code) } };
  const { count } = await tx.recoveryCode.updateMany({ where: { ...known, usedAt: null }, data: { usedAt: new Date() } });
  if (count === 1) return { ok: true, factor: "recovery-code" };
  return { ok: false, reason: (await tx.recoveryCode.count({ where: known })) > 0 ? "code-used" : "wrong-code" };
}
