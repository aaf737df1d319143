import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { actorOfSession, systemActor } from "../actor";
import { db } from "../db";
import { createTestDatabase } from "../testing";
import { ok, person, refusal } from "../testing-records";
import { addUser, resetPassword, setUserRole, switchUser } from "./manage-users";
import { changeOwnPassword, chooseLanguage, signOut } from "./own-account";
import { publishTopic } from "./publish-topic";
import { signIn } from "./sign-in";

const { owner } = await createTestDatabase();
const operator = systemActor("cli");
let editor: Actor;
let administrator: Actor;
let count = 0;
const address = (name: string) => `${name}@desk.example`;

/** One administrator and one editor, both signed in; nobody else is enabled. */
beforeEach(async () => {
  await owner`UPDATE desk_user SET disabled_at = now() WHERE kind = 'person'`;
  count += 1;
  [administrator, editor] = [await person("administrator", `chief-${count}`), await person("editor", `editor-${count}`)];
});
const chief = () => address(`chief-${count}`);
const colleague = () => address(`editor-${count}`);
const onlyChief = { code: "last-administrator", path: "" };

describe("accounts", () => {
  it("are added with a password that is shown once and kept as a hash", async () => {
    const added = ok(await addUser(administrator, { email: ` New-${count}@Desk.Example `, name: "New", role: "editor" }));
    expect(added).toMatchObject({ email: `new-${count}@desk.example`, role: "editor" });
    const [row] = await owner`SELECT password_hash, must_change_password FROM desk_user WHERE id = ${added.id}`;
    expect(row!.must_change_password).toBe(true);
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row!.password_hash).not.toContain(added.password);
    expect(refusal(await addUser(administrator, { email: `new-${count}@desk.example`, name: "Again", role: "editor" }))).toEqual(["duplicate"]);
    expect(await signIn(added.email, added.password, "192.0.2.9")).toMatchObject({ ok: true, userId: added.id });
  });

  it.each<[string, (actor: Actor) => Promise<unknown>]>([
    ["add", (actor) => addUser(actor, { email: "x@desk.example", name: "X", role: "administrator" })],
    ["disable", (actor) => switchUser(actor, chief(), false)], ["promote", (actor) => setUserRole(actor, colleague(), "administrator")],
    ["reset a password", (actor) => resetPassword(actor, chief())],
  ])("an editor may not %s", async (_name, act) => {
    expect(refusal(await act(editor) as never)).toEqual(["forbidden"]);
    const [event] = await owner`SELECT actor_id, outcome FROM audit_event ORDER BY sequence DESC LIMIT 1`;
    expect(event).toMatchObject({ actor_id: editor.id, outcome: "forbidden" });
  });

  it.each([["nobody@desk.example", ["not-found"]], ["not an address", ["invalid", ": not-an-email"]], ["a@b.org\u0000", ["invalid", ": not-an-email"]]])("%j is refused", async (given, expected) => {
    expect(refusal(await switchUser(administrator, given, false))).toEqual(expected);
  });
});

describe("somebody can always let the others in again", () => {
  it("the last administrator is neither disabled nor demoted", async () => {
    expect(await switchUser(administrator, chief(), false)).toMatchObject({ ok: false, issues: [onlyChief] });
    expect(await setUserRole(operator, chief(), "editor")).toMatchObject({ ok: false, issues: [onlyChief] });
    expect(await actorOfSession(administrator.sessionId!)).toMatchObject({ role: "administrator" });
    ok(await setUserRole(administrator, chief(), "administrator"));
  });

  it("the last but one is, and then the last is not", async () => {
    ok(await setUserRole(administrator, colleague(), "administrator"));
    ok(await switchUser(administrator, chief(), false));
    expect(await setUserRole(operator, colleague(), "editor")).toMatchObject({ ok: false, issues: [onlyChief] });
  });

  it("two who disable each other at the same moment do not both succeed", async () => {
    ok(await setUserRole(administrator, colleague(), "administrator"));
    const second = (await actorOfSession(editor.sessionId!))!;
    for (let round = 0; round < 5; round++) {
      await Promise.all([switchUser(administrator, colleague(), false), switchUser(second, chief(), false)]);
      const [row] = await owner`SELECT count(*)::int AS n FROM desk_user WHERE role = 'administrator' AND disabled_at IS NULL`;
      expect(row!.n).toBe(1);
      await owner`UPDATE desk_user SET disabled_at = NULL WHERE email IN (${chief()}, ${colleague()})`;
    }
  });
});

describe("what changes takes effect at the next request", () => {
  it("a disabled account has no session any more, and gets none", async () => {
    ok(await switchUser(administrator, colleague(), false));
    expect(await actorOfSession(editor.sessionId!)).toBeNull();
    const [row] = await owner`SELECT ended_because FROM desk_session WHERE id = ${editor.sessionId}`;
    expect(row!.ended_because).toBe("account disabled");
    ok(await switchUser(administrator, colleague(), true));
    expect(await actorOfSession(editor.sessionId!), "a session that ended stays ended").toBeNull();
  });

  it("another role", async () => {
    ok(await setUserRole(administrator, colleague(), "administrator"));
    expect(await actorOfSession(editor.sessionId!)).toMatchObject({ role: "administrator" });
    ok(await setUserRole(administrator, colleague(), "editor"));
    expect(await actorOfSession(editor.sessionId!)).toMatchObject({ role: "editor" });
    expect(refusal(await setUserRole(administrator, colleague(), "system"))[0]).toBe("invalid");
  });

  it("a new password ends every session, one's own too", async () => {
    const { password } = ok(await resetPassword(administrator, colleague()));
    expect(await actorOfSession(editor.sessionId!)).toBeNull();
    const signedIn = await signIn(colleague(), password, "192.0.2.8");
    const again = (await actorOfSession(signedIn.ok ? signedIn.sessionId : ""))!;
    expect(again.mustChangePassword).toBe(true);
    const next = "a long new sentence";
    expect(refusal(await changeOwnPassword(again, { current: "not the right one", next, repeat: next }))).toEqual(["invalid", "current: wrong-password"]);
    expect(refusal(await changeOwnPassword(again, { current: password, next, repeat: "something else" }))).toEqual(["invalid", "repeat: passwords-differ"]);
    expect(await actorOfSession(again.sessionId!)).not.toBeNull();
    ok(await changeOwnPassword(again, { current: password, next, repeat: next }));
    expect(await actorOfSession(again.sessionId!)).toBeNull();
    expect(await signIn(colleague(), password, "192.0.2.8")).toEqual({ ok: false, reason: "refused" });
    const last = await signIn(colleague(), next, "192.0.2.8");
    expect((await actorOfSession(last.ok ? last.sessionId : ""))!.mustChangePassword).toBe(false);
  });

  it("whoever still has a one-time password may do nothing but change it", async () => {
    const { password } = ok(await resetPassword(administrator, colleague()));
    const signedIn = await signIn(colleague(), password, "192.0.2.7");
    const held = (await actorOfSession(signedIn.ok ? signedIn.sessionId : ""))!;
    expect(refusal(await publishTopic(held, { slug: `held-${count}`, name: { en: "T" } }))).toEqual(["forbidden"]);
    ok(await chooseLanguage(held, "es"));
  });

  it("a session ends with sign-out, with age, and with an hour of silence", async () => {
    const expired = async (change: object) => {
      const one = await person("editor", `guest-${count}-${Math.random().toString(36).slice(2)}`);
      await owner`UPDATE desk_session SET ${owner(change)} WHERE id = ${one.sessionId}`;
      return actorOfSession(one.sessionId!);
    };
    expect(await expired({ expires_at: new Date(Date.now() - 1000) })).toBeNull();
    expect(await expired({ last_seen_at: new Date(Date.now() - 61 * 60_000) })).toBeNull();
    expect(await expired({ last_seen_at: new Date(Date.now() - 59 * 60_000) })).not.toBeNull();
    await signOut(editor);
    expect(await actorOfSession(editor.sessionId!)).toBeNull();
    expect(await actorOfSession("00000000-0000-4000-8000-00000000dead")).toBeNull();
  });

  it("somebody who lost the right between page and post is refused", async () => {
    await owner`UPDATE desk_user SET role = 'editor' WHERE id = ${editor.id}`;
    ok(await publishTopic(editor, { slug: `topic-${count}`, name: { en: "T" } }));
    expect(refusal(await publishTopic({ ...editor, role: "none" } as never, { slug: `topic-x-${count}`, name: { en: "T" } }))).toEqual(["forbidden"]);
  });
});

it("one's own language is one of ours", async () => {
  ok(await chooseLanguage(editor, "es"));
  expect(await actorOfSession(editor.sessionId!)).toMatchObject({ language: "es" });
  expect(refusal(await chooseLanguage(editor, "fr"))[0]).toBe("invalid");
  expect(await db.user.count({ where: { kind: "system" } })).toBe(3);
});
