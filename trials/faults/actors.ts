import { v7 as newId } from "uuid";
import { actorOfSession, type Actor } from "@/server/actor";
import { db } from "@/server/db";

/** Somebody with a session of their own, as a request would find them. */
export async function actorOfPerson(userId: string): Promise<Actor> {
  const id = newId();
  await db.session.create({ data: { id, userId, expiresAt: new Date(Date.now() + 3_600_000) }, select: { id: true } });
  const actor = await actorOfSession(id);
  if (actor === null) throw new Error("the person cannot come in");
  return actor;
}
