import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** The form for one party's obligation, reached as an editor reaches it. */
export async function openForm(page: Page, commitment: string, party: string): Promise<void> {
  await page.goto(`/admin/commitments/${commitment}`);
  await page.getByRole("region", { name: party }).getByRole("link", { name: /Log follow-up/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(party);
  await takenOver(page);
}

/**
 * Waits until the scripts have taken the form over: a field that React controls is set back by it to
 * what the server sent. React marks the elements that it has taken over.
 */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll("main form input")].some((input) =>
    Object.keys(input).some((key) => key.startsWith("__reactProps"))));
}

/** A new source typed into the follow-up's own form; what is proposed from the text is put right. */
export async function bringSource(page: Page, { text, title, tier }: { text: string; title: string; tier: string }): Promise<void> {
  await page.getByRole("button", { name: "Bring in a new source" }).click();
  await page.getByLabel("Text of the source").first().fill(text);
  await page.keyboard.press("Tab");
  const field = page.getByLabel("Title");
  await expect(field, "a title is proposed").not.toHaveValue("");
  await field.fill(title);
  await page.getByLabel("Tier").selectOption({ label: tier });
}

/** Chooses a held source and quotes words from it by pasting them. */
export async function quote(page: Page, source: string, words: string): Promise<void> {
  const evidence = page.getByRole("region", { name: "Evidence" });
  const picker = evidence.getByRole("combobox", { name: "Source" });
  await picker.fill(source);
  await expect(page.getByRole("listbox").getByRole("option")).toHaveText([new RegExp(source)]);
  await picker.press("ArrowDown");
  await picker.press("Enter");
  await quoteWords(page, words);
}

export async function quoteWords(page: Page, words: string): Promise<void> {
  const evidence = page.getByRole("region", { name: "Evidence" });
  await evidence.getByLabel("Or paste the words to quote").fill(words);
  await evidence.getByRole("button", { name: "Find the words" }).click();
  await evidence.getByRole("button", { name: new RegExp(`Quote these words ${words.slice(0, 12)}`) }).click();
}

/** Says whose words a quotation is, where the desk could not propose it. */
export async function saidBy(page: Page, party: string): Promise<void> {
  await page.getByRole("region", { name: "Evidence" }).getByRole("checkbox", { name: party }).check();
}

export async function judge(page: Page, { status, since, confidence, account }: { status: RegExp; since: string; confidence: string; account: string }): Promise<void> {
  await page.getByRole("radio", { name: status }).check();
  await page.getByLabel("Since when").fill(since);
  await page.getByLabel("Confidence").selectOption({ label: confidence });
  await page.getByLabel("By whose account").selectOption({ label: account });
}

export const save = (page: Page) => page.getByRole("button", { name: "Save and publish" }).click();
