import "server-only";
import { v7 as newId } from "uuid";
import { invalid, refuse, type Result } from "@/domain/refusal";
import type { Tx } from "./write";

export type IdentityKind = "topic" | "party" | "event" | "source" | "commitment" | "indicator";
type Row = { id: string; slug: string; version: number };
/** What the identity tables have in common; Prisma's delegates have no common type. */
type IdentityTable = {
  findUnique(args: { where: { id: string } | { slug: string }; select: { id: true; slug: true; version: true } }): Promise<Row | null>;
  updateMany(args: { where: { id: string; version: number }; data: { version: number; slug: string } }): Promise<{ count: number }>;
};

const tableOf = (tx: Tx, kind: IdentityKind) => tx[kind] as unknown as IdentityTable;
const columns = { id: true, slug: true, version: true } as const;

export type Claim = { id: string; version: number; isNew: boolean };

/**
 * Takes the next version of a record: the optimistic lock. 0 rows changed means that somebody else
 * published first, and that is a conflict, never a success. For a new record only the slug is checked;
 * the caller inserts the identity row with its own columns.
 */
export async function claim(
  tx: Tx, kind: IdentityKind, input: { id: string | null; slug: string; baseVersion: number },
): Promise<Result<Claim>> {
  const table = tableOf(tx, kind);
  const existing = input.id === null ? null : await table.findUnique({ where: { id: input.id }, select: columns });
  if (input.id !== null && existing === null) return refuse("not-found");
  if (existing?.slug !== input.slug) {
    const holder = await table.findUnique({ where: { slug: input.slug }, select: columns });
    const former = await tx.formerSlug.findUnique({ where: { recordKind_slug: { recordKind: kind, slug: input.slug } } });
    if (holder !== null || (former !== null && former.recordId !== input.id)) return invalid("slug-taken", "slug");
  }
  if (existing === null) return { ok: true, value: { id: newId(), version: 1, isNew: true } };

  const version = input.baseVersion + 1;
  const { count } = await table.updateMany({
    where: { id: existing.id, version: input.baseVersion }, data: { version, slug: input.slug },
  });
  if (count === 0) return refuse("conflict");
  if (existing.slug !== input.slug) await keepFormerSlug(tx, kind, existing);
  return { ok: true, value: { id: existing.id, version, isNew: false } };
}

/** The old address redirects for ever (unless the record takes it back later). */
async function keepFormerSlug(tx: Tx, recordKind: IdentityKind, { id, slug }: Row): Promise<void> {
  await tx.formerSlug.createMany({ data: [{ recordKind, slug, recordId: id }], skipDuplicates: true });
}
