import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { systemActor } from "@/server/actor";
import { publishSource } from "@/server/commands/publish-source";
import { db } from "@/server/db";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** A host of the test's own, whose one page changes as pages do. */
type Host = { server: Server; address: string; answer: (response: ServerResponse) => void };
const hosts: Server[] = [];

async function startHost(): Promise<Host> {
  const host: Host = { server: createServer((_request, response) => host.answer(response)), address: "", answer: (response) => response.end() };
  hosts.push(host.server);
  await new Promise<void>((resolve) => host.server.listen(0, "127.0.0.1", resolve));
  host.address = `http://127.0.0.1:${(host.server.address() as AddressInfo).port}/page`;
  return host;
}
test.afterAll(() => Promise.all(hosts.map((server) => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
})));

const shows = (words: string) => (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(words);
};

/** A source that states the host's address; its text was brought in by hand. */
async function source(host: Host, name: string): Promise<{ slug: string; title: string; id: string }> {
  const stamp = Date.now().toString(36);
  const [slug, title] = [`${name}-${stamp}`, `Notice ${name} ${stamp}`];
  const published = await publishSource(systemActor("cli"), {
    slug, title, label: { en: title, es: null }, language: "en", kind: "other", tier: "independent", url: host.address,
    capture: { textHeld: "public", text: `Notice ${stamp}: the bridge will be opened in March.\n` },
  });
  if (!published.ok) throw new Error(JSON.stringify(published));
  return { slug, title, id: published.value.id };
}

// A run begins within seconds and may share the computer with other tests; what is waited for comes.
test.describe.configure({ timeout: 180_000 });
const soon = { timeout: 40_000 };
const links = "/admin/sources/links";
const rowOf = (page: Page, title: string) => page.getByRole("row").filter({ hasText: title });

/** As an editor does it: one click, and the page tells by itself what was found. */
async function checkNow(page: Page, title: string, found: string): Promise<void> {
  await page.goto(links);
  await rowOf(page, title).getByRole("button", { name: "Check now" }).click();
  await expect(page).toHaveURL(/notice=link-asked/, soon);
  await expect(rowOf(page, title).getByRole("button", { name: "Check now" })).toBeVisible(soon);
  await expect(rowOf(page, title)).toContainText(found);
}

const region = (page: Page, name: string) => page.getByRole("region", { name });

test("a page lives, changes, moves and is gone; editors and readers see it, nothing is published by itself", async ({ page, signedIn, accessible }) => {
  const host = await startHost();
  host.answer = shows("Notice: the bridge will be opened in March.\n");
  const { slug, title, id } = await source(host, "life");
  await signedIn("editor");
  await page.goto(`${links}?state=never`);
  await expect(rowOf(page, title)).toContainText("never checked");

  await checkNow(page, title, "works");
  await page.goto(`/sources/${slug}`);
  await expect(page.getByText("Its address works").first()).toBeVisible();

  host.answer = shows("Notice: the bridge may be opened one day.\n");
  await checkNow(page, title, "changed");
  await accessible(page);
  await page.goto(`/sources/${slug}`);
  await expect(page.getByText("The page at its address has changed").first()).toBeVisible();
  await expect(page.getByText("may be opened one day")).toHaveCount(0);
  expect(await db.sourceVersion.count({ where: { sourceId: id } })).toBe(1);
  await page.goto(`/es/sources/${slug}`);
  await expect(page.getByText("La página en su dirección ha cambiado").first()).toBeVisible();

  await page.goto(links);
  await rowOf(page, title).getByRole("link", { name: "Candidate version" }).click();
  await expect(page).toHaveURL(/\/admin\/intake\/captures\//);
  await expect(page.getByText("may be opened one day").first()).toBeVisible();
  await page.goto("/admin/intake");
  await expect(page.getByText(title).first()).toBeVisible();

  const there = await startHost();
  there.answer = shows("Notice: the bridge will be opened in March.\n");
  host.answer = (response) => response.writeHead(308, { location: there.address }).end();
  await checkNow(page, title, "moved");
  await expect(rowOf(page, title)).toContainText(`leads to ${there.address}`);

  there.answer = (response) => response.writeHead(404).end();
  await checkNow(page, title, "not readable");
  await checkNow(page, title, "gone");
  await page.goto(`/sources/${slug}`);
  await expect(page.getByText("The page at its address is gone").first()).toBeVisible();
});

test("an administrator has the record verified; every reader sees when, how much and with what result", async ({ page, signedIn, accessible }) => {
  await signedIn("administrator");
  await page.goto("/admin/jobs");
  const verify = region(page, "Verify the record");
  const before = await db.verification.count();
  await verify.getByRole("button", { name: "Run now" }).click();
  await expect(page.getByText("Asked for. It begins in a moment.")).toBeVisible(soon);
  await expect.poll(() => db.verification.count(), soon).toBeGreaterThan(before);
  await expect(verify.getByText("running")).toHaveCount(0, soon);
  const mine = verify.getByRole("row").filter({ hasText: "Test administrator" }).first();
  await expect(mine).toContainText(/done: \d+ quotations checked here, \d+ attested, 0 faults/);
  await accessible(page);

  await page.goto("/methodology");
  await expect(region(page, "Verification")).toContainText(/Last verified .+: \d+ quotations checked here, \d+ attested, 0 faults\./);
  await region(page, "Verification").getByText("What was checked").first().click();
  await expect(page.getByRole("row", { name: /quotations from texts held here \d+ 0/ })).toBeVisible();
  await accessible(page);
  await page.goto("/es/methodology");
  await expect(region(page, "Verificación")).toContainText(/Última verificación: .+\d+ citas cotejadas aquí, \d+ atestiguadas, 0 faltas\./);
});

test("a run that is under way is stopped, and leaves nothing behind", async ({ page, signedIn }) => {
  const host = await startHost();
  let isClosed = false;
  host.answer = (response) => response.on("close", () => { isClosed = true; });
  const { title, id } = await source(host, "slow");
  await signedIn("administrator");
  await page.goto(links);
  await rowOf(page, title).getByRole("button", { name: "Check now" }).click();
  await expect(page).toHaveURL(/notice=link-asked/, soon);
  await page.goto("/admin/jobs");
  const job = region(page, "Check the addresses of sources");
  await expect(job.getByText("running")).toBeVisible(soon);
  await expect(job.getByRole("progressbar")).toBeVisible(soon);
  await job.getByRole("button", { name: "Stop" }).click();
  await expect(page).toHaveURL(/notice=job-cancelled/, soon);
  await expect(job.getByRole("row").filter({ hasText: "Test administrator" }).first()).toContainText("stopped", soon);
  await expect.poll(() => isClosed, soon).toBe(true);
  expect(await db.linkCheck.count({ where: { sourceId: id } })).toBe(0);
});

test("an editor sees the jobs and may not run or stop them", async ({ page, signedIn, accessible }) => {
  await signedIn("editor");
  await page.goto("/admin/jobs");
  await expect(region(page, "Tidy up").getByText("Every day at 04:20 (America/New_York)")).toBeVisible();
  await expect(page.getByRole("button", { name: /Run now|Stop/ })).toHaveCount(0);
  await accessible(page);
});
