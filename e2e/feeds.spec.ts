import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { openForm, judge, quote, save } from "./desk-steps";
import { expect, test } from "./fixtures";
import { commitment, logged } from "./own-commitment";
import { jsonFeedFaults, readCalendar, xmlFaults } from "./validators";

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["entry", "link", "category"].includes(name) });

const places = ["/feeds/", "/feeds/topics/migration/", "/feeds/parties/mexico/", "/feeds/events/virtual-meeting-2021-03-01/", "/feeds/commitments/USMX-7/"];
const filters = ["", "?topic=security", "?status=not-assessed&party=mexico", "?q=México", "?kind=ask&topic=migration", "?source=background-call-lopez-obrador-visit-2022"];
const withLanguage = (address: string, lang: string) => `${address}${address.includes("?") ? "&" : "?"}lang=${lang}`;

for (const lang of ["en", "es"]) {
  test(`feeds of everything, of filters and of each kind of record validate, in ${lang}`, async ({ request }) => {
    test.setTimeout(180_000);
    for (const address of [...places, ...filters.map((query) => `/feeds/${query}`)]) {
      const [place = "", query = ""] = address.split("?");
      const at = (format: string) => withLanguage(`${place}${format}${query === "" ? "" : `?${query}`}`, lang);
      const atom = await request.get(at("atom.xml"));
      expect(atom.status(), at("atom.xml")).toBe(200);
      expect(await xmlFaults(await atom.text(), "atom.rng"), at("atom.xml")).toEqual([]);
      const { feed } = parser.parse(await atom.text());
      const json = await (await request.get(at("feed.json"))).json();
      expect(jsonFeedFaults(json), at("feed.json")).toEqual([]);
      // The same entries, under the same names, whoever reads them.
      expect((feed.entry ?? []).map((entry: { id: string }) => entry.id)).toEqual(json.items.map(({ id }: { id: string }) => id));
      expect(feed["@_xml:lang"]).toBe(lang);
      const calendar = readCalendar(await (await request.get(at("calendar.ics"))).text());
      expect(calendar.refresh).toBe("PT12H");
      expect(new Set(calendar.appointments.map(({ uid }) => uid)).size).toBe(calendar.appointments.length);
      for (const { isDate, url } of calendar.appointments) expect([isDate, /^https?:/.test(url)]).toEqual([true, true]);
    }
  });
}

test("a follow-up is an entry with its sentence, its words and the way to them; its correction says so, under the same name", async ({ page, signedIn, request }) => {
  await signedIn("editor");
  await openForm(page, "usmca-workers-rights", "United States");
  await judge(page, { status: /^In progress/, since: "July 2022", confidence: "Medium confidence", account: "by its own account" });
  await page.getByRole("textbox", { name: /^Note/ }).fill("A note with <b>marks</b> & signs.");
  await quote(page, "Background press call", "we will establish a U.S.-Mexico operational task force");
  await save(page);
  await expect(page.getByText("The follow-up is logged, and the public site shows it.")).toBeVisible();
  const items = async () => (await (await request.get("/feeds/commitments/USMX-18/feed.json")).json()).items as { id: string; title: string; content_html: string; date_published: string; date_modified: string }[];
  const entry = (await items()).find(({ content_html: html }) => html.includes("A note with"))!;
  expect(entry.title).toContain("United States: In progress");
  expect(entry.content_html).toContain("A note with &lt;b&gt;marks&lt;/b&gt; &amp; signs.");
  expect(entry.content_html).toContain("operational task force");
  expect(entry.content_html).toMatch(/href="http[^"]+#entry-/);
  expect(entry.date_modified).toBe(entry.date_published);

  await page.goto("/admin/commitments/usmca-workers-rights");
  await page.getByRole("link", { name: /Retract entry/ }).first().click();
  await page.getByLabel("Why").fill("It was made to try the feeds.");
  await page.getByRole("button", { name: "Retract it" }).click();
  await expect(page.getByText(/The entry is retracted/)).toBeVisible();
  const [retraction, ...earlier] = await items();
  expect(retraction!.title).toContain("Entry withdrawn");
  expect(retraction!.content_html).toContain("It was made to try the feeds.");
  const amended = earlier.find(({ id }) => id === entry.id)!;
  expect(amended.content_html).toContain("This entry was withdrawn later.");
  expect(amended.date_published).toBe(entry.date_published);
  expect(amended.date_modified > entry.date_modified).toBe(true);
});

test("the calendar says how a vague deadline was read, on the last day of its period", async ({ request }) => {
  const read = async (lang: string) => readCalendar(await (await request.get(`/feeds/calendar.ics?lang=${lang}`)).text()).appointments;
  const [english, spanish] = [await read("en"), await read("es")];
  const vague = english.filter(({ summary }) => summary.includes("read as"));
  expect(vague.length).toBeGreaterThan(0);
  expect(spanish.map(({ uid, day }) => [uid, day])).toEqual(english.map(({ uid, day }) => [uid, day]));
  expect(spanish.some(({ summary }) => /se lee como|leído como|léase/i.test(summary) || summary.includes("2022"))).toBe(true);
  expect(english.some(({ url }) => url.includes("/events/"))).toBe(true);
});

test("what was withdrawn leaves its day in the calendar as cancelled, under the same name", async ({ request }) => {
  const { slug, obligation } = await commitment("called-off", { deadlines: [{ wording: "by the end of 2099", precision: "year", value: "2099" }] });
  const appointment = async () => readCalendar(await (await request.get(`/feeds/commitments/${slug}/calendar.ics`)).text()).appointments[0]!;
  const before = await appointment();
  expect(before).toMatchObject({ status: "CONFIRMED", day: "2099-12-31" });
  await logged({
    obligation, kind: "assessment", status: "withdrawn", qualifier: "withdrawn", reason: "priority-dropped", effectiveOn: "2022-07", checkedOn: "2026-04-01", note: "It was called off.", confidence: "medium", assertedBy: "self",
    evidence: [{ source: "background-call-lopez-obrador-visit-2022", exact: "we will establish a U.S.-Mexico operational task force", speakers: ["united-states"] }], baseVersion: 0,
  });
  const after = await appointment();
  expect(after).toMatchObject({ uid: before.uid, day: before.day, status: "CANCELLED" });
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(readCalendar(await (await request.get(`/feeds/commitments/${slug}/calendar.ics?lang=es`)).text()).appointments[0]!.status).toBe("CANCELLED");
});

test("what is known already is 304, by tag and by date; every origin may read; other methods are refused", async ({ request }) => {
  for (const format of ["atom.xml", "feed.json", "calendar.ics"]) {
    const first = await request.get(`/feeds/${format}?topic=security`);
    const { etag, "last-modified": modified, "access-control-allow-origin": origin, "cache-control": caching } = first.headers();
    expect(origin).toBe("*");
    expect(caching).toContain("max-age=0, s-maxage=1");
    expect(Date.parse(modified!)).toBeGreaterThan(0);
    expect((await request.get(`/feeds/${format}?topic=security`, { headers: { "if-none-match": etag! } })).status()).toBe(304);
    // A past day does not change any more: what was read of it once is known by its date too.
    const past = `/feeds/${format}?topic=security&asOf=2026-01-01`;
    const { "last-modified": then } = (await request.get(past)).headers();
    const earlier = new Date(Date.parse(then!) - 1000).toUTCString();
    for (const [since, status] of [[then!, 304], [earlier, 200], ["never", 200]] as const)
      expect((await request.get(past, { headers: { "if-modified-since": since } })).status(), `${format} ${since}`).toBe(status);
    const refused = await request.post(`/feeds/${format}`, { data: "x" });
    expect([refused.status(), refused.headers()["content-type"]]).toEqual([405, expect.stringContaining("application/problem+json")]);
  }
});

const problems: [string, number][] = [
  ["/feeds/atom.xml?colour=red", 400], ["/feeds/feed.json?status=finished", 400], ["/feeds/calendar.ics?topic=a&topic=b", 400], ["/feeds/atom.xml?page=2", 400],
  ["/feeds/atom.xml?sort=changed", 400], ["/feeds/topics/migration/atom.xml?topic=security", 400], ["/feeds/atom.xml?asOf=2999-01-01", 400], ["/feeds/atom.xml?lang=fr", 400],
  ["/feeds/rss.xml", 404], ["/feeds", 404], ["/feeds/topics/none/atom.xml", 404], ["/feeds/nothing/x/atom.xml", 404], ["/feeds/commitments/USMX-99999/feed.json", 404],
];
for (const [address, status] of problems) {
  test(`${address} is a problem document with ${status}`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, type: expect.stringContaining("problem-") });
  });
}

test("a slug leads to the address that stays", async ({ request }) => {
  const answer = await request.get("/feeds/commitments/fentanyl-operational-task-force/atom.xml?lang=es", { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toMatch(/\/feeds\/commitments\/USMX-\d+\/atom\.xml\?lang=es$/);
});

for (const [prefix, follow, calendar] of [["", "Follow this", "Calendar"], ["/es", "Seguir est", "Calendario"]] as const) {
  test(`every page that has feeds names them in words and for programs (${prefix || "en"})`, async ({ page, request }) => {
    for (const address of ["/commitments?topic=migration&status=not-assessed", "/topics/migration", "/parties/mexico", "/events/virtual-meeting-2021-03-01", "/commitments/USMX-7"]) {
      await page.goto(`${prefix}${address}`);
      const line = page.getByRole("paragraph").filter({ hasText: follow });
      await expect(line.getByRole("link")).toHaveText(["Atom", "JSON Feed", calendar]);
      for (const link of await line.getByRole("link").all()) expect((await request.get((await link.getAttribute("href"))!)).status(), address).toBe(200);
      await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]')).toHaveCount(1);
      await expect(page.locator('link[rel="alternate"][type="text/calendar"]')).toHaveCount(1);
    }
  });
}

test("whatever is asked of feeds, calendars and embeds is answered or refused, and never fails", async ({ request }) => {
  test.setTimeout(240_000);
  const names = fc.constantFrom("q", "status", "kind", "topic", "party", "event", "source", "timeliness", "year", "lang", "asOf", "theme", "page", "sort", "colour", "__proto__", "");
  const values = fc.oneof(fc.constantFrom("migration", "mexico", "delivered", "ask", "overdue", "es", "en", "dark", "2026-01-01", "2999-01-01", "0", "-1", "%", "'; DROP", "\u0000", "a\nb", "🤝", "null"), fc.string({ unit: "binary", maxLength: 12 }));
  const addresses = fc.oneof(
    fc.constantFrom("/feeds/atom.xml", "/feeds/feed.json", "/feeds/calendar.ics", "/feeds/topics/migration/atom.xml", "/feeds/commitments/USMX-7/calendar.ics", "/embed/list", "/embed/charts/standing", "/embed/commitments/USMX-7"),
    fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `/feeds/topics/${encodeURIComponent(text || "x")}/feed.json`),
    fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `/embed/commitments/${encodeURIComponent(text || "x")}`),
  );
  await fc.assert(fc.asyncProperty(addresses, fc.array(fc.tuple(names, values), { maxLength: 3 }), async (address, pairs) => {
    const query = new URLSearchParams(pairs).toString();
    const answer = await request.get(`${address}${query === "" ? "" : `?${query}`}`, { maxRedirects: 0 });
    const status = answer.status();
    expect([200, 308, 400, 404], `${address}?${query} ${status}`).toContain(status);
    // A record that is not there is said to readers, inside of the frame, as a page.
    if (status === 400 || (status === 404 && address.startsWith("/feeds"))) expect(answer.headers()["content-type"], `${address}?${query}`).toContain("application/problem+json");
  }), { numRuns: 120 });
});
