import "server-only";
import type { PartyKind } from "@/domain/party";
import type { NamedParty } from "@/domain/party-names";
import type { Known } from "@/domain/intake-draft";
import type { Tx } from "../commands/write";

/** All tracked parties under their names in both languages, and all topics: what a document's words are resolved with. */
export async function knownNames(tx: Tx): Promise<Known> {
  const [parties, topics] = await Promise.all([
    tx.party.findMany({
      select: {
        slug: true,
        versions: {
          orderBy: { version: "desc" }, take: 1,
          select: {
            kind: true, nameEn: true, nameEs: true, partOf: { select: { slug: true } },
            holdings: { orderBy: { position: "asc" }, select: { office: { select: { slug: true } } } },
          },
        },
      },
    }),
    tx.topic.findMany({ select: { slug: true } }),
  ]);
  return {
    parties: parties.flatMap(({ slug, versions: [version] }): NamedParty[] => (version === undefined ? [] : [{
      slug, kind: version.kind as PartyKind, names: [version.nameEn, version.nameEs].filter((name) => name !== null),
      within: [...(version.partOf === null ? [] : [version.partOf.slug]), ...version.holdings.map(({ office }) => office.slug)],
    }])),
    topics: topics.map(({ slug }) => slug),
  };
}
