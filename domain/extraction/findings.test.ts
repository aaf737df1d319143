import { describe, expect, it } from "vitest";
import type { Genre } from "./surroundings";
import { kindsSaid, said } from "./testing-sentences";

describe("a statement in its issuer's own voice", () => {
  it.each<[sentence: string, ...expected: string[]]>([
    ["The two governments will open a joint office in May.", "commitment: The two governments will open a joint office in May. (future-verb)"],
    ["They agreed to share data, to train officers, and to meet the costs.",
      "commitment: They agreed to share data (commitment-verb)", "commitment: to train officers (commitment-verb)", "commitment: to meet the costs. (commitment-verb)"],
    ["Both sides noted the drought and committed to joint monitoring.",
      "position: Both sides noted the drought (view)", "commitment: committed to joint monitoring. (commitment-verb)"],
    ["The agency intends to provide $5 million, subject to the availability of funds.",
      "commitment: The agency intends to provide $5 million (commitment-verb)", "condition: subject to the availability of funds. (condition-word)"],
    ["The ministers reaffirmed their shared commitment to clean rivers.", "commitment: The ministers reaffirmed their shared commitment to clean rivers. (commitment-verb)"],
    ["We call on all states to ratify the protocol.", "ask: We call on all states to ratify the protocol. (ask-verb)"],
    ["The presidents instructed their teams to draft a plan.", "commitment: The presidents instructed their teams to draft a plan. (commitment-verb)"],
    ["Norway is funding three clinics in the delta.", "commitment: Norway is funding three clinics in the delta. (ongoing-act)"],
    ["The leaders will meet again in spring.", "event: The leaders will meet again in spring. (scheduled)"],
    ["They agreed on the importance of rivers, and to map them together.",
      "position: They agreed on the importance of rivers (view)", "commitment: to map them together. (commitment-verb)"],
  ])("%s", (sentence, ...expected) => {
    expect(said(sentence)).toEqual(expected);
  });
});

describe("kinds by genre", () => {
  it.each<[genre: Genre, sentence: string, ...kinds: string[]]>([
    ["transcript", "We'll take a few questions now."],
    ["transcript", "I'll turn it over to my colleague."],
    ["transcript", "This will be a busy week."],
    ["transcript", "We're going to see more of these storms."],
    ["transcript", "We will build three bridges along the river.", "commitment"],
    ["transcript", "I've directed the department to release the funds.", "commitment"],
    ["transcript", "We need every country to join us.", "ask"],
    ["transcript", "Norway must open its ports.", "ask"],
    ["transcript", "If the council refuses, we will close the border.", "condition", "commitment"],
    ["transcript", "Four, starting a joint fund for ports.", "ask"],
    ["report", "The minister said the government would send 500 troops.", "commitment"],
    ["report", "Lima is pressing Quito for more visas.", "ask"],
    ["report", "Prices will rise this winter, analysts said."],
    ["report", "Oslo will sign only if the tariffs go.", "commitment", "condition"],
    ["report", "Officials say they will supply fuel to the coalition.", "commitment"],
    ["report", "The Union is to lift the tariffs on Friday.", "commitment"],
    ["report", "Aid ends in March unless the rebels disarm.", "condition"],
    ["report", "Until the rebels disarm, the government will not sign.", "condition", "commitment"],
    ["report", "The council gave both sides a week to reply.", "ask"],
    ["report", "What Oslo wants is the release of the crew.", "ask"],
    ["report", "He said the ban should be lifted.", "ask"],
    ["transcript", "I'm pleased to announce $75 million for ports.", "commitment"],
    ["transcript", "What we're doing is setting up a fund for ports.", "commitment"],
    ["transcript", "They will discuss ports and sign a treaty.", "commitment"],
    ["transcript", "We'll have 300 more scholarships for nurses.", "commitment"],
    ["transcript", "I'll hand it over to my colleague."],
    ["transcript", "Yes, it's working."],
    ["report", "The ministry said Tuesday it accepted Oslo's proposal for talks.", "commitment"],
    ["report", "Oslo gave no answer to Lima's offer of one more round of talks.", "commitment"],
    ["report", "Officials said the talks turned on Oslo's demand for a clear guarantee.", "ask"],
    ["report", "The minister vowed never to close the port.", "commitment"],
    ["report", "They also want the council to give ships better access to the port.", "ask"],
    ["report", "Others in the union will receive $14 million.", "commitment"],
    ["report", "The flights will resume on Monday.", "commitment"],
    ["report", "The money will be released when parliament passes the law.", "commitment", "condition"],
    ["report", "Analysts say the government will raise taxes."],
    ["report", "Economists expect growth to slow next year."],
    ["report", "It was unclear whether the council would accept the plan."],
    ["report", "Oslo has ruled out talks with the rebels.", "commitment"],
    ["transcript", "We think both of our countries are very committed to reopening the port.", "commitment"],
    ["transcript", "That includes sending two more ships.", "commitment"],
    ["transcript", "Could we not build a port together?", "ask"],
    ["transcript", "Could you say more about the port?"],
    ["transcript", "I've asked my team to draft a plan.", "commitment"],
    ["transcript", "Yes, we will.", "commitment"],
    ["transcript", "Norway will be there.", "commitment"],
    ["transcript", "We're going to get this done.", "commitment"],
    ["transcript", "We are counting on the council to act.", "ask"],
    ["transcript", "Pass the bill.", "ask"],
    ["transcript", "We hope that both sides are able to return to the table.", "ask"],
    ["statement", "They note the drought, and agree to map the rivers.", "position", "commitment"],
    ["statement", "We stress that the fishing must stop now and call for a ban.", "position", "ask"],
    ["statement", "We intend also to map the rivers.", "commitment"],
    ["statement", "The leaders reaffirm they will map the rivers.", "position", "commitment"],
    ["statement", "They look forward to establishing a river council.", "commitment"],
    ["statement", "Our scientists will meet in May to map the rivers.", "commitment"],
    ["statement", "They confirmed that those responsible must be held to account.", "position", "ask"],
    ["statement", "Will the parties open an office?"],
    ["statement", "The States Parties noted the importance of water.", "position"],
  ])("%s: %s", (genre, sentence, ...kinds) => {
    expect(kindsSaid(sentence, genre)).toEqual(kinds);
  });
});

describe("what is no undertaking of its own", () => {
  it.each([
    ["a name with a verb in it", "The Department of State reviewed the figures of the United States."],
    ["a relative clause", "The visit celebrated a friendship that will last for generations."],
    ["a noun that looks like a verb", "The increase in support for the plan pleased observers."],
  ])("%s", (_name, sentence) => {
    expect(kindsSaid(sentence).filter((kind) => kind === "commitment" || kind === "ask")).toEqual([]);
  });
});
