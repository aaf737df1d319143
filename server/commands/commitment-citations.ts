import "server-only";
import type { CommitmentInput } from "@/domain/commitment";
import type { CitationInput, CitationRole } from "@/domain/quotation";
import { done, refuse, type Issue, type Result } from "@/domain/refusal";
import { earliestPublic, placeQuotation, type PlacedQuotation } from "./place-quotation";
import type { Authorship } from "./authorship";
import type { Tx } from "./write";

type Author = Pick<Authorship["author"], "id">;

export type PlacedCitations = {
  listed: { id: string; role: CitationRole }[];
  conditions: string[];
  deadlines: (string | null)[];
  /** When the record may first be public: as soon as one of its origins is. */
  visibleFrom: Date | undefined;
};

/** Anchors every quotation of a commitment; all that fail are named at once. */
export async function placeCitations(tx: Tx, author: Author, input: CommitmentInput): Promise<Result<PlacedCitations>> {
  const issues: Issue[] = [];
  const place = async (given: CitationInput, path: string): Promise<PlacedQuotation | null> => {
    const result = await placeOne(tx, author, given, path);
    if (result.ok) return result.value;
    issues.push(...result.issues);
    return null;
  };
  const listed = [];
  for (const [i, given] of input.citations.entries()) listed.push({ placed: await place(given, `citations.${i}`), role: given.role });
  const conditions = [];
  for (const [i, { citation }] of input.conditions.entries()) conditions.push(await place(citation, `conditions.${i}.citation`));
  const deadlines = [];
  for (const [i, { citation }] of input.deadlines.entries())
    deadlines.push(citation === null ? null : await place(citation, `deadlines.${i}.citation`));
  return issues.length > 0 ? refuse("invalid", issues) : done(citationsOf({ listed, conditions, deadlines }));
}

type Anchored = {
  listed: { placed: PlacedQuotation | null; role: CitationRole }[];
  conditions: (PlacedQuotation | null)[];
  deadlines: (PlacedQuotation | null)[];
};

/** What a version is inserted with, once all of its quotations are anchored. */
export function citationsOf({ listed, conditions, deadlines }: Anchored): PlacedCitations {
  const origins = listed.filter(({ role }) => role === "origin").map(({ placed }) => placed!);
  return {
    listed: onceEach(listed.map(({ placed, role }) => ({ id: placed!.id, role }))),
    conditions: conditions.map((placed) => placed!.id),
    deadlines: deadlines.map((placed) => placed?.id ?? null),
    visibleFrom: earliestPublic(origins),
  };
}

const onceEach = (listed: PlacedCitations["listed"]) =>
  [...new Map(listed.map((entry) => [`${entry.id} ${entry.role}`, entry])).values()];

async function placeOne(tx: Tx, author: Author, given: CitationInput, path: string): Promise<Result<PlacedQuotation>> {
  if ("quotation" in given) return placeQuotation(tx, author, given.quotation, `${path}.quotation`);
  const citation = await tx.citation.findUnique({
    where: { id: given.citation },
    select: { id: true, sourceVersion: { select: { source: { select: {
      descriptions: { orderBy: { version: "desc" }, take: 1, select: { tier: true, embargoUntil: true } },
    } } } } },
  });
  const description = citation?.sourceVersion.source.descriptions[0];
  if (!citation || !description) return refuse("invalid", [{ code: "unknown-record", path }]);
  return done({ id: citation.id, tier: description.tier as PlacedQuotation["tier"], embargoUntil: description.embargoUntil });
}
