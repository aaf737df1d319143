import "server-only";
import { v7 as newId } from "uuid";
import { sha256 } from "@/domain/audit";
import { commitmentInput, type CommitmentInput } from "@/domain/commitment";
import { commitmentRow, type ImportRow, type RowIssue } from "@/domain/import-file";
import { shownRows, type ImportOutcome } from "@/domain/import-outcome";
import { owingKinds } from "@/domain/party";
import { parse, type Issue, type Result } from "@/domain/refusal";
import { BulkQuotations } from "./bulk-quotations";
import { loadKnownRecords, type KnownCommitment, type KnownRecords } from "./bulk-records";
import { citationsOf, type PlacedCitations } from "./commitment-citations";
import type { Tx } from "./write";

/** One row that may be written: what it becomes, and everything that it refers to found. */
export type PlannedCommitment = {
  row: number; input: CommitmentInput; id: string; version: number;
  /** What is there already; null for a new commitment. */
  existing: KnownCommitment | null;
  citations: PlacedCitations;
};
export type CommitmentPlan = { planned: PlannedCommitment[]; issues: RowIssue[]; known: KnownRecords; quotations: BulkQuotations };

type Parsed = { row: number; input: CommitmentInput; existing: KnownCommitment | null };

/** Looks at every row as the form's command would, and writes nothing. */
export async function planCommitments(tx: Tx, rows: readonly ImportRow[]): Promise<CommitmentPlan> {
  const known = await loadKnownRecords(tx);
  const issues: RowIssue[] = [];
  const parsed = rows.flatMap((row): Parsed[] => {
    const result = parseRow(row, known);
    if (!result.ok) issues.push(...result.issues.map((issue) => ({ row: row.row, ...issue })));
    return result.ok ? [{ row: row.row, ...result.value }] : [];
  });
  issues.push(...repeated(parsed));
  // Rows may name each other: a new one is known by its slug from here on.
  const ids = parsed.map(({ existing }) => existing?.id ?? newId());
  parsed.forEach(({ input }, index) => known.addSlug(input.slug, ids[index]!));
  const quotations = await quotationsOf(tx, parsed, known);
  const planned = parsed.flatMap(({ row, input, existing }, index): PlannedCommitment[] => {
    const placed = placeAll(input, quotations);
    const found = [...(Array.isArray(placed) ? placed : []), ...referenceIssues(input, existing, known)];
    issues.push(...found.map((issue) => ({ row, ...issue })));
    return Array.isArray(placed) || found.length > 0 ? [] : [{ row, input, id: ids[index]!, version: input.baseVersion + 1, existing, citations: placed }];
  });
  return { planned, issues: issues.sort((a, b) => a.row - b.row), known, quotations };
}

function parseRow({ input }: ImportRow, known: KnownRecords): Result<{ input: CommitmentInput; existing: KnownCommitment | null }> {
  const head = parse(commitmentRow, input);
  if (!head.ok) return head;
  const { update, publicId, baseVersion, id: _id, draft: _draft, ...record } = head.value;
  const existing = known.commitment(publicId === null || publicId === "" ? String(record.slug ?? "") : publicId);
  const identity = identityIssues({ update, publicId, baseVersion, slug: String(record.slug ?? "") }, existing, known);
  if (identity.length > 0) return { ok: false, reason: "invalid", issues: identity };
  const parsed = parse(commitmentInput, { title: {}, summary: {}, ...record, id: existing?.id ?? null, baseVersion: existing?.version ?? 0, draft: null });
  return parsed.ok ? { ok: true, value: { input: parsed.value, existing } } : parsed;
}

type Named = { update: boolean; publicId: string | null; baseVersion: unknown; slug: string };

/** An existing record is changed only by a row that says so, and only at the version that it was taken at. */
function identityIssues({ update, publicId, baseVersion, slug }: Named, existing: KnownCommitment | null, known: KnownRecords): Issue[] {
  const path = publicId ? "publicId" : "slug";
  if (!update) return existing !== null || known.isTaken(slug) ? [{ code: "already-there", path, params: { name: publicId || slug } }] : [];
  if (existing === null) return [{ code: "unknown-record", path, params: { slug: publicId || slug } }];
  if (existing.isRemoved) return [{ code: "is-removed", path }];
  const given = baseVersion === undefined || baseVersion === null || baseVersion === "" ? null : Number(baseVersion);
  if (given !== null && given !== existing.version) return [{ code: "changed-since", path: "baseVersion", params: { given, now: existing.version } }];
  return slug !== existing.slug && known.isTaken(slug, existing.id) ? [{ code: "slug-taken", path: "slug" }] : [];
}

function repeated(parsed: readonly Parsed[]): RowIssue[] {
  const seen = new Map<string, number>();
  return parsed.flatMap(({ row, input, existing }): RowIssue[] => {
    const names = [input.slug, ...(existing === null ? [] : [existing.id])];
    const first = names.map((name) => seen.get(name)).find((found) => found !== undefined);
    names.forEach((name) => { if (!seen.has(name)) seen.set(name, row); });
    return first === undefined ? [] : [{ row, path: "slug", code: "twice-in-file", params: { row: first } }];
  });
}

function citationsIn({ citations, conditions, deadlines }: CommitmentInput) {
  return [...citations, ...conditions.map(({ citation }) => citation), ...deadlines.flatMap(({ citation }) => (citation === null ? [] : [citation]))];
}

function quotationsOf(tx: Tx, parsed: readonly Parsed[], known: KnownRecords): Promise<BulkQuotations> {
  const all = parsed.flatMap(({ input }) => citationsIn(input));
  const given = all.flatMap((citation) => ("quotation" in citation ? [citation.quotation] : []));
  return BulkQuotations.load(tx, given, all.flatMap((citation) => ("citation" in citation ? [citation.citation] : [])), known.partyIds);
}

/** The anchored quotations of a row, or everything that cannot be anchored. */
function placeAll(input: CommitmentInput, quotations: BulkQuotations): PlacedCitations | Issue[] {
  const issues: Issue[] = [];
  const place = (given: CommitmentInput["citations"][number], path: string) => {
    const result = quotations.cite(given, path);
    if (!result.ok) issues.push(...result.issues);
    return result.ok ? result.value : null;
  };
  const listed = input.citations.map((given, i) => ({ placed: place(given, `citations.${i}`), role: given.role }));
  const conditions = input.conditions.map(({ citation }, i) => place(citation, `conditions.${i}.citation`));
  const deadlines = input.deadlines.map(({ citation }, i) => (citation === null ? null : place(citation, `deadlines.${i}.citation`)));
  return issues.length > 0 ? issues : citationsOf({ listed, conditions, deadlines });
}

/** Names that nothing has, parties that cannot owe, and what an existing obligation does not allow. */
function referenceIssues(input: CommitmentInput, existing: KnownCommitment | null, known: KnownRecords): Issue[] {
  const unknown = (slug: string, path: string): Issue => ({ code: "unknown-record", path, params: { slug } });
  return [
    ...input.from.flatMap((slug, i) => (known.partyIds.has(slug) ? [] : [unknown(slug, `from.${i}`)])),
    ...input.topics.flatMap((slug, i) => (known.topicIds.has(slug) ? [] : [unknown(slug, `topics.${i}`)])),
    ...(input.event === null || known.eventIds.has(input.event) ? [] : [unknown(input.event, "event")]),
    ...input.relations.flatMap(({ to }, i) => (known.commitmentId(to) === null ? [unknown(to, `relations.${i}.to`)] : [])),
    ...input.conditions.flatMap(({ dependsOn }, i) => (dependsOn !== null && known.commitmentId(dependsOn) === null ? [unknown(dependsOn, `conditions.${i}.dependsOn`)] : [])),
    ...input.deadlines.flatMap(({ event, series }, i) => [
      ...(event === null || known.eventIds.has(event) ? [] : [unknown(event, `deadlines.${i}.event`)]),
      ...(series === null || known.seriesIds.has(series) ? [] : [unknown(series, `deadlines.${i}.series`)]),
    ]),
    ...input.obligations.flatMap(({ party, role, acceptance }, i): Issue[] => {
      if (!known.partyIds.has(party)) return [unknown(party, `obligations.${i}.party`)];
      if (!owingKinds.includes(known.kindOf(party))) return [{ code: "party-cannot-owe", path: `obligations.${i}.party` }];
      const kept = existing?.obligations.find((one) => one.partyId === known.partyIds.get(party) && one.role === role);
      return kept !== undefined && kept.acceptance !== acceptance ? [{ code: "not-for-this-role", path: `obligations.${i}.acceptance` }] : [];
    }),
  ];
}

/** What the plan comes to, in the words of the outcome. */
export function commitmentOutcome(rows: number, { planned, issues }: CommitmentPlan, written: boolean): ImportOutcome {
  const changed = planned.filter(({ existing }) => existing !== null).length;
  return {
    kind: "commitments", written, rows, added: planned.length - changed, changed, issues, waits: null,
    preview: planned.slice(0, shownRows).map(({ row, input, existing }) =>
      ({ row, what: existing === null ? "add" : "change", name: existing?.publicId ?? input.slug, about: input.title.en ?? input.title.es ?? "" })),
  };
}

/** What the trail keeps of a file: its fingerprint and what came of it; the versions themselves are there to be read. */
export const commitmentTrail = (file: string, planned: readonly PlannedCommitment[]) => ({
  file: sha256(file), added: planned.filter(({ existing }) => existing === null).map(({ input }) => input.slug),
  changed: planned.flatMap(({ existing, version }) => (existing === null ? [] : [{ id: existing.publicId, version }])),
});
