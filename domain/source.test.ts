import { describe, expect, it } from "vitest";
import { parse } from "./refusal";
import { sourceInput } from "./source";
import { sourceDraft } from "./testing-records";

const issues = (change: Record<string, unknown>) => {
  const result = parse(sourceInput, { ...sourceDraft(), ...change });
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path}: ${code}`);
};
const hash = "a".repeat(64);
const fingerprints = { file: { sha256: hash, bytes: 10 }, fingerprint: { sha256: hash, codePoints: 10 } };

describe("a source", () => {
  it("keeps what the document does not say as not said", () => {
    const { publisher, url, attribution, embargoUntil } = sourceInput.parse(sourceDraft({ publisher: " ", url: "", embargoUntil: "" }));
    expect({ publisher, url, attribution, embargoUntil }).toEqual({ publisher: null, url: null, attribution: { en: null, es: null }, embargoUntil: null });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["official of nobody", { officialOf: null }, ["officialOf: official-needs-party"]],
    ["independent of nobody", { tier: "independent", officialOf: null }, []],
    ["an inferred day without a reason", { publishedOnBasis: "inferred" }, ["publishedOnReason: inference-needs-reason"]],
    ["an inferred day with a reason in one language", { publishedOnBasis: "inferred", publishedOnReason: { es: "Por «mañana»." } }, []],
    ["no day, inferred", { publishedOn: "", publishedOnBasis: "inferred" }, []],
    ["a new one without a capture", { capture: null }, ["capture: required"]],
    ["an edit without a capture", { capture: null, baseVersion: 1 }, []],
    ["a label in no language", { label: {} }, ["label.en: required"]],
    ["an embargo without a zone", { embargoUntil: "2022-07-12T05:00:00" }, ["embargoUntil: not-an-instant"]],
    ["an embargo with an offset", { embargoUntil: "2022-07-12T05:00:00-04:00" }, []],
    ["a title with a NUL", { title: "a\u0000b" }, ["title: invalid"]],
    ["an unknown tier", { tier: "blog" }, ["tier: required"]],
  ])("%s", (_name, change, found) => expect(issues(change)).toEqual(found));

  it.each([
    ["https://www.whitehouse.gov/x", true], ["http://example.org", true], ["javascript:alert(1)", false], ["data:text/html,x", false],
    ["ftp://example.org", false], ["//example.org", false], ["example.org", false], ["https://", false], ["jAvAsCrIpT:alert(1)//https://x", false],
    ["https://example.org/\u0000", false], [`https://example.org/${"x".repeat(2000)}`, false],
  ])("the address %.60j: %s", (url, good) => expect(issues({ url }).length === 0).toBe(good));
});

describe("a capture", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["shown in full", { textHeld: "public", text: "words" }, []],
    ["kept at the desk", { textHeld: "desk", text: "words" }, []],
    ["held without a text", { textHeld: "public", text: null }, ["capture.text: required"]],
    ["held with an empty text", { textHeld: "desk", text: "" }, ["capture.text: required"]],
    ["not kept, by its fingerprints", { textHeld: "none", ...fingerprints }, []],
    ["not kept, and yet a text", { textHeld: "none", text: "words", ...fingerprints }, ["capture.text: text-not-to-be-kept"]],
    ["not kept, without fingerprints", { textHeld: "none" }, ["capture.fingerprint: fingerprint-required"]],
    ["not kept, with the file's only", { textHeld: "none", file: fingerprints.file }, ["capture.fingerprint: fingerprint-required"]],
    ["a text with a NUL", { textHeld: "public", text: "a\u0000b" }, ["capture.text: invalid"]],
    ["a fingerprint that is none", { textHeld: "none", ...fingerprints, file: { sha256: "A".repeat(64), bytes: 1 } }, ["capture.file.sha256: invalid"]],
    ["a text that is too long", { textHeld: "desk", text: "x".repeat(2_000_001) }, ["capture.text: too-long"]],
  ])("%s", (_name, capture, found) => expect(issues({ capture })).toEqual(found));

  it("keeps the text to the byte: line ends, blanks and byte-order mark", () => {
    const text = "\ufeff  a\r\nb \n";
    expect(sourceInput.parse(sourceDraft({ capture: { textHeld: "public", text } })).capture?.text).toBe(text);
  });
});
