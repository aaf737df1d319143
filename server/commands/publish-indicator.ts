import "server-only";
import { v7 as newId } from "uuid";
import { indicatorInput, type IndicatorInput } from "@/domain/indicator";
import { done, invalid, parse, refuse, type Result } from "@/domain/refusal";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { indicatorAsInput } from "../editor/indicator-as-input";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { claim } from "./identity";
import { earliestPublic, placeQuotation, type PlacedQuotation } from "./place-quotation";
import { withCurrent, type Published } from "./published";
import { commitmentMentions } from "./references";
import { must, recordRefusal, write, type Tx } from "./write";

/** Publishes a number of a commitment with the targets that its parties' obligations carry. */
export async function publishIndicator(actor: Actor, raw: unknown): Promise<Result<Published>> {
  const parsed = parse(indicatorInput, raw);
  const about = { action: "publish-indicator", recordKind: "indicator", recordId: parsed.ok ? parsed.value.slug : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return withCurrent(input.id, indicatorAsInput, () => write(actor, about, (tx) => publishIndicatorIn(tx, actor, input)));
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function publishIndicatorIn(tx: Tx, actor: Actor, input: IndicatorInput, by: Authorship = byOneself(actor)): Promise<Published> {
  const before = input.id === null ? null : await indicatorAsInput(tx, input.id);
  const commitments = must(await commitmentMentions(tx, [{ slug: input.commitment, path: "commitment" }]));
  const commitmentId = commitments.get(input.commitment)!;
  const { id, version, isNew } = must(await claim(tx, "indicator", input));
  if (isNew) await tx.indicator.create({ data: { id, slug: input.slug, version, commitmentId } });
  // What was measured belongs to the promise that the number was of.
  else if ((await tx.indicator.findUniqueOrThrow({ where: { id }, select: { commitmentId: true } })).commitmentId !== commitmentId) must(invalid("invalid", "commitment"));
  const targets = must(await placeTargets(tx, by, commitmentId, input));
  await insertVersion(tx, by, { id, version, input, targets });
  await recordEvent(tx, actor, { action: "publish-indicator", recordKind: "indicator", recordId: id, ...(before === null ? {} : { before }), after: input });
  return { id, slug: input.slug, version };
}

type PlacedTarget = { obligationId: string; citation: PlacedQuotation };

async function placeTargets(tx: Tx, by: Authorship, commitmentId: string, input: IndicatorInput): Promise<Result<PlacedTarget[]>> {
  const obligations = await tx.obligation.findMany({ where: { commitmentId }, select: { id: true, party: { select: { slug: true } } } });
  const placed: PlacedTarget[] = [];
  for (const [index, target] of input.targets.entries()) {
    const obligation = obligations.find(({ party }) => party.slug === target.party);
    if (!obligation)
      return refuse("invalid", [{ code: "unknown-record", path: `targets.${index}.party`, params: { slug: target.party } }]);
    const citation = await placeQuotation(tx, by.author, target.quotation, `targets.${index}.quotation`);
    if (!citation.ok) return citation;
    placed.push({ obligationId: obligation.id, citation: citation.value });
  }
  return done(placed);
}

type NewVersion = { id: string; version: number; input: IndicatorInput; targets: PlacedTarget[] };

async function insertVersion(tx: Tx, by: Authorship, { id, version, input, targets }: NewVersion): Promise<void> {
  const visibleFrom = earliestPublic(targets.map(({ citation }) => citation));
  await tx.indicatorVersion.create({
    select: { id: true },
    data: {
      id: newId(), indicatorId: id, version, labelEn: input.label.en, labelEs: input.label.es, unit: input.unit,
      ...authorColumns(by), ...(visibleFrom === undefined ? {} : { visibleFrom }),
      targets: { create: input.targets.map((target, position) => ({
        position, obligationId: targets[position]!.obligationId, value: new Prisma.Decimal(target.value), bound: target.bound,
        baseEn: target.base.en, baseEs: target.base.es, population: target.population,
        periodEn: target.period.en, periodEs: target.period.es,
        byWhen: target.byWhen, citationId: targets[position]!.citation.id,
      })) },
    },
  });
}
