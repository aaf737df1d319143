import "server-only";
import { v7 as newId } from "uuid";
import type { SentLink } from "@/domain/account-link";
import { done, invalid, parse, refuse, type Result } from "@/domain/refusal";
import { invitation, personChoice, roleChange, sessionOfPerson, switchOff } from "@/domain/user";
import type { Actor } from "../actor";
import { inviterName, makeLink, revokeLinks, sendLink } from "./account-links";
import { recordEvent } from "./audit";
import { changePerson, findPerson, lockAccounts, type Account } from "./change-person";
import { endSessions } from "./end-sessions";
import { handOver, workInProgress } from "./hand-over";
import { removeFactor } from "./second-factor";
import { must, recordRefusal, write, type Tx } from "./write";

type Person = { id: string; email: string; role: string };
const personOf = ({ id, email, role }: Account): Person => ({ id, email, role });

/**
 * Adds somebody, who chooses a password by the link that is sent. An address whose owner never did can be
 * invited again, with other words about them.
 */
export async function invitePerson(actor: Actor, raw: unknown): Promise<Result<SentLink>> {
  const about = { action: "manage-users", recordKind: "user", recordId: "" } as const;
  const parsed = parse(invitation, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { email, ...given } = parsed.value;
  const made = await write(actor, about, async (tx) => {
    await lockAccounts(tx);
    const known = await findPerson(tx, email);
    if (known?.hasPassword) must(refuse("duplicate"));
    const id = known?.id ?? newId();
    if (known) await tx.user.update({ where: { id }, data: { ...given, disabledAt: null, version: { increment: 1 } }, select: { id: true } });
    else await tx.user.create({ data: { id, email, ...given }, select: { id: true } });
    const link = await makeLink(tx, { id, language: given.language }, "invitation", actor.id);
    // Ids and roles only: no address and no name in the trail.
    await recordEvent(tx, actor, { ...about, recordId: id, after: { role: given.role, invited: true } });
    return link;
  });
  return made.ok ? done(await sendLink({ ...given, email }, made.value, inviterName(actor))) : made;
}

/** Sends a new link, the old ones end: to choose the first password, or another one. */
export async function sendNewLink(actor: Actor, raw: unknown): Promise<Result<SentLink>> {
  const made = await changePerson(actor, personChoice, raw, async (tx, person) => {
    if (person.isDisabled) must(invalid("not-set-up", ""));
    const link = await makeLink(tx, person, person.hasPassword ? "password-reset" : "invitation", actor.id);
    return { value: { person, link }, after: { linkMade: link.purpose } };
  });
  return made.ok ? done(await sendLink(made.value.person, made.value.link, inviterName(actor))) : made;
}

/** Ends every session and link at once; what was in progress under this name goes to somebody else. */
export async function switchOffPerson(actor: Actor, raw: unknown): Promise<Result<Person>> {
  return changePerson(actor, switchOff, raw, async (tx, person, { to }) => {
    must(await leavesAnAdministrator(tx, person));
    const handedOver = await giveAway(tx, person, to);
    await tx.user.update({ where: { id: person.id }, data: { disabledAt: new Date(), version: { increment: 1 } }, select: { id: true } });
    await endSessions(tx, person.id, "account disabled");
    await revokeLinks(tx, person.id);
    return { value: personOf(person), after: { enabled: false, ...handedOver } };
  });
}

async function giveAway(tx: Tx, person: Account, to: string | null): Promise<Record<string, unknown>> {
  if ((await workInProgress(tx, person.id)) === 0) return {};
  if (to === null) return must<never>(invalid("hand-over-required", "to"));
  const heir = await findPerson(tx, to);
  if (heir === null || heir.isDisabled || heir.id === person.id) return must<never>(invalid("cannot-take-over", "to"));
  return { handedOver: await handOver(tx, person.id, heir.id), to: heir.id };
}

export async function switchOnPerson(actor: Actor, raw: unknown): Promise<Result<Person>> {
  return changePerson(actor, personChoice, raw, async (tx, person) => {
    await tx.user.update({ where: { id: person.id }, data: { disabledAt: null, version: { increment: 1 } }, select: { id: true } });
    return { value: personOf(person), after: { enabled: true } };
  });
}

/** Gives another role; who had the old one signs in anew, so that no session outlives a change of rights. */
export async function setUserRole(actor: Actor, raw: unknown): Promise<Result<Person>> {
  return changePerson(actor, roleChange, raw, async (tx, person, { role }) => {
    if (role !== "administrator") must(await leavesAnAdministrator(tx, person));
    await tx.user.update({ where: { id: person.id }, data: { role, version: { increment: 1 } }, select: { id: true } });
    if (role !== person.role) await endSessions(tx, person.id, "role changed");
    return { value: personOf({ ...person, role }), after: { role } };
  });
}

/** Ends a session of somebody, or all of them. */
export async function endSessionsOf(actor: Actor, raw: unknown): Promise<Result<Person>> {
  return changePerson(actor, sessionOfPerson, raw, async (tx, person, { session }) => {
    await endSessions(tx, person.id, "ended by an administrator", session);
    return { value: personOf(person), after: { sessionsEnded: session ?? "all" } };
  });
}

/** For somebody who lost telephone and recovery codes; they sign in with the password alone, and where it is demanded set up anew. */
export async function resetSecondFactor(actor: Actor, raw: unknown): Promise<Result<Person>> {
  return changePerson(actor, personChoice, raw, async (tx, person) => {
    if (!(await removeFactor(tx, person.id))) must(invalid("not-set-up", ""));
    await endSessions(tx, person.id, "second factor reset");
    return { value: personOf(person), after: { secondFactor: false } };
  });
}

/** Somebody must be able to let the others in again. */
async function leavesAnAdministrator(tx: Tx, person: Account): Promise<Result<null>> {
  if (person.role !== "administrator") return done(null);
  const others = await tx.user.count({ where: { role: "administrator", disabledAt: null, passwordHash: { not: null }, id: { not: person.id } } });
  return others === 0 ? invalid("last-administrator", "") : done(null);
}
