import { describe, expect, it } from "vitest";
import { datesIn } from "./dates";
import { en } from "./en";

describe("dates", () => {
  it.each<[string, ...[string, string | null, string][]]>([
    ["by July 12, 2022 at the latest", ["by July 12, 2022", "2022-07-12", "deadline"]],
    ["on 3 March 2021", ["3 March 2021", "2021-03-03", "date"]],
    ["by the end of September 2022", ["by the end of September 2022", "2022-09", "deadline"]],
    ["in the third quarter of 2023", ["third quarter of 2023", "2023-Q3", "date"]],
    ["during fiscal year 2024", ["fiscal year 2024", "FY2024-US", "date"]],
    ["before 2030", ["before 2030", "2030", "deadline"]],
    ["within 90 days of signature", ["within 90 days of signature", null, "deadline"]],
    ["as soon as possible", ["as soon as possible", null, "deadline"]],
    ["on February 30, 2022", ["2022", "2022", "date"]],
    ["a cost of 2,021 dollars"],
  ])("%s", (text, ...expected) => {
    expect(datesIn(text, text.toLowerCase(), en, null).map(({ wording, value, role }) => [wording, value, role])).toEqual(expected);
  });

  it("take the document's year where they name none", () => {
    expect(datesIn("by July 12", "by july 12", en, 2022)[0]?.value).toBe("2022-07-12");
    expect(datesIn("by July 12", "by july 12", en, null)).toEqual([]);
  });
});
