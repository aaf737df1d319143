import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { fieldWords } from "./codebook";
import type { ComponentName } from "./components";
import type { Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { componentSchemas } from "./json-schemas";
import { openApiDocument } from "./openapi";
import { parameterWords } from "./parameters";

const all = Object.values(endpoints) as Endpoint[];

describe("the description of the API", () => {
  it("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openApiDocument("https://tracker.example.org")) as Parameters<Validator["validate"]>[0]);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it("says what every field and every parameter means, in both languages", () => {
    const fields = Object.entries(componentSchemas()).flatMap(([name, { properties = {} }]) => Object.keys(properties).map((field) => [name, field] as const));
    expect(fields.filter(([name, field]) => fieldWords(name as ComponentName, field) === null)).toEqual([]);
    expect(fields.length).toBeGreaterThan(200);
    expect(all.flatMap(({ query }) => Object.keys(query)).filter((name) => parameterWords[name] === undefined)).toEqual([]);
  });

  it("refers only to what it has, and names every operation once", () => {
    const text = JSON.stringify(openApiDocument("https://tracker.example.org"));
    const components = [...Object.keys(componentSchemas()), ...all.flatMap(({ body }) => body?.name ?? [])];
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect([...new Set(named)].filter((name) => !components.includes(name))).toEqual([]);
    expect(text).not.toMatch(/\$defs|"\$id"/);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
