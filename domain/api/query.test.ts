import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endpoints } from "./endpoints";
import { readQuery } from "./query";

const today = "2026-11-22";
const read = (text: string) => readQuery(endpoints.commitments.query, new URLSearchParams(text), today);

describe("the query of a list", () => {
  it("fills in what is left out", () => {
    expect(read("")).toMatchObject({ ok: true, asOf: null, query: { lang: "en", limit: 50 } });
    expect(read("topic=migration&limit=7&lang=es&asOf=2026-01-02")).toMatchObject({ ok: true, asOf: "2026-01-02", query: { topic: "migration", limit: 7, lang: "es" } });
  });
  it.each([
    ["colour=red", "colour", "unknown-parameter"], ["page=2", "page", "unknown-parameter"], ["__proto__=1", "__proto__", "unknown-parameter"],
    ["kind=ask&kind=offer", "kind", "repeated"], ["limit=0", "limit", "invalid"], ["limit=201", "limit", "invalid"], ["limit=1.5", "limit", "invalid"],
    ["limit=", "limit", "invalid"], ["status=finished", "status", "invalid"], ["topic=%00", "topic", "invalid"], ["q=", "q", "invalid"], ["lang=fr", "lang", "invalid"],
    ["cursor=", "cursor", "invalid"], ["asOf=2027-01-01", "asOf", "in-the-future"], ["asOf=2026-02-30", "asOf", "not-a-day"], ["asOf=", "asOf", "invalid"],
  ])("%s: %s is %s", (text, parameter, code) => {
    const result = read(text);
    expect(result.ok ? [] : result.errors.map((error) => [error.parameter, error.code])).toEqual([[parameter, code]]);
  });
  it("is never thrown by anything", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: "binary" }))), (pairs) => {
      const result = readQuery(endpoints.commitments.query, new URLSearchParams(pairs), today);
      return result.ok || result.errors.every(({ message }) => message.length > 0);
    }), { numRuns: 50 });
  }, 30_000);
});
