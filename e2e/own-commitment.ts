import type { CommitmentDraft } from "@/domain/commitment";
import type { FollowUpDraft } from "@/domain/follow-up";
import { systemActor } from "@/server/actor";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { logFollowUp } from "@/server/commands/log-follow-up";
import { db } from "@/server/db";

const seed = systemActor("seed");
const sheet = "fact-sheet-us-mexico-cooperation-2021";

/** A commitment of its own, on words that the fact sheet has. */
export async function commitment(name: string, change: Partial<CommitmentDraft> = {}) {
  const slug = `${name}-${Date.now().toString(36)}`;
  const published = await publishCommitment(seed, {
    slug, kind: "commitment", title: { en: `Promise ${slug}`, es: `Promesa ${slug}` }, summary: { en: `Words of ${slug}.`, es: `Palabras de ${slug}.` },
    from: ["united-states"], madeOn: "2021-03-01", topics: ["migration"], specificity: 0,
    obligations: [{ party: "united-states", role: "owes", basis: "own-word" }],
    citations: [{ role: "origin", quotation: { source: sheet, exact: "Mexico", start: await firstMexico(), speakers: ["united-states"] } }], ...change,
  });
  if (!published.ok) throw new Error(JSON.stringify(published));
  const row = await db.commitment.findUniqueOrThrow({ where: { slug }, select: { number: true, obligations: { select: { id: true } } } });
  return { slug, id: `USMX-${row.number}`, obligation: row.obligations[0]!.id };
}

/** An entry of the log, as an editor would have made it. */
export async function logged(entry: FollowUpDraft): Promise<void> {
  const result = await logFollowUp(seed, entry);
  if (!result.ok) throw new Error(JSON.stringify(result));
}

async function firstMexico(): Promise<number> {
  const text = await db.sourceText.findFirstOrThrow({ where: { sourceVersion: { source: { slug: sheet } } }, select: { content: true } });
  return Array.from(text.content.slice(0, text.content.indexOf("Mexico"))).length;
}
