import { describe, expect, it } from "vitest";
import { commandOf, isForQueue, queueKeys, rowAfter } from "./keys";

const key = { key: "j", ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false };
const within = (found: boolean) => ({ closest: () => (found ? ({} as Element) : null) }) as unknown as Pick<Element, "closest">;

describe("a key of the queue", () => {
  it("is one of those that the help lists, and no other", () => {
    expect(Object.keys(queueKeys).map((one) => commandOf(one))).toEqual(Object.values(queueKeys));
    for (const other of ["J", "Enter", "toString", "__proto__", ""]) expect(commandOf(other)).toBeNull();
  });
  it("is left to the browser with a modifier, while something is typed, and where it was used already", () => {
    expect(isForQueue(key, within(false))).toBe(true);
    expect(isForQueue(key, null)).toBe(true);
    expect(isForQueue(key, within(true))).toBe(false);
    for (const change of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) expect(isForQueue({ ...key, ...change }, null)).toBe(false);
  });
});

it.each([["next", null, 3, 0], ["previous", null, 3, 2], ["next", 0, 3, 1], ["next", 2, 3, 2], ["previous", 0, 3, 0], ["next", null, 0, null], ["previous", 7, 3, 2]] as const)(
  "%s of %s among %s rows is %s", (command, current, rows, expected) => expect(rowAfter(command, current, rows)).toBe(expected));
