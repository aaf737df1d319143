import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/domain/audit";
import { readCsv } from "@/domain/csv";
import type { Overview } from "@/domain/overview";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { publishIndicator } from "../commands/publish-indicator";
import { createTestDatabase } from "../testing";
import { assessment, check, commitmentDraft, modernize, ok, publishBorder, publishSurroundings, quote, seed } from "../testing-records";
import { dataPackage } from "./data-package";
import { overview } from "./overview";

await createTestDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "data-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Resource = { name: string; path: string; bytes: number; hash: string; schema?: { fields: { name: string; description: string }[]; primaryKey: string[]; foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[] } };
type Description = { $schema: string; created: string; dataAsOf: string; licenses: { name: string }[]; resources: Resource[] };
let files: Record<string, Uint8Array>;
let description: Description;

beforeAll(async () => {
  process.env.SITE_URL = "https://tracker.example.org";
  await publishSurroundings();
  const { unitedStates, mexico } = await publishBorder();
  ok(await logFollowUp(seed, assessment(unitedStates, 0)));
  ok(await logFollowUp(seed, check(mexico, 0)));
  ok(await publishCommitment(seed, commitmentDraft("formula", { title: { en: "=1+1, \"quoted\"", es: "-2" }, topics: ["border", "health"] })));
  ok(await publishIndicator(seed, { slug: "ports", commitment: "border-infrastructure", label: { en: "Ports" }, unit: "count", targets: [{ party: "mexico", value: 2, bound: "exact", quotation: quote("sheet", modernize) }] }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of dataPackage("en", null)) chunks.push(chunk);
  files = unzipSync(Buffer.concat(chunks));
  description = JSON.parse(strFromU8(files["datapackage.json"]!)) as Description;
});

const rowsOf = (name: string): string[][] => {
  const read = readCsv(strFromU8(files[`${name}.csv`]!));
  return read.ok ? read.rows.map(({ cells }) => cells) : [];
};
const column = (table: string, name: string): string[] => {
  const [header, ...rows] = rowsOf(table);
  return rows.map((row) => row[header!.indexOf(name)]!);
};

describe("the data package", () => {
  it("names every file with its size and fingerprint", () => {
    expect(description).toMatchObject({ $schema: "https://datapackage.org/profiles/2.0/datapackage.json", licenses: [{ name: "CC-BY-4.0" }] });
    expect(description.resources.map((resource) => resource.path).sort()).toEqual(Object.keys(files).filter((name) => name !== "datapackage.json").sort());
    for (const resource of description.resources) {
      expect([resource.path, resource.bytes, resource.hash]).toEqual([resource.path, files[resource.path]!.length, `sha256:${sha256(files[resource.path]!)}`]);
      expect(resource.name).toMatch(/^[a-z0-9._-]+$/);
    }
  });
  it("has tables whose columns are described, whose keys are keys, and whose references lead somewhere", () => {
    const tables = description.resources.filter(({ schema }) => schema !== undefined);
    expect(tables.length).toBe(11);
    for (const { name, schema } of tables) {
      const [header, ...rows] = rowsOf(name);
      expect(schema!.fields.map((field) => field.name), name).toEqual(header);
      expect(schema!.fields.filter(({ description: meaning }) => meaning === "").map((field) => `${name}.${field.name}`)).toEqual([]);
      const keys = rows.map((row) => schema!.primaryKey.map((part) => row[header!.indexOf(part)]).join("\n"));
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const { fields, reference } of schema!.foreignKeys ?? []) {
        const known = new Set(column(reference.resource, reference.fields[0]!));
        expect(column(name, fields[0]!).filter((value) => value !== "" && !known.has(value)), `${name}.${fields[0]}`).toEqual([]);
      }
    }
  });
  it("is safe in a spreadsheet, and whole in JSON Lines", () => {
    expect(strFromU8(files["commitments.csv"]!)).toContain(`"'=1+1, ""quoted"""`);
    const whole = strFromU8(files["commitments.jsonl"]!).trim().split("\n").map((line) => JSON.parse(line) as { title: string });
    expect(whole.map(({ title }) => title)).toContain('=1+1, "quoted"');
    expect(strFromU8(files["CODEBOOK.md"]!)).toContain("## obligations.csv");
  });
  it("goes with a program that counts every headline figure of the dashboard again, and notices a file that was altered", async () => {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    const counted = JSON.parse(execFileSync(process.execPath, [path.join(folder, "figures.mjs"), folder], { encoding: "utf8" })) as Record<string, unknown>;
    const shown: Overview = await overview("en");
    expect(counted).toEqual({
      counts: shown.counts, owed: shown.owed, requested: shown.requested, attention: shown.attention,
      byTopic: Object.fromEntries(shown.byTopic.map(({ topic, owed }) => [topic.slug, owed])), byParty: Object.fromEntries(shown.byParty.map(({ party, owed }) => [party.slug, owed])),
    });
    expect(shown.owed.of).toBeGreaterThan(2);
    writeFileSync(path.join(folder, "obligations.csv"), "id\r\n");
    expect(() => execFileSync(process.execPath, [path.join(folder, "figures.mjs"), folder], { stdio: "pipe" })).toThrow(/not the file that was published/);
  });
});
