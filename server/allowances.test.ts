import { describe, expect, it } from "vitest";
import { countRead, countWrite, heldCounts, isFirstThisMinute, isRefusedAnyway, noteRefusedSignIn } from "./allowances";
import { readLimits, signInLimits, tokenLimits } from "./limits";

const minute = 60_000;
const from = (address: string) => new Headers({ "x-forwarded-for": address });

describe("how much is allowed in a minute", () => {
  it("is spent by one network and by no other, and comes back with the next minute", () => {
    for (let n = 0; n < readLimits.perNetwork; n += 1) expect(countRead(from("192.0.2.1"), minute).isSpent).toBe(false);
    expect(countRead(from("192.0.2.1"), minute).isSpent).toBe(true);
    expect(countRead(from("192.0.2.2"), minute).isSpent).toBe(false);
    expect(countRead(from("192.0.2.1"), 2 * minute)).toMatchObject({ isSpent: false, left: readLimits.perNetwork - 1 });
  });

  it("is spent by one token and by no other", () => {
    for (let n = 0; n < tokenLimits.perMinute; n += 1) expect(countWrite("one", 3 * minute)).toBe(false);
    expect(countWrite("one", 3 * minute)).toBe(true);
    expect(countWrite("other", 3 * minute)).toBe(false);
    expect(countWrite("one", 4 * minute)).toBe(false);
  });

  it("a network whose attempts to sign in are refused all the time is not looked at any more until the quarter of an hour is over", () => {
    const begun = 7 * signInLimits.windowMs;
    for (let n = 0; n < signInLimits.perAddress; n += 1) {
      expect(isRefusedAnyway(from("192.0.2.1"), begun)).toBe(false);
      noteRefusedSignIn(from("192.0.2.1"), begun);
    }
    expect(isRefusedAnyway(from("192.0.2.1"), begun)).toBe(true);
    expect(isRefusedAnyway(from("192.0.2.2"), begun)).toBe(false);
    expect(isRefusedAnyway(from("192.0.2.1"), begun + signInLimits.windowMs)).toBe(false);
  });

  it("is counted of no more than the map may hold, whoever comes", () => {
    for (let n = 0; n < tokenLimits.tokens + 5; n += 1) {
      countWrite(`token ${n}`, 5 * minute);
      expect(heldCounts().tokens).toBeLessThanOrEqual(tokenLimits.tokens);
    }
    for (let n = 0; n < readLimits.networks + 5; n += 1) countRead(from(`10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`), 5 * minute);
    expect(heldCounts().networks).toBeLessThanOrEqual(readLimits.networks);
  });
});

it("a flood that is refused is told of once a minute, for each network", () => {
  const at = 3_000_000 * 60_000;
  const from = (address: string) => new Headers({ "x-forwarded-for": address });
  expect([isFirstThisMinute(from("2001:db8::1"), at), isFirstThisMinute(from("2001:db8::2"), at), isFirstThisMinute(from("192.0.2.9"), at)]).toEqual([true, false, true]);
  expect(isFirstThisMinute(from("2001:db8::3"), at + 60_000)).toBe(true);
});
