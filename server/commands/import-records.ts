import "server-only";
import { z } from "zod";
import { importKinds, readImport, type ImportRow } from "@/domain/import-file";
import type { ImportOutcome } from "@/domain/import-outcome";
import { done, parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { importLimits } from "../limits";
import { recordEvent } from "./audit";
import { commitmentOutcome, commitmentTrail, planCommitments } from "./import-commitments";
import { followUpOutcome, followUpTrail, planFollowUps } from "./import-follow-ups";
import { storeCommitments } from "./store-commitments";
import { storeFollowUps } from "./store-follow-ups";
import { recordRefusal, write, type Tx } from "./write";

const given = z.object({ kind: z.enum(importKinds, { error: "required" }), content: z.string({ error: "file-required" }).min(1, { error: "file-required" }), dryRun: z.boolean() });

/** How far it is, and whether somebody wants it to end. */
export type ImportWatch = { signal?: AbortSignal | undefined; progress?: (phase: "checking" | "writing", done: number, of: number) => void };

/** Ends the transaction with everything undone, and carries the outcome out of it. */
class NotWritten extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super("nothing is written");
  }
}

/**
 * Imports a file: every row by the schema and the rules of the form, all or nothing, one event in the trail.
 * A dry run does the same and stops before anything is written (not even a number is used up by it).
 */
export async function importRecords(actor: Actor, raw: unknown, watch: ImportWatch = {}): Promise<Result<ImportOutcome>> {
  const parsed = parse(given, raw);
  const about = { action: "import-records", recordKind: "import", recordId: parsed.ok ? parsed.value.kind : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { kind, content, dryRun } = parsed.value;
  const read = readImport(kind, content);
  if (!read.ok) return done({ kind, written: false, rows: 0, added: 0, changed: 0, preview: [], issues: read.issues });
  watch.progress?.("checking", 0, read.rows.length);
  const work = kind === "commitments" ? importCommitments : importFollowUps;
  try {
    return await write(actor, about, (tx) => work(tx, actor, { rows: read.rows, content, dryRun, watch }), importLimits.transaction);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    if (!dryRun) await recordRefusal(actor, about, refuse("invalid", error.outcome.issues.slice(0, 1)));
    return done(error.outcome);
  }
}

type Given = { rows: ImportRow[]; content: string; dryRun: boolean; watch: ImportWatch };

async function importCommitments(tx: Tx, actor: Actor, { rows, content, dryRun, watch }: Given): Promise<ImportOutcome> {
  const plan = await planCommitments(tx, rows);
  watch.signal?.throwIfAborted();
  if (dryRun || plan.issues.length > 0) throw new NotWritten(commitmentOutcome(rows.length, plan, false));
  await storeCommitments(tx, actor, plan, stepOf(watch, rows.length));
  await recordEvent(tx, actor, { action: "import-commitments", recordKind: "import", recordId: "commitments", after: commitmentTrail(content, plan.planned) });
  return commitmentOutcome(rows.length, plan, true);
}

async function importFollowUps(tx: Tx, actor: Actor, { rows, content, dryRun, watch }: Given): Promise<ImportOutcome> {
  const plan = await planFollowUps(tx, actor, rows);
  watch.signal?.throwIfAborted();
  if (dryRun || plan.issues.length > 0) throw new NotWritten(followUpOutcome(rows.length, plan, false));
  await storeFollowUps(tx, actor, plan, stepOf(watch, rows.length));
  await recordEvent(tx, actor, { action: "import-follow-ups", recordKind: "import", recordId: "follow-ups", after: followUpTrail(content, plan.planned) });
  return followUpOutcome(rows.length, plan, true);
}

function stepOf({ signal, progress }: ImportWatch, of: number) {
  return (rowsDone: number) => {
    signal?.throwIfAborted();
    progress?.("writing", rowsDone, of);
  };
}
