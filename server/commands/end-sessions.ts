import "server-only";
import { invalid, parse, type Result } from "@/domain/refusal";
import { sessionChoice } from "@/domain/user";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { must, recordRefusal, write, type Tx } from "./write";

/** Ends sessions of somebody: one by its id, or all. How many they were. */
export async function endSessions(tx: Tx, userId: string, because: string, id: string | null = null): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, ...(id === null ? {} : { id }) }, data: { endedAt: new Date(), endedBecause: because },
  });
  return count;
}

/** Every session but the one that this request came with. */
export async function endOtherSessions(tx: Tx, actor: Actor, because: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId: actor.id, endedAt: null, ...(actor.sessionId === null ? {} : { id: { not: actor.sessionId } }) },
    data: { endedAt: new Date(), endedBecause: because },
  });
}

/** Ends one of one's own sessions, or all others than this one. */
export async function endOwnSessions(actor: Actor, raw: unknown): Promise<Result<null>> {
  const about = { action: "manage-own-account", recordKind: "user", recordId: actor.id } as const;
  const parsed = parse(sessionChoice, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { session } = parsed.value;
  return write(actor, about, async (tx) => {
    if (session === null) await endOtherSessions(tx, actor, "ended by its owner");
    else if ((await endSessions(tx, actor.id, "ended by its owner", session)) === 0) must(invalid("unknown-record", "session"));
    await recordEvent(tx, actor, { ...about, action: "end-sessions", after: { ended: session ?? "all others" } });
    return null;
  });
}
