import "server-only";
import { importDraft } from "@/domain/import-outcome";
import type { RowIssue } from "@/domain/import-file";
import { topicsInput } from "@/domain/queue-step";
import type { Refusal } from "@/domain/refusal";
import type { Actor } from "../actor";
import { authorshipOf, type DraftRow } from "../commands/draft-row";
import type { PlannedImport } from "../commands/plan-import";
import { plannedAgain } from "../commands/publish-import";
import { plannedTopics } from "../commands/queue-topics";
import { refusalOf } from "../commands/write";
import { db } from "../db";
import { importLimits } from "../limits";
import { commitmentAsInput } from "./commitment-as-input";
import { paged, type Paged } from "./desk-read";
import { keptQuotations } from "./quotations-shown";

/** One record of a draft that is about many: what it would become, and what the public reads of it now. */
export type BatchRow = { row: number; what: "add" | "change"; name: string; title: string; current: unknown; input: unknown };
/** A draft that is about many records at once, planned against the record as it is now. */
export type DraftBatch = {
  kind: "commitment" | "follow-up"; added: number; changed: number; rows: Paged<BatchRow>;
  /** The words behind citations that are kept by their ids. */
  quoted: Record<string, string>;
  issues: RowIssue[]; refusal: Refusal | null;
};

const perPage = 25;

/** Null for a draft of one record. Nothing is rehearsed: a plan says what would be refused, row by row, and takes no locks. */
export async function draftBatch(actor: Actor, draft: DraftRow, page: number): Promise<DraftBatch | null> {
  if (draft.state === "published" || (draft.kind !== "import" && draft.kind !== "topics")) return null;
  try {
    const batch = draft.kind === "import" ? await importBatch(draft, page) : await topicsBatch(draft, page);
    const words = await keptQuotations(actor, batch.rows.rows.flatMap(({ current, input }) => [current, input]));
    return { ...batch, quoted: Object.fromEntries(Object.entries(words).map(([id, { exact }]) => [id, exact])) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { kind: "commitment", added: 0, changed: 0, rows: paged<BatchRow>([], 1), quoted: {}, issues: [], refusal };
  }
}

async function importBatch(draft: DraftRow, page: number): Promise<Omit<DraftBatch, "quoted">> {
  const input = importDraft.parse(draft.payload);
  const plan = await db.$transaction(async (tx) => plannedAgain(tx, input, await authorshipOf(tx, draft, null)), importLimits.transaction);
  const { added, changed } = plan.outcome(false);
  return { kind: input.of === "commitments" ? "commitment" : "follow-up", added, changed, issues: plan.issues, refusal: null, rows: await rowsOf(plan, page) };
}

async function rowsOf({ commitments, followUps }: PlannedImport, page: number): Promise<Paged<BatchRow>> {
  const entries = followUps.map(({ row, publicId, input }): BatchRow => ({ row, what: "add", name: publicId, title: "", current: null, input }));
  if (commitments.length === 0) return paged(entries, page, perPage);
  const shown = paged(commitments, page, perPage);
  const rows = await Promise.all(shown.rows.map(async ({ row, existing, input }): Promise<BatchRow> => ({
    row, what: existing === null ? "add" : "change", name: existing?.publicId ?? input.slug, title: input.title.en ?? input.title.es ?? "",
    current: existing === null ? null : await commitmentAsInput(db, existing.id), input,
  })));
  return { ...shown, rows };
}

async function topicsBatch(draft: DraftRow, page: number): Promise<Omit<DraftBatch, "quoted">> {
  const planned = await plannedTopics(db, topicsInput.parse(draft.payload));
  const rows = planned.map(({ now, topics }, index): BatchRow => ({
    row: index + 1, what: "change", name: now.slug, title: now.title.en ?? now.title.es ?? now.slug, current: { topics: now.topics }, input: { topics },
  }));
  return { kind: "commitment", added: 0, changed: rows.length, rows: paged(rows, page, perPage), issues: [], refusal: null };
}
