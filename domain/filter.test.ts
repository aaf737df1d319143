import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitmentKinds } from "./commitment";
import { filterNames, filterQuery, readFilter, sortOf, sortOrders, statusFilters, type CommitmentFilter } from "./filter";
import { timelinesses } from "./timeliness";

describe("reading a query", () => {
  it("takes every known filter", () => {
    const query = {
      q: " H-2B visas ", status: "not-assessed", kind: "ask", topic: "labor-mobility", party: "mexico", event: "virtual-meeting-2021",
      source: "fact-sheet", year: "2021", timeliness: "deadline-passed", sort: "changed", page: "3",
    };
    expect(readFilter(query)).toEqual({ filter: { ...query, q: "H-2B visas", year: 2021, page: 3 }, bad: [], unknown: [] });
    expect(Object.keys(query)).toEqual(filterNames);
  });

  it.each([
    ["status", "done"], ["status", "Delivered"], ["status", "mixed"], ["kind", "promise"], ["timeliness", "soon"], ["sort", "title"],
    ["page", "0"], ["page", "-1"], ["page", "1.5"], ["page", "two"], ["page", "100001"], ["page", "1e99"], ["page", "NaN"], ["page", "Infinity"],
    ["topic", "No Slug"], ["topic", "../etc"], ["party", "a".repeat(101)], ["event", "é"], ["source", "-x"],
    ["q", "x".repeat(201)], ["q", "a\u0000b"], ["topic", "mexico\u0000"], ["kind", "constructor"],
    ["year", "21"], ["year", "2021.0"], ["year", "1799"], ["year", "2e3"], ["year", " 2021"],
  ])("names %s=%s as bad and ignores it", (name, value) => {
    const { filter, bad } = readFilter({ [name]: value, party: name === "party" ? value : "mexico" });
    expect(filter).toEqual(name === "party" ? {} : { party: "mexico" });
    expect(bad).toEqual([{ name, value: value.slice(0, 60) }]);
  });

  it("knows only its own names, whatever objects inherit", () => {
    const query = JSON.parse('{"__proto__":"x","constructor":"x","toString":"x","filter[status]":"x","STATUS":"delivered","cursor":"x"}') as Record<string, string>;
    expect(readFilter(query)).toEqual({ filter: {}, bad: [], unknown: ["__proto__", "constructor", "toString", "filter[status]", "STATUS", "cursor"] });
  });

  it("an empty value is no filter, and of a repeated key the first counts", () => {
    expect(readFilter({ status: "", kind: "  ", topic: undefined, party: [], event: ["", "x"] })).toEqual({ filter: {}, bad: [], unknown: [] });
    expect(readFilter({ kind: ["ask", "offer"], status: ["nonsense", "delivered"] }))
      .toEqual({ filter: { kind: "ask" }, bad: [{ name: "status", value: "nonsense" }], unknown: [] });
  });

  it("never throws, and what it lets through it lets through again", () => {
    fc.assert(fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...filterNames), fc.string()), fc.oneof(fc.string(), fc.array(fc.string()))), (query) => {
      const { filter, bad, unknown } = readFilter(query);
      expect(Object.keys(filter).length + bad.length + unknown.length).toBeLessThanOrEqual(Object.keys(query).length);
      const again = readFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter))));
      expect(again).toEqual({ filter: filter.page === 1 ? { ...filter, page: undefined } : filter, bad: [], unknown: [] });
    }), { numRuns: 300 });
  });
});

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const filters = fc.record({
  q: fc.string({ unit: "grapheme", maxLength: 50 }).map((text) => text.trim()).filter((text) => text !== "" && !text.includes("\u0000")),
  status: fc.constantFrom(...statusFilters), kind: fc.constantFrom(...commitmentKinds), topic: slug, party: slug, event: slug, source: slug,
  year: fc.integer({ min: 1800, max: 2199 }), timeliness: fc.constantFrom(...timelinesses), sort: fc.constantFrom(...sortOrders), page: fc.integer({ min: 2, max: 100_000 }),
}, { requiredKeys: [] }) as fc.Arbitrary<CommitmentFilter>;

describe("the order of a filter", () => {
  it.each<[CommitmentFilter, string]>([
    [{}, "id"], [{ q: "visas" }, "relevance"], [{ q: "visas", sort: "deadline" }, "deadline"], [{ sort: "changed" }, "changed"], [{ sort: "relevance" }, "id"],
  ])("%j is read by %s", (filter, order) => expect(sortOf(filter)).toBe(order));
});

describe("writing a query", () => {
  it("and reading it gives the same filter", () => {
    fc.assert(fc.property(filters, (filter) => {
      const query = filterQuery(filter);
      expect(readFilter(Object.fromEntries(new URLSearchParams(query)))).toEqual({ filter, bad: [], unknown: [] });
      expect(query === "" ? Object.keys(filter).length : query[0]).toBe(query === "" ? 0 : "?");
    }));
  });

  it("equal filters have equal addresses, in whatever order they were given", () => {
    fc.assert(fc.property(filters, (filter) => {
      const reversed = Object.fromEntries(Object.entries(filter).reverse()) as CommitmentFilter;
      expect(filterQuery(reversed)).toBe(filterQuery(filter));
    }));
  });

  it("a change takes the place of a filter, and undefined removes it", () => {
    const filter: CommitmentFilter = { status: "delivered", topic: "health", page: 4 };
    expect(filterQuery(filter, { topic: "security", page: 1 })).toBe("?status=delivered&topic=security");
    expect(filterQuery(filter, { status: undefined, page: undefined })).toBe("?topic=health");
    expect(filterQuery({})).toBe("");
    expect(filterQuery({ page: 1 })).toBe("");
  });
});
