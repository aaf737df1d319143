import "server-only";
import type { CommitmentKind } from "@/domain/commitment";
import { uuid } from "@/domain/fields";
import { partiesIn, quotationOf, type Accepted } from "@/domain/intake-draft";
import type { Language } from "@/domain/language";
import { clearlyAlike, mostAlike, tellingWords, type Likeness, type Tracked } from "@/domain/similarity";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { acceptedPassage } from "../commands/accepted-passage";
import { passagesOf } from "../commands/intake-passages";
import { db } from "../db";
import { removedIds } from "../dispositions";
import { demand, named, nameSelect, publicId, wordsFor, type Words } from "./desk-read";
import { knownNames } from "./named-parties";
import { titleOf } from "./quoted";

/** A commitment that may say the same as a passage, why, and its words that are closest. */
export type Candidate = {
  id: string;
  slug: string;
  kind: CommitmentKind;
  title: Words;
  likeness: Pick<Likeness, "score" | "words" | "numbers"> & { parties: string[]; topics: string[] };
  closest: { exact: string; language: Language; source: Words } | null;
  /** It quotes this very stretch of this document already. */
  here: boolean;
  /** Alike enough to be shown before anybody asks. */
  isClear: boolean;
};
/** What a passage says the same as, and what would be published with a link. */
export type Comparison = { exact: string; speakers: string[]; candidates: Candidate[] };

/** Nobody reads more of them; the scoring sees more than are shown. */
const shown = 5;
const scored = 60;
/** So many telling words are looked for: a query of every word of a long passage costs more than it finds. */
const queried = 18;

/** The tracked commitments that say the same as a passage of a document, best first. */
export async function similarCommitments(actor: Actor, intakeId: string, passageId: string): Promise<Comparison | null> {
  demand(actor);
  if (!uuid.safeParse(intakeId).success || !uuid.safeParse(passageId).success) return null;
  const intake = await db.intake.findUnique({ where: { id: intakeId }, select: { sourceVersionId: true } });
  const [passage] = await passagesOf(db, intakeId, passageId);
  if (intake === null || passage === undefined) return null;
  const accepted = await acceptedPassage(db, intake, passage);
  return compare(actor, accepted, { sourceVersionId: intake.sourceVersionId, ...passage });
}

async function compare(actor: Actor, accepted: Accepted, here: Here): Promise<Comparison> {
  const known = await knownNames(db);
  const parties = [...partiesIn(accepted, "from", known), ...partiesIn(accepted, "to", known)].map(({ slug }) => slug);
  const found = await tracked(accepted.exact, here);
  const alike = mostAlike({ text: accepted.exact, parties, topics: accepted.proposal?.topics ?? [] }, found.map(({ facts }) => facts), scored);
  const byId = new Map(found.map((row) => [row.facts.id, row]));
  const ranked = alike.map((likeness) => ({ likeness, row: byId.get(likeness.id)! }));
  // What quotes this very place already is what an editor looks for first.
  const best = [...ranked.filter(({ row }) => row.here), ...ranked.filter(({ row }) => !row.here)].slice(0, shown);
  const { speakers } = quotationOf(accepted, known);
  const names = await namesOf(actor, [...speakers, ...best.flatMap(({ likeness }) => likeness.parties)]);
  return {
    exact: accepted.exact, speakers: speakers.map((slug) => names.get(slug) ?? slug),
    candidates: best.map(({ likeness, row }) => ({
      ...row.shown(actor), here: row.here, isClear: row.here || likeness.score >= clearlyAlike, closest: row.quotation(actor, likeness.quotation),
      likeness: {
        score: likeness.score, words: likeness.words, numbers: likeness.numbers,
        parties: likeness.parties.map((slug) => names.get(slug) ?? slug), topics: likeness.topics.map((slug) => row.topicName(actor, slug)),
      },
    })),
  };
}

async function namesOf(actor: Actor, slugs: readonly string[]): Promise<Map<string, string>> {
  const parties = await db.party.findMany({ where: { slug: { in: [...slugs] } }, select: nameSelect });
  return new Map(parties.map((party) => [party.slug, named(actor, party).name.text]));
}

type Here = { sourceVersionId: string; start: number; end: number };

const trackedSelect = {
  id: true, slug: true, collection: true, number: true,
  versions: {
    orderBy: { version: "desc" }, take: 1,
    select: {
      kind: true, titleEn: true, titleEs: true,
      from: { select: { party: { select: { slug: true } } } },
      obligations: { select: { obligation: { select: { party: { select: { slug: true } } } } } },
      topics: { select: { topic: { select: nameSelect } } },
      citations: { select: { citation: { select: {
        id: true, exact: true, startAt: true, endAt: true, sourceVersionId: true,
        sourceVersion: { select: { source: { select: { slug: true, descriptions: {
          orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true },
        } } } } },
      } } } },
    },
  },
} satisfies Prisma.CommitmentSelect;
type Row = Prisma.CommitmentGetPayload<{ select: typeof trackedSelect }>;

/** Commitments that share telling words with a text, as the scoring takes them and as they are shown. */
export async function tracked(text: string, here: Here | null, except: readonly string[] = []) {
  const [found, removed] = await Promise.all([withWordsOf(text, here), removedIds(db)]);
  const rows = await db.commitment.findMany({ where: { id: { in: found.filter((id) => !removed.includes(id)) } }, select: trackedSelect });
  return rows.map((row) => candidate(row, here, except));
}

function candidate(row: Row, here: Here | null, except: readonly string[]) {
  const version = row.versions[0];
  const citations = (version?.citations ?? []).map(({ citation }) => citation).filter(({ id }) => !except.includes(id));
  const parties = [...(version?.from ?? []).map(({ party }) => party.slug), ...(version?.obligations ?? []).map(({ obligation }) => obligation.party.slug)];
  const title = [version?.titleEn, version?.titleEs].filter((each) => each).join(" ");
  const facts: Tracked = {
    id: row.id, title, quotations: citations.map(({ id, exact }) => ({ id, exact })), parties: [...new Set(parties)],
    topics: (version?.topics ?? []).map(({ topic }) => topic.slug),
  };
  return {
    facts,
    here: here !== null && citations.some((each) => each.sourceVersionId === here.sourceVersionId && each.startAt < here.end && here.start < each.endAt),
    shown: (actor: Actor) => ({
      id: publicId(row), slug: row.slug, kind: (version?.kind ?? "commitment") as CommitmentKind,
      title: wordsFor(actor, version?.titleEn ?? null, version?.titleEs ?? null, row.slug),
    }),
    topicName: (actor: Actor, slug: string) => {
      const topic = version?.topics.find((each) => each.topic.slug === slug)?.topic;
      return topic === undefined ? slug : named(actor, topic).name.text;
    },
    quotation: (actor: Actor, id: string | null) => {
      const citation = citations.find((each) => each.id === id);
      const source = citation?.sourceVersion.source;
      return citation === undefined || source === undefined ? null : {
        exact: citation.exact, language: (source.descriptions[0]?.language ?? "en") as Language, source: titleOf(actor, source.slug, source.descriptions[0]),
      };
    },
  };
}

/**
 * The first sieve, in the database: commitments whose quotations or title have some of the telling words
 * (an index holds the words of quotations), those with most of them, and all that quote this place.
 */
async function withWordsOf(text: string, here: Here | null): Promise<string[]> {
  const words = [...tellingWords(text)].filter((word) => /^[a-z0-9]+$/.test(word)).sort((a, b) => b.length - a.length).slice(0, queried);
  const query = words.length === 0 ? "zzzz" : words.map((word) => `${word}:*`).join(" | ");
  const found = await db.$queryRaw<{ id: string }[]>`
    WITH wanted AS (SELECT to_tsquery('english', ${query}) AS q),
    current_version AS (SELECT DISTINCT ON (v.commitment_id) v.* FROM commitment_version v ORDER BY v.commitment_id, v.version DESC),
    quoting AS (
      SELECT v.commitment_id AS id, max(ts_rank(to_tsvector('english', c.exact), w.q)) AS rank
      FROM wanted w JOIN citation c ON to_tsvector('english', c.exact) @@ w.q
      JOIN commitment_citation cc ON cc.citation_id = c.id JOIN current_version v ON v.id = cc.commitment_version_id GROUP BY 1),
    titled AS (
      SELECT v.commitment_id AS id, ts_rank(to_tsvector('english', concat_ws(' ', v.title_en, v.title_es)), w.q) AS rank
      FROM wanted w JOIN current_version v ON to_tsvector('english', concat_ws(' ', v.title_en, v.title_es)) @@ w.q)
    SELECT id FROM (SELECT * FROM quoting UNION ALL SELECT * FROM titled) AS found GROUP BY id ORDER BY sum(rank) DESC LIMIT ${scored}`;
  const quoting = here === null ? [] : await db.commitmentCitation.findMany({
    where: { citation: { sourceVersionId: here.sourceVersionId, startAt: { lt: here.end }, endAt: { gt: here.start } } },
    select: { commitmentVersion: { select: { commitmentId: true } } }, take: scored,
  });
  return [...new Set([...quoting.map(({ commitmentVersion }) => commitmentVersion.commitmentId), ...found.map(({ id }) => id)])];
}
