import { expect, test } from "./fixtures";
import { routes, sampleDraft, strangersPages, writeOnly } from "./routes";
import { keepSampleWork } from "./sample-work";

const visited = routes.filter((route) => route.address !== null && !route.address.includes("no-such-page"));
const pages = (kind: "public" | "desk") => visited.filter((route) => route.kind === kind);

test.beforeAll(keepSampleWork);

test("every page and endpoint on disk has an address that these tests visit", () => {
  expect(routes.filter(({ address }) => address === null).map(({ file }) => file)).toEqual([]);
  expect(pages("public").length).toBeGreaterThan(10);
  expect(pages("desk").length).toBeGreaterThan(15);
});

for (const { address } of pages("public")) {
  for (const language of ["en", "es"] as const) {
    test(`public ${address} in ${language} reads without violations`, async ({ page, accessible }) => {
      const local = language === "en" ? address! : `/es${address === "/" ? "" : address}`;
      const answer = await page.goto(local);
      expect(answer!.status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await accessible(page);
    });
  }
}

test.describe("in the dark, on a small screen", () => {
  test.use({ colorScheme: "dark", viewport: { width: 320, height: 700 } });
  for (const address of ["/", "/commitments", "/commitments/fentanyl-operational-task-force", "/sources/background-call-lopez-obrador-visit-2022", "/es/methodology"]) {
    test(`${address} fits and reads`, async ({ page, accessible }) => {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), "no sideways scrolling").toBeLessThanOrEqual(0);
      await accessible(page);
    });
  }
});

for (const { address } of visited.filter((route) => route.kind === "endpoint" && !route.file.includes("auth"))) {
  test(`endpoint ${address} answers a stranger`, async ({ request }) => {
    // A search is for something.
    // Figures are for the monitor (e2e/monitoring.spec.ts).
    if (address === "/metrics") return expect((await request.get(address)).status()).toBe(401);
    expect((await request.get(address === "/api/v1/search" ? `${address}?q=fentanyl` : address!)).status()).toBe(writeOnly.includes(address!) ? 405 : 200);
  });
}

for (const { address } of visited.filter((route) => route.kind === "desk-endpoint")) {
  test(`endpoint of the desk ${address} answers a stranger nothing`, async ({ request }) => {
    for (const query of ["", "?kind=commitments", "?list=commitments", "?token=any"]) {
      const answer = await request.get(`${address}${query}`, { maxRedirects: 0 });
      expect([answer.status(), await answer.text()], query).toEqual([404, ""]);
    }
  });
}

/** Words that only the desk shows: none of them may be in an answer to a stranger. */
const deskWords = /My desk|Audit trail|Log follow-up|fentanyl|Migrant Protection|one-time password|administrator@example\.org/i;

const guarded = pages("desk").map(({ address }) => address!).filter((address) => !strangersPages.includes(address));

for (const address of guarded) {
  test(`desk ${address} shows a stranger nothing`, async ({ request }) => {
    const shapes: Record<string, string>[] = [{}, { RSC: "1" }, { "x-middleware-subrequest": "middleware:middleware:middleware" }];
    for (const headers of shapes) {
      let answer = await request.get(address, { maxRedirects: 0, headers });
      // A browser's own navigation names its variant in the address: Next sends one that does not there first.
      if (answer.headers().location?.includes("_rsc")) answer = await request.get(answer.headers().location!, { maxRedirects: 0, headers });
      const text = await answer.text();
      expect(text).not.toMatch(deskWords);
      const isSentToSignIn = answer.headers().location?.includes("/admin/sign-in") || text.includes("/admin/sign-in");
      expect(answer.status() === 404 || isSentToSignIn, `${JSON.stringify(headers)} ${answer.status()}`).toBe(true);
      if (headers.RSC === undefined) expect([303, 307, 404]).toContain(answer.status());
    }
  });
}

/** What everybody of the desk may read; each of the other pages asks for a right. */
const ofEverybody = ["/admin", "/admin/account", "/admin/account/second-factor", "/admin/account/second-factor/off", "/admin/commitments", "/admin/commitments/USMX-14",
  "/admin/events", "/admin/parties", "/admin/sources", "/admin/topics", "/admin/drafts", `/admin/drafts/${sampleDraft}`,
  // They write drafts of every kind of record, in the forms that editors publish from.
  "/admin/commitments/new", "/admin/commitments/USMX-14/edit", "/admin/commitments/USMX-14/follow-up", "/admin/events/new", "/admin/events/virtual-meeting-2021-03-01", "/admin/parties/new", "/admin/parties/mexico",
  "/admin/sources/fact-sheet-us-mexico-cooperation-2021", "/admin/topics/new", "/admin/topics/migration",
  "/admin/events/new-series", "/admin/indicators", "/admin/indicators/new", "/admin/indicators/h-2b-visas-promised", "/admin/indicators/h-2b-visas-promised/measure"];

test("the lowest role sees its own pages, no other, and no link to one", async ({ page, signedIn, expectConsole }) => {
  test.setTimeout(180_000);
  expectConsole(/404/);
  await signedIn("contributor");
  const linked = new Set<string>();
  for (const address of guarded) {
    const answer = await page.goto(address);
    expect(answer!.status(), address).toBe(ofEverybody.includes(address) ? 200 : 404);
    if (answer!.status() === 404) expect(await answer!.text(), address).not.toMatch(/@example\.org|Audit trail/);
    else for (const link of await page.locator('a[href^="/admin"]').all()) linked.add((await link.getAttribute("href"))!.split("#")[0]!);
  }
  expect(linked.size).toBeGreaterThan(30);
  for (const href of linked) expect((await page.request.get(href)).status(), href).toBe(200);
  await page.goto("/admin/topics/new");
  await expect(page.getByRole("button", { name: "Send for review" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
});

test("the desk's pages read without violations, and the editor's role ends where it ends", async ({ page, signedIn, accessible, expectConsole }) => {
  test.setTimeout(180_000);
  expectConsole(/404/);
  await signedIn("editor");
  for (const address of guarded) {
    // Some forms are about one entry of a log; what stands cannot be restored; archiving is for reviewers.
    if (/\/(follow-up|retract|reply|restore|translate)$/.test(address)) continue;
    const answer = await page.goto(address);
    const isOfAdministrators = address.startsWith("/admin/people") || ["/admin/redactions", "/admin/rubric", "/admin/releases"].includes(address);
    const isOfReviewers = address.endsWith("/archive");
    expect(answer!.status(), address).toBe(isOfAdministrators || isOfReviewers ? 404 : 200);
    if (isOfReviewers) continue;
    if (isOfAdministrators) expect(await answer!.text()).not.toContain("@example.org");
    await accessible(page);
  }
});

test("the administrators' pages read without violations", async ({ page, signedIn, accessible }) => {
  const { id } = await signedIn("administrator");
  for (const address of ["/admin/people", `/admin/people/${id}`, "/admin/redactions", "/admin/rubric", "/admin/releases"]) {
    expect((await page.goto(address))!.status()).toBe(200);
    await accessible(page);
  }
});

for (const address of strangersPages) {
  for (const language of ["en", "es"] as const) {
    test(`${address} in ${language} reads without violations`, async ({ page, accessible }) => {
      expect((await page.goto(`${address}?lang=${language}`))!.status()).toBe(200);
      await expect(page.locator(`[lang=${language}] > main h1`)).toHaveCount(1);
      await accessible(page);
    });
  }
}

test("what no page answers to is a styled 404, without a script too", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [address, title] of [
    ["/no-such-page", "This page does not exist"], ["/es/no-such-page", "Esta página no existe"], ["/commitments/none/none", "This page does not exist"],
    ["/topics/none", "This page does not exist"], ["/es/sources/none?version=x", "Esta página no existe"], ["/data/releases/2020-01-01", "This page does not exist"],
  ] as const) {
    const answer = await page.goto(`${baseURL}${address}`);
    expect(answer!.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(title));
    await expect(page.getByRole("navigation").first()).toBeVisible();
  }
  await context.close();
});
