import { commitmentRecord, sourceRecord } from "@/domain/record";
import { expect, test } from "./fixtures";

test("lists carry the same objects as the detail, and both are what the schema says", async ({ request }) => {
  const list = await (await request.get("/api/v1/commitments?topic=security&limit=3")).json();
  expect(list.page.limit).toBe(3);
  expect(list.total).toBeGreaterThan(3);
  for (const item of list.data) commitmentRecord.parse(item);
  const detail = await (await request.get(`/api/v1/commitments/${list.data[0].id}`)).json();
  expect(detail).toEqual(list.data[0]);
  const sources = await (await request.get("/api/v1/sources")).json();
  for (const source of sources.data) sourceRecord.parse(source);
  expect(sources.total).toBe(5);
});

test("a cursor leads through everything once", async ({ request }) => {
  const seen: string[] = [];
  let next: string | null = "/api/v1/commitments?limit=30";
  while (next !== null) {
    const answer: { data: { id: string }[]; page: { next: string | null } } = await (await request.get(next)).json();
    seen.push(...answer.data.map(({ id }) => id));
    next = answer.page.next === null ? null : `/api/v1/commitments?limit=30&cursor=${answer.page.next}`;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(77);
});

test("an answer that is known already is 304", async ({ request }) => {
  const first = await request.get("/api/v1/commitments/USMX-7");
  const again = await request.get("/api/v1/commitments/USMX-7", { headers: { "if-none-match": first.headers().etag! } });
  expect(again.status()).toBe(304);
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
});

test("an answer that has not changed since a day is 304, unless a tag says otherwise", async ({ request }) => {
  // Of a past day: the record of now changes with every other story.
  for (const address of ["/api/v1/commitments?asOf=2026-01-01", "/api/v1/stats?asOf=2026-01-01", "/api/v1/topics?asOf=2026-01-01&lang=es"]) {
    const { "last-modified": modified } = (await request.get(address)).headers();
    const earlier = new Date(Date.parse(modified!) - 1000).toUTCString();
    const read = async (headers: Record<string, string>) => (await request.get(address, { headers })).status();
    expect(await read({ "if-modified-since": modified! }), address).toBe(304);
    expect(await read({ "if-modified-since": earlier }), address).toBe(200);
    expect(await read({ "if-modified-since": "no date" }), address).toBe(200);
    expect(await read({ "if-modified-since": modified!, "if-none-match": '"another"' }), address).toBe(200);
  }
});

const bad: [string, number][] = [
  ["/api/v1/commitments?status=finished", 400], ["/api/v1/commitments?colour=red", 400], ["/api/v1/commitments?limit=0", 400],
  ["/api/v1/commitments?limit=201", 400], ["/api/v1/commitments?cursor=xyz", 400], ["/api/v1/commitments?kind=ask&kind=offer", 400],
  ["/api/v1/commitments?topic=%00", 400], ["/api/v1/commitments?lang=fr", 400], ["/api/v1/commitments?q=", 400],
  ["/api/v1/commitments/USMX-99999", 404], ["/api/v1/commitments/%27%3B%20DROP", 404], ["/api/v1/sources/none", 404],
  ["/api/v1/nothing", 404], ["/api/v1/sources?topic=migration", 400],
];
for (const [address, status] of bad) {
  test(`${address} is a problem document with ${status}`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, type: expect.stringContaining("problem-") });
  });
}

test("a method that is not for reading is refused in the API's own form", async ({ request }) => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    const answer = await request.fetch("/api/v1/sources", { method, data: "{}" });
    expect(answer.status(), method).toBe(405);
    expect(answer.headers().allow).toContain("GET");
  }
});
