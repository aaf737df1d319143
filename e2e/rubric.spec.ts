import { judge, openForm, quote, save, takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";

const record = "/commitments/human-smuggling-networks";

test("a criterion said beforehand carries a judgement; a changed rubric judges it anew, and nobody takes that for news", async ({ page, request, signedIn, accessible }) => {
  test.setTimeout(120_000);
  await signedIn("administrator");
  // What would count, before anybody judges.
  await page.goto(`/admin${record}/edit`);
  await takenOver(page);
  await page.getByRole("button", { name: "Add a criterion" }).click();
  const criterion = page.getByRole("listitem", { name: "Criterion 1" });
  await criterion.getByLabel("English").fill("A joint operation is announced with its first results.");
  await criterion.getByLabel("Spanish").fill("Se anuncia una operación conjunta con sus primeros resultados.");
  await page.getByLabel("Why this change").fill("What would count is said beforehand.");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await expect(page).toHaveURL(/notice=published/);
  await page.goto(record);
  await expect(page.getByRole("region", { name: "What would count as delivered" })).toContainText("A joint operation is announced with its first results.");
  await accessible(page);

  await openForm(page, "human-smuggling-networks", "United States");
  await judge(page, { status: /^In progress/, since: "July 2022", confidence: "Medium confidence", account: "by its own account" });
  await page.getByLabel("Criterion it rests on").selectOption({ index: 1 });
  await expect(page.getByLabel("Why it is judged")).toHaveCount(0);
  await quote(page, "Background press call", "we will establish a U.S.-Mexico operational task force");
  await expect(page.getByRole("region", { name: "What the public will read" })).toContainText("Rests on the criterion: A joint operation");
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();

  // The next version, with the difference that readers will see.
  await page.goto("/admin/rubric");
  await takenOver(page);
  const submit = page.getByRole("button", { name: /^Publish version \d+/ });
  const next = Number(/\d+/.exec((await submit.textContent())!)![0]);
  await page.getByRole("group").filter({ hasText: "In progress" }).first().locator("summary").click();
  const definition = page.getByRole("group", { name: "Definition" }).filter({ visible: true });
  const words = await definition.getByLabel("English").inputValue();
  await definition.getByLabel("English").fill(`${words} Words alone are none (${next}).`);
  await definition.getByLabel("Spanish").fill(`${await definition.getByLabel("Spanish").inputValue()} Las palabras solas no bastan (${next}).`);
  await expect(page.getByRole("region", { name: "What readers will see as changed" }).locator("ins").first()).toContainText(`Words alone are none (${next}).`);
  await accessible(page);
  await page.getByRole("group", { name: "Why this change" }).getByLabel("English").fill("An announcement is not a first step.");
  await page.getByRole("group", { name: "Why this change" }).getByLabel("Spanish").fill("Un anuncio no es un primer paso.");
  await submit.click();
  await expect(page).toHaveURL(/notice=published/);
  await page.goto(`/methodology#rubric-${next}`);
  const version = page.locator(`#rubric-${next}`);
  await expect(version).toContainText("An announcement is not a first step.");
  await version.locator("summary").click();
  await expect(version.locator("ins")).toContainText(`Words alone are none (${next}).`);
  await accessible(page);
  await page.goto("/es/methodology");
  await expect(page.locator("#status-in-progress")).toContainText(`Las palabras solas no bastan (${next}).`);

  // Judged anew, and marked so.
  await openForm(page, "human-smuggling-networks", "United States");
  await judge(page, { status: /^Not started/, since: "July 2022", confidence: "Medium confidence", account: "by its own account" });
  await page.getByLabel("Where was searched").fill("The documents of this record");
  await page.getByRole("radio", { name: "Only because the rubric changed" }).check();
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
  const anew = `Judged anew by rubric version ${next}: Not started`;
  for (const address of [record, "/", "/changes"]) {
    await page.goto(address);
    await expect(page.getByText(anew).first(), address).toBeVisible();
  }
  await page.goto("/changes?clock=world");
  await expect(page.getByText(anew)).toHaveCount(0);
  const { data } = await (await request.get(`/api/v1${record}/follow-ups`)).json();
  expect(data[0]).toMatchObject({ occasion: "rubric-change", rubricVersion: next, criterion: null });
  expect(data[1]).toMatchObject({ occasion: "finding", criterion: { text: "A joint operation is announced with its first results." } });
});

for (const role of ["editor", "reviewer"] as const) {
  test(`a person with the role ${role} finds no rubric to publish`, async ({ page, signedIn, expectConsole }) => {
    expectConsole(/404/);
    await signedIn(role);
    const answer = await page.goto("/admin/rubric");
    expect(answer?.status()).toBe(404);
    await page.goto("/admin");
    await expect(page.getByRole("link", { name: "Rubric" })).toHaveCount(0);
  });
}
