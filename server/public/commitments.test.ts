import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { CommitmentFilter } from "@/domain/filter";
import type { ListPosition } from "@/domain/list-cursor";
import { statusFilters } from "@/domain/filter";
import { commitmentRecord, sourceRecord, type CommitmentRecord } from "@/domain/record";
import { timelinesses } from "@/domain/timeliness";
import { commitments as seeded } from "@/seed/commitments/all";
import { seedDocuments } from "@/seed/index";
import { publishTopic } from "../commands/publish-topic";
import { db } from "../db";
import { topicAsInput } from "../editor/as-input";
import { createTestDatabase } from "../testing";
import { ok, seed } from "../testing-records";
import { selectCommitments } from "./commitment-query";
import { commitmentSlices, listCommitments, sliceCommitments } from "./commitments";
import { latestFollowUps } from "./follow-ups";
import { overview } from "./overview";
import { readAhead } from "./read-ahead";
import { findSource, listSources, sourcesPage } from "./sources";
import { listTopics } from "./topics";

const { owner } = await createTestDatabase();
const slugOf = new Map<string, string>();
let everything: CommitmentRecord[];
beforeAll(async () => {
  await seedDocuments(() => {});
  for (const { id, slug } of await owner`SELECT id, slug FROM commitment`) slugOf.set(id as string, slug as string);
  everything = (await list({})).data;
}, 120_000);

const list = (filter: CommitmentFilter, length = 200) => listCommitments({ filter, lang: "en", length });
/** Only which commitments a filter names; putting the records together is tested once for all. */
const slugs = async (filter: CommitmentFilter) => (await selectCommitments(filter, 200, { offset: 0 })).ids.map((id) => slugOf.get(id)!);
const seedSlugs = (fits: (c: (typeof seeded)[number]) => boolean) => seeded.filter(fits).map(({ slug }) => slug).sort();

describe("the filters of the list", () => {
  it("without one, everything, by public id", () => {
    expect(everything.map(({ slug }) => slug)).toEqual(seeded.map(({ slug }) => slug));
    expect(everything.map(({ id }) => id)).toEqual(seeded.map((_, index) => `USMX-${index + 1}`));
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
    const fits = everything.filter(({ obligations, conditions }) =>
      obligations.some((o) => (o.status ?? "not-assessed") === status) || conditions.some((c) => c.status === status));
    expect((await slugs({ status })).sort()).toEqual(fits.map(({ slug }) => slug).sort());
  });
  it.each(timelinesses)("timeliness, of any obligation: %s", async (timeliness) => {
    const fits = everything.filter(({ obligations }) => obligations.some((o) => o.timeliness === timeliness));
    expect((await slugs({ timeliness })).sort()).toEqual(fits.map(({ slug }) => slug).sort());
  });
  it("together they narrow; together with nothing they give nothing", async () => {
    const filter = { kind: "ask", party: "mexico", status: "proposed" } as const;
    const found = await slugs(filter);
    expect(found.length).toBeGreaterThan(0);
    for (const slug of found) for (const one of [{ kind: filter.kind }, { party: filter.party }, { status: filter.status }]) expect(await slugs(one)).toContain(slug);
    expect(await list({ ...filter, topic: "no-such-topic" })).toEqual({ data: [], total: 0, page: 1, pages: 1, showing: null });
  });
  it.each([2021, 2022, 2024])("year in which it was made: %i", async (year) => {
    expect((await slugs({ year })).sort()).toEqual(seedSlugs((c) => c.madeOn.startsWith(String(year))));
  });
});

describe("the search", () => {
  it.each<[string, string, string]>([
    ["a word of a title", "fentanyl", "fentanyl"], ["in capitals", "FENTANYL", "fentanyl"],
    ["words of a quotation that stand in no title", "Migrant Protection Protocols", "migrant-protection-protocols-enrollments"],
    ["Spanish, without its accents", "declaracion de los angeles", "los-angeles-declaration"], ["Spanish, with them", "Declaración de Los Ángeles", "los-angeles-declaration"],
    ["Spanish, in capitals", "LOS ÁNGELES", "los-angeles-declaration"], ["a public id", "usmx-1", seeded[0]!.slug],
  ])("finds %s", async (_name, q, part) => expect((await slugs({ q })).join(" ")).toContain(part));

  it("all of the words must be there, in whatever order", async () => {
    expect(await slugs({ q: "angeles declaracion" })).toEqual(await slugs({ q: "declaracion angeles" }));
    expect(await slugs({ q: "declaracion angeles xyzzy" })).toEqual([]);
  });
  it.each(["%", "_", "\\", "100%", "a_b", "'", "\"", "; --", "$1", "(", "[a-z]", "🤝", "ı", "ﬁ", "a".repeat(200)])("takes %.20j for what it is", async (q) => {
    expect((await slugs({ q })).length).toBeLessThan(seeded.length);
  });
  it("is not cut off after a number of hits", async () => {
    expect((await slugs({ q: "the" })).length).toBeGreaterThan(40);
  });
});

describe("pages and orders", () => {
  it("show every commitment once, on whatever length of page and in whatever order", async () => {
    for (const sort of ["id", "changed", "checked", "deadline", "topic"] as const) for (const length of [7, 20]) {
      const all: string[] = [];
      for (let offset = 0; offset < seeded.length; offset += length) all.push(...(await selectCommitments({ sort }, length, { offset })).ids);
      expect(new Set(all).size, sort).toBe(seeded.length);
      expect(all, sort).toHaveLength(seeded.length);
    }
    expect(await list({ page: 2 }, 20)).toMatchObject({ page: 2, pages: Math.ceil(seeded.length / 20), total: seeded.length, data: { length: 20 } });
  });
  it("beyond the last page is the last", async () => {
    const last = await list({ page: 4 }, 20);
    expect(await list({ page: 100_000 }, 20)).toEqual(last);
    expect(last.page).toBe(4);
  });
  it.each(["id", "changed", "checked", "deadline", "topic"] as const)("by %s, slice after slice is the list, each row once", async (sort) => {
    const read: string[] = [];
    let after: ListPosition | null = null;
    do {
      const slice = await sliceCommitments({ filter: { sort }, lang: "en", limit: 13, after });
      expect(slice.total).toBe(seeded.length);
      read.push(...slice.data.map(({ slug }) => slug));
      after = slice.last;
    } while (after !== null);
    expect(read).toEqual(await slugs({ sort }));
  });
  it("by deadline: the earliest first, those without last", async () => {
    const ends = (await slugs({ sort: "deadline" })).map((slug) => everything.find((one) => one.slug === slug)!.deadline?.endsOn ?? "9999");
    expect(ends).toEqual([...ends].sort());
  });
  it("by topic: as the topics stand now, not as they once stood", async () => {
    const topicOf = new Map(everything.map(({ slug, topics }) => [slug, topics[0]!.slug]));
    const inOrder = async () => {
      const order = new Map((await listTopics("en")).map(({ slug }, index) => [slug, index]));
      const places = (await slugs({ sort: "topic" })).map((slug) => order.get(topicOf.get(slug)!)!);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    };
    await inOrder();
    const first = (await listTopics("en"))[0]!.slug;
    const [topic] = await owner`SELECT id FROM topic WHERE slug = ${first}`;
    ok(await publishTopic(seed, { ...(await topicAsInput(db, topic!.id as string))!, position: 998 }));
    await inOrder();
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
  it("the list takes as many queries for all commitments as for a few", async () => {
    await list({}, 1);
    const [some, all] = [await queries(() => list({}, 40)), await queries(() => list({}, 200))];
    expect(some).toBeGreaterThan(10);
    // Nothing is asked about what none of the few has (conditions, say): two more at the most, and never one each.
    expect(all - some).toBeGreaterThanOrEqual(0);
    expect(all - some).toBeLessThanOrEqual(2);
    expect(await queries(() => latestFollowUps("en", 50)) - await queries(() => latestFollowUps("en", 2))).toBeLessThanOrEqual(2);
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
  it("has its own address, and leads to the words that support it", () => {
    for (const { slug, links, citations } of everything) {
      expect(links.html).toBe(`/commitments/${slug}`);
      expect(citations.filter(({ role }) => role === "origin").length, slug).toBeGreaterThan(0);
      for (const { id, source, url } of citations) expect(url).toBe(`/sources/${source}#quote-${id}`);
    }
  });
  it("a download has every record once, in the list's order; pages of sources are the whole of them", async () => {
    const read = async <T>(work: () => Promise<T>): Promise<T> => work();
    for (const filter of [{}, { topic: "migration" }]) {
      const slices: string[] = [];
      for await (const records of readAhead(commitmentSlices({ filter, lang: "en", limit: 7, read }))) slices.push(...records.map(({ id }) => id));
      expect(slices).toEqual((await sliceCommitments({ filter, lang: "en", limit: 500, after: null })).data.map(({ id }) => id));
    }
    const all = await listSources("es");
    const { pages } = await sourcesPage(1, "es", 4);
    expect(pages).toBe(Math.ceil(all.length / 4));
    const paged = await Promise.all(Array.from({ length: pages }, (_, index) => sourcesPage(index + 1, "es", 4)));
    expect(paged.flatMap(({ data }) => data)).toEqual(all);
    expect((await sourcesPage(pages + 9, "es", 4)).page).toBe(pages);
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
