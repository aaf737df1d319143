import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { actorOfSession, type Actor } from "../actor";
import { secondFactorState } from "../editor/account";
import { signInLimits } from "../limits";
import { codeAt } from "../one-time-code";
import { createTestDatabase } from "../testing";
import { ok, person, refusal } from "../testing-records";
import { changeSecondFactorRoles } from "./change-setting";
import { resetSecondFactor } from "./manage-users";
import { chooseLanguage } from "./own-account";
import { publishTopic } from "./publish-topic";
import { beginSecondFactor, confirmSecondFactor, newRecoveryCodes, switchOffSecondFactor } from "./second-factor";
import { signIn } from "./sign-in";

const { owner } = await createTestDatabase();
const password = "a few unrelated words";
let chief: Actor;
let count = 0;
beforeAll(async () => { chief = await person("administrator", "chief"); });
// The clock stands five seconds into a half-minute, so that no test crosses into the next.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 30_000) * 30_000 + 5_000 });
  await owner`DELETE FROM sign_in_attempt`;
});
afterEach(() => { vi.useRealTimers(); });

const emailOf = (actor: Actor) => `${actor.name}@desk.example`;
const enter = (actor: Actor, code: string | null = null, given = password) =>
  signIn({ email: emailOf(actor), password: given, code, caller: { address: "192.0.2.1", browser: "Firefox, Linux" } });
const somebody = (role: "editor" | "reviewer" = "editor") => person(role, `somebody-${(count += 1)}`);
/** The next half-minute's code, which is accepted too: the present one was used to set up. */
const later = (secret: string) => codeAt(secret, Date.now() + 30_000);

async function withFactor(actor: Actor): Promise<{ secret: string; codes: string[] }> {
  ok(await beginSecondFactor(actor, { current: password }));
  const { secret } = (await secondFactorState(actor)).enrolment!;
  return { secret, ...ok(await confirmSecondFactor(actor, { code: codeAt(secret) })) };
}

describe("setting up a second factor", () => {
  it("wants the password, and counts only when a code was given", async () => {
    const ana = await somebody();
    expect(refusal(await beginSecondFactor(ana, { current: "not the password" }))).toEqual(["invalid", "current: wrong-password"]);
    expect((await secondFactorState(ana)).state).toBe("off");
    ok(await beginSecondFactor(ana, { current: password }));
    const { enrolment, state } = await secondFactorState(ana);
    expect(state).toBe("begun");
    expect(enrolment!.address).toContain(`secret=${enrolment!.secret}`);
    expect(await enter(ana), "begun is not set up").toMatchObject({ ok: true });
    expect(refusal(await confirmSecondFactor(ana, { code: codeAt(enrolment!.secret, 0) }))).toEqual(["invalid", "code: wrong-code"]);
    const { codes } = ok(await confirmSecondFactor(ana, { code: codeAt(enrolment!.secret) }));
    expect(new Set(codes).size).toBe(10);
    expect(await secondFactorState(ana)).toMatchObject({ state: "on", recoveryCodesLeft: 10, enrolment: null });
    expect(await enter(ana)).toEqual({ ok: false, reason: "code-needed" });
  });

  it("keeps neither secret nor codes readable, and none of them in the trail", async () => {
    const ana = await somebody();
    const { secret, codes } = await withFactor(ana);
    const kept = JSON.stringify([await owner`SELECT * FROM desk_second_factor`, await owner`SELECT * FROM desk_recovery_code`, await owner`SELECT * FROM audit_event`, await owner`SELECT * FROM audit_text`]);
    for (const text of [secret, ...codes, ...codes.map((code) => code.replace("-", ""))]) expect(kept).not.toContain(text);
  });

  it("ends every other session, and not the one at hand", async () => {
    const ana = await somebody();
    const other = await enter(ana);
    await withFactor(ana);
    expect(await actorOfSession(other.ok ? other.sessionId : "")).toBeNull();
    expect(await actorOfSession(ana.sessionId!)).not.toBeNull();
  });

  it("that was begun over an hour ago is begun anew; a secret moved to another person is none", async () => {
    const [ana, eva] = [await somebody(), await somebody()];
    for (const one of [ana, eva]) ok(await beginSecondFactor(one, { current: password }));
    const { secret } = (await secondFactorState(ana)).enrolment!;
    await owner`UPDATE desk_second_factor SET secret = (SELECT secret FROM desk_second_factor WHERE user_id = ${ana.id}) WHERE user_id = ${eva.id}`;
    expect((await secondFactorState(eva)).state).toBe("off");
    expect(refusal(await confirmSecondFactor(eva, { code: codeAt(secret) }))).toEqual(["invalid", "code: wrong-code"]);
    await owner`UPDATE desk_second_factor SET created_at = now() - interval '61 minutes' WHERE user_id = ${ana.id}`;
    expect((await secondFactorState(ana)).state).toBe("off");
    expect(refusal(await confirmSecondFactor(ana, { code: codeAt(secret) }))).toEqual(["invalid", ": not-set-up"]);
  });

  it("is not replaced by somebody who only has the session", async () => {
    const ana = await somebody();
    await withFactor(ana);
    expect(refusal(await beginSecondFactor(ana, { current: password }))).toEqual(["conflict"]);
    expect(refusal(await confirmSecondFactor(ana, { code: "123456" }))).toEqual(["invalid", ": not-set-up"]);
  });
});

describe("signing in with a second factor", () => {
  it("takes password and code together; the code is asked for only when the password was right", async () => {
    const ana = await somebody();
    const { secret } = await withFactor(ana);
    expect(await enter(ana, null, "not the password")).toEqual({ ok: false, reason: "refused" });
    expect(await enter(ana, later(secret), "not the password")).toEqual({ ok: false, reason: "refused" });
    expect(await enter(ana, " ")).toEqual({ ok: false, reason: "code-needed" });
    expect(await enter(ana, "000000")).toEqual({ ok: false, reason: "wrong-code" });
    const entered = await enter(ana, later(secret).replace(/^.../, "$& "));
    expect(await actorOfSession(entered.ok ? entered.sessionId : "")).toMatchObject({ id: ana.id });
    const history = await owner`SELECT result, factor FROM desk_sign_in WHERE user_id = ${ana.id} ORDER BY id`;
    expect(history.map(({ result, factor }) => [result, factor])).toEqual([["wrong-password", "none"], ["wrong-password", "none"], ["wrong-code", "none"], ["signed-in", "code"]]);
  });

  it("accepts a code once: not again, not an earlier one, and not the one that set it up", async () => {
    const ana = await somebody();
    const { secret } = await withFactor(ana);
    expect(await enter(ana, codeAt(secret)), "the one that set it up").toEqual({ ok: false, reason: "code-used" });
    const code = later(secret);
    expect(await enter(ana, code)).toMatchObject({ ok: true });
    expect(await enter(ana, code)).toEqual({ ok: false, reason: "code-used" });
    expect(await enter(ana, codeAt(secret))).toEqual({ ok: false, reason: "code-used" });
  });

  it("of many uses of one code at the same moment exactly one opens a session", async () => {
    const ana = await somebody();
    const { secret, codes } = await withFactor(ana);
    for (const code of [later(secret), codes[0]!]) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => enter(ana, code)));
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(answers.filter((answer) => !answer.ok && answer.reason === "code-used")).toHaveLength(3);
    }
  });

  it("a recovery code stands in for the telephone once, however it is typed", async () => {
    const [ana, eva] = [await somebody(), await somebody()];
    const { codes } = await withFactor(ana);
    await withFactor(eva);
    expect(await enter(eva, codes[0]!), "another person's").toEqual({ ok: false, reason: "wrong-code" });
    expect(await enter(ana, ` ${codes[0]!.toUpperCase().replace("-", " ")}`)).toMatchObject({ ok: true });
    expect(await enter(ana, codes[0]!)).toEqual({ ok: false, reason: "code-used" });
    expect(await enter(ana, "zzzzz-zzzzz")).toEqual({ ok: false, reason: "wrong-code" });
    expect(await secondFactorState(ana)).toMatchObject({ recoveryCodesLeft: 9 });
    const [row] = await owner`SELECT factor FROM desk_sign_in WHERE user_id = ${ana.id} AND result = 'signed-in'`;
    expect(row!.factor).toBe("recovery-code");
  });

  it("wrong codes are counted with wrong passwords, and asking for the code is not a failure", async () => {
    const ana = await somebody();
    const { secret } = await withFactor(ana);
    for (let n = 0; n < signInLimits.perAccount + 2; n++) expect(await enter(ana)).toEqual({ ok: false, reason: "code-needed" });
    for (let n = 0; n < 5; n++) expect(await enter(ana, `00000${n}`)).toEqual({ ok: false, reason: "wrong-code" });
    for (let n = 0; n < 5; n++) expect(await enter(ana, null, "not the password")).toEqual({ ok: false, reason: "refused" });
    expect(await enter(ana, later(secret))).toEqual({ ok: false, reason: "too-many-attempts" });
  });
});

describe("losing it", () => {
  it("switching it off wants the password; new recovery codes end the old ones", async () => {
    const ana = await somebody();
    const { codes } = await withFactor(ana);
    for (const change of [switchOffSecondFactor, newRecoveryCodes]) expect(refusal(await change(ana, { current: "not it" }))).toEqual(["invalid", "current: wrong-password"]);
    const made = ok(await newRecoveryCodes(ana, { current: password }));
    expect(await enter(ana, codes[1]!)).toEqual({ ok: false, reason: "wrong-code" });
    expect(await enter(ana, made.codes[1]!)).toMatchObject({ ok: true });
    ok(await switchOffSecondFactor(ana, { current: password }));
    expect(await enter(ana)).toMatchObject({ ok: true });
    expect(refusal(await newRecoveryCodes(ana, { current: password }))).toEqual(["invalid", ": not-set-up"]);
    expect(refusal(await switchOffSecondFactor(ana, { current: password }))).toEqual(["invalid", ": not-set-up"]);
  });

  it("an administrator removes it from somebody who lost everything, and ends their sessions", async () => {
    const ana = await somebody();
    await withFactor(ana);
    ok(await resetSecondFactor(chief, { person: ana.id }));
    expect(await actorOfSession(ana.sessionId!)).toBeNull();
    expect(await enter(ana)).toMatchObject({ ok: true });
    expect(refusal(await resetSecondFactor(chief, { person: ana.id }))).toEqual(["invalid", ": not-set-up"]);
  });
});

describe("demanded of a role", () => {
  it("only administrators demand it, and each decision stays written down", async () => {
    const editor = await somebody();
    expect(refusal(await changeSecondFactorRoles(editor, { roles: [] }))).toEqual(["forbidden"]);
    expect(refusal(await changeSecondFactorRoles(chief, { roles: ["king"] }))[0]).toBe("invalid");
    ok(await changeSecondFactorRoles(chief, { roles: ["reviewer"] }));
    ok(await changeSecondFactorRoles(chief, {}));
    const rows = await owner`SELECT version, value FROM installation_setting ORDER BY version`;
    expect(rows.map(({ version, value }) => [version, value])).toEqual([[1, ["reviewer"]], [2, []]]);
    const [event] = await owner`SELECT t.content FROM audit_event e JOIN audit_text t ON t.event_sequence = e.sequence AND t.side = 'before' WHERE e.record_kind = 'setting' ORDER BY e.sequence DESC LIMIT 1`;
    expect(JSON.parse(event!.content)).toEqual({ value: ["reviewer"] });
  });

  it("holds back who has none from everything else, at the next request, until they have set it up", async () => {
    const [reviewer, editor] = [await somebody("reviewer"), await somebody()];
    ok(await changeSecondFactorRoles(chief, { roles: ["reviewer"] }));
    const held = (await actorOfSession(reviewer.sessionId!))!;
    expect(held.mustSetUpSecondFactor).toBe(true);
    expect(await actorOfSession(editor.sessionId!)).toMatchObject({ mustSetUpSecondFactor: false });
    expect(refusal(await publishTopic(held, { slug: `held-${count}`, name: { en: "T" } }))).toEqual(["forbidden"]);
    ok(await chooseLanguage(held, "es"));
    expect(await secondFactorState(held)).toMatchObject({ state: "off", isDemanded: true });
    await withFactor(held);
    const free = (await actorOfSession(reviewer.sessionId!))!;
    expect(free.mustSetUpSecondFactor).toBe(false);
    ok(await publishTopic(free, { slug: `free-${count}`, name: { en: "T" } }));
    ok(await changeSecondFactorRoles(chief, { roles: [] }));
  });
});
