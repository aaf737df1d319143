import "server-only";
import type { FollowUpInput } from "@/domain/follow-up";
import { dayOf } from "../days";
import type { Tx } from "./write";

/** The log of an obligation or condition as it is now, with who wrote each entry and the words it quotes: for whoever came second. */
export async function logNow(tx: Tx, { obligation, condition }: Pick<FollowUpInput, "obligation" | "condition">) {
  const target = obligation !== null
    ? await tx.obligation.findUnique({ where: { id: obligation }, select: { version: true } })
    : condition === null ? null : await tx.condition.findUnique({ where: { id: condition }, select: { version: true } });
  if (target === null) return null;
  const rows = await tx.followUp.findMany({
    where: obligation !== null ? { obligationId: obligation } : { conditionId: condition }, orderBy: { sequence: "asc" },
    select: {
      id: true, sequence: true, kind: true, status: true, qualifier: true, reason: true, effectiveOn: true, checkedOn: true, confidence: true, assertedBy: true,
      note: true, searched: true, because: true, replacesId: true, authorId: true,
      citations: { orderBy: { position: "asc" }, select: { citation: { select: { exact: true, sourceVersion: { select: { source: { select: { slug: true } } } } } } } },
    },
  });
  const authors = await tx.user.findMany({ where: { id: { in: rows.map(({ authorId }) => authorId) } }, select: { id: true, name: true } });
  const nameOf = new Map(authors.map(({ id, name }) => [id, name]));
  return {
    version: target.version,
    log: rows.map(({ citations, checkedOn, authorId, ...row }) => ({
      ...row, checkedOn: dayOf(checkedOn), by: nameOf.get(authorId) ?? "",
      evidence: citations.map(({ citation }) => ({ source: citation.sourceVersion.source.slug, exact: citation.exact })),
    })),
  };
}
