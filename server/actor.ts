import "server-only";
import type { Language } from "@/domain/language";
import { actionsOfScope, tokenScopes } from "@/domain/api-token";
import { can, type Action, type Role } from "@/domain/permissions";
import { db } from "./db";
import { sessionLimits } from "./limits";
import { readSetting } from "./settings";
import { commandBegins } from "./public/answer-status";

declare const minted: unique symbol;

/** Who acts. Only this file makes one, so that having an Actor proves that somebody looked. */
export type Actor = {
  readonly id: string;
  readonly role: Role | "system";
  readonly name: string;
  readonly language: Language;
  readonly sessionId: string | null;
  readonly mustChangePassword: boolean;
  /** Their role demands a second factor, and they have none yet. */
  readonly mustSetUpSecondFactor: boolean;
  /** Where a program acts for a person: what its token allows of what the person may. */
  readonly limitedTo?: readonly Action[];
  readonly [minted]: true;
};

const systemIds = {
  seed: "00000000-0000-4000-8000-000000000001",
  cli: "00000000-0000-4000-8000-000000000002",
  jobs: "00000000-0000-4000-8000-000000000003",
} as const;

/** Whoever is not signed in: a name in the trail, of which no Actor is ever made. */
export const visitorId = "00000000-0000-4000-8000-000000000004";

export const systemUserIds: readonly string[] = [...Object.values(systemIds), visitorId];

/** The seed, whoever runs the program on the server, and the jobs: they act with every right. */
export function systemActor(name: keyof typeof systemIds): Actor {
  return {
    id: systemIds[name], role: "system", name, language: "en", sessionId: null, mustChangePassword: false, mustSetUpSecondFactor: false,
  } as Actor;
}

/**
 * The person behind a session, or null when it has ended, run out, or belongs to a disabled account.
 * Role and state are read on every request: a change takes effect at once.
 */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const now = new Date();
  const [session, demanded] = await Promise.all([
    db.session.findFirst({
      where: { id: sessionId, endedAt: null, expiresAt: { gt: now }, user: { kind: "person", disabledAt: null } },
      select: {
        id: true, lastSeenAt: true,
        user: {
          select: { id: true, role: true, name: true, language: true, mustChangePassword: true, secondFactor: { select: { confirmedAt: true } } },
        },
      },
    }),
    readSetting("second-factor-roles"),
  ]);
  if (session === null || now.getTime() - session.lastSeenAt.getTime() > sessionLimits.idleMs) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > sessionLimits.touchMs)
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
  const { user } = session;
  const role = user.role as Role;
  return {
    id: user.id, role, name: user.name, language: user.language as Language,
    sessionId: session.id, mustChangePassword: user.mustChangePassword,
    mustSetUpSecondFactor: demanded.value.includes(role) && !user.secondFactor?.confirmedAt,
  } as Actor;
}

/**
 * Somebody as a letter to them is written: with their rights, and no session. Null for who could not look at
 * the desk now: whose account is off, who has no password yet, or who must put something right first.
 */
export async function readerOf(userId: string): Promise<Actor | null> {
  const [user, demanded] = await Promise.all([
    db.user.findFirst({
      where: { id: userId, kind: "person", disabledAt: null, passwordHash: { not: null } },
      select: { id: true, role: true, name: true, language: true, mustChangePassword: true, secondFactor: { select: { confirmedAt: true } } },
    }),
    readSetting("second-factor-roles"),
  ]);
  if (user === null) return null;
  const role = user.role as Role;
  const actor = {
    id: user.id, role, name: user.name, language: user.language as Language, sessionId: null, mustChangePassword: user.mustChangePassword,
    mustSetUpSecondFactor: demanded.value.includes(role) && !user.secondFactor?.confirmedAt,
  } as Actor;
  return isHeldBack(actor) ? null : actor;
}

/**
 * The person for whom a program acts, within the scopes of its token. Role, account and second factor count as
 * in a browser, and are read on every request.
 */
export async function actorOfToken({ userId, scopes }: { userId: string; scopes: readonly string[] }): Promise<Actor | null> {
  const actor = await readerOf(userId);
  return actor && ({ ...actor, limitedTo: tokenScopes.filter((scope) => scopes.includes(scope)).flatMap((scope) => actionsOfScope[scope]) } as Actor);
}

/** Whether this actor may do this: the rights of the role, and of a program those of its token besides. */
export const actorMay = (actor: Actor, action: Action): boolean =>
  can(actor.role, action) && (actor.limitedTo === undefined || actor.limitedTo.includes(action));

/** Somebody with a one-time password, or without the second factor that is demanded of them, may do nothing but put that right. */
export const isHeldBack = (actor: Actor): boolean => actor.mustChangePassword || actor.mustSetUpSecondFactor;

/** The person who sent this request, or null for a stranger. */
export async function requestActor(): Promise<Actor | null> {
  // Loaded here, because the seed and the command line mint system actors outside of Next.
  commandBegins();
  const { sessionIdOfRequest } = await import("./auth");
  const sessionId = await sessionIdOfRequest();
  return sessionId === null ? null : actorOfSession(sessionId);
}

/**
 * The guard of a desk page's loader: a stranger is sent to sign in and back, who is held back to what
 * is to be put right first; who may not do this gets null, and the page answers 404 without a word of it.
 */
export async function deskActor(returnTo: string, action: Action = "read-desk"): Promise<Actor | null> {
  const [actor, { redirect }] = await Promise.all([requestActor(), import("next/navigation")]);
  if (actor === null) return redirect(`/admin/sign-in?next=${encodeURIComponent(returnTo)}`);
  if (actor.mustChangePassword) return redirect("/admin/account?must=1");
  if (actor.mustSetUpSecondFactor) return redirect("/admin/account/second-factor?must=1");
  return can(actor.role, action) ? actor : null;
}
