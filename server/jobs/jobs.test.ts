import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { jobs } from "./jobs";

type Words = { jobs: Record<"name" | "does" | "results", Record<string, unknown>> };
const catalogue = (lang: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `../../ui/i18n/desk.${lang}.json`), "utf8")) as Words;

describe.each(jobs)("the job $name", ({ name, at, limitMinutes, run }) => {
  it.each(["en", "es"])("has its words in %s", (lang) => {
    const words = catalogue(lang).jobs;
    expect([words.name[name], words.does[name], words.results[name]].filter((each) => each === undefined)).toEqual([]);
  });

  it("has a time of the day that is one, and ends within it", () => {
    expect(at ?? "00:00").toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    expect(limitMinutes).toBeGreaterThan(0);
    expect(limitMinutes).toBeLessThan(24 * 60);
    expect(run).toBeTypeOf("function");
  });
});

it("no two jobs share a name, or a minute of the night", () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  expect(new Set(jobs.map(({ at }) => at)).size).toBe(jobs.length);
});
