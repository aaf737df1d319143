import "server-only";
import type { EventInput } from "@/domain/event";
import type { PartyInput } from "@/domain/party";
import type { SourceInput } from "@/domain/source";
import type { TopicInput } from "@/domain/topic";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Records as they are published now, in the shape of their input: what a form starts from, what a
 * conflict shows beside the editor's own, and what the audit trail keeps as before and after.
 */
type Reader = Prisma.TransactionClient;
const newest = { orderBy: { version: "desc" }, take: 1 } as const;
const slugOnly = { select: { slug: true } } as const;

export async function topicAsInput(tx: Reader, id: string): Promise<TopicInput | null> {
  const topic = await tx.topic.findUnique({ where: { id }, include: { versions: newest } });
  const version = topic?.versions[0];
  if (!topic || !version) return null;
  return {
    id, baseVersion: topic.version, slug: topic.slug, position: version.position,
    name: { en: version.nameEn, es: version.nameEs },
    description: { en: version.descriptionEn, es: version.descriptionEs },
  };
}

export async function partyAsInput(tx: Reader, id: string): Promise<PartyInput | null> {
  const party = await tx.party.findUnique({
    where: { id },
    include: {
      versions: {
        ...newest,
        include: {
          partOf: slugOnly, memberships: { select: { group: slugOnly } },
          holdings: { orderBy: { position: "asc" }, select: { office: slugOnly, fromOn: true, toOn: true } },
        },
      },
    },
  });
  const version = party?.versions[0];
  if (!party || !version) return null;
  return {
    id, baseVersion: party.version, slug: party.slug, kind: version.kind as PartyInput["kind"],
    name: { en: version.nameEn, es: version.nameEs },
    description: { en: version.descriptionEn, es: version.descriptionEs },
    partOf: version.partOf?.slug ?? null,
    memberOf: version.memberships.map((membership) => membership.group.slug).sort(),
    memberCount: version.memberCount,
    holds: version.holdings.map((holding) => ({ office: holding.office.slug, from: holding.fromOn, to: holding.toOn })),
  };
}

export async function eventAsInput(tx: Reader, id: string): Promise<EventInput | null> {
  const event = await tx.event.findUnique({
    where: { id },
    include: {
      versions: {
        ...newest,
        include: { series: slugOnly, participants: { orderBy: { position: "asc" }, select: { party: slugOnly } } },
      },
    },
  });
  const version = event?.versions[0];
  if (!event || !version) return null;
  return {
    id, baseVersion: event.version, slug: event.slug, kind: version.kind as EventInput["kind"],
    name: { en: version.nameEn, es: version.nameEs },
    description: { en: version.descriptionEn, es: version.descriptionEs },
    heldOn: version.heldOn, heldOnBasis: version.heldOnBasis as EventInput["heldOnBasis"],
    heldOnReason: { en: version.heldOnReasonEn, es: version.heldOnReasonEs },
    series: version.series?.slug ?? null,
    participants: version.participants.map((participant) => participant.party.slug),
  };
}

export async function sourceAsInput(tx: Reader, id: string): Promise<SourceInput | null> {
  const source = await tx.source.findUnique({
    where: { id }, include: { descriptions: { ...newest, include: { officialOf: slugOnly } } },
  });
  const description = source?.descriptions[0];
  if (!source || !description) return null;
  return {
    id, baseVersion: source.version, slug: source.slug, title: description.title,
    label: { en: description.labelEn, es: description.labelEs },
    language: description.language as SourceInput["language"], kind: description.kind as SourceInput["kind"],
    tier: description.tier as SourceInput["tier"], officialOf: description.officialOf?.slug ?? null,
    publisher: description.publisher, publishedOn: description.publishedOn,
    publishedOnBasis: description.publishedOnBasis as SourceInput["publishedOnBasis"],
    publishedOnReason: { en: description.publishedOnReasonEn, es: description.publishedOnReasonEs },
    attribution: { en: description.attributionEn, es: description.attributionEs },
    embargoUntil: description.embargoUntil?.toISOString() ?? null,
    rights: { en: description.rightsEn, es: description.rightsEs }, url: description.url,
    notes: { en: description.notesEn, es: description.notesEs }, capture: null,
  };
}
