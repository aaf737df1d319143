import { describe, expect, it } from "vitest";
import { checkHistory, type Entry, type History, type Operation } from "./history-checker";

const done = (client: number, marker: string, version: number, ended: number): Operation => ({ client, marker, obligation: "o", ended, outcome: "ok", version });
const entry = (marker: string, sequence: number): Entry => ({ obligation: "o", sequence, marker, audited: 1 });
const sound: History = {
  operations: [done(1, "a", 1, 10), done(2, "b", 2, 20), { ...done(1, "c", 3, 30), outcome: "unknown", version: null }, { ...done(2, "d", 3, 40), outcome: "refused", version: null }],
  reads: [{ client: 1, obligation: "o", began: 15, markers: ["a"] }, { client: 1, obligation: "o", began: 35, markers: ["a", "b", "c"] }],
  entries: [entry("a", 1), entry("b", 2), entry("c", 3)],
  versions: { o: 3 },
};
const unknownWrote = { ...sound, entries: sound.entries.slice(0, 2), versions: { o: 2 }, reads: sound.reads.slice(0, 1) };

describe("the checker of a recorded history", () => {
  it.each([["a sound one", sound], ["an unknown write that was not made", unknownWrote]])("finds nothing in %s", (_name, history) => expect(checkHistory(history)).toEqual([]));

  it.each<[string, Partial<History>, string]>([
    ["a lost write", { entries: [entry("a", 1), entry("c", 2)], versions: { o: 2 }, reads: [] }, "b was acknowledged and is lost"],
    ["a doubled write", { entries: [...sound.entries, entry("a", 4)], versions: { o: 4 } }, "a is written 2 times"],
    ["a doubled unknown write", { entries: [...sound.entries, entry("c", 4)], versions: { o: 4 } }, "c is written 2 times"],
    ["a refused write that was made", { entries: [...sound.entries, entry("d", 4)], versions: { o: 4 } }, "d was refused and is written"],
    ["a write that nobody asked for", { entries: [...sound.entries, entry("x", 4)], versions: { o: 4 } }, "x was never asked for"],
    ["another version than was said", { entries: [entry("b", 1), entry("a", 2), entry("c", 3)] }, "a was acknowledged as version 1 and is 2"],
    ["another log than was asked for", { entries: [{ ...entry("a", 1), obligation: "p" }, entry("b", 2), entry("c", 3)] }, "a is written in another log"],
    ["a gap", { entries: [entry("a", 1), entry("b", 2), entry("c", 4)], versions: { o: 4 } }, "the log of o is not gapless at 4"],
    ["a version that is not its log", { versions: { o: 4 } }, "the version of o is 4 and its log ends with 3"],
    ["an entry that the trail does not have", { entries: [{ ...entry("a", 1), audited: 0 }, entry("b", 2), entry("c", 3)] }, "a has 0 events in the trail"],
    ["a session that goes back", { reads: [{ client: 3, obligation: "o", began: 1, markers: ["a", "b"] }, { client: 3, obligation: "o", began: 2, markers: ["a"] }] }, "client 3 saw b and later did not"],
    ["a session that misses its own write", { reads: [{ client: 1, obligation: "o", began: 15, markers: [] }] }, "client 1 did not see its own a"],
  ])("finds %s", (_name, change, sentence) => expect(checkHistory({ ...sound, ...change })).toContain(sentence));
});
