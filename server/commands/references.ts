import "server-only";
import { isStorable } from "@/domain/language";
import type { Issue, Result } from "@/domain/refusal";
import { refuse } from "@/domain/refusal";
import type { Tx } from "./write";

/** A mention of another record in an input, and where it stands there. */
export type Mention = { slug: string; path: string };
type Kind = "topic" | "party" | "event" | "source" | "series" | "indicator";
type SlugTable = { findMany(args: { where: { slug: { in: string[] } }; select: { id: true; slug: true } }): Promise<{ id: string; slug: string }[]> };

/** The ids behind slugs; every unknown one is an issue at its place. */
export async function resolve(tx: Tx, kind: Kind, mentions: readonly Mention[]): Promise<Result<Map<string, string>>> {
  if (mentions.length === 0) return { ok: true, value: new Map() };
  const slugs = [...new Set(mentions.map((mention) => mention.slug))];
  const rows = await (tx[kind] as unknown as SlugTable).findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  const ids = new Map(rows.map((row) => [row.slug, row.id]));
  const issues: Issue[] = mentions
    .filter((mention) => !ids.has(mention.slug))
    .map(({ slug, path }) => ({ code: "unknown-record", path, params: { slug } }));
  return issues.length > 0 ? refuse("invalid", issues) : { ok: true, value: ids };
}

/** The commitment behind "USMX-7", its slug, or a slug it had before. */
export async function resolveCommitment(tx: Tx, reference: string): Promise<{ id: string; slug: string } | null> {
  if (!isStorable(reference)) return null;
  const numbered = /^([A-Z]{2,8})-(\d{1,9})$/.exec(reference);
  const select = { id: true, slug: true } as const;
  if (numbered) {
    return tx.commitment.findUnique({
      where: { collection_number: { collection: numbered[1]!, number: Number(numbered[2]) } }, select,
    });
  }
  const found = await tx.commitment.findUnique({ where: { slug: reference }, select });
  if (found) return found;
  const former = await tx.formerSlug.findUnique({ where: { recordKind_slug: { recordKind: "commitment", slug: reference } } });
  return former && tx.commitment.findUnique({ where: { id: former.recordId }, select });
}

export const commitmentMentions = async (tx: Tx, mentions: readonly Mention[]): Promise<Result<Map<string, string>>> => {
  const ids = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { slug, path } of mentions) {
    const found = await resolveCommitment(tx, slug);
    if (found) ids.set(slug, found.id);
    else issues.push({ code: "unknown-record", path, params: { slug } });
  }
  return issues.length > 0 ? refuse("invalid", issues) : { ok: true, value: ids };
};
