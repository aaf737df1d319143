import "server-only";
import { sha256 } from "@/domain/audit";
import { readImport } from "@/domain/import-file";
import type { ImportDraft } from "@/domain/import-outcome";
import { invalid } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import type { Authorship } from "./authorship";
import { planImport, type PlannedImport } from "./plan-import";
import { must, type Tx } from "./write";

/** The file of a draft, planned anew against the record as it is now. The very bytes that were sent, or nothing. */
export async function plannedAgain(tx: Tx, { of, sha256: print }: ImportDraft, { author, draftId }: Pick<Authorship, "author" | "draftId">): Promise<PlannedImport & { content: string }> {
  const file = draftId === null ? null : await tx.draftFile.findUnique({ where: { draftId }, select: { content: true } });
  if (file === null || sha256(file.content) !== print) return must<never>(invalid("file-required", ""));
  const read = readImport(of, file.content);
  if (!read.ok) return must<never>(invalid("import-overtaken", ""));
  return { ...(await planImport(tx, author, of, read.rows)), content: file.content };
}

/** Imports a file that a second person has looked at: all of it, as the record is now, under the name of who brought it. */
export async function publishImportIn(tx: Tx, actor: Actor, input: ImportDraft, by: Authorship): Promise<{ id: string; slug: string }> {
  const plan = await plannedAgain(tx, input, by);
  const { rows, added, changed } = plan.outcome(true);
  if (plan.issues.length > 0 || rows !== input.rows || added !== input.added || changed !== input.changed) must(invalid("import-overtaken", ""));
  await plan.store(by, () => {});
  await recordEvent(tx, actor, { action: `import-${input.of}`, recordKind: "import", recordId: input.of, after: plan.trail(plan.content) });
  return { id: by.draftId!, slug: input.of };
}
