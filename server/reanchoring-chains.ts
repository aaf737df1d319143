import "server-only";
import type { Hop, ReanchoringOutcome, ReanchoringSettlement } from "@/domain/reanchoring";
import type { Prisma } from "@/prisma/generated/client";

type Reader = Pick<Prisma.TransactionClient, "reanchoring">;
/** A step, and the row that says so. */
export type ChainHop = Hop & { from: string; finding: string; recordedAt: Date };
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
    const rows = await reader.reanchoring.findMany({
      where: { citationId: { in: [...ends.keys()] } }, orderBy: { sequence: "desc" }, distinct: ["citationId"],
      include: { sourceVersion: { select: { number: true } } },
    });
    const next = new Map<string, Chain[]>();
    for (const row of rows) {
      const hop: ChainHop = {
        outcome: row.outcome as ReanchoringOutcome, settlement: row.settlement as ReanchoringSettlement | null,
        version: row.sourceVersion.number, note: { en: row.noteEn, es: row.noteEs }, to: row.newCitationId,
        from: row.citationId, finding: String(row.sequence), recordedAt: row.recordedAt,
      };
      const met = ends.get(row.citationId)!;
      for (const chain of met) chain.hops.push(hop);
      if (hop.to !== null) next.set(hop.to, [...(next.get(hop.to) ?? []), ...met]);
    }
    ends = next;
  }
  return chains;
}
