import { expect, it } from "vitest";
import { signInLimits } from "../limits";
import { inTurn } from "./password-check";

it("passwords are hashed one after the other, whatever becomes of one; whoever finds the line full is sent away", async () => {
  let go = () => {};
  const first = new Promise<void>((resolve) => { go = resolve; });
  let atOnce = 0;
  let most = 0;
  const hash = async (n: number) => {
    most = Math.max(most, atOnce += 1);
    await first;
    atOnce -= 1;
    if (n === 1) throw new Error("this one fails");
    return n;
  };
  const inLine = Array.from({ length: signInLimits.hashesInLine + 1 }, (_none, n) => inTurn(() => hash(n)));
  const settled = Promise.allSettled(inLine);
  expect(await inTurn(() => hash(99))).toBeNull();
  go();
  expect((await settled).map((one) => (one.status === "fulfilled" ? one.value : "failed"))).toEqual(inLine.map((_one, n) => (n === 1 ? "failed" : n)));
  expect(most).toBe(1);
  expect(await inTurn(() => hash(100))).toBe(100);
});
