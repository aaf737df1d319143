import path from "node:path";
import type { Proposal } from "./proposal";
import { readDocument } from "./read-document";
import { annotatedIn, compare, hits, kindsOf, type Annotated, type Counts } from "./testing-score";

/** The annotated documents that the rules were developed on; two of them are the seed's own and stand there. */
const folder = path.join(import.meta.dirname, "annotated");
const seedDocuments = path.join(import.meta.dirname, "../../seed/documents");

export const developmentDocuments = (): Annotated[] =>
  annotatedIn(path.join(folder, "development"), [path.join(folder, "development/documents"), seedDocuments]);

/** Documents that nobody who writes rules reads: what to expect of a new one. */
export const heldOutDocuments = (): Annotated[] => annotatedIn(path.join(folder, "held-out"), [path.join(folder, "held-out/documents")]);

const readings = new Map<string, Proposal[]>();

function proposalsOf({ name, text }: Annotated): Proposal[] {
  const known = readings.get(name) ?? readDocument(text).proposals;
  readings.set(name, known);
  return known;
}

export const countsOf = (document: Annotated): Counts => compare(proposalsOf(document), document.records).counts;

/** For each rule and kind: how many proposals it made, and how many of them an annotator made too. */
export function observationsOf(documents: readonly Annotated[]): Record<string, { right: number; all: number }> {
  const observed: Record<string, { right: number; all: number }> = {};
  for (const document of documents)
    for (const proposal of proposalsOf(document)) {
      const counts = (observed[`${proposal.reason.code}:${proposal.kind}`] ??= { right: 0, all: 0 });
      counts.all++;
      if (document.records.some((record) => hits(proposal, record) && kindsOf(record).includes(proposal.kind))) counts.right++;
    }
  return observed;
}
