import { describe, expect, it } from "vitest";
import type { IndicatorRecord } from "@/domain/record";
import { numbersOf, proRata } from "./numbers";

type Measured = IndicatorRecord["measurements"][number];
const citation = {} as Measured["citation"];
const party = (slug: string) => ({ slug, name: slug, nameLang: "en" as const });
const measured = (id: string, value: number, change: Partial<Measured> = {}): Measured => ({
  id, value, bound: "exact", period: "FY 2022", periodLang: "en", stage: "issued", reportedBy: party("united-states"), base: null, baseLang: null, note: null, noteLang: null, recordedOn: "2023-01-01", revises: null, citation, ...change,
});
const indicator = (measurements: Measured[], byWhen: string | null = null): IndicatorRecord => ({
  slug: "visas", label: "Visas", labelLang: "en", unit: "visas", measurements,
  targets: [{ party: party("united-states"), value: 1000, bound: "exact", base: null, baseLang: null, population: null, period: null, periodLang: null, byWhen, citation }],
});
const rows = (given: IndicatorRecord) => numbersOf(given, "2022-01-01").rows.map((row) => (row.what === "target" ? "target" : `${row.measured.id}${row.isRevised ? " revised" : ""}`));

describe("the numbers of a promise", () => {
  it("stand as a ladder: the target, then rung by rung, what was revised before what revises it", () => {
    expect(rows(indicator([
      measured("arrived", 90, { stage: "arrived" }), measured("second", 120, { revises: "first", recordedOn: "2023-02-01" }), measured("first", 100), measured("allocated", 500, { stage: "allocated" }),
    ]))).toEqual(["target", "allocated", "first revised", "second", "arrived"]);
  });

  it("are prorated only where the documents say by when, and the figure until when", () => {
    const due = { value: 1000, byWhen: "2022-12-31" };
    expect(proRata(due, { period: "2022-07-02" }, "2022-01-01")).toEqual({ day: "2022-07-02", value: 500 });
    expect(proRata(due, { period: "December 2024" }, "2022-01-01")?.value).toBe(1000);
    expect(proRata(due, { period: "January 2020" }, "2022-01-01")?.value).toBe(0);
    expect(proRata({ ...due, byWhen: null }, { period: "2022-07-02" }, "2022-01-01")).toBeNull();
    expect(proRata(due, { period: "a year" }, "2022-01-01")).toBeNull();
    expect(proRata({ ...due, byWhen: "2021" }, { period: "2022-07-02" }, "2022-01-01")).toBeNull();
  });

  it("of two governments are held against each other on the same rung and period only, and without what was revised", () => {
    const mexico = { reportedBy: party("mexico") };
    const { differences } = numbersOf(indicator([measured("us", 120), measured("mx", 100, mexico), measured("old", 10, { ...mexico, revises: null, period: "FY 2021" }), measured("rung", 5, { ...mexico, stage: "arrived" })]), "2022-01-01");
    expect(differences.map(({ higher, lower, by }) => [higher.id, lower.id, by])).toEqual([["us", "mx", 20]]);
    expect(numbersOf(indicator([measured("us", 120), measured("same", 120, mexico)]), "2022-01-01").differences).toEqual([]);
    expect(numbersOf(indicator([measured("us", 120), measured("wrong", 90, mexico), measured("right", 120, { ...mexico, revises: "wrong" })]), "2022-01-01").differences).toEqual([]);
  });

  it("have a scale that holds the largest of them", () => {
    expect(numbersOf(indicator([measured("more", 4000)]), "2022-01-01").peak).toBe(4000);
    expect(numbersOf({ ...indicator([]), targets: [] }, "2022-01-01")).toEqual({ rows: [], peak: 0, differences: [] });
  });
});
