import { expectDescribed } from "./api-description";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";
import { commitment } from "./own-commitment";

const path = "/api/v1/obligations/{id}/follow-ups";

test("somebody of the desk makes a token, a program logs with it, and it is revoked", async ({ page, request, signedIn, accessible }) => {
  test.setTimeout(240_000);
  const { obligation, slug } = await commitment("by-token");
  const who = await signedIn("editor");
  await page.goto("/admin/account");
  await page.getByText("Make a token").click();
  await takenOver(page);
  const section = page.locator("section[aria-labelledby=tokens]");
  await section.getByLabel("Name").fill("Import script");
  await section.getByLabel("log follow-ups").check();
  await section.getByLabel("Present password").fill(who.password);
  await accessible(page);
  await section.getByRole("button", { name: "Make it" }).click();
  await expect(section.getByText("it is shown only now")).toBeVisible();
  const token = (await section.locator("code.one-time").textContent())!;
  expect(token).toMatch(/^ftk_[A-Za-z0-9_-]{43}$/);

  const send = (headers: Record<string, string>, data: object = { kind: "check", checkedOn: "2026-05-01", searched: `A program looked for ${slug}` }) =>
    request.post(path.replace("{id}", obligation), { headers: { authorization: `Bearer ${token}`, ...headers }, data });
  const unversioned = await send({});
  expect(unversioned.status()).toBe(428);
  const wrong = await send({ "if-match": '"0"' }, { kind: "check", checkedOn: "yesterday" });
  expect(wrong.status()).toBe(422);
  expect((await wrong.json()).errors.map(({ parameter }: { parameter: string }) => parameter)).toContain("/checkedOn");
  const logged = await send({ "if-match": '"0"', "idempotency-key": `story-${slug}` });
  expect(logged.status()).toBe(201);
  const again = await send({ "if-match": '"0"', "idempotency-key": `story-${slug}` });
  expect([again.status(), await again.json()]).toEqual([201, await logged.json()]);
  const late = await send({ "if-match": '"0"' });
  expect(late.status()).toBe(412);
  const forbidden = await request.post("/api/v1/commitments", { headers: { authorization: `Bearer ${token}` }, data: {} });
  expect(forbidden.status()).toBe(403);
  for (const answer of [unversioned, wrong, logged, again, late]) await expectDescribed(answer, path, "post");
  await expectDescribed(forbidden, "/api/v1/commitments", "post");
  expect((await (await request.get(`/api/v1/commitments/${slug}/follow-ups`)).json()).data[0].searched).toBe(`A program looked for ${slug}`);

  await page.goto("/admin/account");
  await expect(section.getByRole("row", { name: /Import script/ })).toContainText(token.slice(-4));
  await accessible(page);
  await section.getByRole("button", { name: "Revoke Import script" }).click();
  await expect(page.getByRole("status")).toContainText("The token no longer serves");
  const revoked = await send({ "if-match": '"1"' });
  expect(revoked.status()).toBe(401);
  await expectDescribed(revoked, path, "post");
});

test("no page of another site can write, or ask whether it may", async ({ request }) => {
  for (const address of ["/api/v1/commitments", path.replace("{id}", "0190d1c8-6d0a-7cc0-8000-00000000cafe")]) {
    const asked = await request.fetch(address, { method: "OPTIONS", headers: { origin: "https://elsewhere.example", "access-control-request-method": "POST", "access-control-request-headers": "authorization" } });
    expect(asked.headers()["access-control-allow-methods"] ?? "").not.toContain("POST");
    expect(asked.headers()["access-control-allow-headers"] ?? "").not.toMatch(/authorization/i);
    const sent = await request.post(address, { headers: { origin: "https://elsewhere.example" }, data: {} });
    expect([sent.status(), sent.headers()["access-control-allow-origin"]]).toEqual([401, undefined]);
  }
});

test("the reference reads in both languages, leads to every problem and shape, and its examples answer", async ({ page, request, accessible }) => {
  test.setTimeout(240_000);
  for (const address of ["/data/api", "/es/data/api"]) {
    await page.goto(address);
    await accessible(page);
    const targets = await page.locator('main a[href^="#"]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")!.slice(1)))]);
    const missing = await page.evaluate((ids) => ids.filter((id) => document.getElementById(id) === null), targets);
    expect(missing).toEqual([]);
    expect(targets.length).toBeGreaterThan(40);
  }
  const examples = (await page.locator("main pre").allTextContents()).flatMap((text) => [...text.matchAll(/curl '([^']+)'/g)].map((match) => new URL(match[1]!)));
  expect(examples.length).toBeGreaterThan(15);
  for (const { pathname, search } of examples) expect((await request.get(`${pathname}${search}`)).status(), pathname).toBe(200);
});
