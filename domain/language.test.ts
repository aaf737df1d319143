import { describe, expect, it } from "vitest";
import { bilingual, inLanguage, languages, optionalBilingual, optionalText, requiredText } from "./language";

describe("a text in the wanted language", () => {
  const both = { en: "Health", es: "Salud" };
  it.each([
    [both, "en", { text: "Health", lang: "en" }], [both, "es", { text: "Salud", lang: "es" }],
    [{ en: "Health", es: null }, "es", { text: "Health", lang: "en" }], [{ en: null, es: "Salud" }, "en", { text: "Salud", lang: "es" }],
    [{ en: null, es: null }, "en", null], [{ en: null, es: null }, "es", null],
  ] as const)("%j in %s", (text, wanted, found) => expect(inLanguage(text, wanted)).toEqual(found));
  it("is English or Spanish", () => expect(languages).toEqual(["en", "es"]));
});

describe("fields", () => {
  it.each<[string, unknown, unknown]>([
    ["one language is enough", { en: " Health " }, { en: "Health", es: null }], ["the other too", { es: "Salud", en: "" }, { en: null, es: "Salud" }],
    ["neither is not", { en: " ", es: "" }, "en"], ["nothing is not", {}, "en"], ["too long", { en: "x".repeat(11) }, "en"],
    ["no number", { en: 7 }, "en"], ["a third language", { en: "x", fr: "y" }, ""],
  ])("bilingual: %s", (_name, given, expected) => {
    const result = bilingual(10).safeParse(given);
    if (typeof expected === "string") expect(result.error?.issues[0]?.path.join(".")).toBe(expected);
    else expect(result.data).toEqual(expected);
  });
  it("what may be left out is null in both", () => {
    expect(optionalBilingual(10).parse(undefined)).toEqual({ en: null, es: null });
    expect([undefined, null, "", "  ", " a "].map((text) => optionalText(5).parse(text))).toEqual([null, null, null, null, "a"]);
    expect(requiredText(5).safeParse("   ").error?.issues[0]?.message).toBe("required");
  });
  it.each([["a required text", requiredText(50)], ["an optional text", optionalText(50)]])("%s with a NUL, which no database text can hold, is refused", (_name, schema) => {
    expect(schema.safeParse("a\u0000b").success).toBe(false);
  });
});
