import { beforeAll, describe, expect, it } from "vitest";
import { publishTopic } from "../commands/publish-topic";
import { createTestDatabase } from "../testing";
import { ok, publishSurroundings, seed } from "../testing-records";
import { asOf } from "./as-of";
import { directory } from "./directory";
import { keptUntilPublished } from "./kept-until-published";

const { owner } = await createTestDatabase();
beforeAll(async () => { await publishSurroundings(); });

const topics = async () => [...(await directory("en")).topics.values()].map(({ slug }) => slug);
const sources = async () => [...(await directory("en")).sources.values()].map(({ slug }) => slug);

describe("what is kept until something is published", () => {
  it("is worked out once, for those too who ask meanwhile, and anew once something was published", async () => {
    let made = 0;
    const ask = () => keptUntilPublished("asked-in-a-test", () => Promise.resolve(made += 1));
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(await ask()).toBe(1);
    ok(await publishTopic(seed, { slug: "newly-published", name: { en: "Newly published" } }));
    expect(await ask()).toBe(2);
  });

  it("has what was published at the next question, in every language, and nothing of it as of a day before", async () => {
    const before = await topics();
    ok(await publishTopic(seed, { slug: "one-more", name: { en: "One more" } }));
    expect(await topics()).toEqual(expect.arrayContaining([...before, "one-more"]));
    expect([...(await directory("es")).topics.values()].map(({ slug }) => slug)).toContain("one-more");
    expect([...(await asOf("2001-01-01", () => directory("en"))).topics]).toEqual([]);
    expect(await topics()).toContain("one-more");
  });

  it("is not kept where it failed", async () => {
    await expect(keptUntilPublished("failing-in-a-test", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await keptUntilPublished("failing-in-a-test", () => Promise.resolve("there"))).toBe("there");
  });

  it("ends with an embargo, without any write", async () => {
    // Nobody may do this; only a test, as the owner with the triggers off, to be just before an embargo's end.
    await owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`UPDATE source_description SET embargo_until = clock_timestamp() + interval '2 seconds', visible_from = clock_timestamp() + interval '2 seconds'`;
      await tx`SELECT raise_revision()`;
    });
    expect(await sources()).toEqual([]);
    await expect.poll(sources, { timeout: 10_000 }).not.toEqual([]);
  });
});
