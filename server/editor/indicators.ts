import "server-only";
import type { Bound, IndicatorInput, Stage, Unit } from "@/domain/indicator";
import { isStorable } from "@/domain/language";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { resolveCommitment } from "../commands/references";
import { db } from "../db";
import type { Choice } from "./choices";
import { demand, named, nameSelect, publicId, wordsFor, type Words } from "./desk-read";
import { indicatorAsInput, measurementAsInput } from "./indicator-as-input";
import { withShown } from "./quotations-shown";

const newest = { orderBy: { version: "desc" }, take: 1 } as const;
const commitmentSelect = { select: { id: true, slug: true, collection: true, number: true, versions: { ...newest, select: { titleEn: true, titleEs: true } } } } as const;
const select = {
  slug: true, commitment: commitmentSelect,
  versions: { ...newest, select: { labelEn: true, labelEs: true, unit: true, targets: { orderBy: { position: "asc" }, select: { value: true, bound: true, obligation: { select: { party: { select: nameSelect } } } } } } },
  measurements: {
    orderBy: { recordedAt: "asc" },
    select: { id: true, value: true, bound: true, periodEn: true, periodEs: true, stage: true, reportedBy: { select: nameSelect }, revisedBy: { take: 1, select: { id: true } } },
  },
} satisfies Prisma.IndicatorSelect;
type Row = Prisma.IndicatorGetPayload<{ select: typeof select }>;

type Amount = { value: number; bound: Bound };
export type DeskMeasurement = Amount & { id: string; period: Words | null; stage: Stage | null; reportedBy: Words; isRevised: boolean };
/** A number of a commitment on the desk, with what was promised and what was measured. */
export type DeskFigure = {
  slug: string; label: Words; unit: Unit; commitment: FiguredCommitment; targets: (Amount & { party: Words })[]; measurements: DeskMeasurement[];
};
export type FiguredCommitment = { uuid: string; id: string; slug: string; title: Words };

export async function figureRows(actor: Actor): Promise<DeskFigure[]> {
  demand(actor);
  const rows = await db.indicator.findMany({ select, orderBy: [{ commitment: { number: "asc" } }, { slug: "asc" }] });
  return rows.map((row) => figureOf(actor, row));
}

export async function figuresOf(actor: Actor, commitmentId: string): Promise<DeskFigure[]> {
  demand(actor);
  return (await db.indicator.findMany({ where: { commitmentId }, select, orderBy: { slug: "asc" } })).map((row) => figureOf(actor, row));
}

export async function figure(actor: Actor, slug: string): Promise<DeskFigure | null> {
  demand(actor);
  const row = isStorable(slug) ? await db.indicator.findUnique({ where: { slug }, select }) : null;
  return row && figureOf(actor, row);
}

function figureOf(actor: Actor, { slug, commitment, versions: [version], measurements }: Row): DeskFigure {
  return {
    slug, label: wordsFor(actor, version?.labelEn ?? null, version?.labelEs ?? null, slug), unit: (version?.unit ?? "count") as Unit, commitment: figured(actor, commitment),
    targets: (version?.targets ?? []).map(({ value, bound, obligation }) => ({ value: value.toNumber(), bound: bound as Bound, party: named(actor, obligation.party).name })),
    measurements: measurements.map(({ id, value, bound, periodEn, periodEs, stage, reportedBy, revisedBy }) => ({
      id, value: value.toNumber(), bound: bound as Bound, period: periodEn === null && periodEs === null ? null : wordsFor(actor, periodEn, periodEs), stage: stage as Stage | null, reportedBy: named(actor, reportedBy).name, isRevised: revisedBy.length > 0,
    })),
  };
}

const figured = (actor: Actor, row: Row["commitment"]): FiguredCommitment => ({
  uuid: row.id, id: publicId(row), slug: row.slug, title: wordsFor(actor, row.versions[0]?.titleEn ?? null, row.versions[0]?.titleEs ?? null, row.slug),
});

/** The commitment that a new figure is of; null for none of that name. */
export async function figuredCommitment(actor: Actor, reference: string): Promise<FiguredCommitment | null> {
  demand(actor, "write-draft");
  const found = await resolveCommitment(db, reference);
  const row = found && await db.commitment.findUnique({ where: { id: found.id }, ...commitmentSelect });
  return row && figured(actor, row);
}

/** The parties that have an obligation under it: only they can have a target. */
export async function owingParties(actor: Actor, commitmentId: string): Promise<Choice[]> {
  demand(actor, "write-draft");
  const version = await db.commitmentVersion.findFirst({
    where: { commitmentId }, ...newest,
    select: { obligations: { orderBy: { position: "asc" }, select: { obligation: { select: { party: { select: nameSelect } } } } } },
  });
  const parties = (version?.obligations ?? []).map(({ obligation: { party } }) => ({ value: party.slug, label: named(actor, party).name.text }));
  return parties.filter(({ value }, index) => parties.findIndex((other) => other.value === value) === index);
}

/** A figure as its form starts from it, with what the form only shows of its quotations. */
export async function indicatorForEdit(actor: Actor, slug: string): Promise<(IndicatorInput & { id: string }) | null> {
  demand(actor, "write-draft");
  const found = isStorable(slug) ? await db.indicator.findUnique({ where: { slug }, select: { id: true } }) : null;
  const input = found && await indicatorAsInput(db, found.id);
  return input && { ...(await withShown(actor, input)), id: found.id };
}

/** What a measurement begins with: of a revision all that the earlier one says; null where there is no such one to revise. */
export async function measurementBeginning(actor: Actor, indicator: string, revises: string | null) {
  demand(actor, "write-draft");
  const nothing = { en: null, es: null };
  if (revises === null) return { indicator, value: "", bound: "exact", period: nothing, stage: null, reportedBy: "", base: nothing, note: nothing, quotation: null, revises: null };
  const before = await measurementAsInput(db, revises);
  if (before?.indicator !== indicator || (await db.measurement.count({ where: { revisesId: revises } })) > 0) return null;
  return { ...(await withShown(actor, before)), note: nothing, revises };
}
