import "server-only";
import type { Language } from "@/domain/language";
import type { Tally } from "@/domain/tally";
import type { CommitmentFilter } from "@/domain/filter";
import { findParty, listParties } from "../parties";
import { countStanding } from "../tallies";
import { findTopic, listTopics } from "../topics";

/** One tally, or one per topic or party; whose it is, and where it stands on the site. */
export type StandingData = { page: string } & ({ subject: string | null; tally: Tally; filter: CommitmentFilter } | { rows: { name: string; address: string; tally: Tally }[] });

/** Null where the record that it is about does not exist. */
export async function standingData(chart: "standing" | "topics" | "parties", { topic, party }: CommitmentFilter, lang: Language): Promise<StandingData | null> {
  if (chart === "topics") return { page: "/topics", rows: rowsOf("topics", await listTopics(lang)) };
  if (chart === "parties") return { page: "/parties", rows: rowsOf("parties", await listParties(lang)) };
  if (topic === undefined && party === undefined) return { page: "/", subject: null, tally: (await countStanding()).owed, filter: {} };
  const section = topic === undefined ? "parties" : "topics";
  const result = topic === undefined ? await findParty(party!, lang) : await findTopic(topic, lang);
  if (result === null || !("found" in result)) return null;
  const { slug, name, owed } = result.found;
  return { page: `/${section}/${slug}`, subject: name, tally: owed, filter: topic === undefined ? { party: slug } : { topic: slug } };
}

const rowsOf = (section: string, records: { slug: string; name: string; owed: Tally }[]) =>
  records.filter(({ owed }) => owed.of > 0).map(({ slug, name, owed }) => ({ name, address: `/${section}/${slug}`, tally: owed }));
