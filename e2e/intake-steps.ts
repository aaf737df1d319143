import type { Page } from "@playwright/test";
import { systemActor } from "@/server/actor";
import { publishSource } from "@/server/commands/publish-source";
import { startIntake } from "@/server/commands/start-intake";
import { expect } from "./fixtures";

let counter = 0;

/** A document of a government, published with its text, under an address of its own. */
export async function publishDocument(name: string, text: string): Promise<string> {
  const slug = `${name}-${Date.now().toString(36)}-${counter++}`;
  const result = await publishSource(systemActor("cli"), {
    slug, title: null, label: { en: `Document ${name}`, es: null }, language: "en", kind: "joint-statement", tier: "official", officialOf: "united-states",
    publishedOn: "2026-03-01", capture: { textHeld: "public", text },
  });
  if (!result.ok) throw new Error(`the document was refused: ${JSON.stringify(result)}`);
  return slug;
}

/** The same, with its reading begun. */
export async function beginReading(name: string, text: string): Promise<{ slug: string; id: string }> {
  const slug = await publishDocument(name, text);
  const result = await startIntake(systemActor("cli"), { source: slug });
  if (!result.ok) throw new Error(`the reading was refused: ${JSON.stringify(result)}`);
  return { slug, id: result.value.id };
}

export const panel = (page: Page) => page.locator("[data-panel]");
export const words = (page: Page) => page.locator(".panel-words");

/** Opens the desk and waits until its keys work. */
export async function openDesk(page: Page, reference: string): Promise<void> {
  await page.goto(`/admin/intake/${reference}`);
  await keysWork(page);
}

/** The desk listens to keys, or the form that begins a reading is taken over by the scripts. */
export async function keysWork(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const form = document.querySelector(".start-intake");
    return document.documentElement.dataset.keys === "on" || (form !== null && Object.keys(form).some((key) => key.startsWith("__reactProps")));
  });
}

/** Presses "next" until the chosen passage has these words. */
export async function goTo(page: Page, text: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if ((await words(page).textContent())?.includes(text)) return;
    const before = page.url();
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).not.toBe(before);
  }
  throw new Error(`no passage says "${text}"`);
}

/** Decisions are shown before they are stored: this waits for the server's answer, which names who decided. */
export const stored = (page: Page, person: string) => expect(panel(page).locator(".intake-decided")).toContainText(`by ${person}`);
