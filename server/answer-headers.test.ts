import { describe, expect, it } from "vitest";
import { answerKinds, cachingOf, edgeCaching, headersOf, kindOf, noStore, isPlainPage, stillPolicy, takesNonce } from "./answer-headers";

const quiet = { nonce: null, isSecure: false, isDevelopment: false };

describe("the headers of every kind of answer", () => {
  it.each([
    ["/", "page"], ["/es/commitments", "page"], ["/commitments/admin", "page"], ["/administration", "page"], ["/commitments/x/suggest", "form"], ["/es/commitments/x/suggest", "form"],
    ["/admin", "desk"], ["/admin/people/1", "desk"], ["/api/auth/csrf", "desk"], ["/api/v1/commitments", "api"], ["/api/search-box", "api"],
    ["/feeds/atom.xml", "file"], ["/data/releases/2026-11-22/figures.json", "file"], ["/es/data/releases/2026-11-22", "page"], ["/charts/progress.svg", "file"], ["/embed/charts/topics", "embed"], ["/embed/frame.js", "script"], ["/_next/static/x.js", "asset"],
    ["/robots.txt", "file"], ["/healthz", "file"], ["/.well-known/security.txt", "file"], ["/robots.txt.html", "page"],
    ["/data/releases/2026-11-22", "page"], ["/data/releases/2026-11-22/figures.json", "file"],
  ] as const)("%s is a %s", (path, kind) => expect(kindOf(path)).toBe(kind));

  it.each(answerKinds)("%s: no sniffing, no power of the machine, nobody's frame but an embed's, nothing from elsewhere", (kind) => {
    const headers = headersOf(kind, quiet);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["x-frame-options"]).toBe(kind === "embed" ? undefined : "DENY");
    const policy = headers["content-security-policy"];
    if (kind === "script" || kind === "asset") return;
    expect(policy).toContain(kind === "embed" ? "frame-ancestors *" : "frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|script-src[^;]*'unsafe|\*(?!$)(?!;)/);
  });

  it("lets inline scripts run by the nonce of one answer where the framework writes them, and nowhere else", () => {
    expect(answerKinds.filter((kind) => takesNonce(kind, false))).toEqual(["desk"]);
    expect(answerKinds.filter(isPlainPage)).toEqual(["page", "form", "embed"]);
    expect(headersOf("desk", { ...quiet, nonce: "N" })["content-security-policy"]).toContain("script-src 'self' 'nonce-N'");
    for (const kind of ["page", "form", "embed"] as const) expect(headersOf(kind, quiet)["content-security-policy"]).toMatch(/script-src 'self'$/);
    expect(headersOf("api", quiet)["content-security-policy"]).not.toContain("script-src");
  });

  it("lets the styles that a kept page brings along hold by their hashes", () => {
    expect(stillPolicy(["'sha256-b'"])).toMatch(/style-src 'self' 'sha256-b';.*script-src 'self'$/);
  });

  it("lets the framework write into every page while the site is developed", () => {
    expect(answerKinds.filter((kind) => takesNonce(kind, true))).toEqual(["page", "form", "desk", "embed"]);
  });

  it("demands encryption where the site is reached by it", () => {
    for (const kind of answerKinds) {
      expect(headersOf(kind, quiet)["strict-transport-security"]).toBe(undefined);
      expect(headersOf(kind, { ...quiet, isSecure: true })["strict-transport-security"]).toMatch(/^max-age=31536000; includeSubDomains$/);
    }
  });

  it("lets nobody keep what is for one person, and an edge what is public for a second", () => {
    expect([cachingOf("desk"), cachingOf("form")]).toEqual([noStore, noStore]);
    expect([cachingOf("page"), cachingOf("embed")]).toEqual([edgeCaching, edgeCaching]);
    expect(headersOf("desk", quiet)["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headersOf("api", quiet)["cross-origin-resource-policy"]).toBe("cross-origin");
  });
});
