import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostAtOnce, queueActInput, topicsAfter } from "./queue-step";

const id = (n: number) => `0190d1c8-6d0a-7cc0-8000-${String(n).padStart(12, "0")}`;
const read = (input: unknown) => {
  const parsed = queueActInput.safeParse(input);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("what the bulk form posts", () => {
  const form = { rows: [id(1), id(2), id(1)], to: "", topic: "border", note: "" };
  it("is read by the button that was pressed, the other fields left alone, each row once", () => {
    expect(read({ ...form, do: "assign", to: id(9) })).toEqual({ do: "assign", rows: [id(1), id(2)], to: id(9) });
    expect(read({ ...form, do: "assign", to: "nobody" })).toMatchObject({ to: null });
    expect(read({ ...form, do: "add-topic", note: "They belong together." })).toMatchObject({ topic: "border", note: "They belong together." });
    expect(read({ ...form, do: "send-for-review" })).toEqual({ do: "send-for-review", rows: [id(1), id(2)] });
  });
  it("is refused where it is incomplete or too much", () => {
    expect(read({ ...form, do: "assign" })).toEqual(["to: required"]);
    expect(read({ ...form, do: "add-topic" })).toEqual(["note: required"]);
    expect(read({ do: "send-for-review" })).toEqual(["rows: required"]);
    expect(read({ do: "send-for-review", rows: Array.from({ length: mostAtOnce + 1 }, (_, n) => id(n)) })).toEqual(["rows: too-long"]);
  });
});

it("a topic that is added is there once, one that is removed is not, and the rest stays in its order", () => {
  const slugs = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
  fc.assert(fc.property(slugs, fc.constantFrom("a", "b", "c"), (topics, topic) => {
    const [added, removed] = [topicsAfter("add-topic", topics, topic), topicsAfter("remove-topic", topics, topic)];
    expect([added === null, removed === null].filter(Boolean)).toHaveLength(1);
    if (added !== null) expect([added, topicsAfter("remove-topic", added, topic)]).toEqual([[...topics, topic], topics]);
    if (removed !== null) expect([removed.includes(topic), removed.length]).toEqual([false, topics.length - 1]);
  }));
});
