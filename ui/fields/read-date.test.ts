import { describe, expect, it } from "vitest";
import { readPartialDate } from "./read-date";

describe("reading a date as it is written", () => {
  it.each([
    ["2022-09", "2022-09"], [" 2022-07-12 ", "2022-07-12"], ["2022", "2022"], ["2022-q3", "2022-Q3"], ["fy2022-us", "FY2022-US"],
    ["September 2022", "2022-09"], ["sept. 2022", "2022-09"], ["septiembre de 2022", "2022-09"],
    ["July 12, 2022", "2022-07-12"], ["12 July 2022", "2022-07-12"], ["12 de julio de 2022", "2022-07-12"], ["1st of March 2021", "2021-03-01"],
    ["Q3 2022", "2022-Q3"], ["T3 2022", "2022-Q3"],
  ])("%s is %s", (written, value) => expect(readPartialDate(written)).toBe(value));

  it.each(["", "soon", "7/12/2022", "31 February 2022", "Smarch 2022", "2022-13"])("%s is not read", (written) =>
    expect(readPartialDate(written)).toBeNull());
});
