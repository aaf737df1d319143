import { XMLValidator } from "fast-xml-parser";
import { expect, it } from "vitest";
import { sitemap, sitemapIndex } from "./sitemap";

/** What the protocol allows of one file. */
const [mostAddresses, mostBytes] = [50_000, 50 * 1024 * 1024];
const site = "https://tracker.example.org";

it("a part of the sitemap holds as many pages as the protocol allows, in both languages, and no more", () => {
  // As long as addresses get: 100 characters of a slug.
  const pages = Array.from({ length: 20_000 }, (_, n) => ({ path: `/commitments/${`${n}-`.padEnd(100, "x")}`, changedOn: "2026-11-22" }));
  const text = sitemap(pages, site);
  const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
  expect([addresses.length, new Set(addresses).size]).toEqual([40_000, 40_000]);
  expect(addresses.length).toBeLessThanOrEqual(mostAddresses);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBytes);
  expect(XMLValidator.validate(text.slice(0, 4_000).replace(/<url>(?![\s\S]*<\/url>)[\s\S]*$/, "") + "</urlset>")).toBe(true);
});

it("the index names every part once, with what an address needs to be XML", () => {
  const parts = Array.from({ length: 1_000 }, (_, n) => `${site}/sitemap.xml?after=${n}&x=<`);
  const text = sitemapIndex(parts);
  expect(XMLValidator.validate(text)).toBe(true);
  expect([...text.matchAll(/<sitemap>/g)]).toHaveLength(1_000);
  expect(text).toContain("?after=7&amp;x=&lt;");
});
