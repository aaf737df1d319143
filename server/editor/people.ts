import "server-only";
import type { Role } from "@/domain/permissions";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { db } from "../db";
import { demand } from "./desk-read";

export type Person = {
  email: string;
  name: string;
  role: Role;
  isDisabled: boolean;
  mustChangePassword: boolean;
  addedOn: string;
  /** The day of their last request with a session; null when they never signed in. */
  lastSeenOn: string | null;
  isOneself: boolean;
};

/** The people of the desk, for those who manage them. */
export async function deskPeople(actor: Actor): Promise<Person[]> {
  demand(actor, "manage-users");
  const rows = await db.user.findMany({
    where: { kind: "person" }, orderBy: [{ name: "asc" }],
    select: {
      id: true, email: true, name: true, role: true, disabledAt: true, mustChangePassword: true, createdAt: true,
      sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
    },
  });
  return rows.map((row) => ({
    email: row.email ?? "", name: row.name, role: row.role as Role, isDisabled: row.disabledAt !== null,
    mustChangePassword: row.mustChangePassword, addedOn: siteDay(row.createdAt),
    lastSeenOn: row.sessions[0] ? siteDay(row.sessions[0].lastSeenAt) : null, isOneself: row.id === actor.id,
  }));
}
