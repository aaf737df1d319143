import { describe, expect, it } from "vitest";
import { codeAt, enrolmentAddress, newRecoveryCode, newSecret, readRecoveryCode, stepOfCode } from "./one-time-code";

/** "12345678901234567890" of RFC 6238, appendix B, whose eight-digit values end in these six. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("one-time codes", () => {
  it.each([[59, "287082"], [1111111109, "081804"], [1111111111, "050471"], [1234567890, "005924"], [2000000000, "279037"], [20000000000, "353130"]])(
    "at second %i of the standard's table: %s", (second, code) => {
      expect(codeAt(secret, second * 1000)).toBe(code);
      expect(stepOfCode(secret, code, second * 1000)).toBe(BigInt(Math.floor(second / 30)));
    });

  it("are good half a minute early and late, and no further; they keep the half-minute that they are of", () => {
    const now = 1_800_000_000_000;
    const step = BigInt(now / 30_000);
    for (const [offset, expected] of [[-60_000, null], [-30_000, step - 1n], [0, step], [30_000, step + 1n], [60_000, null]] as const)
      expect(stepOfCode(secret, codeAt(secret, now + offset), now), `${offset}`).toBe(expected);
    for (const code of ["", "12345", "1234567", "abcdef", "−12345"]) expect(stepOfCode(secret, code, now)).toBeNull();
  });

  it("come from secrets of 160 bits, and are enrolled by an address that names site and person", () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    const address = new URL(enrolmentAddress(secret, "ana@desk.example", "tracker.example.org"));
    expect(address.protocol).toBe("otpauth:");
    expect(decodeURIComponent(address.pathname)).toContain("tracker.example.org:ana@desk.example");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret, issuer: "tracker.example.org", digits: "6", period: "30" });
  });
});

describe("recovery codes", () => {
  it("are ten letters in two groups, and no two alike", () => {
    const codes = Array.from({ length: 500 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
    expect(new Set(codes).size).toBe(500);
  });
  it.each([["abcde-fghjk", "abcde-fghjk"], [" ABCDE FGHJK ", "abcde-fghjk"], ["abcdefghjk", "abcde-fghjk"], ["abcde", null], ["123456", null], ["", null], ["abcde-fghj%", null]])(
    "%j is read as %j", (typed, code) => expect(readRecoveryCode(typed)).toBe(code));
});
