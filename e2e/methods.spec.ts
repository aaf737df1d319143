import { expect, test } from "./fixtures";

const pages = ["/", "/commitments", "/es", "/sources/report-virtual-meeting-2021", "/methodology"];

for (const address of pages) {
  test(`${address} answers only GET and HEAD`, async ({ request }) => {
    expect((await request.head(address)).status()).toBe(200);
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const answer = await request.fetch(address, { method, data: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } });
      expect(answer.status(), method).toBe(405);
      expect(answer.headers().allow, method).toContain("GET");
    }
  });
}

test("a post with a forged action is not even read", async ({ request }) => {
  const answer = await request.post("/commitments", { headers: { "next-action": "0".repeat(40), "content-type": "text/plain;charset=UTF-8" }, data: "[]" });
  expect(answer.status()).toBe(405);
});

test("what claims to come from a form of the desk and cannot be read is refused without a word of why", async ({ request, baseURL }) => {
  const headers = { origin: baseURL!, "sec-fetch-site": "same-origin", "content-type": "multipart/form-data; boundary=x" };
  const answer = await request.post("/admin/sign-in", { headers, data: "--x\r\nnoise" });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toMatch(/^This is nothing that a page of this desk sends/);
});

test("odd addresses are 404 or the page, never a failure", async ({ request, baseURL }) => {
  for (const address of ["/commitments/%E0%A4%A", "/commitments/..%2f..%2fetc", "//evil.example", "/es//", "/commitments/a%00b", "/sources/%F0%9F%98%80", "/%5c%5cevil", "/commitments?q=%25%5F%5C", "/commitments?page=-1", "/commitments?topic=%00"]) {
    const answer = await request.get(`${baseURL}${address}`, { maxRedirects: 0 });
    expect(answer.status(), address).toBeLessThan(500);
    expect(await answer.text(), address).not.toMatch(/node_modules|at .*\.ts:|PrismaClient/);
  }
});

test("security headers stand on pages, the API and errors", async ({ request }) => {
  for (const address of ["/", "/api/v1/sources", "/no-such-page", "/admin/sign-in"]) {
    const headers = (await request.get(address)).headers();
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["content-security-policy"], address).toContain("frame-ancestors 'none'");
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
});
