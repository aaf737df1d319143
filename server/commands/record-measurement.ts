import "server-only";
import { v7 as newId } from "uuid";
import { measurementInput } from "@/domain/indicator";
import { invalid, parse, type Result } from "@/domain/refusal";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { latestEmbargo, placeQuotation } from "./place-quotation";
import { resolve } from "./references";
import { must, recordRefusal, write } from "./write";

/** Records a measured value as one party reports it. It never changes a status; a revision names what it revises. */
export async function recordMeasurement(actor: Actor, raw: unknown, id: string = newId()): Promise<Result<{ id: string }>> {
  const parsed = parse(measurementInput, raw);
  const about = { action: "publish-indicator", recordKind: "measurement", recordId: parsed.ok ? parsed.value.indicator : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return write(actor, about, async (tx) => {
    const indicators = must(await resolve(tx, "indicator", [{ slug: input.indicator, path: "indicator" }]));
    const parties = must(await resolve(tx, "party", [{ slug: input.reportedBy, path: "reportedBy" }]));
    const indicatorId = indicators.get(input.indicator)!;
    if (input.revises !== null && !(await tx.measurement.findFirst({ where: { id: input.revises, indicatorId } })))
      must(invalid("unknown-record", "revises", { slug: input.revises }));
    const citation = must(await placeQuotation(tx, actor, input.quotation, "quotation"));
    const embargo = latestEmbargo([citation]);
    await tx.measurement.create({
      select: { id: true },
      data: {
        id, indicatorId, value: new Prisma.Decimal(input.value), bound: input.bound, period: input.period, stage: input.stage,
        reportedById: parties.get(input.reportedBy)!, baseEn: input.base.en, baseEs: input.base.es, noteEn: input.note.en,
        noteEs: input.note.es, citationId: citation.id, revisesId: input.revises, authorId: actor.id,
        ...(embargo === undefined ? {} : { visibleFrom: embargo }),
      },
    });
    await recordEvent(tx, actor, { ...about, recordId: id, after: input });
    return { id };
  });
}
