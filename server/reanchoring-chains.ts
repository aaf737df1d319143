import "server-only";
import type { Hop, ReanchoringOutcome, ReanchoringSettlement } from "@/domain/reanchoring";
import type { Prisma } from "@/prisma/generated/client";

type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;
/** A step, the row that says so, and the fingerprint of the text that it leads to. */
export type ChainHop = Hop & {
  from: string;
  finding: string;
  textSha256: string;
  /** The first version that was looked in: where the words are lost, the one that lost them. */
  since: number;
};
/** A quotation as it was first made, and every step that it took through later versions of its document. */
export type Chain = { root: string; hops: ChainHop[] };

/** The citation at the end of a chain: its words in the newest version in which they stand. */
export const headOf = ({ root, hops }: Chain): string => hops.findLast(({ to }) => to !== null)?.to ?? root;

/**
 * Follows quotations through the versions of their documents. Of several rows about one quotation the newest
 * counts; where it leads to a new quotation, that one's rows follow. One query for each version, mostly one in all.
 */
export async function reanchoringChains(reader: Reader, roots: readonly string[]): Promise<Map<string, Chain>> {
  const chains = new Map([...new Set(roots)].map((root) => [root, { root, hops: [] as ChainHop[] }]));
  let ends = new Map([...chains].map(([root, chain]) => [root, [chain]]));
  while (ends.size > 0) {
    const rows = await newestRows(reader, [...ends.keys()]);
    const next = new Map<string, Chain[]>();
    for (const row of rows) {
      const hop: ChainHop = {
        outcome: row.outcome, settlement: row.settlement, version: row.version, note: { en: row.note_en, es: row.note_es },
        to: row.new_citation_id, from: row.citation_id, finding: String(row.sequence), textSha256: row.text_sha256,
        since: row.since,
      };
      const met = ends.get(row.citation_id)!;
      for (const chain of met) chain.hops.push(hop);
      if (hop.to !== null) next.set(hop.to, [...(next.get(hop.to) ?? []), ...met]);
    }
    ends = next;
  }
  return chains;
}

type Row = {
  sequence: bigint; citation_id: string; new_citation_id: string | null; outcome: ReanchoringOutcome; settlement: ReanchoringSettlement | null;
  note_en: string | null; note_es: string | null; version: number; text_sha256: string; since: number;
};

const newestRows = (reader: Reader, citationIds: readonly string[]): Promise<Row[]> => reader.$queryRaw<Row[]>`
  SELECT DISTINCT ON (r.citation_id) r.sequence, r.citation_id, r.new_citation_id, r.outcome, r.settlement, r.note_en, r.note_es, v.number AS version, v.text_sha256,
    (SELECT min(w.number) FROM reanchoring f JOIN source_version w ON w.id = f.source_version_id WHERE f.citation_id = r.citation_id) AS since
  FROM reanchoring r JOIN source_version v ON v.id = r.source_version_id
  WHERE r.citation_id = ANY(${citationIds}::uuid[]) ORDER BY r.citation_id, r.sequence DESC`;
