import "server-only";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import { codeInput, withPassword } from "@/domain/user";
import type { Actor } from "../actor";
import { secondFactorSetUpMs } from "../limits";
import { newRecoveryCode, newSecret } from "../one-time-code";
import { keyedFingerprint, seal } from "../sealed";
import { recordEvent } from "./audit";
import { endOtherSessions } from "./end-sessions";
import { notify } from "./notify";
import { demandPassword } from "./password-check";
import { useCode } from "./second-factor-check";
import { must, recordRefusal, write, type About, type Tx } from "./write";

const about = (actor: Actor): About => ({ action: "manage-own-account", recordKind: "user", recordId: actor.id });

/** What only somebody who knows the password may do; a wrong one is recorded like any refusal. */
async function afterPassword<T>(actor: Actor, raw: unknown, work: (tx: Tx) => Promise<T>): Promise<Result<T>> {
  const parsed = parse(withPassword, raw);
  const right = parsed.ok ? await demandPassword(actor, parsed.value.current) : parsed;
  return right.ok ? write(actor, about(actor), work) : recordRefusal(actor, about(actor), right);
}

/** Makes a secret, which counts for nothing until a code of it was given. */
export async function beginSecondFactor(actor: Actor, raw: unknown): Promise<Result<null>> {
  return afterPassword(actor, raw, async (tx) => {
    if ((await tx.secondFactor.count({ where: { userId: actor.id, confirmedAt: { not: null } } })) > 0) must(refuse("conflict"));
    await removeFactor(tx, actor.id);
    await tx.secondFactor.create({ data: { userId: actor.id, secret: seal("second-factor", actor.id, newSecret()) }, select: { userId: true } });
    return null;
  });
}

/** From now on it counts; every other session ends, and the recovery codes are shown this once. */
export async function confirmSecondFactor(actor: Actor, raw: unknown): Promise<Result<{ codes: string[] }>> {
  const parsed = parse(codeInput, raw);
  if (!parsed.ok) return recordRefusal(actor, about(actor), parsed);
  const confirmed = await write(actor, about(actor), async (tx) => {
    const begun = await tx.secondFactor.findFirst({
      where: { userId: actor.id, confirmedAt: null, createdAt: { gt: new Date(Date.now() - secondFactorSetUpMs) } }, select: { secret: true },
    });
    if (begun === null) return must<never>(invalid("not-set-up", ""));
    const check = await useCode(tx, actor.id, begun.secret, parsed.value.code);
    if (!check.ok) must(invalid(check.reason, "code"));
    await tx.secondFactor.update({ where: { userId: actor.id }, data: { confirmedAt: new Date() }, select: { userId: true } });
    const codes = await makeRecoveryCodes(tx, actor.id);
    await endOtherSessions(tx, actor, "second factor set up");
    await recordEvent(tx, actor, { ...about(actor), action: "set-up-second-factor", after: { secondFactor: true } });
    return { codes };
  });
  if (confirmed.ok) notify(actor.id, "second-factor-on");
  return confirmed;
}

/** Ten new ones; the old ones no longer work. */
export async function newRecoveryCodes(actor: Actor, raw: unknown): Promise<Result<{ codes: string[] }>> {
  const made = await afterPassword(actor, raw, async (tx) => {
    if ((await tx.secondFactor.count({ where: { userId: actor.id, confirmedAt: { not: null } } })) === 0) must(invalid("not-set-up", ""));
    const codes = await makeRecoveryCodes(tx, actor.id);
    await recordEvent(tx, actor, { ...about(actor), action: "make-recovery-codes" });
    return { codes };
  });
  if (made.ok) notify(actor.id, "recovery-codes");
  return made;
}

/** Where it is demanded, the way to another telephone: it is set up anew before anything else. */
export async function switchOffSecondFactor(actor: Actor, raw: unknown): Promise<Result<null>> {
  const removed = await afterPassword(actor, raw, async (tx) => {
    if (!(await removeFactor(tx, actor.id))) must(invalid("not-set-up", ""));
    await endOtherSessions(tx, actor, "second factor switched off");
    await recordEvent(tx, actor, { ...about(actor), action: "switch-off-second-factor", after: { secondFactor: false } });
    return null;
  });
  if (removed.ok) notify(actor.id, "second-factor-off");
  return removed;
}

/** Secret and recovery codes; whether there was one. */
export async function removeFactor(tx: Tx, userId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  return (await tx.secondFactor.deleteMany({ where: { userId } })).count > 0;
}

async function makeRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, fingerprint: keyedFingerprint("recovery-code", userId, code) })) });
  return codes;
}
