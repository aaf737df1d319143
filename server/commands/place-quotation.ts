import "server-only";
import { v7 as newId } from "uuid";
import { anchorAt, attestedLimits, codePointLength, locate, wordCount, type Anchor } from "@/domain/citation";
import type { Quotation } from "@/domain/quotation";
import { done, invalid, type Result } from "@/domain/refusal";
import type { Tier } from "@/domain/source";
import type { Actor } from "../actor";
import { dayColumn, siteDay } from "../days";
import { resolve } from "./references";
import { must, type Tx } from "./write";

export type PlacedQuotation = { id: string; tier: Tier; embargoUntil: Date | null };

/**
 * Anchors a quotation in the current version of its source and stores it; the same words of the same
 * speakers at the same place are stored once. Words that are not there are refused with the nearest
 * passage; the database checks the place once more.
 */
export async function placeQuotation(tx: Tx, actor: Actor, quotation: Quotation, path: string): Promise<Result<PlacedQuotation>> {
  const at = (field: string) => (path === "" ? field : `${path}.${field}`);
  const source = await tx.source.findUnique({
    where: { slug: quotation.source },
    select: {
      descriptions: { orderBy: { version: "desc" }, take: 1, select: { tier: true, embargoUntil: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, textHeld: true, text: { select: { content: true } } } },
    },
  });
  const description = source?.descriptions[0];
  const version = source?.versions[0];
  if (!description || !version) return invalid("unknown-record", at("source"), { slug: quotation.source });
  const found = version.text === null ? attested(quotation, at) : located(version.text.content, quotation, at);
  if (!found.ok) return found;
  const anchor = version.textHeld === "public" ? found.value : withLittleAround(found.value);
  const speakers = must(await resolve(tx, "party", quotation.speakers.map((slug, i) => ({ slug, path: at(`speakers.${i}`) }))));
  const speakerIds = quotation.speakers.map((slug) => speakers.get(slug)!);
  const isAttested = version.text === null;
  const id = await storedOnce(tx, version.id, anchor, quotation.wording, speakerIds)
    ?? await store(tx, actor, { versionId: version.id, anchor, quotation, speakerIds, isAttested, embargoUntil: description.embargoUntil });
  return done({ id, tier: description.tier as Tier, embargoUntil: description.embargoUntil });
}

function located(text: string, quotation: Quotation, at: (field: string) => string): Result<Anchor> {
  if (quotation.attested !== null) return invalid("text-held-elsewhere", at("attested"));
  const result = locate(text, quotation.exact, quotation.start);
  if (result.found === "once") return done(result.anchor);
  if (result.found === "several")
    return invalid("quotation-ambiguous", at("exact"), { places: result.anchors.length, starts: result.anchors.map((a) => a.start).join(",") });
  if (result.nearest === null) return invalid("quotation-not-found", at("exact"), { nearest: "" });
  return invalid("quotation-not-found", at("exact"), { nearest: result.nearest.exact, start: result.nearest.start });
}

/** Of a text that the public may not read, what stands around a quotation is not public either, beyond its edges. */
function withLittleAround({ prefix, suffix, ...anchor }: Anchor): Anchor {
  const { context } = attestedLimits;
  return { ...anchor, prefix: Array.from(prefix).slice(-context).join(""), suffix: Array.from(suffix).slice(0, context).join("") };
}

/** A quotation from a text that is not held: short, and with its place given by whoever checked it. */
function attested({ exact, start, attested: given }: Quotation, at: (field: string) => string): Result<Anchor> {
  if (given === null || start === null) return invalid("quotation-not-attested", at("attested"));
  const tooLong = wordCount(exact) > attestedLimits.words
    || codePointLength(given.prefix) > attestedLimits.context || codePointLength(given.suffix) > attestedLimits.context;
  if (tooLong) return invalid("too-long", at("exact"));
  const points = Array.from(exact);
  if (given.end - start !== points.length || codePointLength(given.prefix) > start) return invalid("anchor-does-not-fit", at("attested"));
  return done({ ...anchorAt(points, 0, points.length, 0), prefix: given.prefix, suffix: given.suffix, start, end: given.end });
}

async function storedOnce(tx: Tx, sourceVersionId: string, anchor: Anchor, wording: string, speakerIds: string[]): Promise<string | undefined> {
  const rows = await tx.citation.findMany({
    where: { sourceVersionId, startAt: anchor.start, endAt: anchor.end, wording },
    select: { id: true, speakers: { select: { partyId: true } } },
  });
  const wanted = [...speakerIds].sort().join();
  return rows.find((row) => row.speakers.map((speaker) => speaker.partyId).sort().join() === wanted)?.id;
}

type NewCitation = {
  versionId: string; anchor: Anchor; quotation: Quotation; speakerIds: string[]; isAttested: boolean; embargoUntil: Date | null;
};

async function store(tx: Tx, actor: Actor, { versionId, anchor, quotation, speakerIds, isAttested, embargoUntil }: NewCitation): Promise<string> {
  const id = newId();
  await tx.citation.create({
    data: {
      id, sourceVersionId: versionId, exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix,
      startAt: anchor.start, endAt: anchor.end, attested: isAttested, attestedOn: isAttested ? dayColumn(siteDay()) : null,
      wording: quotation.wording, speakerAsEn: quotation.speakerAs.en, speakerAsEs: quotation.speakerAs.es, authorId: actor.id,
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

