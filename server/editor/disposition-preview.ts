import "server-only";
import type { DispositionKind } from "@/domain/disposition";
import type { PlainDate } from "@/domain/plain-date";
import type { Actor } from "../actor";
import { resolveCommitment } from "../commands/references";
import { siteDay } from "../days";
import { db } from "../db";
import { mergedInto, removalOf, removalRows, type RemovalRow } from "../dispositions";
import { demand, publicId, wordsFor, type Words } from "./desk-read";

type Titled = { id: string; slug: string; title: Words };

/** What became of a commitment, as the desk shows it. */
export type RemovalView = { kind: Exclude<DispositionKind, "restored">; id: string; into: Titled | null; on: PlainDate; reason: Words; by: string };

/** What is there to be merged, archived or restored, and what would come of it. */
export type Consequences = Titled & {
  version: number; removed: RemovalView | null;
  obligations: number; followUps: number; measurements: number; drafts: number;
  /** Records that name it: as related, as a condition, or as what superseded them. */
  namedBy: Titled[];
  /** Duplicates that were merged into it. */
  leadingHere: string[];
};

const newestTitle = { orderBy: { version: "desc" }, take: 1, select: { titleEn: true, titleEs: true } } as const;
const titleSelect = { collection: true, number: true, slug: true, versions: newestTitle } as const;
type TitleRow = { collection: string; number: number; slug: string; versions: { titleEn: string | null; titleEs: string | null }[] };

const titled = (actor: Actor, row: TitleRow): Titled =>
  ({ id: publicId(row), slug: row.slug, title: wordsFor(actor, row.versions[0]?.titleEn ?? null, row.versions[0]?.titleEs ?? null, row.slug) });

export async function consequencesOf(actor: Actor, reference: string): Promise<Consequences | null> {
  demand(actor);
  const found = await resolveCommitment(db, reference);
  const row = found && await db.commitment.findUnique({
    where: { id: found.id },
    select: {
      ...titleSelect, version: true,
      obligations: { select: { _count: { select: { followUps: true } } } }, conditions: { select: { _count: { select: { followUps: true } } } },
      indicators: { select: { _count: { select: { measurements: true } } } },
    },
  });
  if (!found || !row) return null;
  const [removed, namedBy, leading, drafts] = await Promise.all([
    removalForDesk(actor, found.id), naming(actor, found.id), mergedInto(db, [found.id]),
    db.draft.count({ where: { recordKind: "commitment", targetId: found.id, state: { not: "published" } } }),
  ]);
  const sum = (rows: { _count: Record<string, number> }[]) => rows.reduce((n, { _count }) => n + Object.values(_count).reduce((a, b) => a + b, 0), 0);
  return {
    ...titled(actor, row), version: row.version, removed, namedBy, leadingHere: leading.map((one) => one.public_id), drafts,
    obligations: row.obligations.length, followUps: sum(row.obligations) + sum(row.conditions), measurements: sum(row.indicators),
  };
}

/** Commitments whose newest version names this one. */
async function naming(actor: Actor, id: string): Promise<Titled[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH current_version AS (SELECT DISTINCT ON (commitment_id) id, commitment_id FROM commitment_version ORDER BY commitment_id, version DESC)
    SELECT v.commitment_id AS id FROM relation r JOIN current_version v ON v.id = r.commitment_version_id WHERE r.to_id = ${id}::uuid
    UNION SELECT v.commitment_id FROM condition c JOIN commitment_condition cc ON cc.condition_id = c.id
      JOIN current_version v ON v.id = cc.commitment_version_id WHERE c.depends_on_id = ${id}::uuid
    UNION SELECT o.commitment_id FROM obligation_state s JOIN obligation o ON o.id = s.obligation_id
      WHERE s.superseded_by_id = ${id}::uuid AND s.visible_until IS NULL`;
  const named = await db.commitment.findMany({ where: { id: { in: rows.map((row) => row.id) } }, orderBy: { number: "asc" }, select: titleSelect });
  return named.map((row) => titled(actor, row));
}

/** What became of one commitment; null while it stands. */
export async function removalForDesk(actor: Actor, commitmentId: string): Promise<RemovalView | null> {
  demand(actor);
  const row = await removalOf(db, commitmentId);
  return row === null ? null : (await views(actor, [row]))[0] ?? null;
}

/** Everything that is merged or archived, the newest first. */
export async function removedCommitments(actor: Actor): Promise<RemovalView[]> {
  demand(actor);
  return views(actor, await removalRows(db));
}

async function views(actor: Actor, rows: readonly RemovalRow[]): Promise<RemovalView[]> {
  const [targets, people] = await Promise.all([
    db.commitment.findMany({ where: { id: { in: rows.flatMap((row) => row.into_id ?? []) } }, select: { ...titleSelect, id: true } }),
    db.user.findMany({ where: { id: { in: rows.map((row) => row.author_id) } }, select: { id: true, name: true } }),
  ]);
  return rows.map((row) => {
    const target = targets.find(({ id }) => id === row.into_id);
    return {
      kind: row.kind, id: row.public_id, into: target === undefined ? null : titled(actor, target), on: siteDay(row.visible_from),
      reason: wordsFor(actor, row.reason_en, row.reason_es), by: people.find(({ id }) => id === row.author_id)?.name ?? "–",
    };
  });
}
