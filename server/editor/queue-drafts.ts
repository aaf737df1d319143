import "server-only";
import type { DraftWorkKind } from "@/domain/queue";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand, pageSize, type Paged, type Words } from "./desk-read";
import { peopleOf } from "./desk-log";
import { draftTitles } from "./draft-titles";
import { returnedTo, toReview } from "./queue-counts";

export type DraftQueueRow = {
  id: string;
  recordKind: string;
  /** What it is about, as far as it says so itself; null for a draft without a title yet. */
  title: Words | null;
  author: string;
  updatedAt: string;
};
type Row = { id: string; record_kind: string; target_id: string | null; payload: unknown; author_id: string; updated_at: Date };

/** Drafts that wait for this person, those that wait for longest first. */
export async function draftQueue(actor: Actor, kind: DraftWorkKind, page: number, size = pageSize): Promise<Paged<DraftQueueRow>> {
  demand(actor);
  const which = kind === "review" ? toReview(actor) : returnedTo(actor);
  const [total] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM draft WHERE ${which}`;
  const of = total!.n;
  const pages = Math.max(1, Math.ceil(of / size));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, record_kind, target_id, payload, author_id, updated_at FROM draft WHERE ${which}
    ORDER BY updated_at, id LIMIT ${size} OFFSET ${(shown - 1) * size}`;
  const [people, titles] = await Promise.all([
    peopleOf(rows.map(({ author_id }) => author_id)), draftTitles(actor, rows.map(({ record_kind, target_id, ...row }) => ({ ...row, recordKind: record_kind, targetId: target_id }))),
  ]);
  return {
    of, pages, page: shown,
    rows: rows.map((row) => ({
      id: row.id, recordKind: row.record_kind, author: people.get(row.author_id)?.name ?? "–", updatedAt: row.updated_at.toISOString(),
      title: titleOf(titles.get(row.id) ?? null),
    })),
  };
}

/** What it is about stands before its title: of a follow-up the commitment's number and the party. */
const titleOf = (title: (Words & { about: string | null }) | null): Words | null =>
  title === null ? null : { lang: title.lang, text: title.about === null ? title.text : `${title.about} · ${title.text}` };
