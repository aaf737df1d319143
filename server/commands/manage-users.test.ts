import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { actorOfSession, systemActor } from "../actor";
import { db } from "../db";
import { createTestDatabase } from "../testing";
import { personWithPassword } from "../testing-people";
import { ok, person, refusal } from "../testing-records";
import { endSessionsOf, invitePerson, resetSecondFactor, sendNewLink, setUserRole, switchOffPerson, switchOnPerson } from "./manage-users";
import { changeOwnPassword, chooseLanguage, signOut } from "./own-account";
import { publishTopic } from "./publish-topic";
import { signIn } from "./sign-in";

const { owner } = await createTestDatabase();
const operator = systemActor("cli");
let editor: Actor;
let administrator: Actor;
let count = 0;
const address = (name: string) => `${name}@desk.example`;
const enter = (email: string, password: string) => signIn({ email, password, caller: { address: "192.0.2.8", browser: "Firefox, Linux" } });

/** One administrator and one editor, both signed in; nobody else is enabled. */
beforeEach(async () => {
  await owner`UPDATE desk_user SET disabled_at = now() WHERE kind = 'person'`;
  count += 1;
  [administrator, editor] = [await person("administrator", `chief-${count}`), await person("editor", `editor-${count}`)];
});
const chief = () => address(`chief-${count}`);
const colleague = () => address(`editor-${count}`);
const off = (who: string, to: string | null = null) => ({ person: who, to });
const onlyChief = { code: "last-administrator", path: "" };
const draftOf = async (authorId: string, state = "draft", reviewerId: string | null = null) => {
  const [row] = await owner`INSERT INTO draft (id, record_kind, payload, state, author_id, reviewer_id, sent_at) VALUES (gen_random_uuid(), 'topic', '{}', ${state}, ${authorId}, ${reviewerId}, now()) RETURNING id`;
  return row!.id as string;
};
const [whole, nobody] = [{ language: "en", name: "X" }, "00000000-0000-4000-8000-00000000dead"];

describe("what is only for administrators", () => {
  it.each<[string, (actor: Actor) => Promise<unknown>]>([
    ["invite", (actor) => invitePerson(actor, { ...whole, email: "x@desk.example", role: "administrator" })],
    ["make a link", (actor) => sendNewLink(actor, { person: chief() })], ["disable", (actor) => switchOffPerson(actor, off(chief()))],
    ["enable", (actor) => switchOnPerson(actor, { person: chief() })], ["promote", (actor) => setUserRole(actor, { person: colleague(), role: "administrator" })],
    ["end sessions", (actor) => endSessionsOf(actor, { person: chief() })], ["reset a second factor", (actor) => resetSecondFactor(actor, { person: chief() })],
  ])("nobody else may %s, and the attempt is recorded", async (_name, act) => {
    for (const role of ["contributor", "reviewer"] as const) {
      const other = await person(role, `${role}-${count}-${_name.replaceAll(" ", "")}`);
      expect(refusal(await act(other) as never)).toEqual(["forbidden"]);
    }
    expect(refusal(await act(editor) as never)).toEqual(["forbidden"]);
    const [event] = await owner`SELECT actor_id, outcome FROM audit_event ORDER BY sequence DESC LIMIT 1`;
    expect(event).toMatchObject({ actor_id: editor.id, outcome: "forbidden" });
    expect(await db.user.count({ where: { email: "x@desk.example" } })).toBe(0);
  });

  it.each([["nobody@desk.example", ["not-found"]], [nobody, ["not-found"]], ["not an address", ["invalid", "person: not-an-email"]], ["a@b.org\u0000", ["invalid", "person: not-an-email"]]])(
    "%j is refused", async (given, expected) => expect(refusal(await switchOffPerson(administrator, off(given)))).toEqual(expected));
});

describe("somebody can always let the others in again", () => {
  it("the last administrator is neither disabled nor demoted", async () => {
    expect(await switchOffPerson(administrator, off(chief()))).toMatchObject({ ok: false, issues: [onlyChief] });
    expect(await setUserRole(operator, { person: chief(), role: "editor" })).toMatchObject({ ok: false, issues: [onlyChief] });
    expect(await actorOfSession(administrator.sessionId!)).toMatchObject({ role: "administrator" });
    ok(await setUserRole(administrator, { person: chief(), role: "administrator" }));
    expect(await actorOfSession(administrator.sessionId!), "the same role ends no session").not.toBeNull();
  });

  it("the last but one is, and then the last is not", async () => {
    ok(await setUserRole(administrator, { person: colleague(), role: "administrator" }));
    ok(await switchOffPerson(administrator, off(chief())));
    expect(await setUserRole(operator, { person: colleague(), role: "editor" })).toMatchObject({ ok: false, issues: [onlyChief] });
  });

  it("an administrator who has not come yet does not count", async () => {
    ok(await invitePerson(administrator, { ...whole, email: address(`new-chief-${count}`), role: "administrator" }));
    expect(await switchOffPerson(administrator, off(chief()))).toMatchObject({ ok: false, issues: [onlyChief] });
  });

  it("two who disable each other at the same moment do not both succeed", async () => {
    const second = await person("administrator", `second-${count}`);
    for (let round = 0; round < 5; round++) {
      await Promise.all([switchOffPerson(administrator, off(second.id)), switchOffPerson(second, off(administrator.id))]);
      const [row] = await owner`SELECT count(*)::int AS n FROM desk_user WHERE role = 'administrator' AND disabled_at IS NULL`;
      expect(row!.n).toBe(1);
      await owner`UPDATE desk_user SET disabled_at = NULL WHERE id IN (${administrator.id}, ${second.id})`;
    }
  });
});

describe("an account that is switched off", () => {
  it("has no session any more, and gets none", async () => {
    ok(await switchOffPerson(administrator, off(colleague())));
    expect(await actorOfSession(editor.sessionId!)).toBeNull();
    const [row] = await owner`SELECT ended_because FROM desk_session WHERE id = ${editor.sessionId}`;
    expect(row!.ended_because).toBe("account disabled");
    expect(await enter(colleague(), "a few unrelated words")).toEqual({ ok: false, reason: "refused" });
    ok(await switchOnPerson(administrator, { person: colleague() }));
    expect(await actorOfSession(editor.sessionId!), "a session that ended stays ended").toBeNull();
    expect(await enter(colleague(), "a few unrelated words")).toMatchObject({ ok: true });
  });

  it("gives the work in progress to somebody, and keeps what is published", async () => {
    const heir = await person("contributor", `heir-${count}`);
    const [open, reviewed, returned, published] = [await draftOf(editor.id), await draftOf(editor.id, "in-review", heir.id), await draftOf(editor.id, "returned", administrator.id), await draftOf(editor.id, "published")];
    expect(refusal(await switchOffPerson(administrator, off(colleague())))).toEqual(["invalid", "to: hand-over-required"]);
    expect(await actorOfSession(editor.sessionId!), "refused is not done").not.toBeNull();
    for (const to of [colleague(), nobody, "nobody@desk.example"])
      expect(refusal(await switchOffPerson(administrator, off(colleague(), to)))).toEqual(["invalid", "to: cannot-take-over"]);
    ok(await switchOffPerson(administrator, off(editor.id, heir.id)));
    const rows = new Map((await owner`SELECT id, author_id, reviewer_id FROM draft`).map((row) => [row.id, row]));
    for (const id of [open, reviewed, returned]) expect(rows.get(id)!.author_id).toBe(heir.id);
    expect(rows.get(reviewed)!.reviewer_id, "nobody reviews their own").toBeNull();
    expect(rows.get(returned)!.reviewer_id).toBe(administrator.id);
    expect(rows.get(published)!.author_id).toBe(editor.id);
    const [event] = await owner`SELECT content FROM audit_text WHERE side = 'after' ORDER BY event_sequence DESC LIMIT 1`;
    expect(JSON.parse(event!.content)).toEqual({ enabled: false, handedOver: { drafts: 3, assignments: 0 }, to: heir.id });
  });

  it("takes over nothing itself", async () => {
    const gone = await person("editor", `gone-${count}`);
    ok(await switchOffPerson(administrator, off(gone.id)));
    await draftOf(editor.id);
    expect(refusal(await switchOffPerson(administrator, off(editor.id, gone.id)))).toEqual(["invalid", "to: cannot-take-over"]);
  });
});

describe("what changes takes effect at the next request", () => {
  it("another role ends the sessions of the old one", async () => {
    ok(await setUserRole(administrator, { person: colleague(), role: "administrator" }));
    expect(await actorOfSession(editor.sessionId!)).toBeNull();
    const again = await enter(colleague(), "a few unrelated words");
    expect(await actorOfSession(again.ok ? again.sessionId : "")).toMatchObject({ role: "administrator" });
    expect(refusal(await setUserRole(administrator, { person: colleague(), role: "system" }))).toEqual(["invalid", "role: required"]);
  });

  it("one session or all are ended by an administrator", async () => {
    const first = await enter(colleague(), "a few unrelated words");
    const second = await enter(colleague(), "a few unrelated words");
    if (!first.ok || !second.ok) throw new Error("not signed in");
    ok(await endSessionsOf(administrator, { person: colleague(), session: first.sessionId }));
    expect(await actorOfSession(first.sessionId)).toBeNull();
    expect(await actorOfSession(second.sessionId)).not.toBeNull();
    ok(await endSessionsOf(administrator, { person: colleague() }));
    expect([await actorOfSession(second.sessionId), await actorOfSession(editor.sessionId!)]).toEqual([null, null]);
    expect(await actorOfSession(administrator.sessionId!)).not.toBeNull();
  });

  it("a new password ends every session, one's own too", async () => {
    const [current, next] = ["a few unrelated words", "a long new sentence"];
    expect(refusal(await changeOwnPassword(editor, { current: "not the right one", next, repeat: next }))).toEqual(["invalid", "current: wrong-password"]);
    expect(refusal(await changeOwnPassword(editor, { current, next, repeat: "something else" }))).toEqual(["invalid", "repeat: passwords-differ"]);
    expect(await actorOfSession(editor.sessionId!)).not.toBeNull();
    ok(await changeOwnPassword(editor, { current, next, repeat: next }));
    expect(await actorOfSession(editor.sessionId!)).toBeNull();
    expect(await enter(colleague(), current)).toEqual({ ok: false, reason: "refused" });
    expect(await enter(colleague(), next)).toMatchObject({ ok: true });
  });

  it("guessing the present password from an open session is limited like guessing at the door", async () => {
    const guess = (n: number) => changeOwnPassword(editor, { current: `guess number ${n}`, next: "a long new sentence", repeat: "a long new sentence" });
    const answers: string[] = [];
    for (let n = 0; n < 12; n++) answers.push(refusal(await guess(n))[0]!);
    expect(answers.slice(0, 10)).toEqual(Array(10).fill("invalid"));
    expect(answers.slice(10)).toEqual(["too-many-attempts", "too-many-attempts"]);
    expect(await enter(colleague(), "a few unrelated words")).toEqual({ ok: false, reason: "too-many-attempts" });
  });

  it("whoever still has a one-time password may do nothing but change it", async () => {
    const { email, password } = await personWithPassword("administrator", address(`first-${count}`), { mustChangePassword: true });
    const signedIn = await enter(email, password);
    const held = (await actorOfSession(signedIn.ok ? signedIn.sessionId : ""))!;
    expect(refusal(await publishTopic(held, { slug: `held-${count}`, name: { en: "T" } }))).toEqual(["forbidden"]);
    ok(await chooseLanguage(held, "es"));
    ok(await changeOwnPassword(held, { current: password, next: "a long new sentence", repeat: "a long new sentence" }));
    const again = await enter(email, "a long new sentence");
    expect(await actorOfSession(again.ok ? again.sessionId : "")).toMatchObject({ mustChangePassword: false });
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
    expect(await actorOfSession(nobody)).toBeNull();
  });

  it("somebody who lost the right between page and post is refused", async () => {
    ok(await publishTopic(editor, { slug: `topic-${count}`, name: { en: "T" } }));
    for (const role of ["none", "contributor"])
      expect(refusal(await publishTopic({ ...editor, role } as never, { slug: `topic-x-${count}`, name: { en: "T" } }))).toEqual(["forbidden"]);
  });
});

it("one's own language is one of ours", async () => {
  ok(await chooseLanguage(editor, "es"));
  expect(await actorOfSession(editor.sessionId!)).toMatchObject({ language: "es" });
  expect(refusal(await chooseLanguage(editor, "fr"))[0]).toBe("invalid");
  expect(await db.user.count({ where: { kind: "system" } })).toBe(4);
});
