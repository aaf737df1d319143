import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { actorOfSession } from "../actor";
import { endOwnSessions } from "../commands/end-sessions";
import { invitePerson, switchOffPerson } from "../commands/manage-users";
import { signIn } from "../commands/sign-in";
import { createTestDatabase } from "../testing";
import { personWithPassword } from "../testing-people";
import { ok, person, refusal } from "../testing-records";
import { openSessions, pastSignIns } from "./account";
import { deskPeople, deskPerson } from "./people";

const { owner } = await createTestDatabase();
let chief: Actor;
let ana: Actor;
const enter = (password: string, browser: string) =>
  signIn({ email: "ana@desk.example", password, caller: { address: "192.0.2.44", browser } });

beforeAll(async () => {
  chief = await person("administrator", "chief");
  const { email, password } = await personWithPassword("contributor", "ana@desk.example");
  await enter("not the password", "Chrome, Windows");
  const entered = await signIn({ email, password, caller: { address: "192.0.2.44", browser: "Firefox, Linux" } });
  ana = (await actorOfSession(entered.ok ? entered.sessionId : ""))!;
});

describe("who tried to come in", () => {
  it("is shown to the person and to administrators, newest first, and to nobody else", async () => {
    const own = await pastSignIns(ana);
    expect(own.map(({ result, browser, address }) => [result, browser, address])).toEqual([
      ["signed-in", "Firefox, Linux", "192.0.2.44"], ["wrong-password", "Chrome, Windows", "192.0.2.44"],
    ]);
    expect(await pastSignIns(chief, ana.id)).toEqual(own);
    for (const read of [pastSignIns, openSessions]) {
      await expect(read(ana, chief.id)).rejects.toThrow("without the right to manage-users");
      await expect(read(await person("reviewer", `reviewer ${read.name}`), ana.id)).rejects.toThrow("without the right to manage-users");
    }
  });

  it("stays when the network address goes", async () => {
    await owner`DELETE FROM sign_in_attempt`;
    expect((await pastSignIns(ana)).map(({ result, address }) => [result, address])).toEqual([["signed-in", null], ["wrong-password", null]]);
  });
});

describe("where an account is open", () => {
  it("lists every session that still serves, and marks the one that asks", async () => {
    const other = await enter("a few unrelated words", "Safari, iPhone");
    const silent = await enter("a few unrelated words", "Edge, Windows");
    if (!other.ok || !silent.ok) throw new Error("not signed in");
    await owner`UPDATE desk_session SET last_seen_at = now() - interval '61 minutes' WHERE id = ${silent.sessionId}`;
    const shown = await openSessions(ana);
    expect(shown.map(({ browser, isThis }) => [browser, isThis]).sort()).toEqual([["Firefox, Linux", true], ["Safari, iPhone", false]]);
    ok(await endOwnSessions(ana, { session: other.sessionId }));
    expect((await openSessions(ana)).map(({ isThis }) => isThis)).toEqual([true]);
  });

  it("nobody ends another person's session as their own", async () => {
    expect(refusal(await endOwnSessions(ana, { session: chief.sessionId }))).toEqual(["invalid", "session: unknown-record"]);
    expect(await actorOfSession(chief.sessionId!)).not.toBeNull();
  });

  it("all others end together", async () => {
    const other = await enter("a few unrelated words", "");
    ok(await endOwnSessions(ana, {}));
    expect(await actorOfSession(other.ok ? other.sessionId : "")).toBeNull();
    expect(await actorOfSession(ana.sessionId!)).not.toBeNull();
  });
});

describe("the people of the desk", () => {
  it("each in the state that their account is in", async () => {
    const states = async () => new Map((await deskPeople(chief)).map(({ email, state }) => [email, state]));
    for (const email of ["invited@desk.example", "late@desk.example"]) ok(await invitePerson(chief, { email, name: "N", role: "editor", language: "en" }));
    await owner`UPDATE desk_link SET expires_at = now() - interval '1 second' WHERE user_id = (SELECT id FROM desk_user WHERE email = 'late@desk.example')`;
    await personWithPassword("editor", "first@desk.example", { mustChangePassword: true });
    const { id } = await personWithPassword("editor", "off@desk.example");
    ok(await switchOffPerson(chief, { person: id }));
    expect(Object.fromEntries(await states())).toMatchObject({
      "ana@desk.example": "active", "invited@desk.example": "invited", "late@desk.example": "invitation-over",
      "first@desk.example": "one-time-password", "off@desk.example": "disabled",
    });
    await expect(deskPeople(ana)).rejects.toThrow("without the right to manage-users");
    expect((await deskPerson(chief, ana.id))!.heirs.map((heir) => heir.id)).not.toContain(id);
    expect(await deskPerson(chief, "00000000-0000-4000-8000-000000000001"), "a system actor is no person").toBeNull();
  });
});
