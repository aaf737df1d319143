import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document";

const read = (text: string) => readDocument(text).proposals.map(({ kind, exact, reason }) => `${kind}: ${exact.replace(/\s+/g, " ")} (${reason.code})`);

describe("lists", () => {
  it("read their items under a lead-in, with its subject", () => {
    const { proposals } = readDocument("The parties will:\n- open an office in May;\n- share data.\n\nWe call on all members to:\n- ratify the protocol.");
    expect(proposals.map(({ kind, exact, reason }) => [kind, exact, reason.code, reason.trigger, reason.subject])).toEqual([
      ["commitment", "open an office in May;", "list-item", "will", "The parties"],
      ["commitment", "share data.", "list-item", "will", "The parties"],
      ["ask", "ratify the protocol.", "list-item", "call on", "We"],
    ]);
  });

  it("read noun phrases under a heading of undertakings, and none under a list of people", () => {
    expect(read("Key Deliverables\n- Joint patrols along the river\n- Construction of two bridges\n\nParticipants:\n- Ann Lee, Minister of Trade")).toEqual([
      "commitment: Joint patrols along the river (noun-item)", "commitment: Construction of two bridges (noun-item)",
    ]);
  });

  it("read bare verbs", () => {
    expect(read("Trade\n- Promote trade among small firms.\n- Reduce waiting times.")).toEqual([
      "commitment: Promote trade among small firms. (imperative)", "commitment: Reduce waiting times. (imperative)",
    ]);
  });
});

describe("a document", () => {
  it("takes labels off the sentence they stand before", () => {
    const { sentences } = readDocument("**Water:** The parties will share data.");
    expect(sentences.map(({ part }) => part)).toEqual(["heading", "prose"]);
  });

  it("says nothing in headings, headlines, questions and site furniture", () => {
    expect(read("LEADERS WILL ACT ON WATER AND ON TRADE THIS YEAR\n\nMS. A:  Hello.\n\nQ    Will you open the port?\n\nMS. A:  Thanks.")).toEqual([]);
  });

  it("gives parties, numbers, dates and topics of a passage", () => {
    const [proposal] = readDocument("The United States and Canada will provide up to $25 million for refugees by June 2024.").proposals;
    expect(proposal).toMatchObject({
      kind: "commitment", joint: true, offer: false, topics: ["asylum-and-protection"],
      parties: [{ wording: "United States", name: "United States", role: "from" }, { name: "Canada", role: "from" }],
      numbers: [{ wording: "$25 million", value: 25_000_000, unit: "USD", bound: "up-to" }],
      dates: [{ wording: "by June 2024", value: "2024-06", role: "deadline" }],
    });
  });

  it("marks what is held out to another party as an offer", () => {
    expect(readDocument("Canada is ready to host the talks.").proposals[0]).toMatchObject({ kind: "commitment", offer: true });
  });

  it("keeps places in code points, past characters outside the basic plane", () => {
    const text = "😀😀 Hello.\n\nCanada will open an office.";
    const { proposals: [proposal] } = readDocument(text);
    expect(Array.from(text).slice(proposal!.start, proposal!.end).join("")).toBe("Canada will open an office.");
  });
});
