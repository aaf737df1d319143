import { expect, test } from "./fixtures";
import { db } from "@/server/db";
import { judge, openForm, quote, save, takenOver } from "./desk-steps";

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
  await expect(page.locator(".sent-words").getByText(words)).toBeVisible();
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

test("a party's reply stands beside the assessment, in the API too, and is taken back in the open", async ({ page, signedIn, request, accessible }) => {
  test.setTimeout(120_000);
  await signedIn("editor");
  const stamp = Date.now();
  await openForm(page, "diplomatic-coordination-on-migration", "United States");
  await judge(page, { status: /^In progress/, since: "July 2022", confidence: "Medium confidence", account: "by its own account" });
  await page.getByRole("textbox", { name: /^Note/ }).fill(`To be answered. ${stamp}`);
  await quote(page, "Background press call", "we will establish a U.S.-Mexico operational task force");
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();

  await page.getByRole("link", { name: /Record a reply/ }).first().click();
  await takenOver(page);
  await page.getByLabel("Who answers").selectOption({ label: "Mexico" });
  await page.getByLabel("What is answered").fill(`It was our proposal. ${stamp}`);
  await page.getByLabel("When it was answered").fill("August 2022");
  const words = page.getByRole("region", { name: "The words that show it" });
  const picker = words.getByRole("combobox", { name: "Source" });
  await picker.click();
  await picker.fill("Background press call");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveText([/Background press call/]);
  await picker.press("ArrowDown");
  await picker.press("Enter");
  await words.getByLabel("Or paste the words to quote").fill("we will establish a U.S.-Mexico operational task force");
  await words.getByRole("button", { name: "Find the words" }).click();
  await words.getByRole("button", { name: /^Quote these words/ }).click();
  await accessible(page);
  await save(page);
  await expect(page.getByText("Recorded. The public site shows it beside the assessment.")).toBeVisible();

  await page.goto("/commitments/diplomatic-coordination-on-migration");
  const reply = page.getByRole("region", { name: "Reply of Mexico" });
  await expect(reply).toContainText(`It was our proposal. ${stamp}`);
  await expect(reply).toContainText("Answered August 2022");
  await expect(reply.locator("mark")).toContainText("operational task force");
  await accessible(page);
  const log = (await (await request.get("/api/v1/commitments/diplomatic-coordination-on-migration/follow-ups")).json()) as { data: { replies: { text: string; citation: { role: string } }[] }[] };
  expect(log.data.flatMap(({ replies }) => replies)).toMatchObject([{ text: `It was our proposal. ${stamp}`, citation: { role: "reply" } }]);

  await page.goto("/admin/commitments/diplomatic-coordination-on-migration");
  await page.getByRole("link", { name: /Record a reply/ }).first().click();
  await page.getByRole("link", { name: /Take the reply back/ }).click();
  await page.getByLabel("Why").fill("It was given to try the form.");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Recorded. The public site shows it beside the assessment.")).toBeVisible();
  await page.goto("/commitments/diplomatic-coordination-on-migration");
  await expect(reply).toContainText("This reply was taken back later.");
  await expect(page.getByRole("region", { name: "A reply was taken back" })).toContainText("It was given to try the form.");
});
