import fc from "fast-check";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Endpoint } from "@/domain/api/endpoint";
import { endpoints } from "@/domain/api/endpoints";
import { parameterWords } from "@/domain/api/parameters";
import { filterNames } from "@/domain/filter";
import { expect, test } from "./fixtures";
import { routes } from "./routes";

/**
 * Generated parameters at every address that is on disk: no answer is a failure of ours, and the API refuses
 * in its own form. A slow machine tries fewer of them and fails none. The seed is printed; `HOSTILE_SEED` plays a run again.
 */
const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 2 ** 31);
const runs = { seed, numRuns: 12, verbose: 1, endOnFailure: true, interruptAfterTimeLimit: 60_000 } as const;

const names = [...Object.keys(parameterWords), ...filterNames, "asOf", "version", "from", "to", "clock", "id", "token", "back", "theme", "colour", "__proto__", "constructor", "toString", ""];
const odd = ["", " ", "0", "-1", "1e9", "NaN", "null", "true", "[]", "{}", "%", "%00", "\u0000", "'", "\"", "'; DROP TABLE commitment; --", "\\", "../../etc/passwd", "<script>alert(1)</script>",
  "${7*7}", "{{7*7}}", "🤝".repeat(40), "\ud800", "\u202E", "a".repeat(3_000), "2026-02-30", "9999-99-99", "2026-11-22", "USMX-0", "USMX-999999999999", "task force\" -", "\"", "-", "(", "a & b | !c", "*", ":*"];
const sane = ["migration", "mexico", "delivered", "commitment", "es", "en", "changed", "1", "200", "fentanyl"];
const value = fc.oneof(fc.constantFrom(...odd), fc.constantFrom(...sane), fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 200 }));
const query = fc.array(fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string({ maxLength: 20 }) }), value), { maxLength: 5 });
const segment = fc.oneof(fc.constantFrom(...odd, "USMX-7", "usmx-7", "none"), fc.string({ unit: "binary", minLength: 1, maxLength: 80 }));

/** Halves of characters, which no address can hold, become the mark for them. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());
const written = (pairs: readonly (readonly [string, string])[]): string => pairs.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join("&");

/** What programs read refuses in the form of a problem document; pages refuse as pages. */
const isForPrograms = /^\/(?:api\/v1|feeds)\/|^\/data\/releases\/[^/?]+\/[^/?]+(?:\?|$)/;

async function judge(answer: APIResponse, address: string): Promise<void> {
  const status = answer.status();
  const text = await answer.text();
  expect(status, `${address}: ${text.slice(0, 200)}`).toBeLessThan(500);
  if (!isForPrograms.test(address) || status < 400) return;
  expect(text, address).not.toMatch(/PrismaClient|node_modules|at .*\.ts:\d+/);
  expect(answer.headers()["content-type"], address).toContain("application/problem+json");
  expect(JSON.parse(text), address).toMatchObject({ status, type: expect.stringContaining("#problem-"), title: expect.any(String), detail: expect.any(String) });
}

async function get(request: APIRequestContext, address: string): Promise<void> {
  // An address that no request line can hold is refused before anybody of ours hears of it.
  if (address.length > 7_000) return;
  await judge(await request.get(address, { maxRedirects: 0, failOnStatusCode: false }), address);
}

test.beforeAll(() => { console.log(`hostile input: seed ${seed}`); });

/** What can be asked for on disk, of each kind; a stranger sees nothing of the desk, whatever is asked. */
const kinds = ["public", "embed", "endpoint", "desk", "desk-endpoint"] as const;
/** For how long one test asks more of each than once. */
const budget = 150_000;

for (const kind of kinds) {
  // Every one of them is asked, and not as chance would have it.
  const all = routes.filter((route) => route.kind === kind && route.address !== null);
  test(`any parameters at each ${kind} address on disk`, async ({ request }) => {
    test.setTimeout(300_000);
    expect(all.length).toBeGreaterThan(2);
    const begun = Date.now();
    for (const { address, pattern } of all) {
      const place = fc.tuple(fc.boolean(), fc.boolean(), fc.array(segment, { minLength: 4, maxLength: 4 })).map(([known, spanish, inner]) => {
        const path = known ? address! : filled(pattern, inner);
        return spanish && kind === "public" ? `/es${path === "/" ? "" : path}` : path;
      });
      await fc.assert(fc.asyncProperty(place, query, (path, pairs) => get(request, `${path}?${written(pairs)}`)), { seed, verbose: 1, endOnFailure: true, numRuns: Date.now() - begun < budget ? 6 : 1 });
    }
  });
}

/** A pattern of the disk with something in the place of each parameter. */
function filled(pattern: string, inner: readonly string[]): string {
  const rest = [...inner];
  return pattern.replace(/\[?\[(?:\.\.\.)?\w+\]\]?/g, () => encoded(rest.pop() ?? "x") || "x");
}

test("every endpoint that is declared is on disk, and every one on disk is declared or known", () => {
  const onDisk = routes.filter(({ pattern }) => pattern.startsWith("/api/v1/")).map(({ pattern }) => pattern.replace(/\[(\w+)\]/g, "{$1}"));
  const declared = [...new Set((Object.values(endpoints) as Endpoint[]).map(({ path }) => `/api/v1${path}`))];
  expect(declared.filter((path) => !onDisk.includes(path))).toEqual([]);
  // What readers send without an account has a form for its page, and what is nothing says so in the API's own form.
  expect(onDisk.filter((path) => !declared.includes(path)).sort()).toEqual(["/api/v1/[[...unknown]]", "/api/v1/suggestions"]);
});

test("any address at all", async ({ request }) => {
  test.setTimeout(240_000);
  const prefix = fc.constantFrom("/", "/es/", "/api/v1/", "/feeds/", "/charts/", "/embed/", "/admin/", "/data/", "/data/releases/", "/es/data/releases/");
  await fc.assert(fc.asyncProperty(prefix, segment, query, (start, inner, pairs) => get(request, `${start}${encoded(inner)}?${written(pairs)}`)), { ...runs, numRuns: 60 });
});

test("any body, any headers, any method at the API", async ({ request }) => {
  test.setTimeout(240_000);
  const method = fc.constantFrom("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD");
  const body = fc.oneof(fc.json(), fc.string({ unit: "binary", maxLength: 500 }), fc.constantFrom("", "{", "null", "[]", "[".repeat(2_000), '{"__proto__":{"x":1}}', "\u0000"));
  const headers = fc.record({
    "content-type": fc.constantFrom("application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "application/json; charset=utf-16"),
    authorization: fc.constantFrom("", "Bearer", "Bearer x", `Bearer ftk_${"A".repeat(43)}`, "Basic YTpi"), "if-match": fc.constantFrom("", "*", "\"1\"", "W/\"0\"", "one", "\"999999999999999999999\""),
    "idempotency-key": fc.constantFrom("", "a", "x".repeat(300), "\"quoted\"", "0190d1c8-6d0a-7cc0-8000-00000000cafe"), "if-none-match": fc.constantFrom("", "*", "\"", "W/"), "if-modified-since": fc.constantFrom("", "never", "0"),
  });
  const places = ["/api/v1/commitments", "/api/v1/obligations/0190d1c8-6d0a-7cc0-8000-00000000cafe/follow-ups", "/api/v1/obligations/none/follow-ups", "/api/v1/suggestions", "/api/v1/stats", "/api/v1/nothing"];
  await fc.assert(fc.asyncProperty(fc.constantFrom(...places), method, body, headers, async (address, verb, data, given) => {
    await judge(await request.fetch(address, { method: verb, data: verb === "HEAD" ? undefined : Buffer.from(data), headers: given, maxRedirects: 0 }), verb === "HEAD" ? "/head" : address);
  }), { ...runs, numRuns: 80 });
});
