import "server-only";
import { z } from "zod";
import { sha256 } from "@/domain/audit";
import { importKinds, readImport, type ImportKind, type ImportRow } from "@/domain/import-file";
import type { ImportDraft, ImportOutcome } from "@/domain/import-outcome";
import { done, parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { importLimits } from "../limits";
import { recordEvent } from "./audit";
import { byOneself } from "./authorship";
import { planImport } from "./plan-import";
import { decidesAlone, sendDecision } from "./send-decision";
import { recordRefusal, write, type Tx } from "./write";

const request = z.object({ kind: z.enum(importKinds, { error: "required" }), name: z.string().max(200).default(""), content: z.string({ error: "file-required" }).min(1, { error: "file-required" }), dryRun: z.boolean() });

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
 * A dry run does the same and stops before anything is written (not even a number is used up by it). Under two
 * persons the file waits for a second one.
 */
export async function importRecords(actor: Actor, raw: unknown, watch: ImportWatch = {}): Promise<Result<ImportOutcome>> {
  const parsed = parse(request, raw);
  const about = { action: "import-records", recordKind: "import", recordId: parsed.ok ? parsed.value.kind : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { kind, name, content, dryRun } = parsed.value;
  const read = readImport(kind, content);
  if (!read.ok) return done({ kind, written: false, rows: 0, added: 0, changed: 0, preview: [], issues: read.issues, waits: null });
  watch.progress?.("checking", 0, read.rows.length);
  const given = { kind, name, rows: read.rows, content, dryRun, watch };
  try {
    return await write(actor, about, async (tx) => ((await decidesAlone(tx, actor, "import")) ? importNow : sendImport)(tx, actor, given), importLimits.transaction);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    if (!dryRun) await recordRefusal(actor, about, refuse("invalid", error.outcome.issues.slice(0, 1)));
    return done(error.outcome);
  }
}

type Given = { kind: ImportKind; name: string; rows: ImportRow[]; content: string; dryRun: boolean; watch: ImportWatch };

async function importNow(tx: Tx, actor: Actor, { kind, rows, content, dryRun, watch }: Given): Promise<ImportOutcome> {
  const plan = await planImport(tx, byOneself(actor).author, kind, rows);
  watch.signal?.throwIfAborted();
  if (dryRun || plan.issues.length > 0) throw new NotWritten(plan.outcome(false));
  await plan.store(byOneself(actor), stepOf(watch, rows.length));
  await recordEvent(tx, actor, { action: `import-${kind}`, recordKind: "import", recordId: kind, after: plan.trail(content) });
  return plan.outcome(true);
}

/** Where a second person must look first, the file waits as one draft: as it came, with what it would do counted now. */
async function sendImport(tx: Tx, actor: Actor, { kind, name, rows, content, dryRun, watch }: Given): Promise<ImportOutcome> {
  const plan = await planImport(tx, byOneself(actor).author, kind, rows);
  watch.signal?.throwIfAborted();
  const outcome = plan.outcome(false);
  if (dryRun || plan.issues.length > 0) throw new NotWritten(outcome);
  const payload: ImportDraft = { of: kind, name, sha256: sha256(content), rows: outcome.rows, added: outcome.added, changed: outcome.changed };
  return { ...outcome, waits: await sendDecision(tx, actor, { kind: "import", payload, file: content }) };
}

function stepOf({ signal, progress }: ImportWatch, of: number) {
  return (rowsDone: number) => {
    signal?.throwIfAborted();
    progress?.("writing", rowsDone, of);
  };
}
