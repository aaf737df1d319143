import { expect, it } from "vitest";
import { endOfFigurePeriod } from "./figure-period";

it.each([
  ["2022-07-12", "2022-07-12"], ["2022-Q3", "2022-09-30"], ["FY2022-MX", "2022-12-31"], ["2021", "2021-12-31"],
  ["June 2022", "2022-06-30"], ["junio de 2022", "2022-06-30"], ["1 de marzo de 2021", "2021-03-01"], ["March 1, 2021", "2021-03-01"],
  ["FY21", "2021-09-30"], ["FY 2008 – FY 2020", "2020-09-30"], ["fiscal year 2022", "2022-09-30"],
  ["to date, early March 2021", "2021-03-31"], ["January 2020 to June 2022", "2022-06-30"], ["2019–2021", "2021-12-31"],
  ["a year", null], ["", null], ["so far", null], ["13/45/2021x", null],
])("%j ends %s", (words, day) => expect(endOfFigurePeriod(words)).toBe(day));
