import "server-only";
import type { Language } from "@/domain/language";
import type { PartyRecord } from "@/domain/record";
import { publicDb } from "../db";
import { movedTo, type Found } from "./commitments";
import { directory, namesOf, textIn, worded } from "./directory";
import { countStanding, type TallyPair } from "./tallies";

const include = {
  versions: {
    orderBy: { version: "desc" }, take: 1,
    include: { memberships: { select: { groupId: true } }, holdings: { orderBy: { position: "asc" } } },
  },
} as const;

/** Governments first, then agencies, groups, offices and persons, each by name. */
const kindOrder: Record<string, number> = { government: 0, agency: 1, group: 2, office: 3, person: 4 };

export async function listParties(lang: Language): Promise<(PartyRecord & TallyPair)[]> {
  const [rows, names, { ofParty }] = await Promise.all([publicDb.party.findMany({ include }), directory(lang), countStanding()]);
  const current = rows.flatMap(({ id, slug, versions: [version] }) => (version ? [{ id, slug, version }] : []));
  const parties = current.map(({ id, slug, version }) => {
    const name = textIn({ en: version.nameEn, es: version.nameEs }, lang);
    const named = (ids: string[]) => namesOf(ids, names.parties);
    return {
      slug, name: name.text, nameLang: name.lang, kind: version.kind as PartyRecord["kind"],
      ...worded("description", { en: version.descriptionEn, es: version.descriptionEs }, lang), memberCount: version.memberCount,
      partOf: version.partOfId === null ? null : named([version.partOfId])[0] ?? null,
      parts: named(current.filter((other) => other.version.partOfId === id).map((other) => other.id)),
      memberOf: named(version.memberships.map(({ groupId }) => groupId)),
      members: named(current.filter((other) => other.version.memberships.some(({ groupId }) => groupId === id)).map((other) => other.id)),
      holds: version.holdings.flatMap(({ officeId, fromOn, toOn }) => {
        const [office] = named([officeId]);
        return office ? [{ office, from: fromOn, to: toOn }] : [];
      }),
      ...ofParty(id),
    };
  });
  return parties.sort((a, b) => (kindOrder[a.kind] ?? 9) - (kindOrder[b.kind] ?? 9) || a.name.localeCompare(b.name, lang));
}

export async function findParty(slug: string, lang: Language): Promise<Found<PartyRecord & TallyPair>> {
  const found = (await listParties(lang)).find((party) => party.slug === slug);
  return found ? { found } : movedTo("party", slug);
}
