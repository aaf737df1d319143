import { describe, expect, it } from "vitest";
import { parse } from "./refusal";
import { replyInput } from "./reply";

const id = "0190d1c8-6d0a-7cc0-8000-00000000cafe";
const quotation = { source: "report", exact: "said officials", speakers: ["mexico"] };
const reply = { followUp: id, kind: "reply", party: "mexico", text: "It was done.", textLang: "en", repliedOn: "2026-05", quotation };
const issues = (change: object) => {
  const parsed = parse(replyInput, { ...reply, ...change });
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${path}: ${code}`);
};
const none = { party: null, text: null, textLang: null, repliedOn: null, quotation: null };

describe("a reply", () => {
  it.each<[string, object, string[]]>([
    ["is complete", {}, []],
    ["is corrected with all that it says and why", { kind: "correction", replaces: id, because: "The date was wrong." }, []],
    ["is taken back with nothing but why", { kind: "retraction", replaces: id, because: "It was another's.", ...none }, []],
    ["of nobody", { party: "" }, ["party: required"]],
    ["without words, date, language or source", { text: " ", textLang: "", repliedOn: "", quotation: null }, ["text: required", "textLang: required", "repliedOn: required", "quotation: required"]],
    ["on no date", { repliedOn: "soon" }, ["repliedOn: not-a-date"]],
    ["that amends nothing", { kind: "correction" }, ["replaces: required", "because: required"]],
    ["that is new and takes a place", { replaces: id, because: "Why?" }, ["replaces: not-for-this-kind", "because: not-for-this-kind"]],
    ["that is taken back and says something", { kind: "retraction", replaces: id, because: "No." }, ["party: not-for-this-kind", "text: not-for-this-kind", "textLang: not-for-this-kind", "repliedOn: not-for-this-kind", "quotation: not-for-this-kind"]],
  ])("%s", (_name, change, expected) => expect(issues(change)).toEqual(expected));
});
