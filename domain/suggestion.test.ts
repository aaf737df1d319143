import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "./refusal";
import { acceptance, declining, suggestionFingerprint, suggestionInput, suggestionLimits, suggestionPlaces } from "./suggestion";

const sent = { commitment: "USMX-7", place: "status", words: "The law was published in the Federal Register." };
const codes = (change: object) => {
  const parsed = parse(suggestionInput, { ...sent, ...change });
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${path}: ${code}`);
};

describe("what a reader may send", () => {
  it.each<[string, object, string[]]>([
    ["words alone", {}, []],
    ["all of it", { url: "https://example.org/a?b=1", email: " Reader@Example.org ", followUp: "0190d1c8-6d0a-7cc0-8000-00000000cafe", lang: "es" }, []],
    ["empty fields of a form", { url: "", email: "  ", followUp: "", website: "" }, []],
    ["a slug", { commitment: "border-infrastructure" }, []],
    ["no words", { words: "  " }, ["words: required"]],
    ["too many words", { words: "a".repeat(suggestionLimits.words + 1) }, ["words: too-long"]],
    ["a character that is not stored", { words: "a\u0000" }, ["words: invalid"]],
    ["a script for an address", { url: "javascript:alert(1)" }, ["url: not-a-web-address"]],
    ["data for an address", { url: "data:text/html,x" }, ["url: not-a-web-address"]],
    ["no address at all", { url: "example" }, ["url: not-a-web-address"]],
    ["a long address", { url: `https://example.org/${"a".repeat(2000)}` }, ["url: too-long"]],
    ["no e-mail", { email: "reader" }, ["email: not-an-email"]],
    ["an e-mail with a second line", { email: "a@example.org\nBcc: b@example.org" }, ["email: not-an-email"]],
    ["nowhere", { place: "" }, ["place: required"]],
    ["a part that there is not", { place: "colour" }, ["place: required"]],
    ["another field", { state: "accepted" }, [": invalid"]],
    ["nothing to be about", { commitment: "" }, ["commitment: not-a-reference"]],
  ])("%s", (_name, change, expected) => expect(codes(change)).toEqual(expected));
});

describe("the same words", () => {
  const of = (words: string, change = {}, commitment = "a") => suggestionFingerprint({ place: "status", words, url: null, ...change }, commitment);
  it("are the same however they are spaced and written large", () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).filter((word) => word.trim() !== ""), { minLength: 1, maxLength: 8 }), (parts) => {
      expect(of(` ${parts.join("\n ")} `)).toBe(of(parts.join(" \t")));
    }));
  });
  it("are others about another place, address or commitment", () => {
    const all = [of("a b"), of("a c"), of("a b", { place: "title" }), of("a b", { url: "https://example.org" }), of("a b", {}, "b")];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("the answer of the desk", () => {
  const suggestion = "0190d1c8-6d0a-7cc0-8000-00000000cafe";
  it.each(["commitment", `obligation:${suggestion}`, `condition:${suggestion}`])("into %s", (into) => expect(parse(acceptance, { suggestion, into }).ok).toBe(true));
  it.each(["", "source", "obligation:", "obligation:1"])("not into %j", (into) => expect(parse(acceptance, { suggestion, into }).ok).toBe(false));
  it("declines with a reason only", () => expect(parse(declining, { suggestion, reason: " " }).ok).toBe(false));
});

it("every part of a commitment has one name", () => expect(new Set(suggestionPlaces).size).toBe(suggestionPlaces.length));
