import "server-only";
import type { FollowUpInput } from "@/domain/follow-up";
import { liveRows, type LogRow } from "@/domain/history";
import { period, type PlainDate } from "@/domain/plain-date";
import { done, refuse, type Result } from "@/domain/refusal";
import { axisOf, type Axis, type Judgement, type ObligationRole } from "@/domain/status";
import { deadlineRuleSelect, dueOf, heldEvents } from "../deadline-row";
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
  /** What the rows say in words, for whoever is shown the log. */
  texts: Map<string, { note: string | null; searched: string | null }>;
  authors: Map<string, { id: string; isSystem: boolean }>;
};

const log = {
  orderBy: { sequence: "asc" }, select: { ...logRowSelect, authorId: true, note: true, searched: true },
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

export async function loadTarget(tx: Tx, input: Pick<FollowUpInput, "obligation" | "condition">): Promise<Result<Target>> {
  const base = { id: true, version: true, commitment: deadline, followUps: log } as const;
  const obligation = input.obligation === null ? null
    : await tx.obligation.findUnique({ where: { id: input.obligation }, select: { ...base, role: true, acceptance: true } });
  const condition = input.condition === null ? null
    : await tx.condition.findUnique({ where: { id: input.condition }, select: base });
  const found = obligation ?? condition;
  if (!found) return refuse("not-found");
  const version = found.commitment.versions[0];
  const systemIds = new Set((await tx.user.findMany({ where: { kind: "system" }, select: { id: true } })).map(({ id }) => id));
  return done({
    kind: obligation ? "obligation" : "condition",
    id: found.id,
    version: found.version,
    axis: obligation ? axisOf(obligation.role as ObligationRole) : "condition",
    first: (obligation?.acceptance ?? null) as Judgement | null,
    deadlineEndsOn: version === undefined ? null : dueOf(version.deadlines[0], version, await heldEvents(tx)).endsOn,
    commitmentSlug: found.commitment.slug,
    rows: found.followUps.map(logRow),
    texts: new Map(found.followUps.map(({ id, note, searched }) => [id, { note, searched }])),
    authors: new Map(found.followUps.map((row) => [row.id, { id: row.authorId, isSystem: systemIds.has(row.authorId) }])),
  });
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

/** The log as it is now, for the editor who came second. */
export async function logNow(tx: Tx, input: Pick<FollowUpInput, "obligation" | "condition">) {
  const target = await loadTarget(tx, input);
  if (!target.ok) return null;
  const { version, rows, texts } = target.value;
  return { version, log: rows.map((row) => ({ ...row, ...texts.get(row.id) })) };
}

/** The optimistic lock: whoever comes second finds 0 rows and is told. */
export async function raiseVersion(tx: Tx, { kind, id, version }: Target): Promise<Result<number>> {
  const change = { where: { id, version }, data: { version: version + 1 } };
  const { count } = kind === "obligation" ? await tx.obligation.updateMany(change) : await tx.condition.updateMany(change);
  return count === 0 ? refuse("conflict") : done(version + 1);
}
