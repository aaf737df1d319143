import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { actorOfSession, systemActor, visitorId } from "../actor";
import { addressesKeptMs, signInLimits } from "../limits";
import * as passwords from "../password";
import { createTestDatabase } from "../testing";
import { personWithPassword } from "../testing-people";
import { ok } from "../testing-records";
import { switchOffPerson } from "./manage-users";
import { signIn as sign } from "./sign-in";

// The real functions, watched: how often was a password hashed?
vi.mock("../password", async (original) => {
  const real = await original<typeof passwords>();
  return { ...real, passwordMatches: vi.fn(real.passwordMatches), hashPassword: vi.fn(real.hashPassword) };
});

const { owner } = await createTestDatabase();
const operator = systemActor("cli");
const signIn = (email: string, password: string, address: string) => sign({ email, password, caller: { address, browser: "Firefox, Linux" } });
const refused = { ok: false, reason: "refused" };
const tooMany = { ok: false, reason: "too-many-attempts" };
let ana: { id: string; email: string; password: string };
let out: { email: string; password: string };

beforeAll(async () => {
  await personWithPassword("administrator", "chief@desk.example");
  ana = await personWithPassword("editor", "ana@desk.example");
  out = await personWithPassword("editor", "out@desk.example");
  ok(await switchOffPerson(operator, { person: out.email }));
});
beforeEach(async () => {
  await owner`DELETE FROM sign_in_attempt`;
  vi.mocked(passwords.passwordMatches).mockClear();
});

describe("signing in", () => {
  it("opens a session, however the address is written", async () => {
    const result = await signIn(" Ana@Desk.EXAMPLE ", ana.password, "192.0.2.1");
    expect(result).toMatchObject({ ok: true, userId: ana.id });
    expect(await actorOfSession(result.ok ? result.sessionId : "")).toMatchObject({ id: ana.id, role: "editor" });
  });

  it.each<[string, () => [string, string]]>([
    ["a wrong password", () => [ana.email, "not the password at all"]], ["nobody's address", () => ["nobody@desk.example", "not the password at all"]],
    ["a disabled account", () => [out.email, out.password]], ["a disabled account's wrong password", () => [out.email, "not the password"]],
    ["a system actor", () => ["seed", "x"]], ["nothing", () => ["", ""]], ["an object for an address", () => ['{"contains":""}', "x"]],
  ])("has one answer for %s, and costs one hash", async (_name, given) => {
    expect(await signIn(...given(), "192.0.2.1")).toEqual(refused);
    expect(passwords.passwordMatches).toHaveBeenCalledTimes(1);
  });

  it("does not even hash what can be no password and no address", async () => {
    expect(await signIn(ana.email, "x".repeat(201), "192.0.2.1")).toEqual(refused);
    expect(await signIn("x".repeat(201), ana.password, "192.0.2.1")).toEqual(refused);
    expect(await signIn(`${ana.email}\u0000`, ana.password, "192.0.2.1")).toEqual(refused);
    expect(passwords.passwordMatches).not.toHaveBeenCalled();
  });

  it("is in the audit trail: done, and refused", async () => {
    await signIn(ana.email, ana.password, "192.0.2.1");
    await signIn(ana.email, "wrong password", "192.0.2.1");
    const events = await owner`SELECT action, outcome, record_id FROM audit_event ORDER BY sequence DESC LIMIT 2`;
    expect(events).toMatchObject([{ action: "sign-in", outcome: "refused", record_id: ana.id }, { action: "sign-in", outcome: "done", record_id: ana.id }]);
    await signIn("nobody@desk.example", "wrong password", "192.0.2.1");
    const [stranger] = await owner`SELECT * FROM audit_event ORDER BY sequence DESC LIMIT 1`;
    expect(stranger).toMatchObject({ action: "sign-in", outcome: "refused", actor_id: visitorId, record_id: "" });
    expect(JSON.stringify(stranger, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toContain("nobody@");
  });
});

describe("attempts are limited before any password is hashed", () => {
  const fill = (count: number, accountKey: string | null, address: string, at = new Date()) => owner`
    INSERT INTO sign_in_attempt (account_key, address, at) SELECT coalesce(${accountKey}, md5(n::text)), ${address}, ${at} FROM generate_series(1, ${count}::int) n`;
  const keyOf = async (email: string) => {
    await signIn(email, "wrong password", "198.51.100.200");
    const [row] = await owner`SELECT account_key FROM sign_in_attempt WHERE address = '198.51.100.200' ORDER BY id DESC LIMIT 1`;
    await owner`DELETE FROM sign_in_attempt`;
    vi.mocked(passwords.passwordMatches).mockClear();
    return row!.account_key as string;
  };

  it("per account, from whatever addresses, and the right password does not help", async () => {
    const key = await keyOf(ana.email);
    await fill(signInLimits.perAccount - 1, key, "203.0.113.7");
    expect(await signIn(ana.email, "wrong password", "192.0.2.1")).toEqual(refused);
    expect(await signIn(ana.email, ana.password, "192.0.2.2")).toEqual(tooMany);
    expect(passwords.passwordMatches).toHaveBeenCalledTimes(1);
  });

  it("for accounts that do not exist as well: the answer does not tell them apart", async () => {
    const key = await keyOf("nobody@desk.example");
    await fill(signInLimits.perAccount, key, "203.0.113.7");
    expect(await signIn("Nobody@desk.example", "wrong password", "192.0.2.1")).toEqual(tooMany);
    expect(passwords.passwordMatches).not.toHaveBeenCalled();
  });

  it("per address, for whatever accounts", async () => {
    await fill(signInLimits.perAddress - 1, null, "192.0.2.1");
    expect(await signIn(ana.email, "wrong password", "192.0.2.1")).toEqual(refused);
    expect(await signIn(ana.email, ana.password, "192.0.2.1")).toEqual(tooMany);
    expect(await signIn(ana.email, ana.password, "192.0.2.2")).toMatchObject({ ok: true });
  });

  it("per network where somebody holds 2⁶⁴ addresses", async () => {
    await fill(signInLimits.perAddress, null, "2001:db8:1:2::/64");
    expect(await signIn(ana.email, ana.password, "2001:db8:1:2::5")).toEqual(tooMany);
    expect(await signIn(ana.email, ana.password, "2001:db8:1:3::5")).toMatchObject({ ok: true });
  });

  it("only for as long as the window lasts, and success does not count as failure", async () => {
    const key = await keyOf(ana.email);
    await fill(50, key, "192.0.2.1", new Date(Date.now() - signInLimits.windowMs - 1000));
    for (let i = 0; i < signInLimits.perAccount + 2; i++) expect(await signIn(ana.email, ana.password, "192.0.2.1")).toMatchObject({ ok: true });
  });

  it("in a burst too: no more guesses are hashed than the limit allows", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => signIn(ana.email, `guess number ${i}`, `192.0.2.${i}`).catch(() => null)));
    expect(vi.mocked(passwords.passwordMatches).mock.calls.length).toBeLessThanOrEqual(signInLimits.perAccount);
    expect(await signIn(ana.email, ana.password, "198.51.100.1")).toEqual(tooMany);
  });

  it("forgets attempts, and with them the addresses, after thirty days", async () => {
    await fill(3, null, "192.0.2.77", new Date(Date.now() - addressesKeptMs - 1000));
    await fill(2, null, "192.0.2.78", new Date(Date.now() - addressesKeptMs + 60_000));
    await signIn(ana.email, "wrong password", "192.0.2.1");
    const rows = await owner`SELECT address FROM sign_in_attempt WHERE address LIKE '192.0.2.7_'`;
    expect(rows.map(({ address }) => address)).toEqual(["192.0.2.78", "192.0.2.78"]);
  });
});

describe("a sign-in", () => {
  it("ends the session that the browser had before: none outlives it", async () => {
    const first = await signIn(ana.email, ana.password, "192.0.2.1");
    if (!first.ok) throw new Error("not signed in");
    const second = await sign({ email: ana.email, password: ana.password, caller: { address: "192.0.2.1", browser: "" }, replaces: first.sessionId });
    expect(second).toMatchObject({ ok: true });
    expect(second.ok && second.sessionId).not.toBe(first.sessionId);
    expect(await actorOfSession(first.sessionId)).toBeNull();
  });

  it("ends no session when it is refused", async () => {
    const first = await signIn(ana.email, ana.password, "192.0.2.1");
    if (!first.ok) throw new Error("not signed in");
    await sign({ email: ana.email, password: "wrong password", caller: { address: "192.0.2.1", browser: "" }, replaces: first.sessionId });
    expect(await actorOfSession(first.sessionId)).not.toBeNull();
  });

  it("opens nothing any more after an hour without a request, nor to who is switched off in any other way than at the desk", async () => {
    const idle = await personWithPassword("editor", "idle@desk.example");
    const opened = await signIn(idle.email, idle.password, "192.0.2.1");
    if (!opened.ok) throw new Error("not signed in");
    await owner`UPDATE desk_session SET last_seen_at = now() - interval '59 minutes' WHERE id = ${opened.sessionId}`;
    expect(await actorOfSession(opened.sessionId)).toMatchObject({ id: idle.id });
    await owner`UPDATE desk_session SET last_seen_at = now() - interval '61 minutes' WHERE id = ${opened.sessionId}`;
    expect(await actorOfSession(opened.sessionId)).toBeNull();
    await owner`UPDATE desk_session SET last_seen_at = now() WHERE id = ${opened.sessionId}`;
    await owner`UPDATE desk_user SET disabled_at = now() WHERE id = ${idle.id}`;
    expect(await actorOfSession(opened.sessionId)).toBeNull();
  });

  it("is in the person's own history, done or refused; the network address is not in it", async () => {
    await owner`UPDATE desk_user SET disabled_at = NULL WHERE id = ${ana.id}`;
    await signIn(ana.email, "wrong password", "192.0.2.55");
    await signIn(ana.email, ana.password, "192.0.2.55");
    await signIn(out.email, out.password, "192.0.2.55");
    const rows = await owner`SELECT u.email, s.result, s.factor, s.browser, s.session_id IS NOT NULL AS opened, s::text AS whole FROM desk_sign_in s JOIN desk_user u ON u.id = s.user_id ORDER BY s.id DESC LIMIT 3`;
    expect(rows).toMatchObject([
      { email: out.email, result: "switched-off", opened: false }, { email: ana.email, result: "signed-in", factor: "none", browser: "Firefox, Linux", opened: true },
      { email: ana.email, result: "wrong-password", opened: false },
    ]);
    for (const { whole } of rows) expect(whole).not.toContain("192.0.2.55");
  });
});
