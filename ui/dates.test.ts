import { describe, expect, it } from "vitest";
import { dateInWords, instantInWords } from "./dates";
import { amount } from "./numbers";

describe("dates keep the precision that the document gives", () => {
  it.each([
    ["2022-07-12", "July 12, 2022", "12 de julio de 2022"],
    ["2022-09", "September 2022", "septiembre de 2022"],
    ["2022-Q3", "third quarter of 2022", "tercer trimestre de 2022"],
    ["2022", "2022", "2022"],
    ["FY2021-US", "fiscal year 2021 (United States)", "año fiscal 2021 (Estados Unidos)"],
    ["FY2022-MX", "fiscal year 2022 (Mexico)", "año fiscal 2022 (México)"],
  ])("%s", (value, english, spanish) => {
    expect(dateInWords(value, "en")).toBe(english);
    expect(dateInWords(value, "es")).toBe(spanish);
  });

  it("names the zone of an instant", () => {
    expect(instantInWords("2022-07-12T09:00:00Z", "en", "America/New_York")).toMatch(/July 12, 2022.*5:00.AM.EDT/u);
  });
});

describe("numbers carry unit and bound in one text", () => {
  it.each([
    [11500, "visas", "exact", "11,500 visas", "11,500 visas"],
    [65e6, "usd", "exact", "$65 million", "65 millones de dólares"],
    [20e9, "usd-per-year", "exact", "$20 billion a year", "20 mil millones de dólares al año"],
    [3.2e9, "usd", "more-than", "more than $3.2 billion", "más de 3.2 mil millones de dólares"],
    [300000, "visas", "more-than", "more than 300,000 visas", "más de 300,000 visas"],
    [21, "countries", "exact", "21 countries", "21 países"],
  ] as const)("%s %s %s", (value, unit, bound, english, spanish) => {
    expect(amount(value, unit, bound, "en")).toBe(english);
    expect(amount(value, unit, bound, "es")).toBe(spanish);
  });
});
