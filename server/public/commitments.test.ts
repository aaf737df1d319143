import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { CommitmentFilter } from "@/domain/filter";
import { statusFilters } from "@/domain/filter";
import { commitmentRecord, sourceRecord } from "@/domain/record";
import { timelinesses } from "@/domain/timeliness";
import { commitments as seeded } from "@/seed/commitments/all";
import { seedDocuments } from "@/seed/index";
import { createTestDatabase } from "../testing";
import { listCommitments, sliceCommitments } from "./commitments";
import { latestFollowUps } from "./follow-ups";
import { overview } from "./overview";
import { findSource, listSources } from "./sources";
import { listTopics } from "./topics";

const { owner } = await createTestDatabase();
beforeAll(() => seedDocuments(() => {}), 120_000);

const list = (filter: CommitmentFilter, length = 200) => listCommitments({ filter, lang: "en", length });
const slugs = async (filter: CommitmentFilter) => (await list(filter)).data.map(({ slug }) => slug);
const seedSlugs = (fits: (c: (typeof seeded)[number]) => boolean) => seeded.filter(fits).map(({ slug }) => slug).sort();

describe("the filters of the list", () => {
  it("without one, everything, by public id", async () => {
    const { data, total, page, pages } = await list({});
    expect({ total, page, pages, length: data.length }).toEqual({ total: seeded.length, page: 1, pages: 1, length: seeded.length });
    expect(data.map(({ slug }) => slug)).toEqual(seeded.map(({ slug }) => slug));
    expect(data.map(({ id }) => id)).toEqual(seeded.map((_, index) => `USMX-${index + 1}`));
  });

  it.each(["commitment", "ask", "offer"] as const)("kind: %s", async (kind) => {
    expect((await slugs({ kind })).sort()).toEqual(seedSlugs((c) => c.kind === kind));
  });
  it.each([...new Set(seeded.flatMap((c) => c.topics))])("topic: %s", async (topic) => {
    expect((await slugs({ topic })).sort()).toEqual(seedSlugs((c) => c.topics.includes(topic)));
  });
  it.each([...new Set(seeded.map((c) => c.event).filter((event) => typeof event === "string"))])("event: %s", async (event) => {
    expect((await slugs({ event })).sort()).toEqual(seedSlugs((c) => c.event === event));
  });
  it.each(["united-states", "mexico"])("party, promising or owing: %s", async (party) => {
    expect((await slugs({ party })).sort()).toEqual(seedSlugs((c) => c.from.includes(party) || c.obligations.some((o) => o.party === party)));
  });
  it("source: every commitment that cites it", async () => {
    for (const { slug } of await listSources("en")) {
      const cited = seedSlugs((c) => c.citations.some((citation) => "quotation" in citation && citation.quotation.source === slug));
      expect((await slugs({ source: slug })).sort(), slug).toEqual(cited);
    }
  });
  it.each(statusFilters)("status, of any obligation or condition: %s", async (status) => {
    const all = (await list({})).data;
    const fits = all.filter(({ obligations, conditions }) =>
      obligations.some((o) => (o.status ?? "not-assessed") === status) || conditions.some((c) => c.status === status));
    expect((await slugs({ status })).sort()).toEqual(fits.map(({ slug }) => slug).sort());
  });
  it.each(timelinesses)("timeliness, of any obligation: %s", async (timeliness) => {
    const fits = (await list({})).data.filter(({ obligations }) => obligations.some((o) => o.timeliness === timeliness));
    expect((await slugs({ timeliness })).sort()).toEqual(fits.map(({ slug }) => slug).sort());
  });
  it("together they narrow; together with nothing they give nothing", async () => {
    const filter = { kind: "ask", party: "mexico", status: "proposed" } as const;
    const found = await slugs(filter);
    expect(found.length).toBeGreaterThan(0);
    for (const slug of found) for (const one of [{ kind: filter.kind }, { party: filter.party }, { status: filter.status }]) expect(await slugs(one)).toContain(slug);
    expect(await list({ ...filter, topic: "no-such-topic" })).toEqual({ data: [], total: 0, page: 1, pages: 1 });
  });
});

describe("the search", () => {
  it.each<[string, string, string]>([
    ["a word of a title", "fentanyl", "fentanyl"], ["in capitals", "FENTANYL", "fentanyl"],
    ["words of a quotation that stand in no title", "\"Migrant Protection Protocols\"".replaceAll('"', ""), "migrant-protection-protocols-enrollments"],
    ["Spanish, without its accents", "declaracion de los angeles", "los-angeles-declaration"], ["Spanish, with them", "Declaración de Los Ángeles", "los-angeles-declaration"],
    ["Spanish, in capitals", "LOS ÁNGELES", "los-angeles-declaration"], ["a public id", "usmx-1", seeded[0]!.slug],
  ])("finds %s", async (_name, q, part) => expect((await slugs({ q })).join(" ")).toContain(part));

  it("all of the words must be there, in whatever order", async () => {
    expect(await slugs({ q: "angeles declaracion" })).toEqual(await slugs({ q: "declaracion angeles" }));
    expect(await slugs({ q: "declaracion angeles xyzzy" })).toEqual([]);
  });
  it.each(["%", "_", "\\", "100%", "a_b", "'", "\"", "; --", "$1", "(", "[a-z]", "🤝", "ı", "ﬁ", "a".repeat(200)])("takes %.20j for what it is", async (q) => {
    const { total } = await list({ q });
    const { en } = { en: seeded.length };
    expect(total).toBeLessThan(en);
  });
  it("is not cut off after a number of hits", async () => {
    const { total, data } = await list({ q: "the" });
    expect(total).toBeGreaterThan(20);
    expect(data).toHaveLength(total);
  });
});

describe("pages and orders", () => {
  it("show every commitment once, on whatever length of page and in whatever order", async () => {
    for (const sort of ["id", "changed", "checked", "deadline", "topic"] as const) for (const length of [7, 20]) {
      const { pages, total } = await list({ sort }, length);
      expect(pages).toBe(Math.ceil(total / length));
      const all: string[] = [];
      for (let page = 1; page <= pages; page++) all.push(...(await list({ sort, page }, length)).data.map(({ slug }) => slug));
      expect(new Set(all).size, sort).toBe(seeded.length);
      expect(all, sort).toHaveLength(seeded.length);
    }
  });
  it("beyond the last page is the last", async () => {
    const last = await list({ page: 4 }, 20);
    expect(await list({ page: 100_000 }, 20)).toEqual(last);
    expect(last.page).toBe(4);
  });
  it("a slice is the list from there on, and beyond the end nothing", async () => {
    const all = await slugs({});
    const slice = await sliceCommitments({ filter: {}, lang: "en", limit: 5, offset: 10 });
    expect(slice.data.map(({ slug }) => slug)).toEqual(all.slice(10, 15));
    expect(await sliceCommitments({ filter: {}, lang: "en", limit: 5, offset: 10_000 })).toEqual({ data: [], total: seeded.length });
  });
  it("by deadline: the earliest first, those without last", async () => {
    const ends = (await list({ sort: "deadline" })).data.map(({ deadline }) => deadline?.endsOn ?? "9999");
    expect(ends).toEqual([...ends].sort());
  });
  it("by topic: as the topics stand now, not as they once stood", async () => {
    const order = new Map((await listTopics("en")).map(({ slug }, index) => [slug, index]));
    const places = (await list({ sort: "topic" })).data.map(({ topics }) => order.get(topics[0]!.slug)!);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe("what it costs", () => {
  async function queries(work: () => Promise<unknown>): Promise<number> {
    const spy = vi.spyOn(pg.Client.prototype, "query");
    await work();
    const count = spy.mock.calls.length;
    spy.mockRestore();
    return count;
  }
  it("a page of the list takes as many queries for one commitment as for all", async () => {
    await list({}, 1);
    const [one, many] = [await queries(() => list({}, 1)), await queries(() => list({}, 200))];
    expect(one).toBeGreaterThan(0);
    expect(many).toBe(one);
    expect(await queries(() => latestFollowUps("en", 1))).toBe(await queries(() => latestFollowUps("en", 50)));
  });
});

describe("what is read", () => {
  it("has the shape that is promised, in both languages", async () => {
    for (const lang of ["en", "es"] as const) {
      const { data } = await listCommitments({ filter: {}, lang, length: 200 });
      for (const record of data) expect(commitmentRecord.safeParse(record).error?.issues, record.slug).toBeUndefined();
      for (const record of await listSources(lang)) expect(sourceRecord.safeParse(record).error?.issues, record.slug).toBeUndefined();
      expect(data.filter(({ titleLang }) => titleLang !== lang)).toEqual([]);
    }
  });
  it("has its own address, and leads to the words that support it", async () => {
    for (const { slug, links, citations } of (await list({})).data) {
      expect(links.html).toBe(`/commitments/${slug}`);
      expect(citations.filter(({ role }) => role === "origin").length, slug).toBeGreaterThan(0);
      for (const { id, source, url } of citations) expect(url).toBe(`/sources/${source}#quote-${id}`);
    }
  });
  it("shows a source's text where it is held for the public, and each quotation in its place", async () => {
    for (const { slug, textHeld } of await listSources("en")) {
      const found = await findSource(slug, "en");
      if (!found || !("found" in found)) throw new Error(slug);
      const { text, citations } = found.found;
      expect(text === null, slug).toBe(textHeld !== "public");
      for (const { exact, start, end } of text === null ? [] : citations) expect(Array.from(text!).slice(start, end).join("")).toBe(exact);
      expect(citations.length).toBeGreaterThan(0);
    }
  });
  it("counts obligations once, with the unknown among them", async () => {
    const { owed, requested } = await overview("en");
    const [row] = await owner`SELECT count(*) FILTER (WHERE role = 'owes')::int AS owed, count(*) FILTER (WHERE role <> 'owes')::int AS requested FROM obligation`;
    expect([owed.of, requested.of]).toEqual([row!.owed, row!.requested]);
    expect(owed.assessed + owed.unknown).toBe(owed.of);
    expect(owed.assessed).toBeGreaterThan(0);
  });
  it("loading the documents again adds nothing", async () => {
    expect(await seedDocuments(() => {})).toEqual({ added: 0 });
  });
});
