import "server-only";
import { v7 as newId } from "uuid";
import { accountsOfArchive } from "@/domain/user";
import { systemActor } from "../actor";
import { recordEvent } from "../commands/audit";
import { db } from "../db";
import { hashPassword, oneTimePassword } from "../password";

/**
 * The first administrator, where there is no person yet: the address and a one-time password, which is
 * shown once, stored only as a hash, and must be changed at the first sign-in. Null when there is one;
 * those whom an archive named do not count, since nobody can sign in as them.
 * Everybody else is invited by a link.
 */
export async function ensureFirstAdministrator(): Promise<{ email: string; password: string } | null> {
  if ((await db.user.count({ where: { kind: "person", NOT: { email: { endsWith: `@${accountsOfArchive}` } } } })) > 0) return null;
  const [id, email, role, password] = [newId(), "administrator@example.org", "administrator", oneTimePassword()];
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    await tx.user.create({ data: { id, email, name: "Administrator", role, passwordHash, mustChangePassword: true }, select: { id: true } });
    await recordEvent(tx, systemActor("cli"), { action: "manage-users", recordKind: "user", recordId: id, after: { role } });
  });
  return { email, password };
}
