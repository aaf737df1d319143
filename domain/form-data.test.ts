import { describe, expect, it } from "vitest";
import { inputOf } from "./form-data";

function posted(...fields: [string, string][]): unknown {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return inputOf(form);
}

describe("a posted form", () => {
  it("becomes the nested shape that the schemas parse", () => {
    expect(posted(
      ["slug", "visas"], ["title.en", "Visas"], ["title.es", ""], ["obligations.0.party", "mexico"], ["obligations.0.note.en", "n"],
      ["obligations.1.party", "united-states"], ["topics[]", "labor"], ["topics[]", "migration"], ["topics[]", ""],
    )).toEqual({
      slug: "visas", title: { en: "Visas", es: "" },
      obligations: [{ party: "mexico", note: { en: "n" } }, { party: "united-states" }], topics: ["labor", "migration"],
    });
  });

  it("keeps rows in the order of their numbers, and closes the gaps that removed rows leave", () => {
    expect(posted(["rows.10.a", "ten"], ["rows.2.a", "two"], ["rows.0.a", "zero"])).toEqual({ rows: [{ a: "zero" }, { a: "two" }, { a: "ten" }] });
  });

  it("knows a list that is empty from one that was not there", () => expect(posted(["topics[]", ""])).toEqual({ topics: [] }));

  it("of a repeated name the last counts", () => expect(posted(["slug", "a"], ["slug", "b"])).toEqual({ slug: "b" }));

  it("keeps text as it was typed, with the line ends that it had in the text area", () => {
    expect(posted(["note", "  línea 1\r\nline 2\n\nline 4 \u0000 🤝 "])).toEqual({ note: "  línea 1\nline 2\n\nline 4 \u0000 🤝 " });
  });

  it("leaves out files and what the framework adds", () => {
    const form = new FormData();
    form.append("file", new File(["x"], "x.txt"));
    form.append("$ACTION_ID_abc", "1");
    form.append("$ACTION_REF_1", "");
    form.append("slug", "a");
    expect(inputOf(form)).toEqual({ slug: "a" });
  });
});

describe("names that reach too far", () => {
  it.each([
    "__proto__.polluted", "__proto__", "a.__proto__.polluted", "constructor.prototype.polluted", "a.constructor.polluted",
    "a.0.__proto__[]", "prototype.x", "toString.polluted", "a.hasOwnProperty.polluted",
  ])("%s is dropped and pollutes nothing", (name) => {
    const result = posted([name, "yes"], ["slug", "a"]) as Record<string, unknown>;
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.prototype.toString).toBeTypeOf("function");
    expect(result.polluted).toBeUndefined();
    expect(result.slug).toBe("a");
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });

  it.each([".", "a.", ".a", "a..b", "[]", "", Array(9).fill("a").join("."), Array(5000).fill("a").join(".")])("%.20j is dropped", (name) => {
    expect(posted([name, "x"], ["slug", "a"])).toEqual({ slug: "a" });
  });

  it("eight steps are deep enough, nine too deep", () => {
    expect(posted(["a.b.c.d.e.f.g.h", "x"])).toEqual({ a: { b: { c: { d: { e: { f: { g: { h: "x" } } } } } } } });
  });

  it("a number that no form of ours repeats to makes no list, and no memory is reserved for it", () => {
    expect(posted(["rows.201.a", "x"])).toEqual({ rows: { 201: { a: "x" } } });
    expect(posted(["rows.4294967294", "x"])).toEqual({ rows: { 4294967294: "x" } });
    expect(posted(["rows.0", "x"], ["rows.name", "y"])).toEqual({ rows: { 0: "x", name: "y" } });
  });

  it("a name that is both text and group breaks nothing", () => {
    expect(posted(["a", "x"], ["a.b", "y"])).toEqual({ a: "x" });
    expect(posted(["a[]", "x"], ["a.b", "y"])).toEqual({ a: ["x"] });
    expect(posted(["a.b", "y"], ["a[]", "x"])).toEqual({ a: ["x"] });
  });
});
