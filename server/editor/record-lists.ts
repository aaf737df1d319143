import "server-only";
import type { EventKind } from "@/domain/event";
import type { PartyKind } from "@/domain/party";
import type { SourceKind, TextHolding, Tier } from "@/domain/source";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand, named, wordsFor, type Words } from "./desk-read";
import { titleOf } from "./quoted";

const newest = { orderBy: { version: "desc" }, take: 1 } as const;
const nameOnly = { nameEn: true, nameEs: true } as const;

export type TopicRow = { slug: string; name: Words; position: number; isTranslated: boolean };

export async function topicRows(actor: Actor): Promise<TopicRow[]> {
  demand(actor);
  const rows = await db.topic.findMany({ select: { slug: true, versions: { ...newest, select: { ...nameOnly, position: true } } } });
  return rows
    .map((row) => ({ ...named(actor, row), position: row.versions[0]?.position ?? 0, isTranslated: inBoth(row.versions[0]) }))
    .sort((a, b) => a.position - b.position || byName(a, b));
}

export type PartyRow = { slug: string; name: Words; kind: PartyKind; partOf: Words | null; isTranslated: boolean };

export async function partyRows(actor: Actor): Promise<PartyRow[]> {
  demand(actor);
  const rows = await db.party.findMany({
    select: {
      slug: true,
      versions: {
        ...newest,
        select: { ...nameOnly, kind: true, partOf: { select: { slug: true, versions: { ...newest, select: nameOnly } } } },
      },
    },
  });
  return rows
    .map((row) => {
      const version = row.versions[0];
      return {
        ...named(actor, row), kind: (version?.kind ?? "group") as PartyKind, isTranslated: inBoth(version),
        partOf: version?.partOf ? named(actor, version.partOf).name : null,
      };
    })
    .sort((a, b) => a.kind.localeCompare(b.kind) || byName(a, b));
}

export type EventRow = { slug: string; name: Words; kind: EventKind; heldOn: string | null; series: Words | null; isTranslated: boolean };

export async function eventRows(actor: Actor): Promise<EventRow[]> {
  demand(actor);
  const rows = await db.event.findMany({
    select: {
      slug: true,
      versions: { ...newest, select: { ...nameOnly, kind: true, heldOn: true, series: { select: { slug: true, ...nameOnly } } } },
    },
  });
  return rows
    .map((row) => {
      const version = row.versions[0];
      const series = version?.series;
      return {
        ...named(actor, row), kind: (version?.kind ?? "other") as EventKind, heldOn: version?.heldOn ?? null, isTranslated: inBoth(version),
        series: series ? wordsFor(actor, series.nameEn, series.nameEs, series.slug) : null,
      };
    })
    .sort((a, b) => (b.heldOn ?? "").localeCompare(a.heldOn ?? "") || byName(a, b));
}

export type SourceRow = {
  slug: string; title: Words; kind: SourceKind; tier: Tier; publishedOn: string | null; textHeld: TextHolding; quotations: number;
};

export async function sourceRows(actor: Actor): Promise<SourceRow[]> {
  demand(actor);
  const rows = await db.source.findMany({
    select: {
      slug: true,
      descriptions: { ...newest, select: { title: true, labelEn: true, labelEs: true, language: true, kind: true, tier: true, publishedOn: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { textHeld: true, _count: { select: { citations: true } } } },
    },
  });
  return rows
    .map(({ slug, descriptions: [description], versions: [version] }) => ({
      slug, title: titleOf(actor, slug, description), kind: (description?.kind ?? "other") as SourceKind,
      tier: (description?.tier ?? "other") as Tier, publishedOn: description?.publishedOn ?? null,
      textHeld: (version?.textHeld ?? "none") as TextHolding, quotations: version?._count.citations ?? 0,
    }))
    .sort((a, b) => (b.publishedOn ?? "").localeCompare(a.publishedOn ?? ""));
}

type Names = { nameEn: string | null; nameEs: string | null };
const inBoth = (version: Names | undefined) => Boolean(version?.nameEn && version.nameEs);
const byName = (a: { name: Words }, b: { name: Words }) => a.name.text.localeCompare(b.name.text);
