import { describe, expect, it } from "vitest";
import { commitmentInput } from "./commitment";
import { csvLine } from "./csv";
import { followUpInput } from "./follow-up";
import { importKinds, importSchema, readImport, templateColumns } from "./import-file";
import { csvTemplate } from "./import-template";
import { parse } from "./refusal";

const rowsOf = (text: string) => { const read = readImport("commitments", text); return read.ok ? read.rows : read.issues; };

describe("the template", () => {
  it.each(importKinds)("of %s is read, its example is left out, and filled in it is what the form takes", (kind) => {
    expect(readImport(kind, csvTemplate(kind))).toEqual({ ok: false, issues: [{ row: 0, code: "import-empty", path: "" }] });
    const read = readImport(kind, csvTemplate(kind).replace("# example", kind === "commitments" ? "no" : "a key"));
    if (!read.ok) throw new Error(JSON.stringify(read));
    const { update: _u, key: _k, commitment: _c, party: _p, ...row } = read.rows[0]!.input as Record<string, unknown>;
    const schema = kind === "commitments" ? commitmentInput : followUpInput;
    const given = kind === "commitments" ? row : { ...row, obligation: "00000000-0000-4000-8000-000000000000", baseVersion: 0 };
    expect(parse(schema, given)).toMatchObject({ ok: true });
  });

  it.each(importKinds)("of %s has a schema for programs, with every column's first name in it", (kind) => {
    const { items } = importSchema(kind) as { items: { properties: Record<string, object> } };
    expect(templateColumns(kind).map((name) => name.split(".")[0]!).filter((name) => !(name in items.properties))).toEqual([]);
    expect(Object.keys(items.properties)).not.toContain("draft");
  });
});

describe("cells", () => {
  const file = (head: string[], ...rows: string[][]) => [head, ...rows].map(csvLine).join("");
  it.each<[string, string, unknown]>([
    ["lists", file(["from", "topics"], ["a|b", "c"]), [{ row: 2, input: { from: ["a", "b"], topics: ["c"] } }]],
    ["paths", file(["title.en", "obligations.0.party", "obligations.1.party"], ["T", "a", ""]), [{ row: 2, input: { title: { en: "T" }, obligations: [{ party: "a" }] } }]],
    ["a quotation without a role", file(["citations.0.quotation.exact"], ["words"]), [{ row: 2, input: { citations: [{ role: "origin", quotation: { exact: "words" } }] } }]],
    ["a guarded cell", file(["slug", "title.en"], ["a", "=cmd()"]), [{ row: 2, input: { slug: "a", title: { en: "=cmd()" } } }]],
    ["a column twice", file(["slug", "slug"], ["a", "b"]), [{ row: 1, path: "slug", code: "column-twice" }]],
    ["an unknown one", file(["slug", "obligations.0.colour"], ["a", "b"]), [{ row: 1, path: "obligations.0.colour", code: "unknown-column" }]],
    ["a name that reaches into a prototype", file(["slug", "__proto__.x"], ["a", "b"]), [{ row: 1, path: "__proto__.x", code: "unknown-column" }]],
    ["more cells than columns", "slug,kind\r\na,b,c\r\n", [{ row: 2, path: "", code: "too-many-cells" }]],
  ])("%s", (_name, text, expected) => expect(rowsOf(text)).toEqual(expected));
});
