import { addDays, dayInZone } from "@/domain/plain-date";
import { siteTimeZone } from "@/server/env";
import { expect, test } from "./fixtures";

const today = dayInZone(new Date(), siteTimeZone());
const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];

test("the dashboard as of today says so, and its links keep to that day", async ({ page, accessible }) => {
  await page.goto(`/?asOf=${today}`);
  await expect(page.getByText(/You are reading the record as of today/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where it stands" })).toBeVisible();
  await accessible(page);
  await page.getByRole("link", { name: "All commitments and requests" }).click();
  await expect(page).toHaveURL(`/commitments?asOf=${today}`);
  await page.getByRole("navigation", { name: "Filter" }).getByRole("link", { name: /^Request, / }).click();
  await expect(page).toHaveURL(/kind=ask&asOf=/);
  await expect(page.getByText(/You are reading the record as of today/)).toBeVisible();
  await page.getByRole("link", { name: "Read it as it is now" }).click();
  await expect(page).toHaveURL(/\/commitments\?kind=ask(&sort=id)?$/);
});

test("before the first publication nothing is shown, on any page", async ({ page, request, accessible, expectConsole }) => {
  expectConsole(/404/);
  await page.goto(`/?asOf=${yesterday}`);
  await expect(page.getByText("Nothing had been published by then.")).toBeVisible();
  await accessible(page);
  const list = await (await request.get(`/api/v1/commitments?asOf=${yesterday}`)).json();
  expect(list).toMatchObject({ data: [], total: 0 });
  expect((await request.get(`/api/v1/commitments/USMX-7?asOf=${yesterday}`)).status()).toBe(404);
  for (const address of ["/commitments/USMX-7", "/sources/fact-sheet-us-mexico-cooperation-2021", "/topics/migration", "/parties/mexico"]) {
    const answer = await page.goto(`${address}?asOf=${yesterday}`);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByText("By the end of that day nothing had been published under this address.")).toBeVisible();
  }
});

for (const [value, why] of [[tomorrow, "has not come yet"], ["yesterday", "is not a day"], ["2026-02-30", "is not a day"]] as const) {
  test(`the day ${value === tomorrow ? "of tomorrow" : value} is refused, on pages and in the API`, async ({ page, request, expectConsole }) => {
    expectConsole(/400/);
    const answer = await page.goto(`/commitments?asOf=${value}`);
    expect(answer?.status()).toBe(400);
    await expect(page.getByRole("heading", { name: "That day cannot be read" })).toBeVisible();
    await expect(page.getByText(why)).toBeVisible();
    const problem = await request.get(`/api/v1/commitments?asOf=${value}`);
    expect(problem.status()).toBe(400);
    expect(await problem.json()).toMatchObject({ errors: [{ parameter: "asOf" }] });
  });
}

test("any page can be read as of another day, in Spanish too, without script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/es/commitments?kind=ask`);
  await page.getByText("Leer esta página como estaba un día pasado").click();
  await page.getByLabel("Día").fill(today);
  await page.getByRole("button", { name: "Leer" }).click();
  await expect(page).toHaveURL(`${baseURL}/es/commitments?kind=ask&asOf=${today}`);
  await expect(page.getByText("Está leyendo el registro de hoy")).toBeVisible();
  await context.close();
});

test("how to cite a commitment names an address that keeps its day", async ({ page }) => {
  await page.goto("/commitments/USMX-7");
  await expect(page.getByRole("region", { name: "Cite this page" })).toContainText(`asOf=${today}`);
});
