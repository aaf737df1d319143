import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/domain/permissions";
import { changePublication } from "./commands/change-setting";
import { makeToken, revokeToken } from "./commands/tokens";
import { tidyUp } from "./commands/tidy-up";
import { openTokens } from "./editor/account";
import { logByToken, publishByToken } from "./desk-writes";
import { systemActor, type Actor } from "./actor";
import { tokenLimits } from "./limits";
import { createTestDatabase } from "./testing";
import { assessment, check, commitmentDraft, ok, person, publishBorder, publishSurroundings, refusal } from "./testing-records";

const { owner } = await createTestDatabase();
const password = "a few unrelated words";
let border: Awaited<ReturnType<typeof publishBorder>>;
let editor: Actor;
let token: string;

const made = async (actor: Actor, scopes: string[] = ["follow-ups:write", "commitments:write"]) =>
  ok(await makeToken(actor, { name: "A script", scopes, expires: "30", ownPassword: password })).token;

type Given = { token?: string | undefined; ifMatch?: string | undefined; key?: string; type?: string; raw?: string; address?: string };
function request(path: string, body: unknown, { token: bearer = token, ifMatch, key, type = "application/json", raw, address = "198.51.100.7" }: Given = {}): Request {
  const headers = new Headers({ "content-type": type, "x-forwarded-for": address });
  if (bearer !== "") headers.set("authorization", `Bearer ${bearer}`);
  if (ifMatch !== undefined) headers.set("if-match", ifMatch);
  if (key !== undefined) headers.set("idempotency-key", key);
  return new Request(`http://localhost/api/v1${path}`, { method: "POST", headers, body: raw ?? JSON.stringify(body) });
}

/** A follow-up as a program sends it: what the address and a header say left out. */
function log(obligation: string, body: object, given: Given = {}) {
  const { obligation: _obligation, baseVersion: _version, ...sent } = body as Record<string, unknown>;
  return logByToken(request(`/obligations/${obligation}/follow-ups`, sent, given), { params: Promise.resolve({ id: obligation }) });
}
const publish = (body: object, given: Given = {}) => publishByToken(request("/commitments", body, given));
const version = async (id: string) => (await owner`SELECT version FROM obligation WHERE id = ${id}`)[0]!.version as number;
const entries = async (id: string) => (await owner`SELECT count(*)::int AS n FROM follow_up WHERE obligation_id = ${id}`)[0]!.n as number;
const lastEvents = () => owner<{ action: string; outcome: string; actor_id: string }[]>`SELECT action, outcome, actor_id FROM audit_event ORDER BY sequence DESC LIMIT 3`;

beforeAll(async () => {
  await publishSurroundings();
  border = await publishBorder();
  editor = await person("editor");
  token = await made(editor);
});

describe("a token", () => {
  it("is told once, kept as a fingerprint, listed by its end, and in the trail without itself", async () => {
    expect(token).toMatch(/^ftk_[A-Za-z0-9_-]{43}$/);
    const [row] = await owner`SELECT token_sha256, hint FROM desk_token WHERE user_id = ${editor.id}`;
    expect(row!.token_sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(row!.hint).toBe(token.slice(-4));
    expect((await openTokens(editor))[0]).toMatchObject({ name: "A script", lastUsedAt: null });
    const [found] = await owner`SELECT count(*)::int AS n FROM audit_text WHERE content LIKE ${`%${token}%`}`;
    expect(found!.n).toBe(0);
  });
  it("asks for the password, a scope and a time", async () => {
    expect(refusal(await makeToken(editor, { name: "x", scopes: ["follow-ups:write"], expires: "30", ownPassword: "wrong" }))).toEqual(["invalid", "ownPassword: wrong-password"]);
    expect(refusal(await makeToken(editor, { name: "", scopes: [], expires: "4000", ownPassword: "x" }))).toEqual(["invalid", "name: required", "scopes: required", "expires: required"]);
  });
  it("is no more than its person may, in its scopes", async () => {
    const narrow = await made(editor, ["commitments:write"]);
    expect((await log(border.mexico, check(border.mexico, 0), { token: narrow, ifMatch: '"0"' })).status).toBe(403);
    expect((await lastEvents())[0]).toMatchObject({ action: "use-token", outcome: "forbidden", actor_id: editor.id });
    for (const role of ["contributor"] as Role[]) {
      const their = await made(await person(role));
      const sent = await log(border.mexico, check(border.mexico, 0), { token: their, ifMatch: '"0"' });
      expect([sent.status, (await sent.json()).state]).toEqual([202, "in-review"]);
      expect(await entries(border.mexico)).toBe(0);
    }
  });
  it.each([["none", ""], ["no token", "abc"], ["another's guess", `ftk_${"A".repeat(43)}`]])("%s opens nothing, and the trail says so", async (_what, bearer) => {
    const answer = await log(border.mexico, check(border.mexico, 0), { token: bearer, ifMatch: '"0"', address: "198.51.100.20" });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect((await lastEvents())[0]).toMatchObject({ action: "use-token", outcome: "refused" });
  });
  it("ends when it is revoked, has run out, or its person is switched off", async () => {
    const [revoked, old] = [await made(editor), await made(editor)];
    const [newest] = await owner`SELECT id FROM desk_token WHERE hint = ${revoked.slice(-4)}`;
    ok(await revokeToken(editor, { token: newest!.id }));
    await owner`ALTER TABLE desk_token DISABLE TRIGGER token_is_settled`;
    await owner`UPDATE desk_token SET created_at = now() - interval '3 days', expires_at = now() - interval '1 second' WHERE hint = ${old.slice(-4)}`;
    await owner`ALTER TABLE desk_token ENABLE TRIGGER token_is_settled`;
    const gone = await person("editor", "gone");
    const theirs = await made(gone);
    await owner`UPDATE desk_user SET disabled_at = now() WHERE id = ${gone.id}`;
    for (const bearer of [revoked, old, theirs]) expect((await log(border.mexico, check(border.mexico, 0), { token: bearer, ifMatch: '"0"', address: "198.51.100.21" })).status).toBe(401);
    expect(refusal(await revokeToken(gone, { token: newest!.id }))).toEqual(["invalid", "token: unknown-record"]);
  });
  it("what it may is settled when it is made", async () => {
    await expect(owner`UPDATE desk_token SET scopes = ARRAY['commitments:write']`).rejects.toThrow(/settled/);
    await expect(owner`UPDATE desk_token SET scopes = ARRAY['everything']`).rejects.toThrow();
  });
  it("is not guessed: after so many wrong ones nothing is looked at from there", async () => {
    for (let n = 0; n <= tokenLimits.wrongPerAddress; n += 1) await log(border.mexico, {}, { token: "x", address: "198.51.100.30" });
    const answer = await log(border.mexico, check(border.mexico, 0), { ifMatch: '"0"', address: "198.51.100.30" });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "900"]);
  });
});

describe("logging by program", () => {
  it("is the desk's own: published, with its author, version and address", async () => {
    const answer = await log(border.unitedStates, assessment(border.unitedStates, 0), { ifMatch: '"0"' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("etag")).toBe('"1"');
    expect(await answer.json()).toMatchObject({ state: "published", version: 1, links: { self: "/api/v1/commitments/border-infrastructure/follow-ups" } });
    const [row] = await owner`SELECT author_id FROM follow_up WHERE obligation_id = ${border.unitedStates}`;
    expect(row!.author_id).toBe(editor.id);
    expect((await lastEvents())[0]).toMatchObject({ action: "use-token", outcome: "done", actor_id: editor.id });
  });
  it("wants the version that was seen, and says which it is now", async () => {
    expect((await log(border.unitedStates, check(border.unitedStates, 0))).status).toBe(428);
    const stale = await log(border.unitedStates, check(border.unitedStates, 0), { ifMatch: '"0"' });
    expect([stale.status, stale.headers.get("etag")]).toEqual([412, '"1"']);
    expect((await log(border.unitedStates, check(border.unitedStates, 0), { ifMatch: "*" })).status).toBe(412);
  });
  it("refuses what the desk refuses, and names the place", async () => {
    const answer = await log(border.unitedStates, assessment(border.unitedStates, 1, { status: "delivered", evidence: [] }), { ifMatch: "1" });
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toContainEqual(expect.objectContaining({ parameter: "/qualifier", code: "qualifier-required" }));
    const twice = await logByToken(request(`/obligations/${border.unitedStates}/follow-ups`, check(border.unitedStates, 1), { ifMatch: "1" }), { params: Promise.resolve({ id: border.unitedStates }) });
    expect((await twice.json()).errors[0]).toMatchObject({ parameter: "/obligation", code: "invalid" });
    const unknown = await log("00000000-0000-4000-8000-00000000abcd", check(border.unitedStates, 0), { ifMatch: "0" });
    expect(unknown.status).toBe(404);
  });
  it.each([
    ["another kind of text", { type: "text/plain" }, 415], ["no JSON", { raw: "{" }, 422], ["a list", { raw: "[]" }, 422],
    ["too much", { raw: JSON.stringify({ note: "x".repeat(tokenLimits.bodyBytes) }) }, 413], ["a key that is none", { key: "two words", ifMatch: "1" }, 422],
  ] as [string, Given, number][])("%s: %s is %i", async (_what, given, status) => {
    const answer = await log(border.unitedStates, check(border.unitedStates, 1), given);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a key of one's own", () => {
  it("eight at once write one row, and all who are answered hear the same", async () => {
    const before = await version(border.mexico);
    const given = { ifMatch: String(before), key: "eight-at-once" };
    const answers = await Promise.all(Array.from({ length: 8 }, () => log(border.mexico, check(border.mexico, before), given)));
    expect(await entries(border.mexico)).toBe(before + 1);
    const bodies = await Promise.all(answers.map(async (answer) => [answer.status, JSON.stringify(await answer.json())] as const));
    expect(bodies.filter(([status]) => status !== 201 && status !== 409)).toEqual([]);
    expect(new Set(bodies.filter(([status]) => status === 201).map(([, text]) => text)).size).toBe(1);
    const again = await log(border.mexico, check(border.mexico, before), given);
    expect([again.status, again.headers.get("idempotency-replayed"), again.headers.get("etag")]).toEqual([201, "true", `"${before + 1}"`]);
    expect(await entries(border.mexico)).toBe(before + 1);
  });
  it("is not taken for something else", async () => {
    const given = { ifMatch: "1", key: "eight-at-once" };
    expect((await log(border.mexico, check(border.mexico, 1, { searched: "Elsewhere." }), given)).status).toBe(422);
    const others = await made(await person("editor", "another"));
    expect((await log(border.mexico, check(border.mexico, 1), { ...given, token: others })).status).toBe(201);
  });
  it("is free again after a refusal, and after a day", async () => {
    const now = await version(border.mexico);
    expect((await log(border.mexico, check(border.mexico, 0, { searched: null }), { ifMatch: String(now), key: "second-try" })).status).toBe(422);
    expect((await log(border.mexico, check(border.mexico, 0), { ifMatch: String(now), key: "second-try" })).status).toBe(201);
    await owner`UPDATE desk_request SET begun_at = now() - interval '25 hours'`;
    ok(await tidyUp(systemActor("jobs")));
    expect((await owner`SELECT count(*)::int AS n FROM desk_request`)[0]!.n).toBe(0);
  });
  it("is answered in the transaction of what is written: there are both, or neither", async () => {
    const before = await version(border.mexico);
    const given = { ifMatch: String(before), key: "both-or-neither" };
    await owner`CREATE TRIGGER fails BEFORE UPDATE ON desk_request FOR EACH ROW EXECUTE FUNCTION forbid_change()`;
    await expect(log(border.mexico, check(border.mexico, before), given)).rejects.toThrow();
    await owner`DROP TRIGGER fails ON desk_request`;
    expect(await version(border.mexico), "nothing was written").toBe(before);
    expect((await owner`SELECT count(*)::int AS n FROM desk_request WHERE key = 'both-or-neither'`)[0]!.n, "the key is free").toBe(0);
    expect((await log(border.mexico, check(border.mexico, before), given)).status).toBe(201);
    expect((await log(border.mexico, check(border.mexico, before), given)).headers.get("idempotency-replayed")).toBe("true");
    expect(await version(border.mexico)).toBe(before + 1);
  });
  it("of a request that died is taken over after a minute", async () => {
    const now = await version(border.mexico);
    const [row] = await owner`SELECT id FROM desk_token WHERE hint = ${token.slice(-4)}`;
    const given = { ifMatch: String(now), key: "died" };
    await owner`INSERT INTO desk_request (token_id, key, fingerprint) VALUES (${row!.id}, 'died', ${"0".repeat(64)})`;
    expect((await log(border.mexico, check(border.mexico, 0), given)).status).toBe(422);
    await owner`UPDATE desk_request SET begun_at = now() - interval '2 minutes' WHERE key = 'died'`;
    expect((await log(border.mexico, check(border.mexico, 0), given)).status).toBe(201);
  });
});

describe("publishing by program", () => {
  it("makes a commitment, and a new version of it with If-Match", async () => {
    const draft = commitmentDraft("by-program");
    const created = await publish(draft);
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe("/api/v1/commitments/by-program");
    const { id } = (await created.json()) as { id: string };
    const change = { ...draft, id, specificity: 2, changeNote: "More is known." };
    expect((await publish(change)).status).toBe(428);
    expect((await publish(change, { ifMatch: "7" })).status).toBe(412);
    expect((await publish(change, { ifMatch: '"1"' })).headers.get("etag")).toBe('"2"');
    expect((await (await publish(draft)).json()).errors).toContainEqual(expect.objectContaining({ parameter: "/slug", code: "slug-taken" }));
  });
  it("is a draft for review where two persons are asked for", async () => {
    ok(await changePublication(await person("administrator"), { publication: "two-persons" }));
    const answer = await publish(commitmentDraft("for-review"), { key: "for-review" });
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({ state: "in-review", links: null });
    expect((await owner`SELECT count(*)::int AS n FROM commitment WHERE slug = 'for-review'`)[0]!.n).toBe(0);
    expect((await owner`SELECT state FROM draft WHERE record_kind = 'commitment'`)[0]!.state).toBe("in-review");
  });
});
