import { describe, expect, it } from "vitest";
import { en } from "./en";
import { partiesOf } from "./parties";

const parties = (subject: string | null, passage: string) => {
  const { parties: found, joint } = partiesOf(passage, passage.toLowerCase(), subject, en, { from: 0, to: passage.length });
  return { joint, found: found.map(({ wording, name, role }) => `${role} ${wording}${name === null ? "" : ` = ${name}`}`) };
};

describe("parties", () => {
  it.each<[subject: string | null, passage: string, joint: boolean, ...found: string[]]>([
    ["The United States", "The United States will help Mexico.", false, "from The United States = United States", "to Mexico = Mexico"],
    ["the U.S.", "the U.S. will act", false, "from the U.S. = United States"],
    ["We", "We call on Peru to act.", false, "from We", "to Peru = Peru"],
    ["Both leaders", "Both leaders agreed to act.", true, "from Both leaders"],
    ["The Department of State", "The Department of State will act.", false, "from The Department of State"],
    ["USAID", "USAID will support Haiti.", false, "from USAID", "to Haiti = Haiti"],
    [null, "funds for Brazil", false, "to Brazil = Brazil"],
  ])("%s: %s", (subject, passage, joint, ...found) => {
    const said = parties(subject, passage);
    expect(said.joint).toBe(joint);
    expect(said.found.map((party) => party.replace(/^(from|to) [Tt]he /, "$1 "))).toEqual(found.map((party) => party.replace(/^(from|to) [Tt]he /, "$1 ")));
  });
});
