import "server-only";
import { uuid } from "@/domain/fields";
import type { Language } from "@/domain/language";
import type { SuggestionState } from "@/domain/suggestion";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { db } from "../db";
import { commitmentDesk, type CommitmentDesk } from "./commitment-desk";
import { peopleOf } from "./desk-log";
import { demand, pageSize, publicId, wordsFor, type Paged, type Words } from "./desk-read";

/** Those that wait, those that a program probably sent, and those that were answered. */
export const suggestionLists = ["open", "suspect", "accepted", "declined"] as const;
export type SuggestionList = (typeof suggestionLists)[number];

export type SuggestionRow = {
  id: string;
  commitment: { id: string; slug: string; title: Words };
  place: string;
  words: string;
  url: string | null;
  language: Language;
  receivedAt: string;
  state: SuggestionState;
  isSuspect: boolean;
  wantsAnswer: boolean;
  followUp: string | null;
  answer: { by: string; at: string; reason: string | null; told: string | null; draft: string | null } | null;
};

const select = {
  id: true, place: true, words: true, url: true, language: true, receivedAt: true, state: true, isSuspect: true, email: true, followUpId: true,
  answeredById: true, answeredAt: true, reason: true, told: true, draftId: true,
  commitment: { select: { collection: true, number: true, slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { titleEn: true, titleEs: true } } } },
} satisfies Prisma.SuggestionSelect;
type Row = Prisma.SuggestionGetPayload<{ select: typeof select }>;

const whereOf = (list: SuggestionList): Prisma.SuggestionWhereInput =>
  list === "suspect" ? { state: "open", isSuspect: true } : list === "open" ? { state: "open", isSuspect: false } : { state: list };

/** What readers sent: what waits longest first, what was answered last first. */
export async function suggestionsOf(actor: Actor, list: SuggestionList, wanted: number, size = pageSize): Promise<Paged<SuggestionRow>> {
  demand(actor, "answer-suggestions");
  const where = whereOf(list);
  const of = await db.suggestion.count({ where });
  const pages = Math.max(1, Math.ceil(of / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const order = list === "open" || list === "suspect" ? { receivedAt: "asc" } as const : { answeredAt: "desc" } as const;
  const rows = await db.suggestion.findMany({ where, select, orderBy: [order, { id: "asc" }], take: size, skip: (page - 1) * size });
  return { rows: await shown(actor, rows), of, page, pages };
}

export async function countSuggestions(actor: Actor): Promise<Record<SuggestionList, number>> {
  demand(actor, "answer-suggestions");
  const counts = await Promise.all(suggestionLists.map((list) => db.suggestion.count({ where: whereOf(list) })));
  return Object.fromEntries(suggestionLists.map((list, index) => [list, counts[index]!])) as Record<SuggestionList, number>;
}

/** One of them, with the commitment that it is about; null where there is none. */
export async function deskSuggestion(actor: Actor, id: string): Promise<{ suggestion: SuggestionRow; commitment: CommitmentDesk } | null> {
  demand(actor, "answer-suggestions");
  const row = uuid.safeParse(id).success ? await db.suggestion.findUnique({ where: { id }, select }) : null;
  if (row === null) return null;
  const [[suggestion], commitment] = await Promise.all([shown(actor, [row]), commitmentDesk(actor, row.commitment.slug)]);
  return suggestion === undefined || commitment === null ? null : { suggestion, commitment };
}

async function shown(actor: Actor, rows: readonly Row[]): Promise<SuggestionRow[]> {
  const people = await peopleOf(rows.flatMap(({ answeredById }) => answeredById ?? []));
  return rows.map(({ commitment, email, followUpId, answeredById, answeredAt, reason, told, draftId, receivedAt, ...row }) => ({
    ...row, language: row.language as Language, state: row.state as SuggestionState, receivedAt: receivedAt.toISOString(), wantsAnswer: email !== null, followUp: followUpId,
    commitment: { id: publicId(commitment), slug: commitment.slug, title: wordsFor(actor, commitment.versions[0]?.titleEn ?? null, commitment.versions[0]?.titleEs ?? null) },
    answer: answeredById === null || answeredAt === null ? null
      : { by: people.get(answeredById)?.name ?? answeredById, at: answeredAt.toISOString(), reason, told, draft: draftId },
  }));
}
