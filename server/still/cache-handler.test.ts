import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import PageMemory from "./cache-handler.mjs";
import { stillPolicy } from "../answer-headers";
import { inlineStyles, plainPage } from "./plain-page.mjs";
import { StillState } from "./state";

type Kept = { value: { html?: string; status?: number; headers?: Record<string, string> } } | null;
type Memory = { get: (key: string, context?: unknown) => Promise<Kept>; set: (key: string, value: unknown, context?: unknown) => Promise<void> };
const memory = new PageMemory() as Memory;
const program = globalThis as typeof globalThis & { trackerStill?: StillState; trackerStillPolicy?: typeof stillPolicy };

const key = (state: StillState, path: string) => `/route-cache/APP_PAGE/${"0".repeat(64)}/$/still/${state.name()}/${path}`;
const page = (html: string, more: object = {}) => ({ kind: "APP_PAGE", html, rscData: Buffer.from("r"), headers: { "x-next": "1" }, status: 200, ...more });

let state: StillState;
beforeEach(() => {
  state = new StillState();
  state.connected({ revision: 1, until: Date.now() + 60_000 });
  state.read = async () => ({ revision: 1, until: Date.now() + 60_000 });
  Object.assign(program, { trackerStill: state, trackerStillPolicy: stillPolicy });
});
afterEach(() => void Object.assign(program, { trackerStill: undefined, trackerStillPolicy: undefined }));

describe("the memory of pages", () => {
  it("keeps a page under its address, and each language and each state apart", async () => {
    const address = key(state, "en/about");
    expect(await memory.get(address)).toBe(null);
    await memory.set(address, page("<p>English</p>"));
    expect((await memory.get(address))?.value.html).toBe("<p>English</p>");
    expect(await memory.get(key(state, "es/about"))).toBe(null);
    state.read = async () => ({ revision: 2, until: Date.now() + 60_000 });
    state.raise(2);
    expect(await memory.get(key(state, "en/about"))).toBe(null);
    expect(await memory.get(address), "nobody asks for it, and it is gone").toBe(null);
  });

  it("does not keep what was published about while it was being made", async () => {
    const address = key(state, "en/topics");
    expect(await memory.get(address)).toBe(null);
    state.raise(2);
    await memory.set(address, page("old"));
    expect(await memory.get(address)).toBe(null);
  });

  it("learns from the database what is not announced yet, before the page is answered", async () => {
    const address = key(state, "en/topics");
    const name = state.name();
    state.read = async () => ({ revision: 3, until: Date.now() + 60_000 });
    await memory.set(address, page("new already"));
    expect(state.name()).not.toBe(name);
  });

  it("does not keep a page of a replica that is behind", async () => {
    state.raise(9);
    const address = key(state, "en/parties");
    expect(await memory.get(address)).toBe(null);
    await memory.set(address, page("behind"));
    expect(await memory.get(address)).toBe(null);
  });

  it.each([404, 410, 500])("keeps no answer %i", async (status) => {
    const address = key(state, `en/missing-${status}`);
    await memory.get(address);
    await memory.set(address, page("none", { status }));
    expect(await memory.get(address)).toBe(null);
  });

  it("keeps where an address leads", async () => {
    const address = key(state, "en/commitments/USMX-1");
    await memory.set(address, page("", { status: 308, headers: { location: "/commitments/one" } }));
    expect((await memory.get(address))?.value.headers?.location).toBe("/commitments/one");
  });

  it("says for how long a page has been as it is while the database is away", async () => {
    const address = key(state, "en/about");
    await memory.set(address, page("last good one"));
    expect((await memory.get(address))?.value.headers?.age).toBe(undefined);
    state.disconnected();
    state.unreachable();
    const shown = await memory.get(address);
    expect(shown?.value.html).toBe("last good one");
    expect(Number(shown?.value.headers?.age)).toBeGreaterThanOrEqual(0);
  });

  it("holds no more than it has room for, and forgets what nobody reads", async () => {
    const large = "x".repeat(20 * 1024 * 1024);
    const read = key(state, "en/read-often");
    await memory.set(read, page("small"));
    for (let count = 0; count < 8; count += 1) {
      await memory.set(key(state, `en/large-${count}`), page(large));
      expect(await memory.get(read)).not.toBe(null);
    }
    expect(await memory.get(key(state, "en/large-0"))).toBe(null);
    expect(await memory.get(key(state, "en/large-7"))).not.toBe(null);
  });

  it("keeps a page without the framework's scripts, and gives it so to whoever waited for it", async () => {
    const address = key(state, "en/scripts");
    const made = page(`<p>1</p><script>self.__next_f.push([1])</script>`);
    await memory.set(address, made);
    expect(made.html).toBe("<p>1</p>");
    expect((await memory.get(address))?.value).toMatchObject({ html: "<p>1</p>" });
  });

  it("gives a page the policy under which its own styles hold, and its one script", async () => {
    const made = page("<style>p{}</style><p>1</p>");
    await memory.set(key(state, "en/styles"), made);
    const hash = createHash("sha256").update("p{}").digest("base64");
    // Whoever waited for this very answer gets it too.
    expect((made.headers as Record<string, string>)["content-security-policy"]).toMatch(new RegExp(`style-src 'self' 'sha256-${hash.replaceAll(/[+/]/g, "\\$&")}';.*script-src 'self'$`));
  });
});

describe("a plain page", () => {
  it("has lost the framework's files, what announces them, and all that is inline", () => {
    expect(plainPage(`<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/a.js" id="_R_" async=""></script><p>1</p><script>one</script><script id="b">two
lines</script>`)).toBe("<p>1</p>");
  });

  it("keeps its own file, structured data, other preloads, and what is text", () => {
    const html = `<link rel="preload" href="/_next/static/media/f.woff2" as="font"/><link rel="stylesheet" href="/_next/static/chunks/a.css"/><script type="application/ld+json">{"a":1}</script><script type="module" src="/_next/static/media/reading-script.1.js"></script><script src="/embed/frame.js" async=""></script><p>&lt;script&gt;one&lt;/script&gt;</p>`;
    expect(plainPage(html)).toBe(html);
  });

  it("names its inline styles by their hashes, once each", () => {
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(inlineStyles(`<style>a{}</style><style media="print">b{
}</style><style>a{}</style><link rel="stylesheet" href="/a.css"/>`)).toEqual([hash("a{}"), hash("b{\n}")]);
  });
});
