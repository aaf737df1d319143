import type { BrowserContext, Page } from "@playwright/test";
import { db } from "@/server/db";
import { expect, test } from "./fixtures";
import { linkIn, mailTo } from "./mailbox";

const words = "a few unrelated words";
const fresh = (name: string) => `${name}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}@example.org`;

async function signIn(page: Page, email: string, password = words): Promise<void> {
  await page.goto("/admin/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function invite(page: Page, { email, name, role = "Editor", language = "English" }: { email: string; name: string; role?: string; language?: string }): Promise<void> {
  await page.goto("/admin/people");
  const form = page.getByRole("region", { name: "Invite a person" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Name").fill(name);
  await form.getByRole("radio", { name: role, exact: true }).check();
  await form.getByRole("radio", { name: language }).check();
  await form.getByRole("button", { name: "Invite" }).click();
}

/** Everything that a browser sends about a page: no address and no referrer may hold a link's token. */
function watchRequests(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on("request", (request) => sent.push(`${request.url()} ${request.headers().referer ?? ""}`));
  return sent;
}

test("an invitation by e-mail, from the administrator to the first sign-in, in the invited person's language", async ({ page, browser, baseURL, signedIn, accessible }) => {
  await signedIn("administrator");
  const email = fresh("nueva");
  await invite(page, { email, name: "Nora Nueva", role: "Contributor", language: "Español" });
  await expect(page.getByText(`The link is sent to ${email}.`)).toBeVisible();
  const mail = await mailTo(email);
  expect(mail.subject).toMatch(/^Su cuenta en localhost/);

  const context = await browser.newContext({ baseURL: baseURL! });
  const sent = watchRequests(context);
  const guest = await context.newPage();
  const link = linkIn(mail.text);
  const answer = await guest.goto(link);
  expect(answer!.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(guest.getByText(`Le damos la bienvenida, Nora Nueva. Esta es la cuenta de ${email}.`)).toBeVisible();
  await accessible(guest);
  await guest.getByLabel("Contraseña nueva", { exact: true }).fill(words);
  await guest.getByLabel("Contraseña nueva otra vez").fill("something else entirely");
  await guest.getByRole("button", { name: "Guardar esta contraseña" }).click();
  await expect(guest.getByRole("alert").filter({ hasText: "Hay un problema" })).toBeVisible();
  await guest.getByLabel("Contraseña nueva otra vez").fill(words);
  await guest.getByRole("button", { name: "Guardar esta contraseña" }).click();
  await expect(guest.getByText("La contraseña quedó guardada. Entre con ella.")).toBeVisible();
  expect(sent.filter((line) => line.includes(link.split("#")[1]!)), "no address and no referrer holds the token").toEqual([]);
  await guest.getByLabel("Correo electrónico").fill(email);
  await guest.getByLabel("Contraseña").fill(words);
  await guest.getByRole("button", { name: "Entrar" }).click();
  await expect(guest.locator("html")).toHaveAttribute("lang", "es");
  await expect(guest.locator(".desk-person").getByText("Nora Nueva")).toBeVisible();
  await guest.goto(link);
  await guest.reload();
  await expect(guest.getByText("Este enlace ya no sirve")).toBeVisible();
  await context.close();
});

test("an invitation that cannot be e-mailed is shown once, with the reason, and can be made anew", async ({ page, browser, baseURL, signedIn }) => {
  await signedIn("administrator");
  const email = `late-${Date.now().toString(36)}@refused.example`;
  await invite(page, { email, name: "Lara Late" });
  const notice = page.getByRole("status").filter({ hasText: "It is shown only now." });
  await expect(notice).toContainText("The mail server refused to deliver to this address.");
  const first = linkIn((await notice.textContent())!);
  await page.reload();
  await expect(page.getByText(first)).toHaveCount(0);
  await page.getByRole("row", { name: /Lara Late/ }).filter({ hasText: email }).getByRole("link").click();
  await expect(page.getByText(/· invited ·/)).toBeVisible();
  await page.getByRole("button", { name: "Make a new link" }).click();
  await expect(notice).toBeVisible();
  const second = linkIn((await notice.textContent())!);
  const guest = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  await guest.goto(first);
  await expect(guest.getByText("This link no longer serves")).toBeVisible();
  await guest.goto("about:blank");
  await guest.goto(second);
  await expect(guest.getByText("Welcome, Lara Late.")).toBeVisible();
  await guest.goto("/admin/welcome");
  await expect(guest.getByText("The link is not complete")).toBeVisible();
  await guest.context().close();
});

test("without a mail server an invitation is shown to the administrator, and who forgot is told whom to ask", async ({ browser, signedIn, accessible }) => {
  const context = await browser.newContext({ baseURL: process.env.TEST_SITE_WITHOUT_MAIL! });
  const page = await context.newPage();
  await page.goto("/admin/forgotten");
  await expect(page.getByText("This installation sends no e-mail.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the link" })).toHaveCount(0);
  await accessible(page);
  await signedIn("administrator", context);
  const email = fresh("handed");
  await invite(page, { email, name: "Hanna Handed" });
  const notice = page.getByRole("status").filter({ hasText: "It is shown only now." });
  await expect(notice).toContainText("No mail server is set.");
  const link = linkIn((await notice.textContent())!);
  await accessible(page);
  await context.clearCookies();
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(words);
  await page.getByLabel("New password again").fill(words);
  await page.getByRole("button", { name: "Keep this password" }).click();
  await expect(page.getByText("The password is kept. Sign in with it.")).toBeVisible();
  await signIn(page, email);
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
  await context.close();
});

test("a forgotten password: the same words for everybody, a link for who has an account, and every session ends", async ({ page, browser, baseURL, signedIn }) => {
  const elsewhere = await browser.newContext({ baseURL: baseURL! });
  const { email } = await signedIn("editor", elsewhere);
  const answers: string[] = [];
  for (const address of [email, fresh("stranger")]) {
    await page.goto("/admin/sign-in");
    await page.getByRole("link", { name: "Forgot the password?" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose a new password");
    await page.getByLabel("E-mail").fill(address);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByText("If there is an account with this address, a link is on its way.")).toBeVisible();
    answers.push((await page.getByRole("main").textContent())!);
  }
  expect(answers[0]).toBe(answers[1]);
  await page.goto(linkIn((await mailTo(email)).text));
  await page.getByLabel("New password", { exact: true }).fill("another unrelated sentence");
  await page.getByLabel("New password again").fill("another unrelated sentence");
  const before = await elsewhere.newPage();
  await before.goto("/admin");
  await expect(before.getByRole("heading", { name: "My desk" }), "a link that nobody used changes nothing").toBeVisible();
  await page.getByRole("button", { name: "Keep this password" }).click();
  await expect(page.getByText("The password is kept. Sign in with it.")).toBeVisible();
  await before.goto("/admin");
  await expect(before).toHaveURL(/sign-in/);
  await signIn(page, email, "another unrelated sentence");
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
  expect((await mailTo(email, 2)).text).toContain("every session has ended");
  await elsewhere.close();
});

test("sessions: listed with their browser, one ended by its owner, all by an administrator", async ({ page, browser, baseURL, signedIn, accessible }) => {
  const { id, email } = await signedIn("editor");
  const elsewhere = await browser.newContext({ baseURL: baseURL!, userAgent: "Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0" });
  const other = await elsewhere.newPage();
  await signIn(other, email, "not the password");
  await expect(other.getByRole("alert").filter({ hasText: "wrong" })).toBeVisible();
  await signIn(other, email);
  await expect(other.getByRole("heading", { name: "My desk" })).toBeVisible();
  await page.goto("/admin/account");
  await accessible(page);
  const history = page.getByRole("region", { name: "Sign-ins" });
  await expect(history.getByRole("row").filter({ hasText: "Firefox, Windows" }).filter({ hasText: "wrong password" })).toContainText(/127\.0\.0\.1|::1/);
  await page.getByRole("region", { name: "Signed in now" }).getByRole("row", { name: /Firefox, Windows/ }).getByRole("button", { name: /^End/ }).click();
  await expect(page.getByText("The sessions are ended.")).toBeVisible();
  await other.goto("/admin");
  await expect(other).toHaveURL(/sign-in/);

  await signedIn("administrator", elsewhere);
  await other.goto(`/admin/people/${id}`);
  await other.getByRole("button", { name: "End all" }).click();
  await expect(other.getByText("The sessions are ended.")).toBeVisible();
  await page.goto("/admin");
  await expect(page).toHaveURL(/sign-in/);
  await elsewhere.close();
});

test("switching an account off wants the work in progress handed over, and shuts the person out at once", async ({ page, browser, baseURL, person, signedIn }) => {
  const elsewhere = await browser.newContext({ baseURL: baseURL! });
  const leaving = await signedIn("editor", elsewhere);
  const heir = await person("contributor");
  await db.user.update({ where: { id: heir.id }, data: { name: `Heir ${heir.id}` } });
  const draft = await db.draft.create({ data: { id: crypto.randomUUID(), recordKind: "topic", payload: {}, state: "draft", authorId: leaving.id } });
  await signedIn("administrator");
  await page.goto(`/admin/people/${leaving.id}`);
  const off = page.getByRole("region", { name: "Switch the account off" });
  await expect(off).toContainText("One draft is in progress under this name. Who takes over?");
  await off.getByRole("button", { name: "Switch the account off" }).click();
  await expect(off.getByText("Who takes over: Say who takes over.")).toBeVisible();
  await off.getByLabel("Who takes over").selectOption({ label: `Heir ${heir.id}` });
  await off.getByRole("button", { name: "Switch the account off" }).click();
  await expect(page.getByText("The account is changed.")).toBeVisible();
  await expect(page.getByText(/· switched off ·/)).toBeVisible();
  expect((await db.draft.findUniqueOrThrow({ where: { id: draft.id } })).authorId).toBe(heir.id);
  const other = await elsewhere.newPage();
  await other.goto("/admin");
  await expect(other).toHaveURL(/sign-in/);
  await page.getByRole("button", { name: "Switch the account on again" }).click();
  await expect(page.getByText(/· active ·/)).toBeVisible();
  await elsewhere.close();
});
