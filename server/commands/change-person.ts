import "server-only";
import type { z } from "zod";
import type { Language } from "@/domain/language";
import { parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { must, recordRefusal, write, type Tx } from "./write";

/** An account as the commands about it find it. */
export type Account = { id: string; email: string; name: string; role: string; language: Language; isDisabled: boolean; hasPassword: boolean };

type About = { person: string };
type Change<Given, T> = (tx: Tx, person: Account, given: Given) => Promise<{ value: T; after: Record<string, unknown> }>;

/**
 * The one shape of an administrator's change of somebody's account, who is named by id (the desk) or by
 * address (the terminal). One change of accounts at a time: two administrators who disable each other must
 * not both succeed. Of the person only role and state are in the trail: no address and no name.
 */
export async function changePerson<Given extends About, T>(
  actor: Actor, schema: z.ZodType<Given>, raw: unknown, change: Change<Given, T>,
): Promise<Result<T>> {
  const about = { action: "manage-users", recordKind: "user", recordId: "" } as const;
  const parsed = parse(schema, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    await lockAccounts(tx);
    const person = (await findPerson(tx, parsed.value.person)) ?? must<never>(refuse("not-found"));
    const { value, after } = await change(tx, person, parsed.value);
    await recordEvent(tx, actor, { ...about, recordId: person.id, before: { role: person.role, enabled: !person.isDisabled }, after });
    return value;
  });
}

export async function lockAccounts(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('desk_user'))`;
}

export async function findPerson(tx: Tx, reference: string): Promise<Account | null> {
  const user = await tx.user.findFirst({
    where: { ...(reference.includes("@") ? { email: reference } : { id: reference }), kind: "person" },
    select: { id: true, email: true, name: true, role: true, language: true, disabledAt: true, passwordHash: true },
  });
  return user && {
    id: user.id, email: user.email ?? "", name: user.name, role: user.role, language: user.language as Language,
    isDisabled: user.disabledAt !== null, hasPassword: user.passwordHash !== null,
  };
}
