import { expect, it } from "vitest";
import { remembering } from "./remembering";

it("works a thing out once, and forgets what nobody asked for longest", () => {
  const made: string[] = [];
  const remembered = remembering<string | null>(2);
  const ask = (key: string) => remembered(key, () => { made.push(key); return key === "nothing" ? null : key.toUpperCase(); });
  expect([ask("a"), ask("nothing"), ask("a"), ask("nothing")]).toEqual(["A", null, "A", null]);
  expect(made).toEqual(["a", "nothing"]);
  ask("b");
  expect([ask("nothing"), ask("a")]).toEqual([null, "A"]);
  expect(made).toEqual(["a", "nothing", "b", "a"]);
});
