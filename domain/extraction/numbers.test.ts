import { describe, expect, it } from "vitest";
import { en } from "./en";
import { es } from "./es";
import { numbersIn } from "./numbers";

describe("numbers", () => {
  it.each<[string, ...[string, number, string | null, string][]]>([
    ["up to $25 million", ["$25 million", 25e6, "USD", "up-to"]],
    ["more than 300,000 H-2 visas for", ["300,000 H-2 visas", 300_000, "visas", "more-than"]],
    ["about 23% of all", ["23%", 23, "percent", "about"]],
    ["at least 1.5 billion euros", ["1.5 billion euros", 1.5e9, "EUR", "at-least"]],
    ["over 20 countries", ["20 countries", 20, "countries", "more-than"]],
    ["the 2nd meeting in May"],
  ])("%s", (text, ...expected) => {
    expect(numbersIn(text, text.toLowerCase(), en, []).map(({ wording, value, unit, bound }) => [wording, value, unit, bound])).toEqual(expected);
  });

  it("are written otherwise in Spanish", () => {
    const text = "más de 4 mil millones de dólares y 12,5 por ciento";
    expect(numbersIn(text, text, es, []).map(({ value, unit, bound }) => [value, unit, bound])).toEqual([[4e9, "USD", "more-than"], [12.5, "percent", "exact"]]);
  });
});
