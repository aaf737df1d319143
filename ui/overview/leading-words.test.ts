import { describe, expect, it } from "vitest";
import type { CitationRecord, CommitmentRecord } from "@/domain/record";
import { leadingWords } from "./leading-words";

const words = (length: number, role = "origin") => ({ role, exact: "x".repeat(length) }) as CitationRecord;
const record = (id: string, assessed: number, citations: CitationRecord[]) => ({ id, status: { assessed }, citations }) as CommitmentRecord;

describe("the quotation that the overview opens with", () => {
  it("is of a record that somebody has judged, where one can be read at a glance", () => {
    const added = [record("new", 0, [words(100)]), record("long", 1, [words(900), words(90)]), record("judged", 1, [words(80, "figure"), words(120)])];
    expect(leadingWords({ added, due: [] })?.commitment.id).toBe("judged");
    expect(leadingWords({ added, due: [] })?.citation.exact).toHaveLength(120);
  });

  it("is never a scrap, a page, or a figure beside the promise", () => {
    const added = [record("a", 1, [words(5)]), record("c", 1, [words(2000)]), record("d", 1, [words(100, "figure")])];
    expect(leadingWords({ added, due: [] })).toBeNull();
    expect(leadingWords({ added, due: [record("b", 0, [words(80)])] })?.commitment.id).toBe("b");
  });

  it("is nothing where there is nothing", () => {
    expect(leadingWords({ added: [], due: [] })).toBeNull();
  });
});
