import type { APIResponse } from "@playwright/test";
import { Validator } from "@seriousme/openapi-schema-validator";
import type { Endpoint } from "@/domain/api/endpoint";
import { endpoints } from "@/domain/api/endpoints";
import { systemActor } from "@/server/actor";
import { archiveCommitment, mergeCommitment } from "@/server/commands/dispose-commitment";
import { expectDescribed } from "./api-description";
import { expect, test } from "./fixtures";
import { commitment } from "./own-commitment";

const all = Object.values(endpoints) as Endpoint[];
const reads = all.filter(({ method }) => method === "get");
const described = ({ path }: Endpoint) => `/api/v1${path}`;

test("the published description is valid and has every endpoint", async ({ request }) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(Object.keys(document.paths).sort()).toEqual([...new Set(all.map(described))].sort());
});

for (const endpoint of reads) {
  test(`GET ${endpoint.path} answers as it is described: 200, 304, 400, 405`, async ({ request }) => {
    const address = `/api/v1${endpoint.example}`;
    const spanish = endpoint.query.lang === undefined ? address : `${address}${address.includes("?") ? "&" : "?"}lang=es`;
    const [first, other] = [await request.get(address), await request.get(spanish)];
    expect(first.status()).toBe(200);
    for (const answer of [first, other]) await expectDescribed(answer, described(endpoint));
    // Other stories change the record meanwhile: what has just been read is asked for again.
    if (first.headers().etag !== undefined) await expect(async () => {
      const { etag } = (await request.get(address)).headers();
      const again = await request.get(address, { headers: { "if-none-match": etag! } });
      expect(again.status()).toBe(304);
      await expectDescribed(again, described(endpoint));
    }).toPass();
    for (const bad of ["colour=red", "lang=fr"]) {
      const refused = await request.get(`${address.split("?")[0]}?${bad}`);
      expect(refused.status(), bad).toBe(400);
      await expectDescribed(refused, described(endpoint));
    }
    const written = await request.put(address, { data: "{}" });
    expect(written.status()).toBe(405);
    await expectDescribed(written, described(endpoint));
  });
}

test("what is not there is 404, as it is described", async ({ request }) => {
  for (const endpoint of reads.filter(({ problems, parameters }) => problems.includes("not-found") && Object.keys(parameters).length > 0)) {
    const answer = await request.get(`/api/v1${endpoint.path.replace(/\{\w+\}/, "no-such-record")}`);
    expect(answer.status()).toBe(404);
    await expectDescribed(answer, described(endpoint));
  }
});

test("a list leads through all of its pages, each record once, and is read as of any day", async ({ request }) => {
  for (const endpoint of reads.filter(({ query, parameters }) => query.cursor !== undefined && Object.keys(parameters).length === 0)) {
    const seen: string[] = [];
    // A search is for something.
    const list = `/api/v1${endpoint.path}?${endpoint.path === "/search" ? "q=mexico&" : ""}`;
    let next: string | null = `${list}limit=7`;
    let total = 0;
    while (next !== null) {
      const answer: APIResponse = await request.get(next);
      await expectDescribed(answer, described(endpoint));
      const body: { data: { id?: string; slug: string }[]; page: { next: string | null }; total: number } = await answer.json();
      seen.push(...body.data.map(({ id, slug }) => id ?? slug));
      total = body.total;
      next = body.page.next === null ? null : /<([^>]+)>; rel="next"/.exec(answer.headers().link ?? "")![1]!;
    }
    expect(new Set(seen).size, endpoint.path).toBe(seen.length);
    // Other stories publish while this one reads: what is added meanwhile may stand before the first page.
    expect(seen.length, endpoint.path).toBeGreaterThan(0);
    expect(Math.abs(seen.length - total), endpoint.path).toBeLessThanOrEqual(3);
    const long = await request.get(`${list}asOf=2020-01-01`);
    await expectDescribed(long, described(endpoint));
    expect(await long.json()).toMatchObject({ data: [], page: { next: null }, total: 0 });
    for (const cursor of ["xyz", Buffer.from("knothing").toString("base64url")])
      expect((await request.get(`${list}cursor=${cursor}`)).status(), `${endpoint.path} ${cursor}`).toBe(400);
  }
});

test("a duplicate redirects and an archived record is gone, as it is described", async ({ request }) => {
  const seed = systemActor("seed");
  const [kept, twin, mistake] = [await commitment("kept-api"), await commitment("twin-api"), await commitment("mistake-api")];
  const reason = { en: "For the description.", es: "Para la descripción." };
  expect((await mergeCommitment(seed, { commitment: twin.slug, into: kept.slug, reason, baseVersion: 1 })).ok).toBe(true);
  expect((await archiveCommitment(seed, { commitment: mistake.slug, reason, baseVersion: 1 })).ok).toBe(true);
  for (const path of ["/api/v1/commitments/{reference}", "/api/v1/commitments/{reference}/follow-ups"]) {
    const moved = await request.get(`${path.replace("{reference}", twin.id)}?lang=es`, { maxRedirects: 0 });
    // The log of a duplicate stays readable.
    expect(moved.status()).toBe(path.endsWith("follow-ups") ? 200 : 308);
    if (moved.status() === 308) expect(await moved.json()).toEqual({ location: `/api/v1/commitments/${kept.slug}?lang=es`, mergedInto: kept.id });
    await expectDescribed(moved, path);
    const gone = await request.get(path.replace("{reference}", mistake.slug));
    expect(gone.status()).toBe(410);
    await expectDescribed(gone, path);
  }
});

test("the date of the last change is honoured where no tag is sent", async ({ request }) => {
  const address = "/api/v1/sources";
  const modified = (await request.get(address)).headers()["last-modified"]!;
  expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
  expect((await request.get(address, { headers: { "if-modified-since": "Sat, 01 Jan 2000 00:00:00 GMT" } })).status()).toBe(200);
  expect((await request.get(address, { headers: { "if-modified-since": "never" } })).status()).toBe(200);
  expect((await request.get(address, { headers: { "if-none-match": '"other"', "if-modified-since": new Date(Date.now() + 86_400_000).toUTCString() } })).status()).toBe(200);
});
