import "server-only";
import { systemActor } from "../actor";
import { addUser } from "../commands/manage-users";
import { db } from "../db";

/**
 * The first administrator, where there is no person yet: the address and a one-time password, which is
 * shown once, stored only as a hash, and must be changed at the first sign-in. Null when there is one.
 */
export async function ensureFirstAdministrator(): Promise<{ email: string; password: string } | null> {
  if ((await db.user.count({ where: { kind: "person" } })) > 0) return null;
  const email = "administrator@example.org";
  const added = await addUser(systemActor("cli"), { email, name: "Administrator", role: "administrator" });
  if (!added.ok) throw new Error(`the first administrator could not be added: ${added.reason}`);
  return { email, password: added.value.password };
}
