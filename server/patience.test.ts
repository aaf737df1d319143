import { expect, it } from "vitest";
import { patienceLimits } from "./limits";
import { Patience } from "./patience";

it("waits one behind the other are added, waits at the same time count once, and a little is always left", () => {
  let time = 0;
  const patience = new Patience();
  const wait = () => patience.begin(() => time);
  expect(patience.isFresh()).toBe(true);
  const [one, other] = [wait(), wait()];
  time += 700;
  one();
  one();
  time += 300;
  other();
  expect([patience.left(), patience.isFresh()]).toEqual([patienceLimits.waitMs - 1_000, false]);
  const third = wait();
  time += 5_000;
  third();
  expect(patience.left()).toBe(patienceLimits.leastMs);
});
