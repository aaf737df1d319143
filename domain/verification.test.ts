import { expect, it } from "vitest";
import { countOf, standing, storedChecks, type Standing } from "./verification";

const now = new Date("2026-11-22T12:00:00Z");
it.each<[string, { finishedAt: string; faults: number } | null, Standing]>([
  ["no run", null, "never"],
  ["last night", { finishedAt: "2026-11-22T08:40:00Z", faults: 0 }, "holds"],
  ["two days ago to the second", { finishedAt: "2026-11-20T12:00:00Z", faults: 0 }, "holds"],
  ["longer ago", { finishedAt: "2026-11-20T11:59:59Z", faults: 0 }, "stale"],
  ["with faults", { finishedAt: "2026-11-22T08:40:00Z", faults: 1 }, "faults"],
  ["with faults, long ago", { finishedAt: "2026-01-01T08:40:00Z", faults: 3 }, "faults"],
])("%s", (_name, last, expected) => expect(standing(last && { ...last, finishedAt: new Date(last.finishedAt) }, now)).toBe(expected));

it("a check that did not run counted nothing", () => {
  const checks = storedChecks.parse([{ check: "held-quotations", checked: 151, faults: 0 }]);
  expect([countOf(checks, "held-quotations"), countOf(checks, "attested")]).toEqual([151, 0]);
  expect(storedChecks.safeParse([{ check: "something", checked: 1, faults: 0 }]).success).toBe(false);
});
