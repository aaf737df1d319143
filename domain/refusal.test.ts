import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { commitmentInput } from "./commitment";
import { done, invalid, issueCodes, parse, refusalReasons, refuse } from "./refusal";
import { partyInput } from "./party";
import { topicInput } from "./topic";

const folder = import.meta.dirname;
// The queries of the API are answered with sentences for programmers, not with codes.
const sources = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "api-query.ts");

/** Every place in the schemas and rules where a code is written: `error: "…"`, `message: "…"`, `code: "…"`, issue("…", …). */
const written = sources.flatMap((file) => {
  const text = readFileSync(path.join(folder, file), "utf8");
  return [...text.matchAll(/(?:error|message|code): ?(?:[\w. ]+ \? )?"([^"]+)"|issue\(\s*(?:\w+ \? )?"([^"]+)"/g)]
    .map((match) => ({ file, code: (match[1] ?? match[2])! })).filter(({ code }) => code !== "custom");
});

describe("codes", () => {
  it.each(sources.filter((file) => written.some((one) => one.file === file)))("of %s are all known", (file) => {
    for (const { code } of written.filter((one) => one.file === file)) expect(issueCodes, code).toContain(code);
  });

  it("were found at all", () => {
    expect(written.length).toBeGreaterThan(80);
    for (const code of ["not-a-slug", "origin-required", "evidence-tier-too-low", "one-target", "required"])
      expect(written.map((one) => one.code)).toContain(code);
  });

  it("are listed once", () => {
    expect(new Set(issueCodes).size).toBe(issueCodes.length);
    expect(new Set(refusalReasons).size).toBe(refusalReasons.length);
  });
});

describe("a refusal", () => {
  it("is a value that says why and where", () => {
    expect(done(7)).toEqual({ ok: true, value: 7 });
    expect(refuse("forbidden")).toEqual({ ok: false, reason: "forbidden", issues: [] });
    expect(refuse("conflict", [], { version: 2 })).toEqual({ ok: false, reason: "conflict", issues: [], current: { version: 2 } });
    expect(invalid("too-long", "title.en")).toEqual({ ok: false, reason: "invalid", issues: [{ code: "too-long", path: "title.en" }] });
    expect(invalid("unknown-record", "party", { slug: "x" })).toMatchObject({ issues: [{ params: { slug: "x" } }] });
  });
});

const issues = (schema: z.ZodType, input: unknown) => {
  const result = parse(schema, input);
  return result.ok ? [] : result.issues.map(({ code, path: at }) => `${at}: ${code}`);
};

describe("parsing", () => {
  it("names every fault at its place", () => {
    expect(issues(topicInput, { slug: "No Slug", name: { en: "x".repeat(81) }, position: "many" }))
      .toEqual(["slug: not-a-slug", "name.en: too-long", "position: invalid"]);
    expect(issues(topicInput, {})).toEqual(["slug: required", "name: invalid"]);
    expect(issues(partyInput, { slug: "x", kind: "planet", name: { en: "" } })).toEqual(["kind: required", "name.en: required"]);
  });

  it("names a field once: what is empty is required, and not malformed as well", () => {
    expect(issues(topicInput, { slug: "", name: { en: "A" } })).toEqual(["slug: required"]);
  });

  it.each([null, undefined, 7, "text", [], true, Symbol.iterator])("refuses %s as a whole", (input) => {
    expect(parse(commitmentInput, input)).toMatchObject({ ok: false, reason: "invalid" });
  });

  it("refuses what it does not know", () => {
    expect(issues(topicInput, { slug: "a", name: { en: "A" }, admin: true })).toEqual([": invalid"]);
    expect(issues(topicInput, { slug: "a", name: { en: "A", fr: "A" } })).toEqual(["name: invalid"]);
  });

  it("of two shapes the one that was meant speaks", () => {
    const either = z.union([z.strictObject({ citation: z.uuid() }), z.strictObject({ words: z.string({ error: "required" }).min(1, { error: "required" }) })]);
    expect(issues(either, { words: "" })).toEqual(["words: required"]);
    expect(issues(z.array(either), [{ words: "a" }, { words: "" }])).toEqual(["1.words: required"]);
  });

  it("a message that is no code of ours reads invalid, never as zod's English", () => {
    expect(issues(z.strictObject({ n: z.number() }), { n: "x" })).toEqual(["n: invalid"]);
  });
});
