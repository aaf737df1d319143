import { describe, expect, it } from "vitest";
import { captureForm, documentBounds, keepForm, recognise, type KnownVersion } from "./capture";
import { issuesOf } from "./refusal";

const issues = (input: unknown) => {
  const parsed = captureForm.safeParse(input);
  return parsed.success ? [] : issuesOf(parsed.error).map(({ code, path }) => `${path}: ${code}`);
};

describe("the form by which a document comes", () => {
  it.each([
    [{ way: "paste", text: "A text.", textHeld: "public" }, []],
    [{ way: "paste", text: " \n ", textHeld: "public" }, ["text: required"]],
    [{ way: "paste", text: "x".repeat(documentBounds.textLength + 1), textHeld: "desk" }, ["text: too-long"]],
    [{ way: "address", address: "", textHeld: "desk" }, ["address: required"]],
    [{ way: "address", address: "file:///etc/passwd", textHeld: "desk" }, ["address: not-a-web-address"]],
    [{ way: "address", address: "https://example.org/a", textHeld: "none" }, []],
    [{ way: "file", fileBytes: String(documentBounds.fileBytes + 1), textHeld: "none" }, ["file: file-too-large"]],
    [{ way: "file", fileBytes: "", textHeld: "none", encoding: "" }, []],
    [{ way: "file", textHeld: "" }, ["textHeld: required"]],
    [{ way: "post", textHeld: "public" }, ["way: required"]],
    [{ way: "paste", text: "A", textHeld: "public", encoding: "ebcdic" }, ["encoding: invalid"]],
    [{ way: "paste", text: "A", textHeld: "public", more: "x" }, [": invalid"]],
  ])("%#", (input, expected) => expect(issues(input)).toEqual(expected));

  it("is kept as a source with its description, or as a version of one", () => {
    const capture = "0190d1c8-6d0a-7cc0-8000-000000000001";
    expect(keepForm.safeParse({ as: "version", capture, source: "a-source" }).success).toBe(true);
    const source = keepForm.safeParse({ as: "source", capture, slug: "a", label: { en: "A" }, language: "en", kind: "law", tier: "official" });
    expect(source.success ? [] : issuesOf(source.error)).toEqual([{ code: "official-needs-party", path: "officialOf" }]);
  });
});

describe("a document that may be known", () => {
  const known = (change: Partial<KnownVersion> = {}): KnownVersion =>
    ({ sourceId: "s", slug: "source", number: 2, textSha256: "a", textHeld: "public", isNewest: true, ...change });
  const news = { versions: [], waiting: null, sourceOfAddress: null };

  it.each([
    ["nothing like it", { textSha256: "a", textHeld: "public" }, news, { is: "new" }],
    ["it waits already", { textSha256: "a", textHeld: "public" }, { ...news, versions: [known()], waiting: "c" }, { is: "waiting", capture: "c" }],
    ["the newest version is it", { textSha256: "a", textHeld: "public" }, { ...news, versions: [known()] }, { is: "kept", slug: "source", number: 2 }],
    ["an older version is it: the edit was taken back", { textSha256: "a", textHeld: "public" }, { ...news, versions: [known({ isNewest: false })] }, { is: "version", sourceId: "s" }],
    ["the same file is another text now", { textSha256: "b", textHeld: "public" }, { ...news, versions: [known()] }, { is: "version", sourceId: "s" }],
    ["it was not kept, and now may be", { textSha256: "a", textHeld: "desk" }, { ...news, versions: [known({ textHeld: "none" })] }, { is: "version", sourceId: "s" }],
    ["it was not kept and still is not", { textSha256: "a", textHeld: "none" }, { ...news, versions: [known({ textHeld: "none" })] }, { is: "kept", slug: "source", number: 2 }],
    ["its address is known", { textSha256: "a", textHeld: "public" }, { ...news, sourceOfAddress: "t" }, { is: "version", sourceId: "t" }],
  ] as const)("%s", (_name, document, what, expected) => expect(recognise(document, what)).toEqual(expected));
});
