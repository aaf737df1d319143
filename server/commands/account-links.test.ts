import { beforeAll, describe, expect, it, vi } from "vitest";
import type { SentLink } from "@/domain/account-link";
import { sha256 } from "@/domain/audit";
import { actorOfSession, type Actor } from "../actor";
import { linkLifetimes } from "../limits";
import * as passwords from "../password";
import { createTestDatabase } from "../testing";
import { ok, person, refusal } from "../testing-records";
import { askForLink } from "./ask-for-link";
import { choosePassword, lookAtLink } from "./choose-password";
import { invitePerson, sendNewLink, switchOffPerson, switchOnPerson } from "./manage-users";
import { signIn } from "./sign-in";

vi.mock("../password", async (original) => {
  const real = await original<typeof passwords>();
  return { ...real, hashPassword: vi.fn(real.hashPassword) };
});

/** Without a mail server: what would be sent is shown to the administrator. */
const { owner } = await createTestDatabase();
let chief: Actor;
let count = 0;
beforeAll(async () => { chief = await person("administrator", "chief"); });

const fresh = () => `new-${(count += 1)}@desk.example`;
const invite = async (email: string, change: object = {}) => tokenOf(await invitePerson(chief, { email, name: "Ana", role: "contributor", language: "es", ...change }));
const tokenOf = (result: Awaited<ReturnType<typeof invitePerson>>): string => {
  const link: SentLink = ok(result);
  return link.sent ? "" : link.href.split("#")[1]!;
};
const next = { next: "a few unrelated words", repeat: "a few unrelated words", language: "en" };
const over = ["invalid", ": link-not-valid"];
const enter = (email: string, password = next.next) => signIn({ email, password, caller: { address: "192.0.2.1", browser: "" } });

describe("an invitation", () => {
  it("is shown once where no mail server is set, and of its token only the fingerprint is kept", async () => {
    const email = fresh();
    const link = ok(await invitePerson(chief, { email: ` ${email.toUpperCase()} `, name: "Ana", role: "contributor", language: "es" }));
    expect(link).toMatchObject({ email, purpose: "invitation", sent: false, why: "no-mail-server" });
    const token = link.sent ? "" : link.href.split("#")[1]!;
    expect(link.sent ? "" : link.href).toMatch(/^http:\/\/localhost:3000\/admin\/welcome\?lang=es#[\w-]{43}$/);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const [row] = await owner`SELECT u.password_hash, u.role, u.language, l.purpose, l.token_sha256, l.expires_at - l.created_at AS serves FROM desk_user u JOIN desk_link l ON l.user_id = u.id WHERE u.email = ${email}`;
    expect(row).toMatchObject({ password_hash: null, role: "contributor", language: "es", purpose: "invitation", token_sha256: sha256(token) });
    const dump = JSON.stringify(await owner`SELECT * FROM audit_event e LEFT JOIN audit_text t ON t.event_sequence = e.sequence`);
    for (const secret of [token, sha256(token), email]) expect(dump).not.toContain(secret);
  });

  it("shows whose it is to who has the link, and to nobody else", async () => {
    const email = fresh();
    const token = await invite(email);
    expect(ok(await lookAtLink(token))).toEqual({ purpose: "invitation", name: "Ana", email, language: "es" });
    for (const other of ["A".repeat(43), `${token}x`, token.toLowerCase() === token ? "B".repeat(43) : token.toLowerCase(), "", null, { contains: "" }])
      expect(refusal(await lookAtLink(other))).toEqual(over);
  });

  it("serves once: the person chooses password and language, signs in with them, and is not signed in by the link", async () => {
    const email = fresh();
    const token = await invite(email);
    expect(await enter(email), "before there is a password nothing opens").toEqual({ ok: false, reason: "refused" });
    expect(ok(await choosePassword({ token, ...next }))).toEqual({ language: "en" });
    expect((await owner`SELECT count(*)::int AS n FROM desk_session s JOIN desk_user u ON u.id = s.user_id WHERE u.email = ${email}`)[0]!.n).toBe(0);
    const entered = await enter(email);
    expect(await actorOfSession(entered.ok ? entered.sessionId : "")).toMatchObject({ role: "contributor", language: "en", mustChangePassword: false });
    expect(refusal(await choosePassword({ token, ...next, next: "another long sentence", repeat: "another long sentence" }))).toEqual(over);
    expect(refusal(await lookAtLink(token))).toEqual(over);
    expect(refusal(await invitePerson(chief, { email, name: "Again", role: "editor", language: "en" }))).toEqual(["duplicate"]);
  });

  it("of many uses at the same moment exactly one succeeds", async () => {
    const email = fresh();
    const token = await invite(email);
    const sentences = ["one long sentence", "two long sentences", "three long sentences", "four long sentences"];
    const results = await Promise.all(sentences.map((sentence) => choosePassword({ token, language: "en", next: sentence, repeat: sentence })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const opened = [];
    for (const sentence of sentences) opened.push((await enter(email, sentence)).ok);
    expect(opened).toEqual(results.map((result) => result.ok));
  });

  it("sent again, or with other words to somebody who never came, ends the earlier one", async () => {
    const email = fresh();
    const first = await invite(email);
    const second = await invite(email, { name: "Ana Ruiz", role: "editor" });
    const third = tokenOf(await sendNewLink(chief, { person: email }));
    for (const old of [first, second]) expect(refusal(await choosePassword({ token: old, ...next }))).toEqual(over);
    expect(ok(await lookAtLink(third))).toMatchObject({ name: "Ana Ruiz", purpose: "invitation" });
    ok(await choosePassword({ token: third, ...next }));
  });

  it("ends after seven days, and with the account", async () => {
    const [late, revoked] = [fresh(), fresh()];
    const [lateToken, revokedToken] = [await invite(late), await invite(revoked)];
    const [row] = await owner`SELECT extract(epoch FROM l.expires_at - l.created_at) * 1000 AS ms FROM desk_link l JOIN desk_user u ON u.id = l.user_id WHERE u.email = ${late}`;
    expect(Math.abs(Number(row!.ms) - linkLifetimes.invitation)).toBeLessThan(5_000);
    await owner`UPDATE desk_link SET expires_at = now() - interval '1 second' WHERE user_id = (SELECT id FROM desk_user WHERE email = ${late})`;
    expect(refusal(await lookAtLink(lateToken))).toEqual(over);
    expect(refusal(await choosePassword({ token: lateToken, ...next }))).toEqual(over);
    ok(await switchOffPerson(chief, { person: revoked }));
    expect(refusal(await choosePassword({ token: revokedToken, ...next }))).toEqual(over);
    expect(refusal(await sendNewLink(chief, { person: revoked }))).toEqual(["invalid", ": not-set-up"]);
    ok(await switchOnPerson(chief, { person: revoked }));
    expect(refusal(await choosePassword({ token: revokedToken, ...next })), "switched on again it stays ended").toEqual(over);
  });

  it("costs no hash where the link does not serve, and none where the password is no good", async () => {
    vi.mocked(passwords.hashPassword).mockClear();
    const token = await invite(fresh());
    expect(refusal(await choosePassword({ token: "A".repeat(43), ...next }))).toEqual(over);
    expect(refusal(await choosePassword({ token, ...next, repeat: "something else" }))).toEqual(["invalid", "repeat: passwords-differ"]);
    expect(refusal(await choosePassword({ token, ...next, next: "short", repeat: "short" }))).toEqual(["invalid", "next: password-too-short"]);
    expect(passwords.hashPassword).not.toHaveBeenCalled();
    ok(await lookAtLink(token));
  });
});

describe("a link for a new password", () => {
  it("is made by an administrator for who has one, serves an hour, and ends every session when it is used, not before", async () => {
    const editor = await person("editor", `forgot-${count}`);
    const email = `forgot-${count}@desk.example`;
    const token = tokenOf(await sendNewLink(chief, { person: editor.id }));
    expect(ok(await lookAtLink(token))).toMatchObject({ purpose: "password-reset" });
    const [row] = await owner`SELECT extract(epoch FROM expires_at - created_at) * 1000 AS ms FROM desk_link WHERE user_id = ${editor.id}`;
    expect(Math.abs(Number(row!.ms) - linkLifetimes["password-reset"])).toBeLessThan(5_000);
    expect(await actorOfSession(editor.sessionId!)).not.toBeNull();
    ok(await choosePassword({ token, language: "en", next: "another long sentence", repeat: "another long sentence" }));
    expect(await actorOfSession(editor.sessionId!)).toBeNull();
    expect((await enter(email)).ok).toBe(false);
    expect((await enter(email, "another long sentence")).ok).toBe(true);
  });

  it("is asked for in vain where there is no way to send it, and the answer is the same", async () => {
    await person("editor", `mailless-${count}`);
    const before = (await owner`SELECT count(*)::int AS n FROM desk_link`)[0]!.n;
    for (const email of [`mailless-${count}@desk.example`, "stranger@desk.example"]) await ok(await askForLink({ address: "192.0.2.2", browser: "" }, { email }))();
    expect((await owner`SELECT count(*)::int AS n FROM desk_link`)[0]!.n).toBe(before);
  });
});
