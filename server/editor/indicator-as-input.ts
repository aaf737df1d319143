import "server-only";
import type { IndicatorInput } from "@/domain/indicator";
import type { Quotation } from "@/domain/quotation";
import type { Prisma } from "@/prisma/generated/client";

const slugOnly = { select: { slug: true } } as const;
const citationSelect = {
  exact: true, startAt: true, endAt: true, prefix: true, suffix: true, attested: true, wording: true, speakerAsEn: true, speakerAsEs: true,
  sourceVersion: { select: { source: slugOnly } }, speakers: { orderBy: { position: "asc" }, select: { party: slugOnly } },
} satisfies Prisma.CitationSelect;

/** A number as it is published now, in the shape of its input (see as-input.ts). */
export async function indicatorAsInput(tx: Prisma.TransactionClient, id: string): Promise<IndicatorInput | null> {
  const indicator = await tx.indicator.findUnique({
    where: { id },
    include: {
      commitment: slugOnly,
      versions: {
        orderBy: { version: "desc" }, take: 1,
        include: { targets: { orderBy: { position: "asc" }, include: { obligation: { select: { party: slugOnly } }, citation: { select: citationSelect } } } },
      },
    },
  });
  const version = indicator?.versions[0];
  if (!indicator || !version) return null;
  return {
    id, baseVersion: indicator.version, slug: indicator.slug, commitment: indicator.commitment.slug,
    label: { en: version.labelEn, es: version.labelEs }, unit: version.unit as IndicatorInput["unit"],
    targets: version.targets.map((target) => ({
      party: target.obligation.party.slug, value: target.value.toNumber(), bound: target.bound as "exact",
      base: { en: target.baseEn, es: target.baseEs }, population: target.population, period: { en: target.periodEn, es: target.periodEs }, byWhen: target.byWhen,
      quotation: quotationOf(target.citation),
    })),
  };
}

/** The quoted words once more: at the same place and of the same speakers they are stored only once. */
export function quotationOf(row: Prisma.CitationGetPayload<{ select: typeof citationSelect }>): Quotation {
  return {
    source: row.sourceVersion.source.slug, exact: row.exact, start: row.startAt, attested: row.attested ? { end: row.endAt, prefix: row.prefix, suffix: row.suffix } : null,
    speakers: row.speakers.map(({ party }) => party.slug), speakerAs: { en: row.speakerAsEn, es: row.speakerAsEs }, wording: row.wording as Quotation["wording"],
  };
}

/** A measurement as it is published, in the shape of its input: what one that revises it begins with. */
export async function measurementAsInput(tx: Prisma.TransactionClient, id: string) {
  const row = await tx.measurement.findUnique({ where: { id }, include: { indicator: slugOnly, reportedBy: slugOnly, citation: { select: citationSelect } } });
  return row && {
    indicator: row.indicator.slug, value: row.value.toNumber(), bound: row.bound, period: { en: row.periodEn, es: row.periodEs }, stage: row.stage, reportedBy: row.reportedBy.slug,
    base: { en: row.baseEn, es: row.baseEs }, note: { en: row.noteEn, es: row.noteEs }, quotation: quotationOf(row.citation), revises: row.revisesId,
  };
}
