import type { Page } from "@playwright/test";
import { systemActor } from "@/server/actor";
import { changeSecondFactorRoles } from "@/server/commands/change-setting";
import { codeAt } from "@/server/one-time-code";
import { expect, test } from "./fixtures";
import { mailTo } from "./mailbox";

const words = "a few unrelated words";
/** The half-minute that comes is accepted too, and was not used to set up. */
const nextCode = (secret: string) => codeAt(secret, Date.now() + 30_000);

async function givePassword(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/admin/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(words);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function giveCode(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(label).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** From the page about it to the recovery codes. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second factor");
  await page.getByLabel("Present password").fill(words);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("img", { name: "QR code for your authenticator app" })).toBeVisible();
  const secret = (await page.locator("code.one-time").textContent())!.replaceAll(" ", "");
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Switch it on" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("This code is wrong, or too old.");
  await page.getByLabel("Code", { exact: true }).fill(codeAt(secret));
  await page.getByRole("button", { name: "Switch it on" }).click();
  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
  const codes = await page.locator(".recovery-codes code").allTextContents();
  expect(codes).toHaveLength(10);
  return { secret, codes };
}

test("a second factor, from setting it up to signing in with a code and with a recovery code", async ({ page, signedIn, accessible, expectConsole }) => {
  test.setTimeout(120_000);
  expectConsole(/401/);
  const { email } = await signedIn("editor");
  await page.goto("/admin/account");
  await page.getByRole("link", { name: "Set it up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second factor");
  await accessible(page);
  const { secret, codes } = await setUp(page);
  await accessible(page);
  expect((await mailTo(email)).text).toContain("asks for a code from your telephone since");
  await page.getByRole("link", { name: "I have kept them, go on" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();

  await givePassword(page, email);
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
  await accessible(page);
  await giveCode(page, "Code from your telephone", "000000");
  await expect(page.getByText("This code is wrong, or too old. Give the one that the telephone shows now.")).toBeVisible();
  const code = nextCode(secret);
  await giveCode(page, "Code from your telephone", code);
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();

  await givePassword(page, email);
  await giveCode(page, "Code from your telephone", code);
  await expect(page.getByText("This code was used already.")).toBeVisible();
  await page.getByRole("button", { name: "Use a recovery code instead" }).click();
  await giveCode(page, "Recovery code", codes[3]!.toUpperCase().replace("-", " "));
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
  await page.goto("/admin/account");
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Sign-ins" })).toContainText("signed in, with a recovery code");

  await page.getByRole("link", { name: "Manage it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second factor");
  await accessible(page);
  await page.getByRole("link", { name: "Switch it off" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Switch the second factor off");
  await accessible(page);
  await page.getByLabel("Present password").fill("not the password");
  await page.getByRole("button", { name: "Switch it off" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("Present password");
  await page.getByLabel("Present password").fill(words);
  await page.getByRole("button", { name: "Switch it off" }).click();
  await expect(page.getByText("The second factor is switched off.")).toBeVisible();
  await givePassword(page, email);
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
});

test("demanded of a role: who has none is led to set it up before anything else; who lost it is helped by an administrator", async ({ page, browser, baseURL, signedIn, accessible, expectConsole }) => {
  test.setTimeout(120_000);
  expectConsole(/401/);
  const elsewhere = await browser.newContext({ baseURL: baseURL! });
  const reviewer = await signedIn("reviewer", elsewhere);
  const desk = await elsewhere.newPage();
  await desk.goto("/admin");
  await expect(desk.getByRole("heading", { name: "My desk" })).toBeVisible();
  try {
    await signedIn("administrator");
    await page.goto("/admin/people");
    const demand = page.getByRole("region", { name: "Second factor" });
    await demand.getByRole("checkbox", { name: "Reviewer" }).check();
    await demand.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("The setting is changed.")).toBeVisible();
    for (const place of ["/admin", "/admin/topics/new", "/admin/commitments"]) {
      await desk.goto(place);
      await expect(desk).toHaveURL(/\/admin\/account\/second-factor\?must=1/);
    }
    await expect(desk.getByText("Your role must have a second factor. Set it up before you go on.")).toBeVisible();
    await expect(desk.getByRole("navigation", { name: "Desk" })).toHaveCount(0);
    await accessible(desk);
    await setUp(desk);
    await desk.goto("/admin/commitments");
    await expect(desk.getByRole("heading", { level: 1, name: "Commitments" })).toBeVisible();

    await page.goto(`/admin/people/${reviewer.id}`);
    await expect(page.getByText(/· with second factor/)).toBeVisible();
    await accessible(page);
    await page.getByRole("button", { name: "Remove the second factor" }).click();
    await expect(page.getByText(/· without second factor/)).toBeVisible();
    await desk.goto("/admin");
    await expect(desk).toHaveURL(/sign-in/);
    await givePassword(desk, reviewer.email);
    await expect(desk, "and sets it up anew").toHaveURL(/\/admin\/account\/second-factor\?must=1/);
  } finally {
    await changeSecondFactorRoles(systemActor("cli"), { roles: [] });
    await elsewhere.close();
  }
});
