import "server-only";
import { v7 as newId } from "uuid";
import type { Anchor } from "@/domain/citation";
import { findAgain } from "@/domain/find-again";
import { noReanchorings, type ReanchoringCounts, type ReanchoringOutcome } from "@/domain/reanchoring";
import type { Prisma } from "@/prisma/generated/client";
import { citationUses } from "../citation-uses";
import { dayColumn, siteDay } from "../days";
import { headOf, reanchoringChains } from "../reanchoring-chains";
import { authorColumns, type Authorship } from "./authorship";
import { withContextFor } from "./place-quotation";
import type { Tx } from "./write";

/** A source, the version that was its newest, and the one that takes its place. */
export type ReanchoringPair = { sourceId: string; from: string; to: string };

/**
 * Looks in a new version of a source for every quotation in use, in the transaction that brings the version in:
 * there is no version whose quotations nobody looked for. What is found gets a citation of its own there; the rest
 * waits for an editor. Quotations that an earlier version had lost already are looked for too: an edit may have
 * been taken back. Where an editor decided that they stand on the older version, only finding them is news.
 */
export async function reanchor(tx: Tx, by: Authorship, { sourceId, to }: ReanchoringPair): Promise<ReanchoringCounts> {
  await oneAtATime(tx, sourceId);
  const [version, heads] = [await versionRow(tx, to), await headsInUse(tx, sourceId)];
  const waiting = heads.filter(({ row }) => row.sourceVersionId !== to);
  const found: Found[] = [];
  for (const fromId of new Set(waiting.map(({ row }) => row.sourceVersionId))) {
    const from = await versionRow(tx, fromId);
    found.push(...lookFor(waiting.filter(({ row }) => row.sourceVersionId === fromId), from, version));
  }
  const news = found.filter(({ head, place }) => place !== null || !head.standsThere);
  await insert(tx, by, version, news);
  const counts = { ...noReanchorings };
  for (const { outcome } of news) counts[outcome] += 1;
  return counts;
}

/**
 * Of two who move the quotations of one source at once (two editors who decide, or one while a new version comes
 * in) the second waits, and then sees what the first did.
 */
export async function oneAtATime(tx: Tx, sourceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`quotations of ${sourceId}`}))`;
}

const versionSelect = {
  id: true, textHeld: true, textSha256: true, visibleFrom: true, text: { select: { content: true } },
} satisfies Prisma.SourceVersionSelect;
type Version = Prisma.SourceVersionGetPayload<{ select: typeof versionSelect }>;

const versionRow = (tx: Tx, id: string): Promise<Version> => tx.sourceVersion.findUniqueOrThrow({ where: { id }, select: versionSelect });

type CitationRow = Prisma.CitationGetPayload<{ include: { speakers: true } }>;
/** A quotation where it stands now; `standsThere` when an editor decided that it stays there. */
type Head = { row: CitationRow; standsThere: boolean };

async function headsInUse(tx: Tx, sourceId: string): Promise<Head[]> {
  const uses = await citationUses(tx, sourceId);
  const roots = uses.filter((use) => use.commitment_id !== null).map((use) => use.citation_id);
  const chains = [...(await reanchoringChains(tx, roots)).values()];
  const standing = new Set(chains.filter(({ hops }) => hops.at(-1)?.settlement === "stands").map(headOf));
  const rows = await tx.citation.findMany({ where: { id: { in: chains.map(headOf) } }, include: { speakers: true }, orderBy: { startAt: "asc" } });
  return rows.map((row) => ({ row, standsThere: standing.has(row.id) }));
}

/** What was found: where the words stand in the new version, or null where they wait for an editor. */
type Found = { head: Head; outcome: ReanchoringOutcome; place: Anchor | null };

const anchorOf = ({ exact, prefix, suffix, startAt, endAt }: CitationRow): Anchor => ({ exact, prefix, suffix, start: startAt, end: endAt });

function lookFor(heads: readonly Head[], from: Version, to: Version): Found[] {
  // The same text to the last character, whether anybody here may read it or not.
  if (from.textSha256 === to.textSha256) return heads.map((head) => ({ head, outcome: "same", place: anchorOf(head.row) }));
  const after = to.text?.content;
  if (after === undefined) return heads.map((head) => ({ head, outcome: "not-compared", place: null }));
  return findAgain(from.text?.content ?? null, after, heads.map(({ row }) => anchorOf(row))).map((result, index) => ({
    head: heads[index]!, outcome: result.outcome, place: "anchor" in result ? result.anchor : null,
  }));
}

/** Rows of one statement; each is checked against the text by the database. */
const batch = 200;

async function insert(tx: Tx, by: Authorship, version: Version, found: readonly Found[]): Promise<void> {
  for (let at = 0; at < found.length; at += batch) {
    const rows = found.slice(at, at + batch).map((one) => ({ ...one, newId: one.place === null ? null : newId() }));
    await tx.citation.createMany({ data: rows.flatMap(({ head, place, newId: id }) => (place === null || id === null ? []
      : [newCitation(by.author, { id, head: head.row, anchor: withContextFor(version.textHeld, place), version })])) });
    await tx.citationSpeaker.createMany({ data: rows.flatMap(({ head, newId: citationId }) => (citationId === null ? []
      : head.row.speakers.map(({ partyId, position }) => ({ citationId, partyId, position })))) });
    await tx.reanchoring.createMany({ data: rows.map(({ head, outcome, newId: newCitationId }) => ({
      citationId: head.row.id, sourceVersionId: version.id, outcome, newCitationId, ...authorColumns(by), visibleFrom: visibleFrom(head.row, version),
    })) });
  }
}

/** Neither earlier than the version that it stands in, nor than the quotation that it goes on from. */
const visibleFrom = (row: { visibleFrom: Date }, version: { visibleFrom: Date }): Date =>
  (row.visibleFrom > version.visibleFrom ? row.visibleFrom : version.visibleFrom);

type New = {
  id: string; head: Omit<CitationRow, "speakers">; anchor: Anchor;
  version: Pick<Version, "id" | "textHeld" | "visibleFrom">;
};

/** The same quotation in another version: the same speakers and wording, the words and context as they stand there. */
export function newCitation(author: { id: string }, { id, head, anchor, version }: New) {
  const isAttested = version.textHeld === "none";
  return {
    id, sourceVersionId: version.id, exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix, startAt: anchor.start, endAt: anchor.end,
    attested: isAttested, attestedOn: isAttested ? (head.attestedOn ?? dayColumn(siteDay())) : null,
    wording: head.wording, speakerAsEn: head.speakerAsEn, speakerAsEs: head.speakerAsEs, reanchorsId: head.id, authorId: author.id,
    visibleFrom: visibleFrom(head, version),
  };
}
