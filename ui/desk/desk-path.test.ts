import { describe, expect, it } from "vitest";
import { deskPath } from "./desk-path";

describe("where signing in leads to", () => {
  it.each(["/admin", "/admin/commitments/USMX-7/follow-up?obligation=1", "/admin?attention=overdue#top", "/admin/audit"])(
    "goes back to %s", (next) => expect(deskPath(next)).toBe(next));

  it.each([
    undefined, null, "", "/", "/administration", "//evil.example", "https://evil.example/admin", "/admin/../..//evil.example",
    "/admin/../sources", "/\\evil.example", "\\/admin", "javascript:alert(1)", "/\t/evil.example", " /admin", "/admin/sign-in?next=/admin",
    `/admin/${"x".repeat(600)}`,
  ])("never to %s", (next) => expect(deskPath(next)).toBe("/admin"));

  it("takes no list", () => expect(deskPath(["/admin/audit", "/admin"])).toBe("/admin"));

  it("never leaves the site, however the dots are written", () => {
    for (const dots of ["..", "%2e%2e", ".%2e"]) expect(deskPath(`/admin/${dots}/${dots}//evil.example/`)).toBe("/admin");
  });
});
