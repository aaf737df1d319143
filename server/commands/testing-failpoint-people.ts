import { systemActor } from "../actor";
import { db } from "../db";
import { secondFactorState } from "../editor/account";
import { codeAt } from "../one-time-code";
import { ok } from "../testing-records";
import { askForLink } from "./ask-for-link";
import { changePublication, changeSecondFactorRoles } from "./change-setting";
import { chooseDigest } from "./choose-digest";
import { choosePassword } from "./choose-password";
import { endOwnSessions } from "./end-sessions";
import { endSessionsOf, invitePerson, resetSecondFactor, sendNewLink, setUserRole, switchOffPerson, switchOnPerson } from "./manage-users";
import { changeOwnPassword, chooseLanguage, signOut } from "./own-account";
import { beginDigest, endDigest } from "./record-digest";
import { recordExport } from "./record-export";
import { recordVerification } from "./record-verification";
import { forgetTyped, keepTyped } from "./return-form";
import { beginSecondFactor, confirmSecondFactor, newRecoveryCodes, switchOffSecondFactor } from "./second-factor";
import { signIn } from "./sign-in";
import { mailOf, password, somebody, type Case } from "./testing-failpoint-cases";
import { tidyUp } from "./tidy-up";
import { tokenDoor } from "./token-door";
import { makeToken, revokeToken } from "./tokens";

const caller = (mark: string) => ({ address: `2001:db8:${Number.parseInt(mark, 36).toString(16)}::1`, browser: "Firefox, Linux" });
const attempts = ["sign_in_attempt"] as const;
const next = { next: "another long sentence", repeat: "another long sentence" };

async function withFactor(mark: string) {
  const actor = await somebody(mark);
  ok(await beginSecondFactor(actor, { current: password }));
  const { secret } = (await secondFactorState(actor)).enrolment!;
  ok(await confirmSecondFactor(actor, { code: codeAt(secret) }));
  return actor;
}

async function tokenOf(mark: string) {
  const actor = await somebody(mark);
  const { token } = ok(await makeToken(actor, { name: "A script", scopes: ["follow-ups:write"], expires: "30", ownPassword: password }));
  const row = await db.apiToken.findFirstOrThrow({ where: { userId: actor.id }, select: { id: true } });
  return { actor, token, id: row.id };
}

/** Accounts, sessions, links, settings, and what the product does by itself. */
export const peopleCases: Case[] = [
  { command: "invitePerson", ready: async (on, mark) => () => invitePerson(on.chief, { language: "en", name: "New", email: `new-${mark}@desk.example`, role: "editor" }) },
  { command: "sendNewLink", ready: async (on, mark) => { await somebody(mark); return () => sendNewLink(on.chief, { person: mailOf(mark) }); } },
  { command: "switchOffPerson", ready: async (on, mark) => { await somebody(mark); return () => switchOffPerson(on.chief, { person: mailOf(mark), to: null }); } },
  { command: "switchOnPerson", ready: async (on, mark) => {
    await somebody(mark);
    ok(await switchOffPerson(on.chief, { person: mailOf(mark), to: null }));
    return () => switchOnPerson(on.chief, { person: mailOf(mark) });
  } },
  { command: "setUserRole", ready: async (on, mark) => { await somebody(mark); return () => setUserRole(on.chief, { person: mailOf(mark), role: "reviewer" }); } },
  { command: "endSessionsOf", ready: async (on, mark) => { await somebody(mark); return () => endSessionsOf(on.chief, { person: mailOf(mark) }); } },
  { command: "resetSecondFactor", ready: async (on, mark) => { const { id } = await withFactor(mark); return () => resetSecondFactor(on.chief, { person: id }); }, counts: attempts },
  { command: "changeOwnPassword", ready: async (_on, mark) => { const actor = await somebody(mark); return () => changeOwnPassword(actor, { current: password, ...next }); }, counts: attempts },
  { command: "chooseLanguage", ready: async (_on, mark) => { const actor = await somebody(mark); return () => chooseLanguage(actor, "es"); } },
  { command: "chooseDigest", ready: async (_on, mark) => { const actor = await somebody(mark); return () => chooseDigest(actor, { digest: "daily" }); } },
  { command: "signOut", ready: async (_on, mark) => { const actor = await somebody(mark); return () => signOut(actor); } },
  { command: "endOwnSessions", ready: async (_on, mark) => {
    const actor = await somebody(mark);
    const entered = await signIn({ email: mailOf(mark), password, caller: caller(mark) });
    if (!entered.ok) throw new Error("did not come in");
    return () => endOwnSessions(actor, {});
  } },
  { command: "signIn", ready: async (_on, mark) => {
    await somebody(mark);
    return async () => { if (!(await signIn({ email: mailOf(mark), password, caller: caller(mark) })).ok) throw new Error("did not come in"); };
  }, counts: attempts },
  { command: "askForLink", ready: async (_on, mark) => {
    await somebody(mark);
    return async () => { await ok(await askForLink(caller(mark), { email: mailOf(mark) }))(); };
  }, counts: attempts },
  { command: "choosePassword", ready: async (on, mark) => {
    const sent = ok(await invitePerson(on.chief, { language: "en", name: "New", email: mailOf(mark), role: "editor" }));
    const token = /#([\w-]+)/.exec(JSON.stringify(sent))?.[1] ?? "";
    return () => choosePassword({ token, language: "en", ...next });
  } },
  { command: "beginSecondFactor", ready: async (_on, mark) => { const actor = await somebody(mark); return () => beginSecondFactor(actor, { current: password }); }, counts: attempts },
  { command: "confirmSecondFactor", ready: async (_on, mark) => {
    const actor = await somebody(mark);
    ok(await beginSecondFactor(actor, { current: password }));
    const { secret } = (await secondFactorState(actor)).enrolment!;
    return () => confirmSecondFactor(actor, { code: codeAt(secret) });
  }, counts: attempts },
  { command: "newRecoveryCodes", ready: async (_on, mark) => { const actor = await withFactor(mark); return () => newRecoveryCodes(actor, { current: password }); }, counts: attempts },
  { command: "switchOffSecondFactor", ready: async (_on, mark) => { const actor = await withFactor(mark); return () => switchOffSecondFactor(actor, { current: password }); }, counts: attempts },
  { command: "makeToken", ready: async (_on, mark) => {
    const actor = await somebody(mark);
    return () => makeToken(actor, { name: "A script", scopes: ["follow-ups:write"], expires: "30", ownPassword: password });
  }, counts: attempts },
  { command: "revokeToken", ready: async (_on, mark) => { const { actor, id } = await tokenOf(mark); return () => revokeToken(actor, { token: id }); } },
  { command: "tokenDoor", ready: async (_on, mark) => {
    await somebody(mark);
    return async () => { await tokenDoor(`Bearer wrong-${mark}`, caller(mark).address); };
  }, counts: attempts },
  { command: "changePublication", ready: async (on) => () => changePublication(on.chief, { publication: "self-publish" }) },
  { command: "changeSecondFactorRoles", ready: async (on) => () => changeSecondFactorRoles(on.chief, { roles: [] }) },
  { command: "recordExport", ready: async (on, mark) => () => recordExport(on.editor, { what: `list-${mark}`, format: "csv", rows: 3 }) },
  { command: "recordVerification", ready: async () => () => recordVerification(systemActor("jobs"), {
    startedAt: new Date(), report: { checks: [{ check: "held-quotations", checked: 1, faults: 0 }], faults: 0 }, lines: [],
  }) },
  { command: "beginDigest", ready: async (_on, mark) => { const { id } = await somebody(mark); return () => beginDigest(systemActor("jobs"), { user: id, period: "2026-01-05", frequency: "daily" }); } },
  { command: "endDigest", ready: async (_on, mark) => {
    const { id } = await somebody(mark);
    const sending = { user: id, period: "2026-01-05", frequency: "daily" } as const;
    ok(await beginDigest(systemActor("jobs"), sending));
    return () => endDigest(systemActor("jobs"), sending, "sent");
  } },
  { command: "keepTyped", ready: async (_on, mark) => () => keepTyped({ typed: mark }) },
  { command: "forgetTyped", ready: async () => { await keepTyped({ typed: "x" }); return () => forgetTyped(new Date(Date.now() + 86_400_000)); } },
  { command: "tidyUp", ready: async (_on, mark) => {
    await signIn({ email: mailOf(mark), password: "wrong", caller: caller(mark) });
    return () => tidyUp(systemActor("jobs"), new Date(Date.now() + 40 * 86_400_000));
  }, counts: [...attempts, "desk_session", "suggestion", "returned_form", "form_return", "desk_request", "queue_step"] },
];
