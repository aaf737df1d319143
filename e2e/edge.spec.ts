import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { systemActor } from "@/server/actor";
import { publishTopic } from "@/server/commands/publish-topic";
import { edgeShapes, variantSeen, type EdgeShape } from "./edge-shapes";
import { expect, test } from "./fixtures";
import { hasNginx, startNginx } from "./nginx";

/** Runs with the nginx of this computer; where there is none, it says so and the rest of the suite stands. */
async function behindNginx(site: string, use: (edge: string) => Promise<void>): Promise<void> {
  if (!hasNginx()) {
    console.log("nginx is not installed here: its configuration (deploy/nginx) was not tried. On Debian: apt-get install nginx-light");
    return;
  }
  const { address, stop } = await startNginx(site);
  try {
    await use(address);
  } finally {
    await stop();
  }
}

test("the edge never gives one variant of a page for another", async ({ baseURL }) => {
  await behindNginx(baseURL!, async (edge) => {
    const right = new Map<EdgeShape, string>();
    for (const shape of edgeShapes) right.set(shape, await variantSeen(baseURL!, shape));
    expect([...right.values()].filter((variant) => variant.endsWith("forged"))).toEqual([]);
    const mixed: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const shuffled = [...edgeShapes].sort((a, b) => createHash("md5").update(`${round}${JSON.stringify(a)}`).digest("hex").localeCompare(createHash("md5").update(`${round}${JSON.stringify(b)}`).digest("hex")));
      await Promise.all(shuffled.map(async (shape) => {
        const found = await variantSeen(edge, shape);
        if (found !== right.get(shape)) mixed.push(`${shape.path} ${JSON.stringify(shape.headers)}: ${found} for ${right.get(shape)}`);
      }));
    }
    expect(mixed).toEqual([]);
  });
});

test("what one browser can unpack is not sent to a program that cannot", async ({ baseURL }) => {
  await behindNginx(baseURL!, async (edge) => {
    const packed = (encoding: string) => new Promise<string | undefined>((resolve, reject) => {
      httpRequest(`${edge}/methodology`, { headers: { "accept-encoding": encoding } }, (answer) => { answer.resume().on("end", () => resolve(answer.headers["content-encoding"])); }).on("error", reject).end();
    });
    const asked = ["br", "identity", "gzip", "gzip, deflate, br", "br;q=0, gzip", "gzip;q=0.5, br; q=0.0", "identity"];
    const found: (string | undefined)[] = [];
    for (const encoding of asked) found.push(await packed(encoding));
    expect(found).toEqual(["br", undefined, "gzip", "br", "gzip", "gzip", undefined]);
  });
});

test("the desk, forms and faults are never kept; pages are, for a second", async ({ baseURL }) => {
  await behindNginx(baseURL!, async (edge) => {
    const cached = async (path: string, headers: Record<string, string> = {}) => (await fetch(`${edge}${path}`, { headers, redirect: "manual" })).headers.get("x-cache");
    for (const path of ["/admin", "/admin/sign-in", "/api/auth/session"]) expect([await cached(path), await cached(path)], path).toEqual([null, null]);
    for (const path of ["/commitments/fentanyl-operational-task-force/suggest", "/api/v1/commitments?colour=red", "/topics?asOf=x"])
      expect([await cached(path), await cached(path)], path).not.toContain("HIT");
    for (const path of ["/about", "/api/v1/sources", "/feeds/atom.xml"]) {
      await cached(path);
      expect(await cached(path), path).toMatch(/HIT|STALE|REVALIDATED|EXPIRED/);
    }
    expect(await cached("/about", { cookie: "followthrough=a-session" }), "who is signed in asks the site itself").toBe("BYPASS");
  });
});

test("what is published is at the edge within two seconds, also where nobody had asked all night", async ({ baseURL }) => {
  await behindNginx(baseURL!, async (edge) => {
    for (let round = 0; round < 3; round += 1) {
      await (await fetch(`${edge}/topics`)).text();
      const slug = `at-the-edge-${Date.now().toString(36)}`;
      const published = await publishTopic(systemActor("seed"), { slug, name: { en: slug, es: slug } });
      expect(published.ok).toBe(true);
      const at = Date.now();
      await expect.poll(async () => (await (await fetch(`${edge}/topics`)).text()).includes(slug), { timeout: 4_000, intervals: [50] }).toBe(true);
      expect(Date.now() - at).toBeLessThan(2_500);
    }
    // Nobody asks for a while: the first who does must not be shown what was kept then.
    const slug = `in-the-night-${Date.now().toString(36)}`;
    await publishTopic(systemActor("seed"), { slug, name: { en: slug, es: slug } });
    await new Promise((resolve) => setTimeout(resolve, 2_600));
    expect(await (await fetch(`${edge}/topics`)).text()).toContain(slug);
  });
});
