import { beforeAll, describe, expect, it } from "vitest";
import { testSecret } from "./operations/testing-cluster";
import { keyedFingerprint, seal, unseal } from "./sealed";

beforeAll(() => { process.env.TRACKER_SECRET = testSecret; });

describe("what is sealed", () => {
  const sealed = () => seal("second-factor", "ana", "SECRET");
  it("is read again where it belongs, and nowhere else", () => {
    expect(unseal("second-factor", "ana", sealed())).toBe("SECRET");
    expect(unseal("second-factor", "eva", sealed())).toBeNull();
    expect(unseal("recovery-code", "ana", sealed())).toBeNull();
  });
  it("does not show its text, and looks different each time", () => {
    expect(Buffer.from(sealed(), "base64url").toString("latin1")).not.toContain("SECRET");
    expect(sealed()).not.toBe(sealed());
  });
  it("is refused when a single bit of it was changed", () => {
    const bytes = Buffer.from(sealed(), "base64url");
    for (let index = 0; index < bytes.length; index++) {
      const altered = Buffer.from(bytes);
      altered[index]! ^= 1;
      expect(unseal("second-factor", "ana", altered.toString("base64url")), `byte ${index}`).toBeNull();
    }
    for (const text of ["", "short", "!!"]) expect(unseal("second-factor", "ana", text)).toBeNull();
  });
  it("a fingerprint is of one text, one person and one purpose", () => {
    const all: Parameters<typeof keyedFingerprint>[] = [["recovery-code", "ana", "x"], ["recovery-code", "eva", "x"], ["recovery-code", "ana", "y"], ["second-factor", "ana", "x"]];
    expect(new Set(all.map((given) => keyedFingerprint(...given))).size).toBe(4);
    expect(keyedFingerprint(...all[0]!)).toBe(keyedFingerprint(...all[0]!));
  });
});
