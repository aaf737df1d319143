import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { systemActor } from "@/server/actor";
import { kindOf } from "@/server/answer-headers";
import { publishSource } from "@/server/commands/publish-source";
import { publishTopic } from "@/server/commands/publish-topic";
import { takenOver } from "./desk-steps";
import { expect, test } from "./fixtures";
import { keptPages, routes } from "./routes";

// The program of the tests is another process than the site: what it publishes reaches the site by announcement.
const seed = systemActor("seed");
let counter = 0;
const newTopic = (what: string) => {
  const slug = `${what}-${Date.now().toString(36)}-${counter++}`;
  return { slug, name: { en: `Topic ${slug}`, es: `Tema ${slug}` }, description: { en: slug, es: slug } };
};

async function publish(what: string): Promise<{ slug: string; at: number }> {
  const topic = newTopic(what);
  const result = await publishTopic(seed, topic);
  expect(result.ok, JSON.stringify(result)).toBe(true);
  return { slug: topic.slug, at: Date.now() };
}

test("what another process publishes is on every page within a second, and never off again", async ({ request }) => {
  const addresses = ["/topics", "/es/topics", "/api/v1/topics"];
  for (let round = 0; round < 5; round += 1) {
    for (const address of addresses) await request.get(address);
    const { slug, at } = await publish("announced");
    for (const address of addresses) {
      await expect.poll(async () => (await (await request.get(address)).text()).includes(slug), { timeout: 1_000, intervals: [10] }).toBe(true);
      expect(Date.now() - at, `${address}, ms after the commit`).toBeLessThan(1_500);
    }
    for (let again = 0; again < 5; again += 1) for (const address of addresses) expect(await (await request.get(address)).text()).toContain(slug);
  }
});

test("a page is made once for all who ask at once, and kept; an address that leads nowhere is not", async ({ request }) => {
  await publish("once");
  await expect.poll(async () => (await request.get("/methodology")).headers()["cache-status"]).toBe("followthrough; hit");
  const { slug } = await publish("twice");
  await expect.poll(async () => (await (await request.get("/topics")).text()).includes(slug)).toBe(true);
  const together = await Promise.all(Array.from({ length: 20 }, () => request.get(`/topics/${slug}`)));
  expect(new Set(await Promise.all(together.map((answer) => answer.text()))).size).toBe(1);
  expect((await request.get(`/topics/${slug}`)).headers()["cache-status"]).toBe("followthrough; hit");
  // By Next itself too: what else is read of the page, or while the database is away.
  expect((await request.get(`/topics/${slug}`, { headers: { range: "bytes=0-" } })).headers()["x-nextjs-cache"]).toBe("HIT");
  for (let time = 0; time < 2; time += 1) {
    const none = await request.get("/topics/no-such-topic");
    expect([none.status(), none.headers()["x-nextjs-cache"], none.headers()["cache-status"]]).toEqual([404, "MISS", undefined]);
  }
});

test("the languages, a page and its data, a past day and a filter never stand for one another", async ({ request }) => {
  const shapes: [string, Record<string, string>, (text: string, type: string) => boolean][] = [
    ["/topics", {}, (text) => text.includes('<html lang="en"')],
    ["/es/topics", {}, (text) => text.includes('<html lang="es"')],
    ["/topics?asOf=2021-01-01", {}, (text) => text.includes('<html lang="en"') && text.includes("asOf=2021-01-01")],
    ["/topics", { RSC: "1" }, (_text, type) => type.startsWith("text/x-component")],
    ["/commitments?topic=migration", {}, (text) => /rel="canonical" href="[^"]+topic=migration"/.test(text)],
    ["/commitments?topic=security", {}, (text) => /rel="canonical" href="[^"]+topic=security"/.test(text)],
    ["/api/v1/topics", {}, (_text, type) => type.startsWith("application/json")],
    ["/api/v1/topics?asOf=2021-01-01", {}, (text) => JSON.parse(text).total === 0],
  ];
  const wrong: string[] = [];
  for (let round = 0; round < 40; round += 1) {
    await Promise.all(shapes.map(async ([address, headers, isRight]) => {
      let answer = await request.get(address, { headers, maxRedirects: 0 });
      if (answer.headers().location?.includes("_rsc")) answer = await request.get(answer.headers().location!, { headers, maxRedirects: 0 });
      if (!isRight(await answer.text(), answer.headers()["content-type"] ?? "")) wrong.push(`${address} ${JSON.stringify(headers)} ${answer.status()}`);
    }));
  }
  expect(wrong).toEqual([]);
});

test("who publishes at the desk reads it on the next page", async ({ page, signedIn }) => {
  await signedIn("editor");
  const { slug } = await publish("edited");
  for (let round = 0; round < 3; round += 1) {
    // Everybody has read it as it was.
    await page.goto(`/topics/${slug}`);
    await page.goto(`/admin/topics/${slug}`);
    await takenOver(page);
    await page.getByRole("group", { name: "Name" }).getByLabel("English").fill(`Named in round ${round} ${slug}`);
    await page.getByRole("button", { name: "Publish the change", exact: true }).click();
    await page.waitForURL((url) => url.search !== "" || url.pathname !== `/admin/topics/${slug}`);
    await page.goto(`/topics/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Named in round ${round} ${slug}`, { timeout: 1 });
  }
});

test("an embargo ends without anybody writing, and the page says so at once", async ({ request }) => {
  const slug = `embargoed-${Date.now().toString(36)}`;
  const ends = Date.now() + 6_000;
  const text = `Words that nobody reads before their time: ${slug}.`;
  const kept = await publishSource(seed, {
    slug, title: null, label: { en: `Source ${slug}`, es: `Fuente ${slug}` }, language: "en", kind: "other", tier: "other",
    embargoUntil: new Date(ends).toISOString(), capture: { textHeld: "public", text },
  });
  expect(kept.ok, JSON.stringify(kept)).toBe(true);
  const isListed = async () => (await (await request.get("/sources")).text()).includes(slug);
  let shownAt = 0;
  await expect.poll(async () => {
    const asked = Date.now();
    if (await isListed()) shownAt = asked;
    return shownAt;
  }, { timeout: 20_000, intervals: [50] }).toBeGreaterThan(0);
  expect(shownAt, "not before its time").toBeGreaterThan(ends - 200);
  expect(shownAt - ends, "ms after its time").toBeLessThan(1_500);
});

test("every public page is kept, or it is known why it is not", () => {
  const app = path.resolve(import.meta.dirname, "../app");
  const madeForEach = ["commitments/[slug]/suggest/page.tsx"];
  const publicPages = routes.filter(({ kind, file }) => kind === "public" && file.startsWith("(public)")).map(({ file }) => file.replace("(public)/[locale]/", ""));
  expect([...keptPages, ...madeForEach].sort()).toEqual(publicPages.sort());
  // What is below the public pages and is none is not looked for among the kept ones.
  for (const { file, address } of routes) if (file.startsWith("(public)") && file.endsWith("route.ts")) expect(kindOf(address!), file).not.toBe("page");
  for (const page of keptPages) {
    const file = path.join(app, "still/[state]/[locale]", page);
    expect(existsSync(file)).toBe(true);
    // A page that reads the query is given none.
    const made = readFileSync(path.join(app, "(public)/[locale]", page), "utf8");
    if (/PageProps|searchParams/.test(made)) expect(readFileSync(file, "utf8"), page).toContain("withoutQuery(Page)");
  }
});
