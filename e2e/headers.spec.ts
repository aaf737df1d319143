import { request as httpRequest } from "node:http";
import { expect, test } from "./fixtures";

/** One answer of each kind that the site gives, and what it must say about itself. */
type Answer = { what: string; address: string; method?: string; headers?: Record<string, string>; status: number; caching: RegExp; scripts: "own" | "nonce" | "none" | "any"; isFramed?: boolean };

const edge = /^public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400$/;
const never = /^private, no-store$|^no-store$/;
const sample = "/commitments/fentanyl-operational-task-force";

const answers: Answer[] = [
  { what: "a page that is kept", address: "/", status: 200, caching: edge, scripts: "own" },
  { what: "in the other language", address: `/es${sample}`, status: 200, caching: edge, scripts: "own" },
  { what: "with what others append to links", address: "/about?utm_source=letter", status: 200, caching: edge, scripts: "own" },
  { what: "a page that was asked something", address: "/commitments?topic=migration", status: 200, caching: edge, scripts: "own" },
  { what: "a past day", address: "/topics?asOf=2022-07-13", status: 200, caching: edge, scripts: "own" },
  { what: "a day that is none", address: "/topics?asOf=x", status: 400, caching: never, scripts: "any" },
  { what: "a page that does not exist", address: "/no-such-page", status: 404, caching: edge, scripts: "own" },
  { what: "where an address leads", address: "/commitments/USMX-14", status: 308, caching: edge, scripts: "any" },
  { what: "a form", address: `${sample}/suggest`, status: 200, caching: never, scripts: "own" },
  { what: "the desk, to a stranger", address: "/admin/sign-in", status: 200, caching: never, scripts: "nonce" },
  { what: "the desk, sending to sign in", address: "/admin", status: 307, caching: never, scripts: "any" },
  { what: "an embed", address: "/embed/charts/topics", status: 200, caching: edge, scripts: "own", isFramed: true },
  { what: "the script of public pages", address: "/reading.js", status: 200, caching: /max-age=0, must-revalidate/, scripts: "any" },
  { what: "a script of embeds", address: "/embed/frame.js", status: 200, caching: /max-age=86400/, scripts: "any" },
  { what: "the API", address: "/api/v1/commitments?limit=1", status: 200, caching: edge, scripts: "none" },
  { what: "the API, refusing", address: "/api/v1/commitments?colour=red", status: 400, caching: never, scripts: "none" },
  { what: "a feed", address: "/feeds/atom.xml", status: 200, caching: edge, scripts: "none" },
  { what: "a drawing", address: "/charts/progress.svg", status: 200, caching: edge, scripts: "none" },
  { what: "a method that is refused", address: "/", method: "POST", status: 405, caching: never, scripts: "any" },
  { what: "a file", address: "/robots.txt", status: 200, caching: /max-age=3600/, scripts: "none" },
];

for (const { what, address, method = "GET", status, caching, scripts, isFramed } of answers) {
  test(`${what}: ${method} ${address}`, async ({ request }) => {
    const answer = await request.fetch(address, { method, maxRedirects: 0 });
    const headers = answer.headers();
    expect(answer.status()).toBe(status);
    expect(headers["cache-control"]).toMatch(caching);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe(address.startsWith("/admin") || address.endsWith("/suggest") ? "same-origin" : "cross-origin");
    expect(headers["x-frame-options"]).toBe(isFramed ? undefined : "DENY");
    expect(headers["strict-transport-security"], "plain http").toBe(undefined);
    expect(headers["x-powered-by"]).toBe(undefined);
    const policies = answer.headersArray().filter(({ name }) => name.toLowerCase() === "content-security-policy").map(({ value }) => value);
    if (address.endsWith(".js")) return;
    expect(policies, "one policy").toHaveLength(1);
    expect(Buffer.byteLength(policies[0]!), "fits the buffers of any proxy").toBeLessThan(4_000);
    expect(policies[0]).not.toMatch(/script-src[^;]*'unsafe/);
    const allowed = { own: /script-src 'self'$/, nonce: /script-src 'self' 'nonce-[\w+/=]{24}'/, none: /default-src 'none'/, any: /default-src/ }[scripts];
    expect(policies[0]).toMatch(allowed);
    if (scripts === "none") expect(policies[0]).not.toContain("script-src");
  });
}

test("what has not changed is not sent again, and says the same about itself", async ({ request }) => {
  for (const address of ["/about", "/api/v1/sources", "/feeds/atom.xml"]) {
    const first = await request.get(address);
    const again = await request.get(address, { headers: { "if-none-match": first.headers().etag! } });
    expect([again.status(), again.headers()["cache-control"]], address).toEqual([304, first.headers()["cache-control"]]);
  }
});

test("the largest page there is stays within what a proxy takes for a head", async ({ request }) => {
  for (const address of ["/changes", "/data/api", "/sources/background-call-lopez-obrador-visit-2022", "/methodology", "/commitments"]) {
    const answer = await request.get(address);
    expect(answer.headersArray().reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0), address).toBeLessThan(4_096);
  }
});

test("a script that is not the page's own does not run", async ({ page, expectConsole }) => {
  expectConsole(/Content Security Policy/);
  for (const address of ["/", "/commitments?topic=migration", "/embed/list", "/admin/sign-in"]) {
    await page.goto(address);
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.body.dataset.ran = 'yes'";
      document.body.append(script);
      return document.body.dataset.ran ?? "no";
    });
    expect(ran, address).toBe("no");
  }
});

test("nobody reaches the pages that are kept but by their own addresses, nor names their state", async ({ request, baseURL }) => {
  expect((await request.get("/still/1/en/about")).status()).toBe(404);
  const { hostname, port } = new URL(baseURL!);
  const asked = (headers: Record<string, string>) => new Promise<string>((resolve, reject) => {
    httpRequest({ hostname, port, path: "/commitments?topic=migration", headers }, (answer) => {
      answer.setEncoding("utf8").on("data", () => undefined).on("end", () => resolve(`${answer.statusCode} ${answer.headers["x-nextjs-cache"]} ${answer.headers["content-security-policy"]?.includes("nonce-mine")}`));
    }).on("error", reject).end();
  });
  expect(await asked({ "x-tracker-state": "1", "content-security-policy": "script-src 'nonce-mine'" })).toBe("200 undefined false");
});

test("a public page brings one file of a script along, the site's own, however it was made", async ({ request }) => {
  for (const address of ["/", "/es", sample, "/commitments?q=fentanyl", "/topics?asOf=2022-07-13", `${sample}/suggest`, "/no-such-page", "/topics/none", "/topics/none?asOf=2022-07-13"]) {
    const html = await (await request.get(address)).text();
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes("application/ld+json"));
    expect(scripts, address).toEqual([expect.stringMatching(/^<script type="module" src="\/reading\.js\?v=[0-9a-f]{12}" defer=""/)]);
    expect(html, address).not.toContain('as="script"');
  }
  const embed = await (await request.get("/embed/list")).text();
  expect([...embed.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script src="/embed/frame.js" async="">']);
});

test("the script of public pages is kept for good under its version alone", async ({ request }) => {
  const named = /\/reading\.js\?v=[0-9a-f]{12}/.exec(await (await request.get("/")).text())![0];
  expect((await request.get(named)).headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await request.get("/reading.js?v=0")).headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
});
