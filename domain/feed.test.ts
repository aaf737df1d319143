import { describe, expect, it } from "vitest";
import { feedPath, readFeedQuery } from "./feed";

const today = "2026-11-22";
const read = (query: string, hasFilters = true) => {
  const result = readFeedQuery(new URLSearchParams(query), { hasFilters, today });
  return result.ok ? result.query : result.errors.map(({ parameter, code }) => `${parameter}: ${code}`);
};

describe("the query of a feed", () => {
  it("takes the filters of the list under their names, a language and a day", () => {
    expect(read("topic=migration&status=delivered&lang=es&asOf=2026-11-01")).toEqual({ filter: { topic: "migration", status: "delivered" }, lang: "es", asOf: "2026-11-01" });
    expect(read("")).toEqual({ filter: {}, lang: "en", asOf: null });
  });

  it.each([
    ["colour=red", true, ["colour: unknown-parameter"]], ["page=2", true, ["page: unknown-parameter"]], ["sort=changed", true, ["sort: unknown-parameter"]],
    ["topic=migration", false, ["topic: unknown-parameter"]], ["topic=a&topic=b", true, ["topic: repeated"]], ["status=finished", true, ["status: invalid"]], ["topic=", true, ["topic: invalid"]],
  ] as const)("%s is refused", (query, hasFilters, errors) => expect(read(query, hasFilters)).toEqual(errors));
});

it("equal filters have one address, and English is said by nothing", () => {
  expect(feedPath({ filter: { status: "delivered", topic: "migration", page: 2, sort: "changed" } }, "atom.xml", "en")).toBe("/feeds/atom.xml?status=delivered&topic=migration");
  expect(feedPath({ filter: {} }, "calendar.ics", "es")).toBe("/feeds/calendar.ics?lang=es");
  expect(feedPath({ section: "commitments", slug: "USMX-7" }, "feed.json", "es")).toBe("/feeds/commitments/USMX-7/feed.json?lang=es");
});
