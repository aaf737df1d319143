import type { Page } from "@playwright/test";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";
import { startOwnSite, type OwnSite } from "./own-site";

let site: OwnSite;
test.beforeAll(async () => { site = await startOwnSite(); });
test.afterAll(() => site?.stop());

const ask = (path: string, init: RequestInit = {}) => fetch(`${site.address}${path}`, { redirect: "manual", ...init });
const inside = /postgres|prisma|node_modules|ECONNREFUSED|\bat \w+ \(|127\.0\.0\.1:\d|tracker_/i;

async function signIn(page: Page, email = "away@example.org"): Promise<void> {
  await page.goto(await site.invite(email));
  await page.getByLabel("New password", { exact: true }).fill("a few unrelated words");
  await page.getByLabel("New password again").fill("a few unrelated words");
  await page.getByRole("button", { name: /password/i }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("a few unrelated words");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
}

/** 503, when to come back, nothing of what happened inside. */
async function isAway(path: string, type: RegExp, init: RequestInit = {}): Promise<string> {
  const answer = await ask(path, init);
  const text = await answer.text();
  expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")], path).toEqual([503, "5", expect.stringMatching(/no-store/)]);
  expect(answer.headers.get("content-type"), path).toMatch(type);
  expect(text, path).not.toMatch(inside);
  return text;
}

test("the database stops and comes back: readers see the last copy, marked, or a clear 503; what an editor typed is sent again", async ({ page, context, expectConsole }) => {
  test.setTimeout(240_000);
  expectConsole(/503/);
  await signIn(page);
  await page.goto(`${site.address}/admin/topics/new`);
  await takenOver(page);
  const name = page.getByRole("group", { name: "Name" }).getByLabel("English");
  await name.fill("Typed while it was away");
  for (const path of ["/", "/es/about"]) expect((await ask(path)).headers.get("age"), path).toBe(null);

  await site.stopDatabase();
  await expect.poll(async () => (await ask("/")).headers.get("age"), { timeout: 15_000 }).not.toBe(null);

  // A page that was kept.
  const kept = await ask("/es/about");
  expect([kept.status, kept.headers.get("warning")]).toEqual([200, '110 - "Response is Stale"']);
  const reader = await context.newPage();
  await reader.goto(site.address);
  await expect(reader.getByRole("status").filter({ hasText: "The record cannot be read right now. You see this page as it was on" })).toBeVisible();
  await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
  await reader.close();

  // What would have to be made.
  expect(await isAway("/topics", /text\/html/)).toMatch(/This page cannot be shown right now[^]*Esta página no puede mostrarse ahora/);
  expect(await isAway("/es/commitments?topic=migration", /text\/html/)).toMatch(/lang="es"[^]*Esta página[^]*This page/);
  expect(await isAway("/admin/topics", /text\/html/, { headers: { cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ") } })).toContain("What you type stays in this browser");
  for (const path of ["/embed/list", "/embed/charts/topics"]) await isAway(path, /text\/html/);
  for (const path of ["/api/v1/commitments", "/api/v1/sources"]) expect(JSON.parse(await isAway(path, /application\/problem\+json/))).toMatchObject({ status: 503 });
  for (const path of ["/feeds/atom.xml", "/charts/progress.svg", "/sitemap.xml", "/readyz"]) await isAway(path, /./);
  expect((await ask("/healthz")).status).toBe(200);
  const figures = await (await ask("/metrics", { headers: { authorization: `Bearer ${site.metricsToken}` } })).text();
  expect(figures).toMatch(/^followthrough_database_away 1$/m);
  expect(figures).toMatch(/^followthrough_requests_total\{class="page",status="503"\} [1-9]/m);

  // Who signs in is told so, and not that the password is wrong.
  const { csrfToken } = (await (await ask("/api/auth/csrf")).json()) as { csrfToken: string };
  expect(csrfToken).toMatch(/\w/);
  const stranger = await context.browser()!.newContext();
  const jar = (await (await stranger.request.get(`${site.address}/api/auth/csrf`)).json()) as { csrfToken: string };
  const attempt = await stranger.request.post(`${site.address}/api/auth/callback/credentials`, { form: { ...jar, email: "away@example.org", password: "a few unrelated words", json: "true" } });
  expect([attempt.status(), attempt.headers()["retry-after"]]).toEqual([503, "5"]);
  expect(await attempt.text()).not.toMatch(inside);
  await stranger.close();

  // What was typed stays, and is sent when the person says so.
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const refused = page.getByRole("alert").filter({ hasText: "The site or its database cannot be reached right now." });
  await expect(refused).toBeVisible();
  await expect(name).toHaveValue("Typed while it was away");

  await site.startDatabase();
  const back = Date.now();
  await expect.poll(async () => (await ask("/topics")).status, { timeout: 10_000 }).toBe(200);
  await expect.poll(async () => (await ask("/")).headers.get("age"), { timeout: 10_000 }).toBe(null);
  expect(Date.now() - back, "well again within ten seconds, without a restart").toBeLessThan(10_000);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/topics/);
  await expect.poll(async () => (await (await ask("/topics")).text()).includes("Typed while it was away")).toBe(true);

  // What it printed meanwhile is a log, with what happened and nothing that is secret. Next says its own name before anybody can ask it not to.
  const lines = site.output().filter((line) => !/▲|✓|- (Local|Network):/.test(line)).map((line) => JSON.parse(line) as Record<string, unknown>);
  const events = new Set(lines.map(({ event }) => event));
  for (const event of ["started", "sign-in", "write", "database-away", "database-back", "unavailable", "request"]) expect(events, event).toContain(event);
  expect(lines.filter(({ event }) => event === "fault")).toEqual([]);
  expect(site.output().join("\n")).not.toMatch(/a few unrelated words|away@example\.org|a secret that only|postgresql:\/\/|a-token-of-forty|eyJ/);
});

test("the site itself stops and comes back: the form stays, with what was typed, and is sent again", async ({ page, expectConsole }) => {
  test.setTimeout(120_000);
  expectConsole(/ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to fetch|fetch/i);
  await signIn(page, "stopped@example.org");
  await page.goto(`${site.address}/admin/topics/new`);
  await takenOver(page);
  const name = page.getByRole("group", { name: "Name" }).getByLabel("English");
  const publish = page.getByRole("button", { name: "Publish", exact: true });
  await site.whileStopped(async () => {
    await name.fill("Typed while nobody listened");
    for (const attempt of ["first", "second"]) {
      await publish.click();
      await expect(page.getByRole("alert").filter({ hasText: "The site or its database cannot be reached right now." }), attempt).toBeVisible();
      await expect(name).toHaveValue("Typed while nobody listened");
    }
  });
  await publish.click();
  await expect(page).toHaveURL(/\/admin\/topics(?!\/new)/);
  await expect.poll(async () => (await (await ask("/topics")).text()).includes("Typed while nobody listened")).toBe(true);
});

test("the secret is exchanged without signing anybody out; once the earlier one is forgotten, what it closed opens nothing", async ({ page, expectConsole }) => {
  test.setTimeout(120_000);
  // The desk looks ahead at its links, also while the site is being started anew.
  expectConsole(/ERR_CONNECTION|ERR_EMPTY_RESPONSE/);
  await signIn(page, "exchanged@example.org");
  await page.goto("about:blank");
  const another = "another secret that only this site of the tests uses";
  await site.restart({ TRACKER_SECRET: another, TRACKER_SECRET_PREVIOUS: site.secret });
  await page.goto(`${site.address}/admin/account`);
  await expect(page).toHaveURL(/\/admin\/account$/);
  await page.goto("about:blank");
  await site.restart({ TRACKER_SECRET: another });
  await page.goto(`${site.address}/admin/account`);
  await expect(page).toHaveURL(/\/admin\/sign-in/);

  // Behind TLS the names of cookies bind them to this host and to https, and browsers are told to stay there.
  await site.restart({ SITE_URL: "https://tracker.example", NEXTAUTH_URL: "https://tracker.example" });
  const answer = await ask("/api/auth/csrf");
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatch(/^__Host-followthrough-\w+=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
});
