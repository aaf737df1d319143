import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, firstHash, hashOf, sha256, type ChainedEvent } from "./audit";

const event: ChainedEvent = {
  sequence: 1n, recordedAt: "2026-11-22T10:00:00.123456Z", actorId: "00000000-0000-4000-8000-000000000001", action: "publish-topic",
  outcome: "done", recordKind: "topic", recordId: "health", beforeSha256: null, afterSha256: sha256("{}"), previousHash: firstHash,
};

describe("the audit chain", () => {
  it("hashes a fixed text: the fields joined by newlines, absent ones empty", () => {
    const text = [
      "0".repeat(64), "1", event.recordedAt, event.actorId, "publish-topic", "done", "topic", "health", "",
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
    ].join("\n");
    expect(hashOf(event)).toBe(sha256(text));
    expect(hashOf(event)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[keyof ChainedEvent, Partial<ChainedEvent>]>([
    ["sequence", { sequence: 2n }], ["recordedAt", { recordedAt: "2026-11-22T10:00:00.123457Z" }], ["actorId", { actorId: "x" }],
    ["action", { action: "y" }], ["outcome", { outcome: "refused" }], ["recordKind", { recordKind: "party" }], ["recordId", { recordId: "z" }],
    ["beforeSha256", { beforeSha256: sha256("") }], ["afterSha256", { afterSha256: null }], ["previousHash", { previousHash: sha256("x") }],
  ])("depends on %s", (_field, change) => expect(hashOf({ ...event, ...change })).not.toBe(hashOf(event)));

  it("changes every later link when an earlier event changes", () => {
    const chain = (first: ChainedEvent) => {
      const second = { ...event, sequence: 2n, previousHash: hashOf(first) };
      return [hashOf(first), hashOf(second), hashOf({ ...event, sequence: 3n, previousHash: hashOf(second) })];
    };
    const [honest, forged] = [chain(event), chain({ ...event, outcome: "refused" })];
    honest.forEach((hash, index) => expect(forged[index]).not.toBe(hash));
  });

  it("fingerprints bytes and text alike", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256(new TextEncoder().encode("México 🤝"))).toBe(sha256("México 🤝"));
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order of keys, however deep", () => {
    expect(canonicalJson({ b: 1, a: { d: [{ z: 1, y: 2 }], c: null } })).toBe('{"a":{"c":null,"d":[{"y":2,"z":1}]},"b":1}');
  });
  it("is JSON that reads back as the same value", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }));
  });
});
