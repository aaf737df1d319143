import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recordedResults, renderFigures } from "./figures";
import { rows } from "./list";

const root = path.resolve(import.meta.dirname, "..");
const named = rows.flatMap(({ id, tests = [] }) => tests.map(({ file, title }) => [id, file, title] as const));

describe("the table T1–T31", () => {
  it("has every row once, in order", () => {
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 31 }, (_none, index) => `T${index + 1}`));
  });

  it.each(rows.map((row) => [row.id, row] as const))("%s is shown, or it is said why it is not", (_id, { load, tests, missing }) => {
    expect(load !== undefined || (tests?.length ?? 0) > 0 || (missing ?? "") !== "").toBe(true);
  });

  it.each(named)("%s is shown by %s: %s", (_id, file, title) => {
    expect(existsSync(path.join(root, file)), file).toBe(true);
    expect(readFileSync(path.join(root, file), "utf8").includes(title), `a test named "${title}"`).toBe(true);
  });

  it("each trial is the one of its row", async () => {
    const sources = readFileSync(path.join(import.meta.dirname, "list.ts"), "utf8").matchAll(/import\("\.\/((?:attacks|faults)\/[\w-]+)"\)/g);
    for (const [, file] of sources) expect(existsSync(path.join(import.meta.dirname, `${file}.ts`)), file).toBe(true);
  });
});

it("the page of figures is what the recorded results say", () => {
  const page = path.join(root, "docs/security/figures.md");
  expect(readFileSync(page, "utf8")).toBe(renderFigures(rows, recordedResults()));
});
