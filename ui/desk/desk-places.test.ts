import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeOf, placesFor } from "./desk-places";

const shape = (role: string) => Object.fromEntries(placesFor(role).map(({ name, places }) => [name, places.map((place) => place.name)]));
const work = ["queue", "drafts"];
const record = ["commitments", "sources", "parties", "events", "topics", "indicators"];

it.each([
  ["contributor", { work, record }],
  ["editor", { work: [...work, "suggestions"], record, documents: ["intake", "links", "touched", "import"], installation: ["jobs", "audit"] }],
  ["reviewer", { work: [...work, "suggestions"], record, documents: ["intake", "links", "touched", "import"], installation: ["jobs", "audit", "redactions"] }],
  ["administrator", { work: [...work, "suggestions"], record, documents: ["intake", "links", "touched", "import"], installation: ["people", "rubric", "jobs", "audit", "redactions", "releases"] }],
  ["nobody", {}],
])("what a %s is led to", (role, expected) => expect(shape(role)).toEqual(expected));

describe("which place a page belongs to", () => {
  const shown = placesFor("administrator");
  it.each([
    ["/admin", "work", "queue"], ["/admin/drafts/0190", "work", "drafts"], ["/admin/sources", "record", "sources"], ["/admin/sources/a-sheet/versions", "record", "sources"],
    ["/admin/sources/links", "documents", "links"], ["/admin/sources/touched", "documents", "touched"], ["/admin/intake/captures/1", "documents", "intake"], ["/admin/audit", "installation", "audit"],
  ])("%s", (path, group, place) => {
    const here = placeOf(shown, path)!;
    expect([here.group.name, here.place.name]).toEqual([group, place]);
  });
  it.each(["/admin/account", "/admin/no-such-page", "/admin/draftsman"])("%s is of none", (path) => expect(placeOf(shown, path)).toBeNull());
});

it("every part of the desk that has a page of its own has a place", () => {
  // Reached from elsewhere: one's own account, and what strangers see.
  const elsewhere = ["account", "forgotten", "sign-in", "welcome", "[...rest]"];
  const parts = readdirSync("app/admin", { withFileTypes: true }).filter((entry) => entry.isDirectory() && readdirSync(`app/admin/${entry.name}`).includes("page.tsx")).map(({ name }) => name);
  const hrefs = placesFor("administrator").flatMap(({ places }) => places.map(({ href }) => href));
  expect(parts.filter((part) => !elsewhere.includes(part) && !hrefs.includes(`/admin/${part}`))).toEqual([]);
});
