import "server-only";
import { v7 as newId } from "uuid";
import type { Anchor } from "@/domain/citation";
import type { CitationInput, Quotation } from "@/domain/quotation";
import { done, invalid, type Result } from "@/domain/refusal";
import type { Tier } from "@/domain/source";
import { dayColumn, siteDay } from "../days";
import { insertRows } from "./bulk-insert";
import { inParts } from "./bulk-parts";
import { attested, located, withContextFor, type PlacedQuotation } from "./place-quotation";
import type { Tx } from "./write";

type Source = { versionId: string; textHeld: string; text: string | null; tier: Tier; embargoUntil: Date | null };
type Fresh = { id: string; source: Source; anchor: Anchor; quotation: Quotation; speakerIds: string[] };

/**
 * `placeQuotation` for thousands at once: everything that they can need is read first, each is anchored in
 * memory, and what is new is kept aside until `store` inserts it. Words that only an earlier version of
 * their document has are not looked for here; such an entry is made by hand.
 */
export class BulkQuotations {
  private readonly fresh: Fresh[] = [];
  private readonly anchors = new Map<string, Result<Anchor>>();

  private constructor(
    private readonly sources: Map<string, Source>,
    private readonly parties: Map<string, string>,
    /** Stored quotations by place, wording and speakers. */
    private readonly stored: Map<string, string>,
    private readonly known: Map<string, PlacedQuotation>,
  ) {}

  static async load(tx: Tx, quotations: readonly Quotation[], citationIds: readonly string[], parties: Map<string, string>): Promise<BulkQuotations> {
    const sources = await loadSources(tx, [...new Set(quotations.map(({ source }) => source))]);
    const versions = [...sources.values()].map(({ versionId }) => versionId);
    const rows = await tx.citation.findMany({
      where: { sourceVersionId: { in: versions } }, orderBy: { recordedAt: "asc" },
      select: { id: true, sourceVersionId: true, startAt: true, endAt: true, wording: true, speakers: { select: { partyId: true } } },
    });
    const stored = new Map(rows.map((row) =>
      [placeOf(row.sourceVersionId, row.startAt, row.endAt, row.wording, row.speakers.map(({ partyId }) => partyId)), row.id]));
    return new BulkQuotations(sources, parties, stored, await loadKnown(tx, citationIds));
  }

  /** A citation of a record: words that are quoted already, or new ones. */
  cite(given: CitationInput, path: string): Result<PlacedQuotation> {
    if ("quotation" in given) return this.place(given.quotation, `${path}.quotation`);
    const placed = this.known.get(given.citation);
    return placed === undefined ? invalid("unknown-record", path) : done(placed);
  }

  place(quotation: Quotation, path: string): Result<PlacedQuotation> {
    const at = (field: string) => `${path}.${field}`;
    const source = this.sources.get(quotation.source);
    if (source === undefined) return invalid("unknown-record", at("source"), { slug: quotation.source });
    const unknown = quotation.speakers.findIndex((slug) => !this.parties.has(slug));
    if (unknown !== -1) return invalid("unknown-record", at(`speakers.${unknown}`), { slug: quotation.speakers[unknown]! });
    const found = this.anchor(source, quotation, at);
    if (!found.ok) return found;
    const speakerIds = quotation.speakers.map((slug) => this.parties.get(slug)!);
    const anchor = withContextFor(source.textHeld, found.value);
    const place = placeOf(source.versionId, anchor.start, anchor.end, quotation.wording, speakerIds);
    const id = this.stored.get(place) ?? newId();
    if (!this.stored.has(place)) this.fresh.push({ id, source, anchor, quotation, speakerIds });
    this.stored.set(place, id);
    return done({ id, tier: source.tier, embargoUntil: source.embargoUntil });
  }

  private anchor(source: Source, quotation: Quotation, at: (field: string) => string): Result<Anchor> {
    if (source.text === null) return attested(quotation, at);
    const key = `${source.versionId} ${quotation.start} ${quotation.attested === null} ${quotation.exact}`;
    const known = this.anchors.get(key);
    if (known?.ok) return known;
    const found = located(source.text, quotation, at);
    this.anchors.set(key, found);
    return found;
  }

  async store(tx: Tx, author: { id: string }): Promise<void> {
    await inParts(this.fresh, async (part) => {
      await insertRows(tx, "citation", part.map(({ id, source, anchor, quotation }) => ({
        id, sourceVersionId: source.versionId, exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix, startAt: anchor.start, endAt: anchor.end,
        attested: source.text === null, attestedOn: source.text === null ? dayColumn(siteDay()) : null, wording: quotation.wording,
        speakerAsEn: quotation.speakerAs.en, speakerAsEs: quotation.speakerAs.es, authorId: author.id,
        ...(source.embargoUntil === null ? {} : { visibleFrom: source.embargoUntil }),
      })));
      await insertRows(tx, "citation_speaker", part.flatMap(({ id, speakerIds }) =>
        speakerIds.map((partyId, position) => ({ citationId: id, partyId, position }))));
    });
  }
}

const placeOf = (versionId: string, start: number, end: number, wording: string, speakerIds: readonly string[]) =>
  [versionId, start, end, wording, ...[...speakerIds].sort()].join(" ");

async function loadSources(tx: Tx, slugs: readonly string[]): Promise<Map<string, Source>> {
  const rows = await tx.source.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true, descriptions: { orderBy: { version: "desc" }, take: 1, select: { tier: true, embargoUntil: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, textHeld: true, text: { select: { content: true } } } },
    },
  });
  return new Map(rows.flatMap(({ slug, descriptions: [description], versions: [version] }) => (!description || !version ? [] : [[slug, {
    versionId: version.id, textHeld: version.textHeld, text: version.text?.content ?? null, tier: description.tier as Tier, embargoUntil: description.embargoUntil,
  }]])));
}

async function loadKnown(tx: Tx, ids: readonly string[]): Promise<Map<string, PlacedQuotation>> {
  const newest = { orderBy: { version: "desc" }, take: 1, select: { tier: true, embargoUntil: true } } as const;
  const rows = await tx.citation.findMany({
    where: { id: { in: [...new Set(ids)] } }, select: { id: true, sourceVersion: { select: { source: { select: { descriptions: newest } } } } },
  });
  return new Map(rows.flatMap(({ id, sourceVersion: { source: { descriptions: [description] } } }) =>
    (description ? [[id, { id, tier: description.tier as Tier, embargoUntil: description.embargoUntil }]] : [])));
}
