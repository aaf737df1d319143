import "server-only";
import type { FeedPlace, FeedSection } from "@/domain/feed";
import type { FeedScope } from "@/domain/feed-record";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { publicDb } from "../db";
import { filterChoices } from "./choices";
import { findCommitment } from "./commitments";
import { findEvent } from "./events";
import { findParty } from "./parties";
import type { Removed } from "./removed";
import { findTopic } from "./topics";

export type ScopeResult = { found: FeedScope } | { movedTo: string } | Removed | null;

const noChoices: FeedScope["choices"] = { topics: [], parties: [], events: [], sources: [] };

export async function feedScope(place: FeedPlace, lang: Language): Promise<ScopeResult> {
  if ("filter" in place) return listScope(place.filter, lang);
  const { section, slug } = place;
  if (section === "commitments") return commitmentScope(slug, lang);
  const finders = { topics: findTopic, parties: findParty, events: findEvent } satisfies Record<Exclude<FeedSection, "commitments">, unknown>;
  const filterNames = { topics: "topic", parties: "party", events: "event" } as const;
  const result = await finders[section](slug, lang);
  if (result === null || !("found" in result)) return result;
  const filter = { [filterNames[section]]: result.found.slug };
  return { found: { place, filter, commitment: null, subject: result.found.name, choices: noChoices, page: `/${section}/${result.found.slug}` } };
}

async function listScope(filter: CommitmentFilter, lang: Language): Promise<ScopeResult> {
  const isEverything = Object.keys(filter).length === 0;
  return { found: {
    place: { filter }, filter: isEverything ? null : filter, commitment: null, subject: null,
    choices: isEverything ? noChoices : await filterChoices(lang), page: isEverything ? "/changes" : "/commitments",
  } };
}

/** The public id stays for ever, so it is the address of the feed; a slug leads there. */
async function commitmentScope(reference: string, lang: Language): Promise<ScopeResult> {
  const result = await findCommitment(reference, lang);
  if (result === null || !("found" in result)) return result;
  const { id, slug, title, links } = result.found;
  if (reference !== id) return { movedTo: id };
  const row = await publicDb.commitment.findUnique({ where: { slug }, select: { id: true } });
  return row && { found: {
    place: { section: "commitments", slug: id }, filter: null, commitment: row.id, subject: `${title} (${id})`, choices: noChoices, page: links.html,
  } };
}
