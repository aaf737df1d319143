import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { outside, rows } from "./docs/security/asvs";
import { asvsPage } from "./docs/security/asvs-page";

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), "utf8");
/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has, those that are outside apart. */
const sections: Record<string, number> = {
  "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1, "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1,
  "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
  "9.1": 3, "9.2": 4, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3,
  "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
};

describe("docs/security/asvs.ts", () => {
  it("has each requirement once: 70 of level 1 and 183 of level 2, with those of the chapters that do not apply", () => {
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
    const counted: Record<string, number> = {};
    for (const [id] of rows) counted[id.split(".").slice(0, 2).join(".")] = (counted[id.split(".").slice(0, 2).join(".")] ?? 0) + 1;
    expect(counted).toEqual(sections);
    const of = (level: 1 | 2) => rows.filter((row) => row[1] === level).length + outside.reduce((sum, section) => sum + (level === 1 ? section.level1 : section.level2), 0);
    expect([of(1), of(2)]).toEqual([70, 183]);
  });

  it.each(rows.flatMap(([id, , , , , proofs = []]) => proofs.map((proof) => [id, proof] as const)))("%s is shown by a test that there is: %s", (_id, proof) => {
    const [file = "", title = ""] = proof.split(" › ");
    expect(existsSync(path.join(import.meta.dirname, file)), file).toBe(true);
    expect(file).toMatch(/\.(test|spec)\.tsx?$/);
    expect(read(file), title).toContain(title);
  });

  it("what the product meets is shown by a test, or is there to be read in the table", () => {
    for (const [id, , standing, asks, how] of rows) expect([asks.length, how.length].every((length) => length > 2), `${id} ${standing}`).toBe(true);
    const shown = rows.filter(([, , standing, , , proofs = []]) => standing === "met" && proofs.length > 0).length;
    expect(shown / rows.filter(([, , standing]) => standing === "met").length).toBeGreaterThan(0.8);
  });

  it("is rendered as it is (npm run asvs)", () => expect(read("docs/security/asvs.md")).toBe(asvsPage()));
});
