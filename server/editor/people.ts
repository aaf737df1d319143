import "server-only";
import type { Language } from "@/domain/language";
import type { Role } from "@/domain/permissions";
import type { Actor } from "../actor";
import { workInProgress } from "../commands/hand-over";
import { siteDay } from "../days";
import { db } from "../db";
import { demand } from "./desk-read";

/** Invited: has no password yet, with a link that serves or one that has run out. */
export type AccountState = "active" | "disabled" | "one-time-password" | "invited" | "invitation-over";

export type Person = {
  id: string;
  email: string;
  name: string;
  role: Role;
  language: Language;
  state: AccountState;
  hasSecondFactor: boolean;
  addedOn: string;
  /** The day of their last request with a session; null when they never signed in. */
  lastSeenOn: string | null;
  isOneself: boolean;
};

const select = {
  id: true, email: true, name: true, role: true, language: true, disabledAt: true, mustChangePassword: true, createdAt: true, passwordHash: true,
  sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
  secondFactor: { select: { confirmedAt: true } },
} as const;

const openLinks = () => ({ where: { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } }, take: 1, select: { id: true } });

type Row = {
  id: string; email: string | null; name: string; role: string; language: string; disabledAt: Date | null; mustChangePassword: boolean; createdAt: Date;
  passwordHash: string | null; sessions: { lastSeenAt: Date }[]; secondFactor: { confirmedAt: Date | null } | null; links: { id: string }[];
};

/** The people of the desk, for those who manage them. */
export async function deskPeople(actor: Actor): Promise<Person[]> {
  demand(actor, "manage-users");
  const rows = await db.user.findMany({ where: { kind: "person" }, orderBy: [{ name: "asc" }], select: { ...select, links: openLinks() } });
  return rows.map((row) => personOf(actor, row));
}

export type PersonForChange = Person & {
  /** Drafts and the like under this name, which somebody must take over when the account is switched off. */
  inProgress: number;
  heirs: { id: string; name: string }[];
};

/** One of them, with what is to be known before the account is switched off; null where there is none. */
export async function deskPerson(actor: Actor, id: string): Promise<PersonForChange | null> {
  demand(actor, "manage-users");
  const row = await db.user.findFirst({ where: { id, kind: "person" }, select: { ...select, links: openLinks() } });
  if (row === null) return null;
  const [inProgress, heirs] = await Promise.all([
    workInProgress(db, id),
    db.user.findMany({ where: { kind: "person", disabledAt: null, id: { not: id } }, orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  return { ...personOf(actor, row), inProgress, heirs };
}

function personOf(actor: Actor, row: Row): Person {
  return {
    id: row.id, email: row.email ?? "", name: row.name, role: row.role as Role, language: row.language as Language, state: stateOf(row),
    hasSecondFactor: Boolean(row.secondFactor?.confirmedAt), addedOn: siteDay(row.createdAt),
    lastSeenOn: row.sessions[0] ? siteDay(row.sessions[0].lastSeenAt) : null, isOneself: row.id === actor.id,
  };
}

function stateOf(row: Row): AccountState {
  if (row.disabledAt !== null) return "disabled";
  if (row.passwordHash === null) return row.links.length > 0 ? "invited" : "invitation-over";
  return row.mustChangePassword ? "one-time-password" : "active";
}
