import { beforeAll, describe, expect, it } from "vitest";
import queries from "@/seed/search-queries.json" with { type: "json" };
import { seedDocuments } from "@/seed/index";
import { createTestDatabase } from "../testing";
import { listCommitments } from "./commitments";

await createTestDatabase();
beforeAll(async () => { await seedDocuments(() => {}); }, 120_000);

/** 100 things that citizens and reporters type, half of them in Spanish, a third misspelt, and the records that they mean. */
const amongTheFirst = 3;
const atLeast = 95;

describe("the search finds what is meant", () => {
  it(`at least ${atLeast} of ${queries.length} times among the first ${amongTheFirst}`, async () => {
    const missed: string[] = [];
    for (const { query, finds } of queries) {
      const { data, showing } = await listCommitments({ filter: { q: query }, lang: "en", length: 6 });
      const first = data.slice(0, amongTheFirst).map(({ slug }) => slug);
      if (!first.some((slug) => finds.includes(slug))) missed.push(`${query}${showing === null ? "" : ` (read as: ${showing})`}: ${data.map(({ slug }) => slug).join(", ") || "nothing"}`);
    }
    console.log(`The search found ${queries.length - missed.length} of ${queries.length}.${missed.map((line) => `\n  missed: ${line}`).join("")}`);
    expect(queries).toHaveLength(100);
    expect(queries.length - missed.length, missed.join("\n")).toBeGreaterThanOrEqual(atLeast);
  }, 60_000);
});
