import { systemActor } from "@/server/actor";
import { setUserRole, switchOffPerson } from "@/server/commands/manage-users";
import { personWithPassword } from "@/server/testing-people";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a stranger is sent to sign in and back; a one-time password must be changed first", async ({ page, accessible }) => {
  const email = `first-${Date.now().toString(36)}@example.org`;
  const { password } = await personWithPassword("administrator", email, { mustChangePassword: true });
  await page.goto("/admin/audit");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Faudit/);
  await accessible(page);
  await signIn(page, email, password);
  await expect(page).toHaveURL(/\/admin\/account\?must=1/);
  await page.goto("/admin/topics/new");
  await expect(page).toHaveURL(/\/admin\/account\?must=1/);
  await page.getByLabel("Present password").fill(password);
  await page.getByLabel("New password", { exact: true }).fill("another unrelated sentence");
  await page.getByLabel("New password again").fill("another unrelated sentence");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("The password is changed. Sign in with the new one.")).toBeVisible();
  await signIn(page, email, "another unrelated sentence");
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
});

test("unknown people and wrong passwords get the same words", async ({ page, person, expectConsole }) => {
  expectConsole(/401/);
  const { email } = await person("editor");
  const answers: string[] = [];
  for (const [who, password] of [[email, "not the password"], ["nobody@example.org", "not the password"]] as const) {
    await page.goto("/admin/sign-in");
    await signIn(page, who, password);
    const alert = page.getByRole("alert").filter({ hasText: /\w/ });
    await expect(alert).toBeVisible();
    answers.push((await alert.textContent())!);
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a session ends at once: signed out, switched off, demoted", async ({ page, context, person, signedIn, expectConsole }) => {
  expectConsole(/404/);
  await signedIn("editor");
  await page.goto("/admin");
  const kept = await context.cookies();
  await page.locator(".desk-person").getByText("Test editor").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await context.addCookies(kept);
  await page.goto("/admin");
  await expect(page, "the old cookie opens nothing").toHaveURL(/sign-in/);

  await person("administrator");
  const { email, password } = await signedIn("administrator");
  await page.goto("/admin/people");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await setUserRole(systemActor("cli"), { person: email, role: "editor" })).ok).toBe(true);
  await page.goto("/admin/people");
  await expect(page, "demoted: sign in anew").toHaveURL(/sign-in\?next=%2Fadmin%2Fpeople/);
  await signIn(page, email, password);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  expect((await switchOffPerson(systemActor("cli"), { person: email })).ok).toBe(true);
  await page.goto("/admin");
  await expect(page).toHaveURL(/sign-in/);
});

test("the way back after signing in stays on this site", async ({ page, person }) => {
  const { email, password } = await person("editor");
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
    await page.context().clearCookies();
    await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`);
    await signIn(page, email, password);
    await expect(page).toHaveURL(/\/admin$/);
  }
});
