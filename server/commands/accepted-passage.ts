import "server-only";
import { proposal } from "@/domain/extraction/proposal";
import type { Passage } from "@/domain/intake";
import type { Accepted, PassageSource } from "@/domain/intake-draft";
import type { Language } from "@/domain/language";
import type { SourceKind, Tier } from "@/domain/source";
import { textOf, type OpenIntake } from "./intake-passages";
import type { Tx } from "./write";

/** A passage with its words and the document that it stands in: what a draft or a new quotation is made of. */
export async function acceptedPassage(tx: Tx, intake: Pick<OpenIntake, "sourceVersionId">, passage: Passage): Promise<Accepted> {
  const [text, source, row] = await Promise.all([
    textOf(tx, intake.sourceVersionId), sourceOfVersion(tx, intake.sourceVersionId),
    tx.intakePassage.findUniqueOrThrow({ where: { id: passage.id }, select: { proposal: true } }),
  ]);
  return {
    exact: Array.from(text).slice(passage.start, passage.end).join(""), kind: passage.kind ?? "commitment",
    start: source.isNewest ? passage.start : null, proposal: row.proposal === null ? null : proposal.parse(row.proposal), source: source.value,
  };
}

type Found = { value: PassageSource; title: string; isNewest: boolean };

/** Quotations are anchored in the newest version: a place in an older one does not hold there. */
export async function sourceOfVersion(tx: Tx, sourceVersionId: string): Promise<Found> {
  const { number, source } = await tx.sourceVersion.findUniqueOrThrow({
    where: { id: sourceVersionId },
    select: { number: true, source: { select: {
      slug: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      descriptions: {
        orderBy: { version: "desc" }, take: 1,
        select: { title: true, labelEn: true, labelEs: true, language: true, kind: true, tier: true, publishedOn: true, officialOf: { select: { slug: true } } },
      },
    } } },
  });
  const description = source.descriptions[0]!;
  return {
    isNewest: source.versions[0]?.number === number, title: description.title ?? description.labelEn ?? description.labelEs ?? source.slug,
    value: {
      slug: source.slug, language: description.language as Language, kind: description.kind as SourceKind, tier: description.tier as Tier,
      officialOf: description.officialOf?.slug ?? null, publishedOn: description.publishedOn,
    },
  };
}
