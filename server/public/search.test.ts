import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { commitments as seeded } from "@/seed/commitments/all";
import { seedDocuments } from "@/seed/index";
import queries from "@/seed/search-queries.json" with { type: "json" };
import { archiveCommitment } from "../commands/dispose-commitment";
import { createTestDatabase } from "../testing";
import { ok, seed } from "../testing-records";
import { commitmentSlice } from "./commitment-slice";
import { listCommitments } from "./commitments";
import { facetsOf } from "./facets";
import { listPage } from "./list-page";
import { searchRecord, type SearchSlice } from "./search";
import { suggestFor } from "./suggest";

const { owner } = await createTestDatabase();
beforeAll(async () => { await seedDocuments(() => {}); }, 120_000);

const found = async (q: string) => (await listCommitments({ filter: { q }, lang: "en", length: 100 })).data.map(({ slug }) => slug);
const first = async (q: string) => (await found(q))[0];

/** 100 things that citizens and reporters type, half of them in Spanish, a third misspelt, and the records that they mean. */
const amongTheFirst = 3;
const atLeast = 95;

describe("the search finds what is meant", () => {
  it(`at least ${atLeast} of ${queries.length} times among the first ${amongTheFirst}`, async () => {
    const missed: string[] = [];
    for (const { query, finds } of queries) {
      const { data, showing } = await listCommitments({ filter: { q: query }, lang: "en", length: 6 });
      const best = data.slice(0, amongTheFirst).map(({ slug }) => slug);
      if (!best.some((slug) => finds.includes(slug))) missed.push(`${query}${showing === null ? "" : ` (read as: ${showing})`}: ${data.map(({ slug }) => slug).join(", ") || "nothing"}`);
    }
    console.log(`The search found ${queries.length - missed.length} of ${queries.length}.${missed.map((line) => `\n  missed: ${line}`).join("")}`);
    expect(queries).toHaveLength(100);
    expect(queries.filter(({ lang }) => lang === "es")).toHaveLength(50);
    expect(queries.filter((query) => "typo" in query).length).toBeGreaterThanOrEqual(30);
    for (const slug of queries.flatMap(({ finds }) => finds)) expect(seeded.map((record) => record.slug)).toContain(slug);
    expect(queries.length - missed.length, missed.join("\n")).toBeGreaterThanOrEqual(atLeast);
  }, 60_000);
});

describe("what is typed", () => {
  it("a phrase stands as it is, and each of its words may stand anywhere without the marks", async () => {
    const phrase = await found('"task force"');
    expect(phrase).toContain("fentanyl-operational-task-force");
    expect(phrase).not.toContain("usmca-workers-rights");
    expect(await found('"force task"')).toEqual([]);
    expect(await found("force task")).toContain("fentanyl-operational-task-force");
  });
  it("what is excluded is not there", async () => {
    const [all, without] = [await found("mexico"), await found("mexico -vaccine")];
    expect(all).toContain("pfizer-vaccine-sales-to-mexico");
    expect(without).not.toContain("pfizer-vaccine-sales-to-mexico");
    expect(without.length).toBeGreaterThan(20);
    expect(without.length).toBeLessThan(all.length);
    expect((await found("-vaccine")).length + (await found("vaccine")).length).toBeGreaterThanOrEqual(seeded.length);
  });
  it("a hyphen, a comma, an accent and a country's spelling make no difference", async () => {
    expect(await found("H2B")).toEqual(await found("h-2b"));
    expect(await found("11500")).toEqual(await found("11,500"));
    expect(await found("México")).toEqual(await found("mexico"));
    expect((await found("labour")).sort()).toEqual((await found("labor")).sort());
    expect(await found("Covid19")).toEqual(await found("COVID-19"));
  });
  it("the last word may be begun, the others not", async () => {
    expect(await found("fentanyl tas")).toContain("fentanyl-operational-task-force");
    expect(await found('"fentany"')).toEqual([]);
  });
  it("a number of the record leads to it", async () => {
    expect(await first("USMX-30")).toBe(seeded[29]!.slug);
    expect(await first("usmx30")).toBe(seeded[29]!.slug);
  });
  it("words that stand nowhere are read as the nearest that do, and said so; in quotation marks never", async () => {
    expect(await listCommitments({ filter: { q: "border infrastucture" }, lang: "en" })).toMatchObject({ showing: "border infrastructure" });
    expect(await listCommitments({ filter: { q: 'border "infrastucture"' }, lang: "en" })).toMatchObject({ showing: null, total: 0 });
    expect(await listCommitments({ filter: { q: "xyzzy" }, lang: "en" })).toMatchObject({ showing: null, total: 0 });
    expect(await listCommitments({ filter: { q: "border" }, lang: "en" })).toMatchObject({ showing: null });
  });
  it("words of a document that nobody quoted lead to what was quoted beside them", async () => {
    const [row] = await owner`SELECT d.content, k.slug FROM search_document d JOIN commitment k ON k.id = d.commitment_id WHERE d.field = 'source' AND length(d.content) > 400 ORDER BY k.number LIMIT 1`;
    const words = (row!.content as string).split(/[^\p{L}]+/u).filter((word) => word.length > 3).slice(-12, -7).join(" ");
    expect(await found(words), words).toContain(row!.slug);
  });
});

describe("each result", () => {
  it("is the record as it is everywhere, with the passage, its place, its language and its document", async () => {
    const slice = (await searchRecord({ q: '"has suspended all enrollments"', lang: "es", limit: 5 }))!;
    const [hit] = slice.data;
    const { match, ...record } = hit!;
    expect(record).toEqual((await listCommitments({ filter: { q: '"has suspended all enrollments"' }, lang: "es" })).data[0]);
    expect(match).toMatchObject({ field: "quotation", language: "en", source: "fact-sheet-us-mexico-cooperation-2021" });
    expect(match!.highlights.map(([from, to]) => match!.excerpt.slice(from, to)).join(" ")).toContain("suspended all");
  });
  it("comes once, page after page, and a cursor of another search is none of this one", async () => {
    const read: string[] = [];
    let cursor: string | null = null;
    do {
      const page: SearchSlice = (await searchRecord({ q: "migration", lang: "en", limit: 7, cursor }))!;
      read.push(...page.data.map(({ slug }) => slug));
      cursor = page.next;
    } while (cursor !== null);
    expect(read).toEqual(await found("migration"));
    const other = (await commitmentSlice({ kind: "commitment", sort: "changed", lang: "en", limit: 3 }))!.next;
    expect(await commitmentSlice({ kind: "commitment", sort: "changed", lang: "es", limit: 9, cursor: other })).not.toBeNull();
    for (const filter of [{ kind: "ask", sort: "changed" }, { kind: "commitment" }, { kind: "commitment", sort: "changed", asOf: "2026-01-01" }] as const)
      expect(await commitmentSlice({ ...filter, lang: "en", limit: 3, cursor: other })).toBeNull();
    expect(await searchRecord({ q: "migration", lang: "en", limit: 7, cursor: other })).toBeNull();
  });
});

describe("beside every value of every filter", () => {
  it.each([{}, { kind: "ask" }, { topic: "health", status: "not-assessed" }, { q: "mexico", year: 2021 }, { party: "mexico", source: "fact-sheet-us-mexico-cooperation-2021", timeliness: "no-deadline" }] as const)(
    "stands how many it would leave: %j", async (filter) => {
      const { counts } = await facetsOf(filter);
      for (const [name, values] of Object.entries(counts)) for (const [value, count] of values) {
        const asked = { ...filter, [name]: name === "year" ? Number(value) : value };
        expect((await listCommitments({ filter: asked, lang: "en", length: 1 })).total, `${name}=${value}`).toBe(count);
      }
      expect(Object.values(counts).flatMap((values) => [...values]).length).toBeGreaterThan(10);
    }, 60_000);
  it("where nothing fits, which filter it is", async () => {
    const page = await listPage({ topic: "health", kind: "offer", party: "mexico" }, "en");
    const without = async (name: string) => (await listCommitments({ filter: { topic: "health", kind: "offer", party: "mexico", [name]: undefined }, lang: "en" })).total;
    expect(page.total).toBe(0);
    expect(page.relaxed.length).toBeGreaterThan(0);
    for (const { name, total } of page.relaxed) expect(await without(name)).toBe(total);
    expect((await listPage({ q: "vaccinatoria", topic: "security" }, "en")).nearest).not.toEqual([]);
  });
});

describe("suggestions", () => {
  it("are records, topics, parties and events, eight at most", async () => {
    const offered = await suggestFor("mex", "en");
    expect(offered.length).toBeLessThanOrEqual(8);
    expect(offered).toContainEqual({ kind: "party", name: "Mexico", nameLang: "en", id: null, path: "/parties/mexico" });
    expect((await suggestFor("fentan", "es"))[0]).toMatchObject({ kind: "topic" });
    expect((await suggestFor("otay", "en"))[0]).toMatchObject({ kind: "commitment", path: "/commitments/otay-mesa-ii" });
    expect(await suggestFor("%", "en")).toEqual([]);
  });
});

describe("nothing that is typed is an error", () => {
  const piece = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom('"', "-", "%", "_", "\\", "'", "&", "|", "!", "(", ")", ":*", "<->", "*", "task force", "vacunas", "H-2B", "11,500", "”", "«", "🤝", "ﬁ", "İ", "$1", "--", "a-b-c-d", "1e9"));
  it("for the list, its counts, its passages and its suggestions", async () => {
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.constantFrom("", " "), async (pieces, between) => {
      const q = pieces.join(between).replaceAll("\u0000", "").slice(0, 200);
      if (q.trim() === "") return;
      const page = await listPage({ q }, "es");
      expect(page.total).toBeGreaterThanOrEqual(page.data.length);
      await suggestFor(q, "en");
    }), { numRuns: 60 });
  }, 120_000);
});

describe("what is archived", () => {
  it("is found no more", async () => {
    expect(await first("otay mesa")).toBe("otay-mesa-ii");
    ok(await archiveCommitment(seed, { commitment: "otay-mesa-ii", reason: { en: "A test." }, baseVersion: 1 }));
    expect(await found("otay mesa")).not.toContain("otay-mesa-ii");
    expect((await suggestFor("otay", "en")).map(({ path }) => path)).not.toContain("/commitments/otay-mesa-ii");
  });
});
