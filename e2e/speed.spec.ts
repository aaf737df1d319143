import { readFileSync } from "node:fs";
import path from "node:path";
import { ratiosOf } from "@/bench/ratios";
import { expect, test } from "./fixtures";
import { startOwnSite } from "./own-site";

/** What `npm run bench -- --only shortened` recorded. Machines swing: only half of it is too little, and only twice. */
const recorded = (JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../bench/results/shortened.json"), "utf8")) as { verdicts: { what: string; ratio: number }[] }).verdicts;

test("pages and the API are not half as fast as they were, beside the same bytes from Node's own server", async () => {
  test.setTimeout(180_000);
  const site = await startOwnSite();
  try {
    // Load comes from many networks, as readers do.
    await site.restart({ TRUSTED_PROXIES: "127.0.0.1,::1" });
    const tooSlow = async () => {
      const found = await ratiosOf(site.address);
      return recorded.filter(({ what, ratio }) => found[what]! < ratio / 2).map(({ what, ratio }) => `${what}: ${found[what]}, recorded ${ratio}`);
    };
    const once = await tooSlow();
    expect(once.length === 0 ? [] : await tooSlow()).toEqual([]);
  } finally {
    await site.stop();
  }
});
