import "server-only";
import { v7 as newId } from "uuid";
import { measurementInput, type MeasurementInput } from "@/domain/indicator";
import { done, invalid, parse, type Result } from "@/domain/refusal";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { latestEmbargo, placeQuotation } from "./place-quotation";
import { resolve } from "./references";
import { must, recordRefusal, write, type Tx } from "./write";

/** Records a measured value as one party reports it. It never changes a status; a revision names what it revises. */
export async function recordMeasurement(actor: Actor, raw: unknown, id: string = newId()): Promise<Result<{ id: string }>> {
  const parsed = parse(measurementInput, raw);
  const about = { action: "publish-indicator", recordKind: "measurement", recordId: parsed.ok ? parsed.value.indicator : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => ({ id: (await recordMeasurementIn(tx, actor, parsed.value, { id })).id }));
}

/** The same inside a transaction that does more: a draft is published in it. `commitment` is where it is read. */
export async function recordMeasurementIn(
  tx: Tx, actor: Actor, input: MeasurementInput, { id = newId(), by = byOneself(actor) }: { id?: string; by?: Authorship } = {},
): Promise<{ id: string; commitment: string }> {
  must(await resolve(tx, "indicator", [{ slug: input.indicator, path: "indicator" }]));
  const parties = must(await resolve(tx, "party", [{ slug: input.reportedBy, path: "reportedBy" }]));
  const indicator = await tx.indicator.findUniqueOrThrow({ where: { slug: input.indicator }, select: { id: true, commitment: { select: { slug: true } } } });
  if (input.revises !== null) must(await revisable(tx, indicator.id, input.revises));
  const citation = must(await placeQuotation(tx, by.author, input.quotation, "quotation"));
  const embargo = latestEmbargo([citation]);
  await tx.measurement.create({
    select: { id: true },
    data: {
      id, indicatorId: indicator.id, value: new Prisma.Decimal(input.value), bound: input.bound, periodEn: input.period.en, periodEs: input.period.es, stage: input.stage,
      reportedById: parties.get(input.reportedBy)!, baseEn: input.base.en, baseEs: input.base.es, noteEn: input.note.en,
      noteEs: input.note.es, citationId: citation.id, revisesId: input.revises, ...authorColumns(by),
      ...(embargo === undefined ? {} : { visibleFrom: embargo }),
    },
  });
  await recordEvent(tx, actor, { action: "publish-indicator", recordKind: "measurement", recordId: id, after: input });
  return { id, commitment: indicator.commitment.slug };
}

/** One of this indicator, which nothing has revised yet: a second revision is one of the first. */
async function revisable(tx: Tx, indicatorId: string, id: string): Promise<Result<null>> {
  const row = await tx.measurement.findFirst({ where: { id, indicatorId }, select: { revisedBy: { take: 1, select: { id: true } } } });
  if (row === null) return invalid("unknown-record", "revises", { slug: id });
  return row.revisedBy.length > 0 ? invalid("already-amended", "revises") : done(null);
}
