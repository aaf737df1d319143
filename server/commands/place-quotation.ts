import "server-only";
import { v7 as newId } from "uuid";
import { anchorAt, attestedLimits, codePointLength, locate, wordCount, type Anchor } from "@/domain/citation";
import type { Quotation } from "@/domain/quotation";
import { done, invalid, type Result } from "@/domain/refusal";
import type { Tier } from "@/domain/source";
import type { Prisma } from "@/prisma/generated/client";
import { dayColumn, siteDay } from "../days";
import { resolve } from "./references";
import { must, type Tx } from "./write";

export type PlacedQuotation = { id: string; tier: Tier; embargoUntil: Date | null };

/**
 * Anchors a quotation in the current version of its source and stores it; the same words of the same
 * speakers at the same place are stored once. Words that are not there are refused with the nearest
 * passage; the database checks the place once more. Words that an earlier version had, and that were
 * quoted from it, can be quoted again (an entry that cites them is corrected after the document was edited).
 */
export async function placeQuotation(tx: Tx, author: { id: string }, quotation: Quotation, path: string): Promise<Result<PlacedQuotation>> {
  const at = (field: string) => (path === "" ? field : `${path}.${field}`);
  const source = await tx.source.findUnique({
    where: { slug: quotation.source },
    select: {
      id: true,
      descriptions: { orderBy: { version: "desc" }, take: 1, select: { tier: true, embargoUntil: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, textHeld: true, text: { select: { content: true } } } },
    },
  });
  const description = source?.descriptions[0];
  const version = source?.versions[0];
  if (!source || !description || !version) return invalid("unknown-record", at("source"), { slug: quotation.source });
  const speakers = must(await resolve(tx, "party", quotation.speakers.map((slug, i) => ({ slug, path: at(`speakers.${i}`) }))));
  const speakerIds = quotation.speakers.map((slug) => speakers.get(slug)!);
  const placed = { tier: description.tier as Tier, embargoUntil: description.embargoUntil };
  const found = version.text === null ? attested(quotation, at) : located(version.text.content, quotation, at);
  if (!found.ok) {
    const earlier = await storedOnce(tx, { sourceVersion: { sourceId: source.id }, exact: quotation.exact, startAt: quotation.start ?? -1 }, quotation.wording, speakerIds);
    return earlier === undefined ? found : done({ id: earlier, ...placed });
  }
  const anchor = withContextFor(version.textHeld, found.value);
  const isAttested = version.text === null;
  const id = await storedOnce(tx, { sourceVersionId: version.id, startAt: anchor.start, endAt: anchor.end }, quotation.wording, speakerIds)
    ?? await store(tx, author, { versionId: version.id, anchor, quotation, speakerIds, isAttested, embargoUntil: description.embargoUntil });
  return done({ id, ...placed });
}

type Words = Pick<Quotation, "exact" | "start" | "attested">;

export function located(text: string, quotation: Words, at: (field: string) => string): Result<Anchor> {
  if (quotation.attested !== null) return invalid("text-held-elsewhere", at("attested"));
  const result = locate(text, quotation.exact, quotation.start);
  if (result.found === "once") return done(result.anchor);
  if (result.found === "several")
    return invalid("quotation-ambiguous", at("exact"), { places: result.anchors.length, starts: result.anchors.map((a) => a.start).join(",") });
  if (result.nearest === null) return invalid("quotation-not-found", at("exact"), { nearest: "" });
  return invalid("quotation-not-found", at("exact"), { nearest: result.nearest.exact, start: result.nearest.start });
}

/** Of a text that the public may not read, what stands around a quotation is not public either, beyond its edges. */
export function withContextFor(textHeld: string, { prefix, suffix, ...anchor }: Anchor): Anchor {
  const { context } = attestedLimits;
  if (textHeld === "public") return { prefix, suffix, ...anchor };
  return { ...anchor, prefix: Array.from(prefix).slice(-context).join(""), suffix: Array.from(suffix).slice(0, context).join("") };
}

/** A quotation from a text that is not held: short, and with its place given by whoever checked it. */
export function attested({ exact, start, attested: given }: Words, at: (field: string) => string): Result<Anchor> {
  if (given === null || start === null) return invalid("quotation-not-attested", at("attested"));
  const tooLong = wordCount(exact) > attestedLimits.words
    || codePointLength(given.prefix) > attestedLimits.context || codePointLength(given.suffix) > attestedLimits.context;
  if (tooLong) return invalid("too-long", at("exact"));
  const points = Array.from(exact);
  if (given.end - start !== points.length || codePointLength(given.prefix) > start) return invalid("anchor-does-not-fit", at("attested"));
  return done({ ...anchorAt(points, 0, points.length, 0), prefix: given.prefix, suffix: given.suffix, start, end: given.end });
}

async function storedOnce(tx: Tx, place: Prisma.CitationWhereInput, wording: string, speakerIds: string[]): Promise<string | undefined> {
  const rows = await tx.citation.findMany({
    where: { ...place, wording }, orderBy: { recordedAt: "desc" },
    select: { id: true, speakers: { select: { partyId: true } } },
  });
  const wanted = [...speakerIds].sort().join();
  return rows.find((row) => row.speakers.map((speaker) => speaker.partyId).sort().join() === wanted)?.id;
}

type NewCitation = {
  versionId: string; anchor: Anchor; quotation: Quotation; speakerIds: string[]; isAttested: boolean; embargoUntil: Date | null;
};

async function store(tx: Tx, author: { id: string }, { versionId, anchor, quotation, speakerIds, isAttested, embargoUntil }: NewCitation): Promise<string> {
  const id = newId();
  await tx.citation.create({
    data: {
      id, sourceVersionId: versionId, exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix,
      startAt: anchor.start, endAt: anchor.end, attested: isAttested, attestedOn: isAttested ? dayColumn(siteDay()) : null,
      wording: quotation.wording, speakerAsEn: quotation.speakerAs.en, speakerAsEs: quotation.speakerAs.es, authorId: author.id,
      ...(embargoUntil === null ? {} : { visibleFrom: embargoUntil }),
      speakers: { create: speakerIds.map((partyId, position) => ({ partyId, position })) },
    },
    select: { id: true },
  });
  return id;
}

/** The instant from which a record that needs all of these may be public; undefined means at once. */
export function latestEmbargo(placed: readonly PlacedQuotation[]): Date | undefined {
  const ends = placed.flatMap(({ embargoUntil }) => (embargoUntil === null ? [] : [embargoUntil.getTime()]));
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/** The instant from which a record that needs any one of these may be public. */
export function earliestPublic(placed: readonly PlacedQuotation[]): Date | undefined {
  if (placed.some(({ embargoUntil }) => embargoUntil === null)) return undefined;
  const ends = placed.map(({ embargoUntil }) => embargoUntil!.getTime());
  return ends.length === 0 ? undefined : new Date(Math.min(...ends));
}

