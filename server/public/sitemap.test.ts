import { beforeAll, expect, it } from "vitest";
import { publishCommitment } from "../commands/publish-commitment";
import { createTestDatabase } from "../testing";
import { commitmentDraft, ok, publishSurroundings, seed } from "../testing-records";
import { commitmentPages, commitmentParts, otherPages, pagesOfPart } from "./sitemap";

await createTestDatabase();
const slugs = Array.from({ length: 7 }, (_, n) => `promise-${n}`);

beforeAll(async () => {
  await publishSurroundings();
  for (const slug of slugs) ok(await publishCommitment(seed, commitmentDraft(slug)));
});

it.each([1, 2, 3, 6, 7, 8, 100])("in parts of %i every commitment stands in one part, and no part is longer", async (length) => {
  const parts = await commitmentParts(length);
  expect(parts).toHaveLength(Math.ceil(slugs.length / length) - 1);
  const pages = await Promise.all([null, ...parts].map((after) => commitmentPages(after, length)));
  expect(Math.max(...pages.map((part) => part.length))).toBeLessThanOrEqual(length);
  expect(pages.flat().map(({ path }) => path).sort()).toEqual(slugs.map((slug) => `/commitments/${slug}`).sort());
});

it("a part in both languages is no more than the protocol allows", () => expect(pagesOfPart * 2).toBeLessThanOrEqual(50_000));

it("what is no commitment stands in a part of its own: lists, texts, and every record with a page", async () => {
  const paths = (await otherPages(null)).map(({ path }) => path);
  for (const path of ["/", "/data", "/data/api", "/data/releases", "/sources/sheet", "/topics/border", "/parties/mexico", "/events/virtual-meeting-2021"]) expect(paths).toContain(path);
  expect(paths.some((path) => path.includes("call")), "an embargoed document has no page yet").toBe(false);
});
