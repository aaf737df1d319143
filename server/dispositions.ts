import "server-only";
import type { DispositionKind } from "@/domain/disposition";
import { Prisma } from "@/prisma/generated/client";

type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;

export type RemovalRow = {
  commitment_id: string; public_id: string; slug: string; kind: Exclude<DispositionKind, "restored">; into_id: string | null;
  reason_en: string | null; reason_es: string | null; author_id: string; visible_from: Date;
};

/** Of each commitment that is merged or archived the entry that holds; the public client sees those of its moment. */
const removals = Prisma.sql`SELECT d.* FROM disposition d WHERE d.kind <> 'restored'
  AND NOT EXISTS (SELECT 1 FROM disposition later WHERE later.commitment_id = d.commitment_id AND later.sequence > d.sequence)`;

/** Everything that is merged or archived now. */
export function removalRows(reader: Reader): Promise<RemovalRow[]> {
  return reader.$queryRaw<RemovalRow[]>`${removals} ORDER BY d.recorded_at DESC, d.id`;
}

/** What is merged or archived, as lists of the desk leave it out. */
export async function removedIds(reader: Reader): Promise<string[]> {
  return (await removalRows(reader)).map((row) => row.commitment_id);
}

/** The entry that holds about one commitment, by its id; null while it stands. */
export async function removalOf(reader: Reader, commitmentId: string): Promise<RemovalRow | null> {
  const [row] = await reader.$queryRaw<RemovalRow[]>`${removals} AND d.commitment_id = ${commitmentId}::uuid`;
  return row ?? null;
}

/** The same by the public id or slug that it had. */
export async function removalNamed(reader: Reader, reference: string): Promise<RemovalRow | null> {
  const [row] = await reader.$queryRaw<RemovalRow[]>`${removals} AND (d.public_id = ${reference} OR d.slug = ${reference})`;
  return row ?? null;
}

/** What was merged into commitments, and what had been merged into that before, the newest first. */
export function mergedInto(reader: Reader, commitmentIds: readonly string[]): Promise<(RemovalRow & { root_id: string })[]> {
  return reader.$queryRaw<(RemovalRow & { root_id: string })[]>`
    WITH RECURSIVE removal AS (${removals}),
    chain AS (
      SELECT r.*, r.into_id AS root_id FROM removal r WHERE r.into_id = ANY(${[...commitmentIds]}::uuid[])
      UNION ALL SELECT r.*, c.root_id FROM removal r JOIN chain c ON r.into_id = c.commitment_id)
    SELECT * FROM chain ORDER BY visible_from DESC, id`;
}
