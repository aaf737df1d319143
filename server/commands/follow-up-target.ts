import "server-only";
import type { FollowUpInput } from "@/domain/follow-up";
import { fold, liveRows, type LogRow } from "@/domain/history";
import { period, type PlainDate } from "@/domain/plain-date";
import { done, refuse, type Result } from "@/domain/refusal";
import { axisOf, type Axis, type Judgement, type ObligationRole } from "@/domain/status";
import type { Prisma } from "@/prisma/generated/client";
import { deadlineRuleSelect, dueOf, heldEvents, type NamedEvent } from "../deadline-row";
import { logRow, logRowSelect } from "../log-row";
import type { Tx } from "./write";

/** What a follow-up is about, with its whole log in order. */
export type Target = {
  kind: "obligation" | "condition";
  id: string;
  version: number;
  axis: Axis;
  first: Judgement | null;
  deadlineEndsOn: PlainDate | null;
  commitmentSlug: string;
  rows: LogRow[];
  /** By which version of the rubric each row was judged. */
  rubrics: Map<string, number>;
  authors: Map<string, { id: string; isSystem: boolean }>;
};

const log = {
  orderBy: { sequence: "asc" }, select: { ...logRowSelect, authorId: true, rubricVersion: true },
} as const;
const deadline = {
  select: {
    slug: true,
    versions: {
      orderBy: { version: "desc" }, take: 1,
      select: { madeOn: true, eventId: true, deadlines: { orderBy: { position: "desc" }, take: 1, select: deadlineRuleSelect } },
    },
  },
} as const;

const base = { id: true, version: true, commitment: deadline, followUps: log } as const;
const obligationSelect = { ...base, role: true, acceptance: true } satisfies Prisma.ObligationSelect;
type Loaded = Prisma.ConditionGetPayload<{ select: typeof base }> & { role?: string; acceptance?: string | null };

export async function loadTarget(tx: Tx, input: Pick<FollowUpInput, "obligation" | "condition">): Promise<Result<Target>> {
  const [target] = await loadTargets(tx, { obligations: input.obligation === null ? [] : [input.obligation], conditions: input.condition === null ? [] : [input.condition] });
  return target === undefined ? refuse("not-found") : done(target);
}

/** Several at once; what is not there is left out. */
export async function loadTargets(tx: Tx, { obligations, conditions }: { obligations: readonly string[]; conditions: readonly string[] }): Promise<Target[]> {
  const owed = obligations.length === 0 ? [] : await tx.obligation.findMany({ where: { id: { in: [...obligations] } }, select: obligationSelect });
  const conditional = conditions.length === 0 ? [] : await tx.condition.findMany({ where: { id: { in: [...conditions] } }, select: base });
  const events = owed.length + conditional.length === 0 ? [] : await heldEvents(tx);
  const systemIds = new Set((await tx.user.findMany({ where: { kind: "system" }, select: { id: true } })).map(({ id }) => id));
  return [...owed.map((row) => targetOf("obligation", row, { systemIds, events })), ...conditional.map((row) => targetOf("condition", row, { systemIds, events }))];
}

function targetOf(kind: Target["kind"], found: Loaded, { systemIds, events }: { systemIds: ReadonlySet<string>; events: readonly NamedEvent[] }): Target {
  const version = found.commitment.versions[0];
  return {
    kind,
    id: found.id,
    version: found.version,
    axis: kind === "obligation" ? axisOf(found.role as ObligationRole) : "condition",
    first: (found.acceptance ?? null) as Judgement | null,
    deadlineEndsOn: version === undefined ? null : dueOf(version.deadlines[0], version, events).endsOn,
    commitmentSlug: found.commitment.slug,
    rows: found.followUps.map(logRow),
    rubrics: new Map(found.followUps.map(({ id, rubricVersion }) => [id, rubricVersion])),
    authors: new Map(found.followUps.map(({ id, authorId }) => [id, { id: authorId, isSystem: systemIds.has(authorId) }])),
  };
}

/**
 * The judgement that stands directly before a new one in the order of the log: by the end of its
 * effective period, then by sequence. A correction stands in the place of the row it replaces.
 */
export function statusBefore(target: Target, input: FollowUpInput): Judgement | null {
  const until = input.effectiveOn === null ? null : period(input.effectiveOn).to;
  const before = liveRows(target.rows)
    .filter((row) => row.status !== null && row.id !== input.replaces && (until === null || row.effectiveTo! <= until))
    .sort((a, b) => (a.effectiveTo! === b.effectiveTo! ? a.sequence - b.sequence : a.effectiveTo! < b.effectiveTo! ? -1 : 1));
  return before.at(-1)?.status ?? target.first;
}

/** The version of the rubric behind the judgement that stands, or stood before the row that is replaced; null where nothing was judged. */
export function judgedByRubric({ rows, rubrics, first }: Target, replaces: string | null): number | null {
  const current = fold(rows.filter(({ id }) => id !== replaces), new Date(8.64e15), first).followUpId;
  return current === null ? null : rubrics.get(current) ?? null;
}

/** The optimistic lock: whoever comes second finds 0 rows and is told. */
export async function raiseVersion(tx: Tx, { kind, id, version }: Target): Promise<Result<number>> {
  const change = { where: { id, version }, data: { version: version + 1 } };
  const { count } = kind === "obligation" ? await tx.obligation.updateMany(change) : await tx.condition.updateMany(change);
  return count === 0 ? refuse("conflict") : done(version + 1);
}
