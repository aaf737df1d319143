import "server-only";
import type { Anchor } from "@/domain/citation";
import { findAgain } from "@/domain/find-again";
import { isStorable, type Language } from "@/domain/language";
import { standsAlone, type ReanchoringOutcome, type ReanchoringSettlement } from "@/domain/reanchoring";
import type { TextHolding } from "@/domain/source";
import type { Actor } from "../actor";
import { citationUses } from "../citation-uses";
import { db } from "../db";
import { headOf, reanchoringChains, type ChainHop } from "../reanchoring-chains";
import { demand, publicId, wordsFor, type Words } from "./desk-read";
import { titleOf } from "./quoted";

export type TouchedQuotation = {
  /** The citation whose words are no longer there, and the finding that says so. */
  citation: string;
  finding: string;
  source: string;
  sourceTitle: Words;
  language: Language;
  exact: string;
  prefix: string;
  suffix: string;
  outcome: ReanchoringOutcome;
  settlement: ReanchoringSettlement | null;
  /** The version that was quoted, the one that lost the words, and the newest that they were looked for in. */
  quoted: number;
  since: number;
  version: number;
  commitments: { id: string; slug: string; title: Words }[];
};

/** Of one source, or null where there is no such source. */
export const touchedOf = (actor: Actor, slug: string): Promise<TouchedQuotation[] | null> => touched(actor, slug);

/** Of all sources. */
export const touchedQuotations = async (actor: Actor): Promise<TouchedQuotation[]> => (await touched(actor)) ?? [];

/**
 * Quotations in use whose words a later version does not have: those that nobody has decided about first, then by
 * document and place.
 */
async function touched(actor: Actor, slug?: string): Promise<TouchedQuotation[] | null> {
  demand(actor);
  const source = slug === undefined || !isStorable(slug) ? null : await db.source.findUnique({ where: { slug }, select: { id: true } });
  if (slug !== undefined && source === null) return null;
  const uses = (await citationUses(db, source?.id)).flatMap((use) => (use.commitment_id === null ? [] : [{ ...use, commitment_id: use.commitment_id }]));
  const chains = await reanchoringChains(db, uses.map((use) => use.citation_id));
  const ends = new Map<string, { hop: ChainHop; commitments: Set<string> }>();
  for (const { citation_id, commitment_id } of uses) {
    const chain = chains.get(citation_id)!;
    const hop = chain.hops.at(-1);
    if (hop === undefined || hop.to !== null || standsAlone(hop.outcome)) continue;
    const end = ends.get(headOf(chain)) ?? { hop, commitments: new Set<string>() };
    end.commitments.add(commitment_id);
    ends.set(headOf(chain), end);
  }
  return described(actor, ends);
}

/** How many wait for an editor. */
export async function countUnsettled(actor: Actor): Promise<number> {
  return (await touchedQuotations(actor)).filter(({ settlement }) => settlement === null).length;
}

async function described(actor: Actor, ends: Map<string, { hop: ChainHop; commitments: Set<string> }>): Promise<TouchedQuotation[]> {
  const [rows, commitments] = await Promise.all([
    db.citation.findMany({
      where: { id: { in: [...ends.keys()] } },
      include: { sourceVersion: { select: { number: true, source: { select: { slug: true, descriptions: { orderBy: { version: "desc" }, take: 1 } } } } } },
    }),
    db.commitment.findMany({
      where: { id: { in: [...ends.values()].flatMap((end) => [...end.commitments]) } },
      select: { id: true, collection: true, number: true, slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { titleEn: true, titleEs: true } } },
    }),
  ]);
  const named = new Map(commitments.map((row) =>
    [row.id, { id: publicId(row), slug: row.slug, number: row.number, title: wordsFor(actor, row.versions[0]?.titleEn ?? null, row.versions[0]?.titleEs ?? null, row.slug) }]));
  return rows.map((row) => {
    const { hop, commitments: ids } = ends.get(row.id)!;
    const { source, number } = row.sourceVersion;
    const list = [...ids].flatMap((id) => named.get(id) ?? []).sort((a, b) => a.number - b.number);
    return {
      start: row.startAt,
      touched: {
        citation: row.id, finding: hop.finding, source: source.slug, sourceTitle: titleOf(actor, source.slug, source.descriptions[0]),
        language: (source.descriptions[0]?.language ?? "en") as Language, exact: row.exact, prefix: row.prefix, suffix: row.suffix,
        outcome: hop.outcome, settlement: hop.settlement, quoted: number, since: hop.since, version: hop.version,
        commitments: list.map(({ number: _, ...commitment }) => commitment),
      },
    };
  })
    .sort((a, b) => Number(a.touched.settlement !== null) - Number(b.touched.settlement !== null)
      || a.touched.source.localeCompare(b.touched.source) || a.start - b.start)
    .map(({ touched }) => touched);
}

export type Candidate = { textHeld: TextHolding; nearest: Anchor | null };

/** What an editor decides with: whether the newer text is held, and the passage of it that is most like the quoted words. */
export async function candidateFor(actor: Actor, { citation, source, version }: TouchedQuotation): Promise<Candidate> {
  demand(actor, "settle-reanchoring");
  const [row, newer] = await Promise.all([
    db.citation.findUniqueOrThrow({ where: { id: citation }, include: { sourceVersion: { select: { text: { select: { content: true } } } } } }),
    db.sourceVersion.findFirstOrThrow({ where: { number: version, source: { slug: source } }, select: { textHeld: true, text: { select: { content: true } } } }),
  ]);
  const { exact, prefix, suffix, startAt: start, endAt: end } = row;
  const [found] = newer.text === null ? [] : findAgain(row.sourceVersion.text?.content ?? null, newer.text.content, [{ exact, prefix, suffix, start, end }]);
  return { textHeld: newer.textHeld as TextHolding, nearest: found && "nearest" in found ? found.nearest : null };
}
