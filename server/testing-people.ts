import { v7 as newId } from "uuid";
import type { Role } from "@/domain/permissions";
import { db } from "./db";
import { hashPassword } from "./password";

/** Somebody whose password is chosen already, for tests that are not about choosing one. */
export async function personWithPassword(role: Role, email: string, change: { name?: string; mustChangePassword?: boolean } = {}) {
  const [id, password] = [newId(), "a few unrelated words"];
  const data = { id, email, role, name: change.name ?? `Test ${role}`, mustChangePassword: change.mustChangePassword ?? false };
  await db.user.create({ data: { ...data, passwordHash: await hashPassword(password) }, select: { id: true } });
  return { id, email, password };
}
