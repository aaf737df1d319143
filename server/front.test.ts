import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { prepareAnswer, stateMark } from "./front";
import { newAnswer } from "./public/answer-status";
import { StillState } from "./still/state";

/** As much of an answer as the hook touches. */
function answer(request: Partial<IncomingMessage> & { url: string }, state = keeping(), more: Partial<{ isSecure: boolean; isDevelopment: boolean }> = {}, hasBegun = false) {
  const set = new Map<string, unknown>();
  const written: number[] = [];
  const sent: string[] = [];
  const response = Object.assign(new EventEmitter(), {
    headersSent: false, statusCode: 200, getHeader: (name: string) => set.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => set.set(name.toLowerCase(), value), hasHeader: (name: string) => set.has(name.toLowerCase()), removeHeader: (name: string) => set.delete(name.toLowerCase()),
    writeHead(status: number) { this.headersSent = true; written.push(status); },
    write: (part: string | Buffer) => { sent.push(String(part)); return true; }, end: (part?: string | Buffer) => sent.push(String(part ?? "")),
  });
  const asked = { method: "GET", headers: {}, ...request } as IncomingMessage;
  prepareAnswer(asked, response as unknown as ServerResponse, { state, isSecure: false, isDevelopment: false, ...more }, { ...newAnswer("x"), hasBegun });
  const finish = (status: number) => { (response as unknown as ServerResponse).writeHead(status); return { status: written.at(-1), headers: Object.fromEntries(set) }; };
  const send = (...parts: string[]) => { for (const part of parts) (response as unknown as ServerResponse).write(part); (response as unknown as ServerResponse).end(); return sent.join(""); };
  return { asked, set, finish, send };
}

function keeping(): StillState {
  const state = new StillState();
  state.connected({ revision: 1, until: Date.now() + 60_000 });
  return state;
}

describe("which page answers", () => {
  it.each(["/", "/es", "/commitments", "/commitments/x", "/about?utm_source=a&fbclid=b", "/?_rsc=x"])("%s: the one that is kept", (url) => {
    expect(answer({ url }).asked.headers[stateMark]).not.toBe(undefined);
  });

  it.each(["/?asOf=2022-01-01", "/commitments?topic=migration", "/commitments?utm_source=a&q=b", "/sources/x?version=2", "/about?unknown=1", "/commitments/x/suggest", "/admin", "/api/v1/commitments", "/feeds/atom.xml", "/embed/list"])(
    "%s: one that is made for it", (url) => expect(answer({ url }).asked.headers[stateMark]).toBe(undefined),
  );

  it("one that is made for it, while nobody tells us of changes, while the site is developed, and for what is no reading", () => {
    expect(answer({ url: "/" }, new StillState()).asked.headers[stateMark]).toBe(undefined);
    expect(answer({ url: "/" }, keeping(), { isDevelopment: true }).asked.headers[stateMark]).toBe(undefined);
    expect(answer({ url: "/", method: "POST" }).asked.headers[stateMark]).toBe(undefined);
  });

  it("names a later state after a publication", () => {
    const state = keeping();
    const before = answer({ url: "/" }, state).asked.headers[stateMark];
    state.raise(2);
    expect(answer({ url: "/" }, state).asked.headers[stateMark]).not.toBe(before);
  });
});

describe("what it says about itself", () => {
  it("a caller chooses no nonce; each answer has its own", () => {
    const nonces = [1, 2].map(() => answer({ url: "/admin/sign-in", headers: { "content-security-policy": "script-src 'nonce-mine'" } }).asked.headers["content-security-policy"]);
    for (const policy of nonces) expect(policy).not.toContain("mine");
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(answer({ url: "/", headers: { "content-security-policy": "script-src 'nonce-mine'" } }).asked.headers["content-security-policy"]).toBe(undefined);
  });

  it("what a handler says stands; a fault is kept by nobody, a missing page by an edge for a second", () => {
    const { set, finish } = answer({ url: "/api/v1/commitments" });
    set.set("content-security-policy", "sandbox");
    set.set("cache-control", "public, max-age=5");
    expect(finish(200).headers).toMatchObject({ "content-security-policy": "sandbox", "cache-control": "public, max-age=5", "x-content-type-options": "nosniff" });
    expect(answer({ url: "/" }).finish(500).headers["cache-control"]).toBe("private, no-store");
    expect(answer({ url: "/api/v1/commitments" }).finish(429).headers["cache-control"]).toBe("private, no-store");
    expect(answer({ url: "/none" }).finish(404).headers["cache-control"]).toContain("s-maxage=1");
  });

  it("a page that cannot be made because the database is away is no fault of ours: 503, and when to come back", () => {
    const state = keeping();
    state.disconnected();
    state.unreachable();
    expect(answer({ url: "/" }, state).finish(500)).toMatchObject({ status: 503, headers: { "retry-after": "5", "cache-control": "private, no-store" } });
    expect(answer({ url: "/" }).finish(500).status).toBe(500);
  });

  it("what could not be read of what was posted to the desk is refused; what failed once somebody of ours had it is our fault", () => {
    const post = { url: "/admin/sign-in", method: "POST" };
    expect(answer(post).finish(500).status).toBe(400);
    expect(answer(post, keeping(), {}, true).finish(500).status).toBe(500);
    expect(answer({ url: "/admin/sign-in" }).finish(500).status).toBe(500);
  });

  it("a link with a token is not told to whom it leads", () => {
    expect(answer({ url: "/admin/welcome?token=x" }).finish(200).headers["referrer-policy"]).toBe("no-referrer");
  });
});

describe("the body of a page", () => {
  const html = { "content-type": "text/html; charset=utf-8" };
  const page = (url: string, headers: Record<string, string>, more = {}) => {
    const made = answer({ url }, keeping(), more);
    for (const [name, value] of Object.entries(headers)) made.set.set(name, value);
    return made;
  };

  it("that is made for one request is sent without the framework's scripts, wherever it was cut", () => {
    const made = page("/commitments?q=a", { ...html, etag: '"of another text"' });
    expect(made.send("<p>1</p><scr", "ipt>one</script><p>2</p>")).toBe("<p>1</p><p>2</p>");
    expect(made.set.has("etag")).toBe(false);
    expect(made.set.get("content-security-policy")).toMatch(/script-src 'self'$/);
  });

  it("is sent as it is written at the desk, from what is kept, while the site is developed, and where it is no page", () => {
    const text = "<script>one</script>";
    for (const made of [page("/admin", html), page("/", { ...html, "x-nextjs-cache": "HIT" }), page("/", html, { isDevelopment: true }), page("/feeds/atom.xml", html), page("/", { "content-type": "text/x-component" })])
      expect(made.send(text)).toBe(text);
  });

  it("that failed is said in both languages, without a word of what happened inside", () => {
    const made = page("/es/topics?asOf=2022-01-01", html);
    made.finish(500);
    expect(made.send("<html><body>Error: relation does not exist</body>")).toMatch(/^<!doctype html>.*Esta página no puede mostrarse ahora.*This page cannot be shown right now/s);
    expect(answer({ url: "/admin" }).send("x")).toBe("x");
  });
});
