import "server-only";
import type { Proposal } from "@/domain/extraction/proposal";
import { uuid } from "@/domain/fields";
import type { Passage } from "@/domain/intake";
import { isStorable, type Language } from "@/domain/language";
import type { TextHolding, Tier } from "@/domain/source";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { passagesOf, sentencesOf } from "../commands/intake-passages";
import { db } from "../db";
import { demand, publicId, wordsFor, type Words } from "./desk-read";
import { titleOf } from "./quoted";

/** What the desk shows of a proposal beside its place: the words themselves are in the text. */
export type ProposalFacts = Omit<Proposal, "start" | "end" | "exact">;
export type DeskPassage = Passage & { proposal: ProposalFacts | null };

export type DocumentFacts = {
  slug: string; title: Words; language: Language; tier: Tier; textHeld: TextHolding;
  /** The version that is read, and the newest. */
  number: number; newest: number;
};
export type NamedCommitment = { id: string; slug: string; title: Words };
/** Names behind the ids that passages carry. */
export type Names = { people: Record<string, string>; commitments: Record<string, NamedCommitment> };
export type IntakeDesk = Names & {
  id: string;
  document: DocumentFacts;
  text: string;
  sentences: { start: number; end: number }[];
  passages: DeskPassage[];
};
/** A document that nobody has begun to read. */
export type ToBegin = { document: DocumentFacts };

const documentSelect = {
  number: true, textHeld: true,
  source: { select: {
    slug: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
    descriptions: { orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true, tier: true } },
  } },
} satisfies Prisma.SourceVersionSelect;
type Selected = Prisma.SourceVersionGetPayload<{ select: typeof documentSelect }>;

function documentFacts(actor: Actor, { number, textHeld, source }: Selected): DocumentFacts {
  const description = source.descriptions[0];
  return {
    slug: source.slug, title: titleOf(actor, source.slug, description), language: (description?.language ?? "en") as Language,
    tier: (description?.tier ?? "other") as Tier, textHeld: textHeld as TextHolding, number, newest: source.versions[0]?.number ?? number,
  };
}

/** An intake by its id, or by the slug of a source: then of its newest version, which may be still to begin. */
export async function intakeDesk(actor: Actor, reference: string): Promise<IntakeDesk | ToBegin | null> {
  demand(actor);
  if (!isStorable(reference)) return null;
  const where = uuid.safeParse(reference).success ? { intake: { is: { id: reference } } } : { source: { slug: reference } };
  const version = await db.sourceVersion.findFirst({
    where, orderBy: { number: "desc" },
    select: { ...documentSelect, text: { select: { content: true } }, intake: { select: { id: true, sentences: true } } },
  });
  if (version === null) return null;
  const document = documentFacts(actor, version);
  if (version.intake === null || version.text === null) return { document };
  const passages = await withProposals(version.intake.id);
  return {
    id: version.intake.id, document, text: version.text.content, sentences: sentencesOf(version.intake.sentences), passages,
    ...await namesBehind(actor, passages),
  };
}

async function withProposals(intakeId: string): Promise<DeskPassage[]> {
  const [passages, rows] = await Promise.all([
    passagesOf(db, intakeId),
    db.intakePassage.findMany({ where: { intakeId, proposal: { not: Prisma.DbNull } }, select: { id: true, proposal: true } }),
  ]);
  const proposals = new Map(rows.map(({ id, proposal }) => [id, facts(proposal)]));
  return passages.map((passage) => ({ ...passage, proposal: proposals.get(passage.id) ?? null }));
}

function facts(column: Prisma.JsonValue): ProposalFacts | null {
  if (column === null) return null;
  const { start: _start, end: _end, exact: _exact, ...rest } = column as unknown as Proposal;
  return rest;
}

/** Who decided, and which commitments passages lead to. */
export async function namesBehind(actor: Actor, passages: readonly Passage[]): Promise<Names> {
  const ids = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const [people, commitments] = await Promise.all([
    db.user.findMany({ where: { id: { in: ids(passages.map(({ decidedBy }) => decidedBy)) } }, select: { id: true, name: true } }),
    db.commitment.findMany({
      where: { id: { in: ids(passages.map(({ commitment }) => commitment)) } },
      select: {
        id: true, slug: true, collection: true, number: true,
        versions: { orderBy: { version: "desc" }, take: 1, select: { titleEn: true, titleEs: true } },
      },
    }),
  ]);
  return {
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    commitments: Object.fromEntries(commitments.map((row) => [row.id, {
      id: publicId(row), slug: row.slug, title: wordsFor(actor, row.versions[0]?.titleEn ?? null, row.versions[0]?.titleEs ?? null, row.slug),
    }])),
  };
}
