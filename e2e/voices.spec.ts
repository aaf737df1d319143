import { expect, test } from "./fixtures";
import { db } from "@/server/db";
import { save, takenOver } from "./desk-steps";

const page1 = "/commitments/fentanyl-operational-task-force";

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader suggests a correction, gets back what was typed, and sends it", async ({ page, expectConsole }) => {
    // Next sends the link to the icon after the page; a browser that runs nothing asks for /favicon.ico instead.
    expectConsole(/404/);
    await page.goto(page1);
    await page.getByRole("link", { name: "Suggest a correction or evidence" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Suggest a correction or evidence");
    const words = `The task force met on a day that the page does not name. ${Date.now()}`;
    await page.getByLabel("What is wrong, or what should be added?").fill(words);
    await page.getByLabel("Address of a document").fill("example dot org");
    await page.getByLabel("Your e-mail address").fill("reader@example.org");
    await page.getByRole("button", { name: "Send to the editors" }).click();
    await expect(page.getByRole("alert")).toContainText("It has not been sent yet");
    await expect(page.getByLabel("What is wrong, or what should be added?")).toHaveValue(words);
    await expect(page.getByLabel("Your e-mail address")).toHaveValue("reader@example.org");
    await expect(page.getByLabel("Address of a document")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("What is it about?").selectOption("status");
    await page.getByLabel("Address of a document").fill("https://example.org/gazette");
    await page.getByRole("button", { name: "Send to the editors" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
    expect(await db.suggestion.count({ where: { words, state: "open", email: "reader@example.org" } })).toBe(1);
    await page.getByRole("link", { name: "Back to the commitment" }).click();
    await expect(page).toHaveURL(page1);
  });

  test("the same in Spanish, from a past day too", async ({ page, expectConsole }) => {
    expectConsole(/404/);
    const { day } = (await db.$queryRaw<{ day: string }[]>`SELECT to_char(now() AT TIME ZONE 'America/New_York', 'YYYY-MM-DD') AS day`)[0]!;
    await page.goto(`/es${page1}?asOf=${day}`);
    await page.getByRole("link", { name: "Sugerir una corrección o una prueba" }).click();
    await expect(page, "who corrects, corrects what is said now").toHaveURL(`/es${page1}/suggest`);
    await page.getByRole("button", { name: "Enviar a la redacción" }).click();
    await expect(page.getByRole("alert")).toContainText("Todavía no se ha enviado");
    await expect(page).toHaveURL(/\/es\/commitments\/.+\/suggest\?back=/);
  });
});

test("a suggestion of a stranger becomes a published follow-up", async ({ page, browser, signedIn, baseURL, accessible }) => {
  test.setTimeout(120_000);
  const stamp = Date.now();
  const words = `<script>window.hurt = true</script> Two ports opened. ${stamp}`;
  const stranger = await (await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })).newPage();
  const about = "refugee-resettlement-and-family-reunification";
  await stranger.goto(`/commitments/${about}/suggest`);
  await stranger.getByRole("button", { name: "Send to the editors" }).click();
  await expect(stranger.getByRole("alert").first()).toContainText("It has not been sent yet");
  await accessible(stranger);
  await stranger.getByLabel("What is it about?").selectOption("status");
  await stranger.getByLabel("What is wrong, or what should be added?").fill(words);
  await stranger.getByRole("button", { name: "Send to the editors" }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Thank you");

  await signedIn("editor");
  const { id } = await db.suggestion.findFirstOrThrow({ where: { words }, select: { id: true } });
  await page.goto("/admin/suggestions");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Suggestions");
  await accessible(page);
  await page.goto(`/admin/suggestions/${id}`);
  await expect(page.getByText(words)).toBeVisible();
  expect(await page.evaluate(() => "hurt" in window), "nothing that a reader sends is run").toBe(false);
  await accessible(page);
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page).toHaveURL(/\/follow-up\?obligation=.*&draft=.*&suggestion=/, { timeout: 30_000 });
  await expect(page.getByText(words)).toBeVisible();
  await takenOver(page);
  await page.getByRole("radio", { name: "Checked, nothing found" }).check();
  await page.getByLabel("Where was searched").fill(`The gazette, as a reader suggested. ${stamp}`);
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
  await stranger.goto(`/commitments/${about}`);
  await expect(stranger.getByText(`The gazette, as a reader suggested. ${stamp}`)).toBeVisible();
  await stranger.context().close();
});

test("a suggestion is declined with a reason, and a rival comes too late", async ({ page, browser, signedIn, baseURL }) => {
  const stamp = Date.now();
  const words = `I do not like it. ${stamp}`;
  const answer = await page.request.post("/api/v1/suggestions", { data: { commitment: "fentanyl-operational-task-force", place: "other", words } });
  expect(answer.status()).toBe(201);
  const { id } = await db.suggestion.findFirstOrThrow({ where: { words }, select: { id: true } });
  const rivals = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  await signedIn("editor");
  await signedIn("reviewer", rivals);
  const rival = await rivals.newPage();
  await page.goto(`/admin/suggestions/${id}`);
  await rival.goto(`/admin/suggestions/${id}`);
  await page.getByLabel("Reason").fill("It names nothing that could be checked.");
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByRole("status")).toContainText("Declined");
  await rival.getByLabel("Reason").fill("Mine came later.");
  await rival.getByRole("button", { name: "Decline" }).click();
  await expect(rival.getByRole("alert").first()).toBeVisible();
  await expect(rival.getByLabel("Reason")).toHaveValue("Mine came later.");
  await page.goto(`/admin/suggestions/${id}`);
  await expect(page.getByText("It names nothing that could be checked.")).toBeVisible();
  await rivals.close();
});
