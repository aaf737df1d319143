import "server-only";
import { changesOfKind, lastDayOf, type ChangeFilter, type ChangeKind, type ChangeRecord } from "@/domain/changes";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { Prisma } from "@/prisma/generated/client";
import { dayOrNull, siteDay } from "../days";
import { publicDb } from "../db";
import { bylines } from "./bylines";
import { withDetails, type ChangeRow } from "./change-details";
import { countChanges, selectChanges, type Edges } from "./change-rows";
import { titled } from "./change-titles";
import { titleRows } from "./commitment-rows";
import { directory, type Directory } from "./directory";
import { followUpsById } from "./follow-ups";
import { removalsById } from "./removal-changes";
import { rubricRecord } from "./rubric";

export const changesLength = 30;

export async function edgesOf({ from, to }: ChangeFilter): Promise<Edges> {
  const dayOfEvent = async (slug: string): Promise<PlainDate | null> => {
    const [row] = await publicDb.$queryRaw<{ held_to: Date | null }[]>`
      SELECT v.held_to FROM event e JOIN event_version v ON v.event_id = e.id WHERE e.slug = ${slug} ORDER BY v.version DESC LIMIT 1`;
    return dayOrNull(row?.held_to ?? null);
  };
  const resolve = async (edge: string | undefined) => (edge === undefined ? null : (lastDayOf(edge) ?? dayOfEvent(edge)));
  const [first, last] = await Promise.all([resolve(from), resolve(to)]);
  return { from: first, to: last };
}

/** Only what is about these commitments (a query for their ids), and how many of a page. */
type Within = { commitments?: Prisma.Sql | undefined; length?: number };

/** A page of what was published, newest first by the chosen clock, and how much there is. */
export async function listChanges(filter: ChangeFilter, edges: Edges, lang: Language, { length = changesLength }: { length?: number } = {}): Promise<{ data: ChangeRecord[]; total: number }> {
  const [rows, total] = await Promise.all([selectChanges({ filter, edges }, length, ((filter.page ?? 1) - 1) * length), countChanges({ filter, edges })]);
  return { data: await records(await withDetails(rows), lang), total };
}

/** The newest of what was published, without counting the rest. */
export async function newestChanges(lang: Language, { commitments, length = changesLength }: Within): Promise<ChangeRecord[]> {
  return records(await withDetails(await selectChanges({ filter: {}, edges: { from: null, to: null }, commitments }, length, 0)), lang);
}

async function records(rows: ChangeRow[], lang: Language): Promise<ChangeRecord[]> {
  const idsOf = (...kinds: ChangeKind[]) => rows.filter(({ what }) => kinds.some((kind) => (changesOfKind[kind] as readonly string[]).includes(what))).map(({ id }) => id);
  const answered = rows.flatMap((row) => row.follow_up_id ?? []);
  const [names, titles, followUps, removals, byline, rubric] = await Promise.all([
    directory(lang), titleRows(rows.flatMap((row) => row.commitment_id ?? [])),
    followUpsById([...idsOf("follow-ups"), ...answered], lang), removalsById(idsOf("removals"), lang), bylines(rows.map(written)),
    rows.some(({ what }) => what === "rubric") ? rubricRecord(lang) : null,
  ]);
  return rows.map((row) => {
    const removal = removals.get(row.id);
    const ofRubric = rubric?.versions.find((version) => version.number === row.rubric)?.changeNote;
    return {
      id: row.id, what: row.what, at: row.at.toISOString(), day: siteDay(row.at), happened: row.happened,
      commitment: titled(row.commitment_id === null ? undefined : titles.get(row.commitment_id), lang),
      source: sourceOf(row.source_id, names), rubric: row.rubric, followUp: row.follow_up_id === null ? followUps.get(row.id) ?? null : null,
      reply: followUps.get(row.follow_up_id ?? "")?.replies.find(({ id }) => id === row.id) ?? null, removal: removal?.removal ?? null,
      note: removal?.note ?? ofRubric ?? row.note, noteLang: removal?.noteLang ?? null, ...byline(written(row)),
    };
  });
}

const written = (row: ChangeRow) => ({ authorId: row.author_id, reviewerId: row.reviewer_id });

function sourceOf(id: string | null, names: Directory): ChangeRecord["source"] {
  const source = id === null ? undefined : names.sources.get(id);
  return source === undefined ? null : { slug: source.slug, title: source.title, titleLang: source.titleLang };
}
