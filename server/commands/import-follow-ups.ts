import "server-only";
import { v5 as idFromName } from "uuid";
import { canonicalJson, sha256 } from "@/domain/audit";
import { missing } from "@/domain/evidence";
import { followUpInput, type FollowUpInput } from "@/domain/follow-up";
import { followUpRow as rowShape, type ImportRow, type RowIssue } from "@/domain/import-file";
import { shownRows, type ImportOutcome } from "@/domain/import-outcome";
import { period } from "@/domain/plain-date";
import { parse, type Issue } from "@/domain/refusal";
import { mayJudgeAnew } from "@/domain/rubric";
import { currentRubricNumber } from "../current-rubric";
import { siteDay } from "../days";
import { amendable } from "./amendable";
import type { Authorship } from "./authorship";
import { BulkQuotations } from "./bulk-quotations";
import { loadKnownRecords, type KnownRecords } from "./bulk-records";
import { judgedByRubric, statusBefore, type Target } from "./follow-up-target";
import type { NewFollowUp } from "./follow-up-row";
import { loadPlaces, type Places } from "./import-places";
import { latestEmbargo, type PlacedQuotation } from "./place-quotation";
import type { Tx } from "./write";

/** The same row always has the same id, so that a file that is imported twice is found out. */
const namespace = "5b0c3d5e-60a8-4a8f-9a53-0f3f5a0b2c77";

export type PlannedFollowUp = NewFollowUp & { row: number; target: Target; publicId: string };
export type FollowUpPlan = { planned: PlannedFollowUp[]; issues: RowIssue[]; quotations: BulkQuotations };

type Read = { row: number; id: string; publicId: string; target: Target; given: Record<string, unknown>; base: number | null };

/** Looks at every row as the command of one entry would, each after those before it, and writes nothing. */
export async function planFollowUps(tx: Tx, author: Authorship["author"], rows: readonly ImportRow[]): Promise<FollowUpPlan> {
  const known = await loadKnownRecords(tx);
  const places = await loadPlaces(tx, rows, known);
  const issues: RowIssue[] = [];
  const read = rows.flatMap(({ row, input }): Read[] => {
    const result = readRow(input, known, places);
    if (Array.isArray(result)) issues.push(...result.map((issue) => ({ row, ...issue })));
    return Array.isArray(result) ? [] : [{ row, ...result }];
  });
  issues.push(...await loggedBefore(tx, read));
  const parsed = read.flatMap((one) => {
    const result = parse(followUpInput, { ...one.given, baseVersion: one.target.version });
    if (!result.ok) issues.push(...result.issues.map((issue) => ({ row: one.row, ...issue })));
    return result.ok ? [{ ...one, input: result.value }] : [];
  });
  const quotations = await BulkQuotations.load(tx, parsed.flatMap(({ input }) => input.evidence), [], known.partyIds);
  const rubricVersion = await currentRubricNumber(tx);
  const next = new Map<string, number>();
  const planned = parsed.flatMap((one): PlannedFollowUp[] => {
    const sequence = next.get(one.target.id) ?? (one.target.rows.at(-1)?.sequence ?? 0) + 1;
    const result = decide(author, one, sequence, { known, quotations, rubricVersion });
    if (Array.isArray(result)) {
      issues.push(...result.map((issue) => ({ row: one.row, ...issue })));
      return [];
    }
    next.set(one.target.id, sequence + 1);
    return [result];
  });
  return { planned, issues: issues.sort((a, b) => a.row - b.row), quotations };
}

/** Which log a row belongs to; what else it says is for the schema of the form. */
function readRow(input: unknown, known: KnownRecords, places: Places): Omit<Read, "row"> | Issue[] {
  const head = parse(rowShape, input);
  if (!head.ok) return head.issues;
  const { commitment, party, conditionNumber, key, baseVersion, obligation: _o, condition: _c, ...given } = head.value;
  const found = places.commitment(commitment);
  if (found === null) return [{ code: "unknown-record", path: "commitment", params: { slug: commitment } }];
  if (found.isRemoved) return [{ code: "is-removed", path: "commitment" }];
  if ((party === "") === (conditionNumber === null)) return [{ code: "party-or-condition", path: "party" }];
  const target = conditionNumber === null ? places.obligation(found.id, known.partyIds.get(party)) : places.condition(found.id, conditionNumber);
  if (target === null) return [{ code: "unknown-record", path: conditionNumber === null ? "party" : "conditionNumber", params: { slug: conditionNumber === null ? party : String(conditionNumber) } }];
  const base = baseVersion === undefined || baseVersion === null || baseVersion === "" ? null : Number(baseVersion);
  if (base !== null && base !== target.version) return [{ code: "changed-since", path: "baseVersion", params: { given: base, now: target.version } }];
  const name = key === "" ? canonicalJson({ target: target.id, ...given }) : `key ${key}`;
  return {
    id: idFromName(name, namespace), publicId: found.publicId, target, base,
    given: { ...given, obligation: target.kind === "obligation" ? target.id : null, condition: target.kind === "condition" ? target.id : null },
  };
}

/** Rows that are in the log already, or twice in the file. */
async function loggedBefore(tx: Tx, read: readonly Read[]): Promise<RowIssue[]> {
  const stored = new Set((await tx.followUp.findMany({ where: { id: { in: read.map(({ id }) => id) } }, select: { id: true } })).map(({ id }) => id));
  const first = new Map<string, number>();
  return read.flatMap(({ row, id, publicId }): RowIssue[] => {
    if (stored.has(id)) return [{ row, path: "", code: "already-there", params: { name: publicId } }];
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    return before === undefined ? [] : [{ row, path: "", code: "twice-in-file", params: { row: before } }];
  });
}

type Context = { known: KnownRecords; quotations: BulkQuotations; rubricVersion: number };

/** The rules of one entry; one that passes stands in the log for those after it. */
function decide(author: Authorship["author"], { row, id, target, publicId, input }: Read & { input: FollowUpInput }, sequence: number, { known, quotations, rubricVersion }: Context): PlannedFollowUp | Issue[] {
  const may = amendable(author, input, target);
  if (!may.ok) return may.issues;
  const supersededById = input.supersededBy === null ? null : known.commitmentId(input.supersededBy);
  if (input.supersededBy !== null && supersededById === null) return [{ code: "unknown-record", path: "supersededBy", params: { slug: input.supersededBy } }];
  const evidence: PlacedQuotation[] = [];
  const issues = input.evidence.flatMap((quotation, index): Issue[] => {
    const placed = quotations.place(quotation, `evidence.${index}`);
    if (placed.ok) evidence.push(placed.value);
    return placed.ok ? [] : placed.issues;
  });
  if (issues.length > 0) return issues;
  const wanting = missing(input, {
    axis: target.axis, today: siteDay(), deadlineEndsOn: target.deadlineEndsOn, statusBefore: statusBefore(target, input), tiers: evidence.map(({ tier }) => tier),
  });
  if (wanting.length > 0) return wanting;
  if (input.occasion === "rubric-change" && !mayJudgeAnew(judgedByRubric(target, input.replaces), rubricVersion)) return [{ code: "rubric-as-before", path: "occasion" }];
  target.rows.push({
    id, sequence, kind: input.kind, status: input.status, qualifier: input.qualifier, reason: input.reason, confidence: input.confidence,
    assertedBy: input.assertedBy, supersededById, effectiveOn: input.effectiveOn, effectiveTo: input.effectiveOn === null ? null : period(input.effectiveOn).to,
    checkedOn: input.checkedOn, replacesId: input.replaces, visibleFrom: latestEmbargo(evidence) ?? new Date(), occasion: input.occasion,
  });
  target.rubrics.set(id, rubricVersion);
  target.authors.set(id, { id: author.id, isSystem: author.role === "system" });
  return { row, id, sequence, input, evidence, supersededById, rubricVersion, target, publicId };
}

export function followUpOutcome(rows: number, { planned, issues }: FollowUpPlan, written: boolean): ImportOutcome {
  return {
    kind: "follow-ups", written, rows, added: planned.length, changed: 0, issues,
    waits: null,
    preview: planned.slice(0, shownRows).map(({ row, publicId, input }) => ({ row, what: "add", name: publicId, about: input.status ?? input.kind })),
  };
}

export const followUpTrail = (file: string, planned: readonly PlannedFollowUp[]) =>
  ({ file: sha256(file), logged: planned.map(({ id }) => id) });
