import "server-only";
import type { HeldEvent } from "@/domain/deadline";
import type { PartyKind } from "@/domain/party";
import type { Actor } from "../actor";
import { db } from "../db";
import { heldEvents } from "../deadline-row";
import { removedIds } from "../dispositions";
import { demand, named, nameSelect, publicId, wordsFor } from "./desk-read";
import { titleOf } from "./quoted";

/** Something that a form can pick: the value it posts, and what the person reads. */
export type Choice = { value: string; label: string };
export type PartyChoice = Choice & { kind: PartyKind };

const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label);

export async function partyChoices(actor: Actor): Promise<PartyChoice[]> {
  demand(actor);
  const parties = await db.party.findMany({
    select: { slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { nameEn: true, nameEs: true, kind: true } } },
  });
  return parties
    .map((party) => ({ value: party.slug, label: named(actor, party).name.text, kind: (party.versions[0]?.kind ?? "group") as PartyKind }))
    .sort(byLabel);
}

export async function topicChoices(actor: Actor): Promise<Choice[]> {
  demand(actor);
  const topics = await db.topic.findMany({ select: nameSelect });
  return topics.map((topic) => ({ value: topic.slug, label: named(actor, topic).name.text })).sort(byLabel);
}

export async function eventChoices(actor: Actor): Promise<Choice[]> {
  demand(actor);
  const events = await db.event.findMany({
    select: { slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { nameEn: true, nameEs: true, heldOn: true } } },
  });
  return events
    .map((event) => ({ on: event.versions[0]?.heldOn ?? "", value: event.slug, label: named(actor, event).name.text }))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : byLabel(a, b)))
    .map(({ on, value, label }) => ({ value, label: on === "" ? label : `${label} · ${on}` }));
}

/** When each event was held and of what series it is, by slug: what a deadline is read from. */
export async function heldEventChoices(actor: Actor): Promise<(HeldEvent & { name: string })[]> {
  demand(actor);
  const [events, series] = await Promise.all([heldEvents(db), db.series.findMany({ select: { id: true, slug: true } })]);
  const slugs = new Map(series.map(({ id, slug }) => [id, slug]));
  return events.map((event) => ({
    key: event.slug, heldOn: event.heldOn, name: wordsFor(actor, event.nameEn, event.nameEs, event.slug).text,
    series: event.series === null ? null : slugs.get(event.series) ?? null,
  }));
}

export async function seriesChoices(actor: Actor): Promise<Choice[]> {
  demand(actor);
  const series = await db.series.findMany({ select: { slug: true, nameEn: true, nameEs: true } });
  return series.map(({ slug, nameEn, nameEs }) => ({ value: slug, label: wordsFor(actor, nameEn, nameEs, slug).text })).sort(byLabel);
}

export async function sourceChoices(actor: Actor): Promise<Choice[]> {
  demand(actor);
  const sources = await db.source.findMany({
    select: {
      slug: true,
      descriptions: {
        orderBy: { version: "desc" }, take: 1,
        select: { title: true, labelEn: true, labelEs: true, language: true, publishedOn: true },
      },
    },
  });
  return sources
    .map(({ slug, descriptions }) => {
      const title = titleOf(actor, slug, descriptions[0]).text;
      const publishedOn = descriptions[0]?.publishedOn;
      return { value: slug, label: publishedOn ? `${title} · ${publishedOn}` : title };
    })
    .sort(byLabel);
}

/** The commitments that stand, by their slug, and with the public id for where that is what is posted. */
export async function commitmentChoices(actor: Actor): Promise<(Choice & { id: string })[]> {
  demand(actor);
  const commitments = await db.commitment.findMany({
    where: { id: { notIn: await removedIds(db) } }, orderBy: { number: "asc" },
    select: {
      collection: true, number: true, slug: true,
      versions: { orderBy: { version: "desc" }, take: 1, select: { titleEn: true, titleEs: true } },
    },
  });
  return commitments.map((commitment) => {
    const title = wordsFor(actor, commitment.versions[0]?.titleEn ?? null, commitment.versions[0]?.titleEs ?? null, commitment.slug);
    return { id: publicId(commitment), value: commitment.slug, label: `${publicId(commitment)} · ${title.text}` };
  });
}
