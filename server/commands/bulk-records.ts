import "server-only";
import type { PartyKind } from "@/domain/party";
import { removedIds } from "../dispositions";
import type { Tx } from "./write";

export type KnownCommitment = {
  id: string; publicId: string; slug: string; version: number; isRemoved: boolean;
  obligations: { id: string; partyId: string; role: string; acceptance: string | null }[];
};

/** Everything that rows of a file can name, read once. */
export class KnownRecords {
  constructor(
    readonly partyIds: Map<string, string>,
    private readonly partyKinds: Map<string, PartyKind>,
    readonly topicIds: Map<string, string>,
    readonly eventIds: Map<string, string>,
    readonly seriesIds: Map<string, string>,
    private readonly byName: Map<string, KnownCommitment>,
    /** Addresses that commitments had before. */
    private readonly formerSlugs: Map<string, string>,
    private readonly bySlug: Map<string, string>,
  ) {}

  kindOf(party: string): PartyKind { return this.partyKinds.get(party)!; }
  /** By public id or the slug that it has now. */
  commitment(name: string): KnownCommitment | null { return this.byName.get(name) ?? null; }
  /** The id behind a public id, a slug, a former one, or the slug of another row of the file. */
  commitmentId(name: string): string | null { return this.byName.get(name)?.id ?? this.bySlug.get(name) ?? this.formerSlugs.get(name) ?? null; }
  addSlug(slug: string, id: string): void { this.bySlug.set(slug, id); }
  /** Whether a slug belongs, or belonged, to another record than this one. */
  isTaken(slug: string, id?: string): boolean {
    const holder = this.byName.get(slug)?.id ?? this.formerSlugs.get(slug);
    return holder !== undefined && holder !== id;
  }
}

export async function loadKnownRecords(tx: Tx): Promise<KnownRecords> {
  const slugged = { select: { id: true, slug: true } } as const;
  const parties = await tx.party.findMany({ select: { id: true, slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { kind: true } } } });
  const [topics, events, series] = [await tx.topic.findMany(slugged), await tx.event.findMany(slugged), await tx.series.findMany(slugged)];
  const former = await tx.formerSlug.findMany({ where: { recordKind: "commitment" }, select: { slug: true, recordId: true } });
  const removed = new Set(await removedIds(tx));
  const commitments = await tx.commitment.findMany({
    select: { id: true, slug: true, collection: true, number: true, version: true, obligations: { select: { id: true, partyId: true, role: true, acceptance: true } } },
  });
  const ids = (rows: { id: string; slug: string }[]) => new Map(rows.map(({ id, slug }) => [slug, id]));
  const byName = commitments.flatMap(({ collection, number, ...row }): [string, KnownCommitment][] => {
    const known = { ...row, publicId: `${collection}-${number}`, isRemoved: removed.has(row.id) };
    return [[known.slug, known], [known.publicId, known]];
  });
  return new KnownRecords(
    ids(parties), new Map(parties.map(({ slug, versions }) => [slug, (versions[0]?.kind ?? "person") as PartyKind])), ids(topics), ids(events), ids(series),
    new Map(byName), new Map(former.map(({ slug, recordId }) => [slug, recordId])), new Map(),
  );
}
