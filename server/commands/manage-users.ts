import "server-only";
import { v7 as newId } from "uuid";
import { roles, type Role } from "@/domain/permissions";
import { done, invalid, parse, refuse, type Result } from "@/domain/refusal";
import { email as emailSchema, userInput } from "@/domain/user";
import type { Actor } from "../actor";
import { hashPassword, oneTimePassword } from "../password";
import { recordEvent } from "./audit";
import { must, recordRefusal, write, type Tx } from "./write";

type Account = { id: string; email: string; role: string };

/** Adds a person with a one-time password, which is returned once and stored only as a hash. */
export async function addUser(actor: Actor, raw: unknown): Promise<Result<Account & { password: string }>> {
  const parsed = parse(userInput, raw);
  const about = { action: "manage-users", recordKind: "user", recordId: "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { email, name, role } = parsed.value;
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return write(actor, about, async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) must(refuse("duplicate"));
    const id = newId();
    await tx.user.create({ data: { id, email, name, role, passwordHash, mustChangePassword: true } });
    // Ids and roles only: no address and no name in the trail.
    await recordEvent(tx, actor, { ...about, recordId: id, after: { role } });
    return { id, email, role, password };
  });
}

/** Disables an account and ends its sessions at once; `enable` lets the person in again. */
export async function switchUser(actor: Actor, address: string, enabled: boolean): Promise<Result<Account>> {
  return changeUser(actor, address, async (tx, user) => {
    if (!enabled) must(await leavesAnAdministrator(tx, user));
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: enabled ? null : new Date(), version: { increment: 1 } } });
    if (!enabled) await endSessions(tx, user.id, "account disabled");
    return { enabled };
  });
}

/** Gives another role, from the next request on. */
export async function setUserRole(actor: Actor, address: string, role: string): Promise<Result<Account>> {
  if (!roles.includes(role as Role)) return invalid("invalid", "role");
  return changeUser(actor, address, async (tx, user) => {
    if (role !== "administrator") must(await leavesAnAdministrator(tx, user));
    await tx.user.update({ where: { id: user.id }, data: { role, version: { increment: 1 } } });
    return { role };
  });
}

/** Gives a new one-time password and ends all sessions. */
export async function resetPassword(actor: Actor, address: string): Promise<Result<Account & { password: string }>> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const result = await changeUser(actor, address, async (tx, user) => {
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, mustChangePassword: true, version: { increment: 1 } } });
    await endSessions(tx, user.id, "password reset");
    return { passwordReset: true };
  });
  return result.ok ? done({ ...result.value, password }) : result;
}

type Change = (tx: Tx, user: Account) => Promise<Record<string, unknown>>;

async function changeUser(actor: Actor, address: string, change: Change): Promise<Result<Account>> {
  const about = { action: "manage-users", recordKind: "user", recordId: "" } as const;
  const parsed = parse(emailSchema, address);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    // One change of accounts at a time: two administrators who disable each other must not both succeed.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('desk_user'))`;
    const user = await tx.user.findFirst({
      where: { email: parsed.value, kind: "person" }, select: { id: true, email: true, role: true, disabledAt: true },
    });
    if (!user) return must(refuse("not-found"));
    const after = await change(tx, { id: user.id, email: user.email!, role: user.role });
    await recordEvent(tx, actor, {
      ...about, recordId: user.id, before: { role: user.role, enabled: user.disabledAt === null }, after,
    });
    return { id: user.id, email: user.email!, role: typeof after.role === "string" ? after.role : user.role };
  });
}

/** Somebody must be able to let the others in again. */
async function leavesAnAdministrator(tx: Tx, user: Account): Promise<Result<null>> {
  if (user.role !== "administrator") return done(null);
  const others = await tx.user.count({ where: { role: "administrator", disabledAt: null, id: { not: user.id } } });
  return others === 0 ? invalid("last-administrator", "") : done(null);
}

export async function endSessions(tx: Tx, userId: string, because: string): Promise<void> {
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: new Date(), endedBecause: because } });
}
