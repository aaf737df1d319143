import "server-only";
import type { DraftWorkKind } from "@/domain/queue";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand, pageSize, publicId, wordsFor, type Paged, type Words } from "./desk-read";
import { peopleOf } from "./desk-log";
import { returnedTo, toReview } from "./queue-counts";

export type DraftQueueRow = {
  id: string;
  recordKind: string;
  /** What it is about, as far as it says so itself; null for a draft without a title yet. */
  title: Words | null;
  author: string;
  updatedAt: string;
};
type Row = { id: string; record_kind: string; payload: unknown; author_id: string; updated_at: Date };

/** Drafts that wait for this person, those that wait for longest first. */
export async function draftQueue(actor: Actor, kind: DraftWorkKind, page: number): Promise<Paged<DraftQueueRow>> {
  demand(actor);
  const which = kind === "review" ? toReview(actor) : returnedTo(actor);
  const [total] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM draft WHERE ${which}`;
  const of = total!.n;
  const pages = Math.max(1, Math.ceil(of / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, record_kind, payload, author_id, updated_at FROM draft WHERE ${which}
    ORDER BY updated_at, id LIMIT ${pageSize} OFFSET ${(shown - 1) * pageSize}`;
  const [people, subjects] = await Promise.all([peopleOf(rows.map(({ author_id }) => author_id)), followedUp(actor, rows)]);
  return {
    of, pages, page: shown,
    rows: rows.map((row) => ({
      id: row.id, recordKind: row.record_kind, author: people.get(row.author_id)?.name ?? "–", updatedAt: row.updated_at.toISOString(),
      title: subjects.get(row.id) ?? titleIn(actor, row.payload),
    })),
  };
}

const fieldsOf = (payload: unknown): Record<string, unknown> => (typeof payload === "object" && payload !== null ? (payload as Record<string, unknown>) : {});
const textOf = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

/** The title, name or description that a draft has so far; it is mutable, and may hold anything. */
function titleIn(actor: Actor, payload: unknown): Words | null {
  const fields = fieldsOf(payload);
  for (const key of ["title", "name", "label", "slug"]) {
    const plain = textOf(fields[key]);
    if (plain !== null) return { text: plain, lang: actor.language };
    const { en, es } = fieldsOf(fields[key]);
    if (textOf(en) !== null || textOf(es) !== null) return wordsFor(actor, textOf(en), textOf(es));
  }
  return null;
}

/** A follow-up has no title of its own: it is known by the commitment that it is about. */
async function followedUp(actor: Actor, rows: readonly Row[]): Promise<Map<string, Words>> {
  const targets = rows.flatMap(({ id, payload }) => {
    const { obligation, condition } = fieldsOf(payload);
    const target = textOf(obligation) ?? textOf(condition);
    return target !== null && /^[0-9a-f-]{36}$/.test(target) ? [{ id, target }] : [];
  });
  const ids = targets.map(({ target }) => target);
  const commitments = await db.commitment.findMany({
    where: { OR: [{ obligations: { some: { id: { in: ids } } } }, { conditions: { some: { id: { in: ids } } } }] },
    select: {
      collection: true, number: true, slug: true, versions: { orderBy: { version: "desc" }, take: 1, select: { titleEn: true, titleEs: true } },
      obligations: { where: { id: { in: ids } }, select: { id: true } }, conditions: { where: { id: { in: ids } }, select: { id: true } },
    },
  });
  const titles = new Map(commitments.flatMap((commitment) => {
    const title = wordsFor(actor, commitment.versions[0]?.titleEn ?? null, commitment.versions[0]?.titleEs ?? null, commitment.slug);
    return [...commitment.obligations, ...commitment.conditions].map(({ id }) => [id, { ...title, text: `${publicId(commitment)} · ${title.text}` }] as const);
  }));
  return new Map(targets.flatMap(({ id, target }) => (titles.has(target) ? [[id, titles.get(target)!] as const] : [])));
}
