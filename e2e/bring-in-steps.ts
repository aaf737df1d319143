import { expect, type Page } from "@playwright/test";
import { db } from "@/server/db";
import { takenOver } from "./desk-steps";
import type { Person } from "./fixtures";

/** The steps of the stories about bringing a document in. */
export const held = { public: /^The whole text, to everybody/, desk: /^Quotations only/, none: /^Nothing is kept but fingerprints/ };
export type Held = keyof typeof held;

/** With a script the form must be taken over before it is filled: scripts that come later would set it back. */
export async function begin(page: Page, way: "A file" | "A web address" | "Pasted text", may: Held, hasScript = true): Promise<void> {
  await page.goto("/admin/intake/new");
  if (hasScript) await takenOver(page);
  await page.getByRole("radio", { name: new RegExp(`^${way}`) }).check();
  await page.getByRole("radio", { name: held[may] }).check();
}

export const read = (page: Page) => page.getByRole("button", { name: "Read the document" }).click();

export async function upload(page: Page, name: string, buffer: Buffer, may: Held = "public", hasScript = true): Promise<void> {
  await begin(page, "A file", may, hasScript);
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await read(page);
}

/** Until the page of what was read is there; a process of its own reads, so it takes a moment. */
export async function wasRead(page: Page): Promise<void> {
  await page.waitForURL(/\/admin\/intake\/captures\/[0-9a-f-]{36}/, { timeout: 45_000 });
  await expect(page.getByRole("heading", { name: "What the import changed" })).toBeVisible();
}

export async function refused(page: Page, says: string | RegExp): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(says, { timeout: 45_000 });
}

export const textRead = (page: Page) => page.getByRole("region", { name: "The text" });
export const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}`) });
export const title = (page: Page) => field(page, "Title");
export const captureIn = (page: Page) => new URL(page.url()).pathname.split("/").at(-1)!;

/** The least that a new source needs beside its title. */
export async function describe(page: Page, label: string): Promise<void> {
  await page.getByRole("group", { name: "Description in a few words" }).getByLabel("English").fill(label);
  await page.getByLabel("Tier").selectOption({ label: "Independent" });
}

/** What this person has left in the record. */
export async function traces({ email }: Person): Promise<{ captures: number; published: number }> {
  const { id } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return {
    captures: await db.capture.count({ where: { authorId: id } }),
    published: await db.auditEvent.count({ where: { actorId: id, outcome: "done", action: "publish-source" } }),
  };
}
