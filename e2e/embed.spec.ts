import { dayInZone } from "@/domain/plain-date";
import { siteTimeZone } from "@/server/env";
import { expect, test } from "./fixtures";
import { logged } from "./own-commitment";
import { commitmentOfLastWeek } from "./past-commitment";
import { routes } from "./routes";
import { startTestHost, type TestHost } from "./test-host";

const today = dayInZone(new Date(), siteTimeZone());
let host: TestHost;
let site = "";
let snippet = "";

/** A page of somebody else, under the strictest policy that lets it frame ours. */
test.beforeAll(async ({}, { project }) => {
  site = new URL(project.use.baseURL!).origin;
  host = await startTestHost((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": `default-src 'none'; frame-src ${site}; script-src ${site}; img-src data:` });
    response.end(`<!doctype html><html lang="en"><head><title>A newspaper</title><link rel="icon" href="data:,"></head><body><h1>A newspaper</h1>${snippet}</body></html>`);
  });
});
test.afterAll(() => host.close());

const charts = ["standing", "standing?topic=migration", "parties", "progress?party=mexico", "timeline", "timeline?event=virtual-meeting-2021-03-01", "since", "numbers?indicator=h-2b-visas-promised"];
const embeds = [...routes.flatMap(({ kind, address }) => (kind === "embed" && address !== null ? [address] : [])), ...charts.map((chart) => `/embed/charts/${chart}`)];
for (const address of embeds) {
  for (const lang of ["en", "es"]) {
    test(`${address} in ${lang} reads without violations, is not to be found, and names its page`, async ({ page, accessible, expectConsole }) => {
      expectConsole(/404/);
      const isMissing = address.includes("no-such-page");
      const answer = await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=${lang}&theme=dark`);
      expect(answer!.status()).toBe(isMissing ? 404 : 200);
      if (isMissing) return;
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page.locator("body")).toHaveCSS("color", "rgb(232, 230, 225)");
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByRole("navigation")).toHaveCount(0);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
      await expect(page.locator('link[rel="canonical"]')).not.toHaveAttribute("href", /embed/);
      await accessible(page);
    });
  }
}

test("the snippet of a page shows it inside of a foreign page with a strict policy, at its height, without cookies", async ({ page, context }) => {
  await page.goto("/commitments/USMX-36");
  await page.getByText("Embed", { exact: true }).click();
  snippet = await page.getByLabel("Fits its height to what it shows").inputValue();
  expect(Buffer.byteLength(await (await page.request.get("/embed/resize.js")).text())).toBeLessThan(1024);
  await context.clearCookies();
  await page.goto(host.origin);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toContainText("task force on fentanyl");
  // The frame is as high as what it shows: neither more nor less, whatever it began with.
  await expect.poll(async () => {
    const [outer, inner] = [await page.locator("iframe").evaluate((element) => element.clientHeight), await frame.locator("html").evaluate((element) => Math.ceil(element.getBoundingClientRect().height))];
    return Math.abs(outer - inner);
  }).toBeLessThanOrEqual(1);
  expect(await page.locator("iframe").getAttribute("height")).not.toBe("560");
  expect(await context.cookies()).toEqual([]);
  // A height that comes from elsewhere is not believed.
  const before = await page.locator("iframe").getAttribute("height");
  await page.evaluate(() => window.postMessage({ followthrough: 9 }, "*"));
  await expect(page.locator("iframe")).toHaveAttribute("height", before!);
});

for (const [prefix, label, own] of [["", "Embed this chart", "Fits its height to what it shows"], ["/es", "Insertar esta gráfica", "Ajusta su altura a lo que muestra"]] as const) {
  test(`every chart has its own snippet, which shows the very chart inside of a foreign page (${prefix || "en"})`, async ({ page, context }) => {
    const places = [
      ["/", "chart-progress"], ["/", "chart-timeline"], ["/", "chart-topics"], ["/commitments/h-2b-visas-11500", "chart-h-2b-visas-promised"], ["/topics/migration", "chart-timeline"],
    ] as const;
    // Another story may publish between the page and the frame: then both are looked at once more.
    for (const [address, id] of places) await expect(async () => {
      await page.goto(`${site}${prefix}${address}`);
      const figure = page.locator(`figure[aria-labelledby="${id}-title"]`);
      const title = (await figure.locator(`#${id}-title`).textContent())!;
      await figure.getByText(label, { exact: true }).click();
      snippet = await figure.getByLabel(own).inputValue();
      await context.clearCookies();
      await page.goto(host.origin);
      const frame = page.frameLocator("iframe");
      await expect(frame.getByRole("heading", { level: 1 }), id).toHaveText(title, { timeout: 3_000 });
      await expect(frame.locator("html")).toHaveAttribute("lang", prefix === "" ? "en" : "es");
      await expect(frame.getByRole("link", { name: /CSV/ })).toHaveAttribute("href", /^\/charts\//);
      await expect(frame.getByText(label, { exact: true }), "an embed is not embedded from within").toHaveCount(0);
      expect(await context.cookies()).toEqual([]);
    }).toPass();
  });
}

test("an embed that is frozen says what it said on its day, whatever is logged afterwards; a live one tells of it", async ({ page, request }) => {
  const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const { slug, obligation, note } = await commitmentOfLastWeek("frozen");
  const embed = `/embed/commitments/${slug}`;
  // What the reader is shown: markup holds ids that are made anew with every rendering.
  const shown = async (query: string) => (await (await request.get(`${embed}${query}`)).text()).replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  const frozen = await shown(`?asOf=${yesterday}`);
  expect(frozen).toContain("In progress");
  expect(frozen).toContain(`Promise ${slug}`);
  expect(await shown("")).toContain("In progress");

  await logged({
    obligation, kind: "assessment", status: "delivered", qualifier: "as-promised", effectiveOn: "2026-04-01", checkedOn: "2026-04-02", note: "It is done.", confidence: "medium", assertedBy: "self",
    evidence: note, baseVersion: 1,
  });
  await page.goto(embed);
  await expect(page.getByText("As it stands now")).toBeVisible();
  await expect(page.getByText("Delivered", { exact: false }).first()).toBeVisible();
  expect(await shown(`?asOf=${yesterday}`)).toBe(frozen);
  expect(frozen).not.toContain("Delivered");
  await page.goto(`${embed}?asOf=${yesterday}`);
  await expect(page.getByText(/^As of /)).toBeVisible();
  for (const link of await page.getByRole("link").all()) expect(await link.getAttribute("href")).toContain(`asOf=${yesterday}`);
});

test("only embeds may be framed by others", async ({ request }) => {
  const headersOf = async (address: string) => (await request.get(address, { maxRedirects: 0 })).headers();
  for (const address of ["/", "/es/commitments", "/commitments/USMX-7", "/admin", "/admin/sign-in", "/api/v1/commitments?limit=1", "/feeds/atom.xml", "/healthz", "/embed", "/no-such-page"]) {
    const headers = await headersOf(address);
    expect([headers["x-frame-options"], headers["content-security-policy"]], address).toEqual(["DENY", expect.stringContaining("frame-ancestors 'none'")]);
  }
  for (const address of ["/embed/commitments/USMX-7", "/embed/list?topic=migration", "/embed/charts/standing"]) {
    const headers = await headersOf(address);
    expect([headers["x-frame-options"], headers["content-security-policy"], headers["set-cookie"]], address).toEqual([undefined, expect.stringContaining("frame-ancestors *"), undefined]);
  }
});

const refused: [string, number][] = [
  ["/embed/list?colour=red", 400], ["/embed/list?page=2", 400], ["/embed/commitments/USMX-7?topic=migration", 400], ["/embed/list?theme=pink", 400],
  ["/embed/charts/standing?asOf=2999-01-01", 400], ["/embed/charts/since?topic=migration", 400], ["/embed/charts/numbers?party=mexico", 400], ["/embed/charts/pie", 404], ["/embed/en/auto/list", 404],
];
for (const [address, status] of refused) {
  test(`${address} is a problem document with ${status}`, async ({ request }) => {
    const answer = await request.get(address);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([status, expect.stringContaining("application/problem+json")]);
  });
}

for (const [prefix, name, preview] of [["", "Embed", "Preview"], ["/es", "Insertar", "Vista previa"]] as const) {
  test(`pages offer their snippets without any script, with a preview (${prefix || "en"})`, async ({ browser, baseURL }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (const address of ["/commitments?topic=migration", "/topics/migration", "/parties/mexico", "/events/virtual-meeting-2021-03-01", "/commitments/USMX-7"]) {
      await page.goto(`${baseURL}${prefix}${address}`);
      await page.getByText(name, { exact: true }).click();
      await expect(page.getByRole("textbox").first(), address).toHaveValue(/<iframe src="https?:\/\/[^"]+\/embed\//);
      await expect(page.getByRole("button", { name: /Copy|Copiar/ })).toHaveCount(0);
      await expect(page.getByTitle(preview).filter({ visible: true })).toHaveCount(1);
    }
    await page.context().close();
  });
}
