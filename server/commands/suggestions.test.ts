import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "@/domain/audit";
import { systemActor, visitorId, type Actor } from "../actor";
import { db } from "../db";
import { deskSuggestion, suggestionsOf } from "../editor/suggestions";
import { addressesKeptMs, suggestionAddressKeptMs, suggestionLimits } from "../limits";
import { startMailServer } from "../operations/testing-mail-server";
import { returnedForm } from "../public/returned-form";
import { createTestDatabase } from "../testing";
import { assessment, ok, origin, person, publishBorder, publishSurroundings, refusal } from "../testing-records";
import { suggestionMethods, takeSuggestion } from "../write-api";
import { acceptSuggestion, declineSuggestion } from "./answer-suggestion";
import { logFollowUp } from "./log-follow-up";
import { suggest } from "./suggest";
import { tidyUp } from "./tidy-up";

const { owner } = await createTestDatabase();
const mails = await startMailServer();
Object.assign(process.env, { SMTP_URL: mails.url, MAIL_FROM: "Followthrough <desk@example.org>" });
afterAll(() => mails.stop());
let [editor, contributor]: Actor[] = [];
let unitedStates: string;
beforeAll(async () => {
  await publishSurroundings();
  unitedStates = (await publishBorder()).unitedStates;
  await publishBorder("embargoed", { citations: [origin("call", "announce a task force")] });
  [editor, contributor] = [await person("editor"), await person("contributor")];
});
beforeEach(async () => {
  await owner`DELETE FROM sign_in_attempt`;
  mails.received.length = 0;
});

let count = 0;
const sent = (change: object = {}) => ({ commitment: "border-infrastructure", place: "status", words: `The ports opened, says document ${(count += 1)}.`, ...change });
const newest = () => db.suggestion.findFirstOrThrow({ orderBy: { receivedAt: "desc" } });
const send = async (change: object = {}) => { ok(await suggest(sent(change))); return newest(); };

const post = (body: BodyInit, headers: Record<string, string> = {}) => takeSuggestion(new Request("http://localhost:3000/api/v1/suggestions", {
  method: "POST", body, headers: { "x-forwarded-for": "192.0.2.7", "content-type": "application/x-www-form-urlencoded", ...headers },
}));
const form = (values: Record<string, string>) => new URLSearchParams(values).toString();
const rows = async () => (await owner`SELECT count(*)::int AS n FROM suggestion`)[0]!.n as number;

describe("what a reader sends", () => {
  it("is kept as it was sent, with its place in the trail and none of its words", async () => {
    const words = "<b>Not bold</b> & “quoted”\nsecond line";
    ok(await suggest(sent({ commitment: "USMX-1", words, url: "https://example.org/a", email: "Reader@Example.org", lang: "es" })));
    const row = await newest();
    expect(row).toMatchObject({ words, url: "https://example.org/a", email: "reader@example.org", language: "es", state: "open", isSuspect: false, place: "status" });
    const [event] = await owner`SELECT e.actor_id, e.action, t.content FROM audit_event e JOIN audit_text t ON t.event_sequence = e.sequence WHERE e.record_id = ${row.id}`;
    expect(event).toMatchObject({ actor_id: visitorId, action: "suggest" });
    expect(JSON.parse(event!.content as string)).toMatchObject({ commitment: "border-infrastructure", words: sha256(words) });
    const trail = JSON.stringify(await owner`SELECT * FROM audit_event e LEFT JOIN audit_text t ON t.event_sequence = e.sequence`);
    for (const secret of ["reader@example.org", "192.0.2.7", "Not bold"]) expect(trail).not.toContain(secret);
  });

  it("is kept once while it waits; who sends it again with an address is told", async () => {
    const words = "The same words.";
    const row = await send({ words });
    const before = await rows();
    ok(await suggest(sent({ words: " The  same\nwords. ", email: "late@example.org" })));
    expect(await rows()).toBe(before);
    expect(await db.suggestion.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({ words, email: "late@example.org" });
  });

  it("names the entry it is about only where that is one of the commitment", async () => {
    const { id } = ok(await logFollowUp(systemActor("seed"), assessment(unitedStates, 0)));
    expect((await send({ followUp: id })).followUpId).toBe(id);
    expect((await send({ followUp: editor!.id })).followUpId).toBeNull();
  });

  it("is kept apart where the hidden field is filled in", async () => {
    const { id } = await send({ website: "https://spam.example" });
    expect((await suggestionsOf(editor!, "suspect", 1)).rows.map((row) => row.id)).toContain(id);
    expect((await suggestionsOf(editor!, "open", 1)).rows.map((row) => row.id)).not.toContain(id);
  });

  it.each(["no-such-commitment", "embargoed", "USMX-2", "USMX-999"])("about %s is about nothing that is public", async (commitment) => {
    expect(refusal(await suggest(sent({ commitment })))).toEqual(["not-found"]);
  });

  it("is the desk's: neither the public role nor anybody by a change of it can touch what was sent", async () => {
    const { id } = await send();
    for (const statement of [`UPDATE suggestion SET words = 'x' WHERE id = '${id}'`, `DELETE FROM suggestion WHERE id = '${id}'`, "TRUNCATE suggestion"])
      await expect(owner.unsafe(statement), statement).rejects.toMatchObject({ code: "42501" });
  });
});

describe("the address that takes it", () => {
  it("answers a form with the way to thanks, in its language, and a program with 201", async () => {
    const answer = await post(form({ ...sent(), lang: "es", url: "", email: "", website: "" }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/es/commitments/border-infrastructure/suggest?sent=yes"]);
    const json = await post(JSON.stringify(sent()), { "content-type": "application/json" });
    expect([json.status, await json.json()]).toEqual([201, { received: true }]);
  });

  it("gives a refused form back with every field, to who has the token alone", async () => {
    const typed = { place: "", words: "x".repeat(4001), url: "javascript:alert(1)", email: "me@", followUp: "" };
    const answer = await post(form({ commitment: "border-infrastructure", ...typed }));
    expect(answer.status).toBe(303);
    const token = /back=([\w-]{43})$/.exec(answer.headers.get("location")!)![1]!;
    const returned = await returnedForm(token);
    expect(returned).toMatchObject({ typed, reason: "invalid" });
    expect(returned!.issues.map(({ path, code }) => `${path}: ${code}`)).toEqual(["place: required", "words: too-long", "url: not-a-web-address", "email: not-an-email"]);
    for (const other of ["A".repeat(43), "", "x", undefined]) expect(await returnedForm(other)).toBeNull();
    expect(JSON.stringify(await owner`SELECT token_sha256 FROM returned_form`)).not.toContain(token);
    await owner`UPDATE returned_form SET created_at = now() - interval '61 minutes'`;
    expect(await returnedForm(token), "an hour later").toBeNull();
  });

  it("tells a program what is wrong with each field", async () => {
    const answer = await post(JSON.stringify(sent({ words: "", url: "x" })), { "content-type": "application/json" });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ errors: [{ parameter: "words", code: "required" }, { parameter: "url", code: "not-a-web-address" }] });
  });

  it.each<[string, BodyInit, Record<string, string>, number]>([
    ["another kind of text", "words", { "content-type": "text/plain" }, 415],
    ["a file form", "x", { "content-type": "multipart/form-data; boundary=x" }, 415],
    ["a form of another site", form(sent() as never), { "sec-fetch-site": "cross-site" }, 403],
    ["a form of a neighbouring site", form(sent() as never), { "sec-fetch-site": "same-site" }, 403],
    ["an origin that is another", form(sent() as never), { origin: "https://evil.example" }, 403],
    ["an origin that is none", form(sent() as never), { origin: "null" }, 403],
    ["too much", `words=${"x".repeat(suggestionLimits.bodyBytes)}`, {}, 413],
    ["no JSON", "{", { "content-type": "application/json" }, 422],
    ["a list", "[]", { "content-type": "application/json" }, 422],
    ["nothing that it is about", form({ words: "x" }), {}, 404],
  ])("refuses %s and keeps nothing", async (_name, body, headers, status) => {
    const before = await rows();
    expect((await post(body, headers)).status).toBe(status);
    expect(await rows()).toBe(before);
  });

  it.each(["GET", "PUT", "PATCH", "DELETE"])("does not answer %s", async (method) => {
    const answer = await suggestionMethods(new Request("http://localhost:3000/api/v1/suggestions", { method }));
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
  });
});

describe("a flood", () => {
  const send = (address: string, change: object = {}) => post(form({ ...sent(), ...change } as never), { "x-forwarded-for": address });
  const { perAddress, returnedPerAddress } = suggestionLimits;

  it("from one address is taken ten times, comes back ten times, and then is not even written down", async () => {
    const before = await rows();
    const answers: string[] = [];
    for (let i = 0; i < perAddress + returnedPerAddress + 3; i++) {
      const answer = await send("198.51.100.1");
      answers.push(answer.status === 303 ? /(sent|back)=/.exec(answer.headers.get("location")!)![1]! : String(answer.status));
    }
    expect(answers).toEqual([...Array<string>(perAddress).fill("sent"), ...Array<string>(returnedPerAddress).fill("back"), "429", "429", "429"]);
    expect(await rows()).toBe(before + perAddress);
    expect(await db.signInAttempt.count()).toBe(perAddress + returnedPerAddress);
    expect((await send("198.51.100.2")).status, "another address").toBe(303);
  });

  it("from a network of IPv6 is one flood", async () => {
    for (let i = 0; i < perAddress; i++) await send(`2001:db8:1:2::${i + 1}`);
    expect((await send("2001:db8:1:2:ffff::1")).headers.get("location")).toContain("back=");
    expect((await send("2001:db8:1:3::1")).headers.get("location")).toContain("sent=");
  });

  it("from everywhere ends too, and so that a program is told when to come back", async () => {
    await owner`INSERT INTO sign_in_attempt (account_key, address, purpose) SELECT ${sha256("readers")}, '203.0.113.' || (g % 250), 'suggestion' FROM generate_series(1, ${suggestionLimits.altogether}) g`;
    const answer = await post(JSON.stringify(sent()), { "content-type": "application/json", "x-forwarded-for": "198.51.100.9" });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "3600"]);
  });

  it("at the same instant is counted to the last", async () => {
    const answers = await Promise.all(Array.from({ length: perAddress + 5 }, () => send("198.51.100.3")));
    const taken = answers.filter((answer) => answer.headers.get("location")?.includes("sent="));
    expect(taken.length).toBeLessThanOrEqual(perAddress);
  });
});

describe("the answer of the desk", () => {
  it("accepts into the draft of a follow-up, tells the sender and forgets the address", async () => {
    const { id } = await send({ url: "https://example.org/gazette", email: "ana@example.org", lang: "es" });
    const begun = ok(await acceptSuggestion(editor!, { suggestion: id, into: `obligation:${unitedStates}` }));
    expect(begun).toMatchObject({ suggestion: id, commitment: "border-infrastructure", into: { kind: "obligation", id: unitedStates } });
    expect(await db.draft.findUniqueOrThrow({ where: { id: begun.draft } })).toMatchObject({ recordKind: "follow-up", targetId: unitedStates, authorId: editor!.id, state: "draft" });
    const row = await db.suggestion.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ state: "accepted", email: null, emailGivenAt: null, draftId: begun.draft, answeredById: editor!.id, told: "sent", reason: null });
    expect((await db.draft.findUniqueOrThrow({ where: { id: begun.draft } })).privateNotes).toBe(`${row.words}\n\nhttps://example.org/gazette`);
    expect(mails.received).toHaveLength(1);
    expect(mails.received[0]).toMatchObject({ to: ["ana@example.org"], subject: "Su sugerencia en localhost:3000" });
    expect(mails.received[0]!.text).toContain("Título de border-infrastructure");
  });

  it("accepts into the draft of the commitment's text", async () => {
    const { id } = await send();
    const { draft, into } = ok(await acceptSuggestion(editor!, { suggestion: id, into: "commitment" }));
    expect(into).toEqual({ kind: "commitment" });
    expect(await db.draft.findUniqueOrThrow({ where: { id: draft } })).toMatchObject({ recordKind: "commitment", baseVersion: 1, payload: { slug: "border-infrastructure" } });
    expect((await deskSuggestion(editor!, id))!.suggestion.answer).toMatchObject({ by: "editor", told: "no-address", draft });
    expect(mails.received).toEqual([]);
  });

  it("declines with a reason that the sender reads as text", async () => {
    const { id } = await send({ email: "ben@example.org" });
    ok(await declineSuggestion(editor!, { suggestion: id, reason: "The document says <b>otherwise</b>." }));
    expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "declined", reason: "The document says <b>otherwise</b>.", email: null, told: "sent" });
    expect(mails.received[0]!.text).toContain("The document says <b>otherwise</b>.");
    expect(mails.received[0]!.html).toContain("&lt;b&gt;otherwise&lt;/b&gt;");
  });

  it("forgets the address even where the mail server does not take the letter", async () => {
    const { id } = await send({ email: "nobody@refused.example" });
    ok(await declineSuggestion(editor!, { suggestion: id, reason: "No." }));
    expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: null, told: "not-sent" });
  });

  it("is given once, by who may, to what there is; each refusal is in the trail", async () => {
    const { id } = await send({ email: "once@example.org" });
    const refusals = async () => (await owner`SELECT count(*)::int AS n FROM audit_event WHERE action = 'answer-suggestions' AND outcome <> 'done'`)[0]!.n as number;
    const before = await refusals();
    expect(refusal(await declineSuggestion(contributor!, { suggestion: id, reason: "No." }))).toEqual(["forbidden"]);
    expect(refusal(await declineSuggestion(editor!, { suggestion: id, reason: " " }))).toEqual(["invalid", "reason: required"]);
    expect(refusal(await declineSuggestion(editor!, { suggestion: editor!.id, reason: "No." }))).toEqual(["not-found"]);
    expect(refusal(await acceptSuggestion(editor!, { suggestion: id, into: `obligation:${id}` }))).toEqual(["invalid", "into: unknown-record"]);
    const both = await Promise.all([declineSuggestion(editor!, { suggestion: id, reason: "No." }), acceptSuggestion(editor!, { suggestion: id, into: "commitment" })]);
    expect(both.map((result) => (result.ok ? "done" : refusal(result).join())).sort()).toEqual(["done", "invalid,: already-answered"]);
    expect(await refusals()).toBe(before + 5);
    expect(mails.received).toHaveLength(1);
    await expect(owner`UPDATE suggestion SET state = 'open', answered_at = NULL, answered_by_id = NULL, reason = NULL, draft_id = NULL WHERE id = ${id}`).rejects.toMatchObject({ code: "42501" });
  });

  it("that never comes leaves no address behind", async () => {
    const { id } = await send({ email: "waiting@example.org" });
    const later = (ms: number) => new Date(Date.now() + ms);
    await tidyUp(systemActor("jobs"), later(suggestionAddressKeptMs - 60_000));
    expect((await db.suggestion.findUniqueOrThrow({ where: { id } })).email).toBe("waiting@example.org");
    expect(ok(await tidyUp(systemActor("jobs"), later(suggestionAddressKeptMs + 60_000))).senders).toBeGreaterThan(0);
    expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: null, state: "open" });
    expect(addressesKeptMs).toBeLessThan(suggestionAddressKeptMs);
  });
});
