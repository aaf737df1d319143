import "server-only";
import type { FollowUpInput } from "@/domain/follow-up";
import { liveRows } from "@/domain/history";
import { mayAmend } from "@/domain/permissions";
import { done, invalid, type Result } from "@/domain/refusal";
import type { Authorship } from "./authorship";
import type { Target } from "./follow-up-target";

/** Whether a correction or retraction names a row that stands, and that its author may amend. */
export function amendable(author: Authorship["author"], input: FollowUpInput, target: Target): Result<null> {
  if (input.replaces === null) return done(null);
  const row = target.rows.find(({ id }) => id === input.replaces);
  if (!row || row.kind === "retraction") return invalid("nothing-to-amend", "replaces");
  // A row is amended once, also where that amendment was withdrawn since: then a new assessment is due.
  const wasAmended = target.rows.some(({ replacesId }) => replacesId === row.id);
  if (wasAmended || !liveRows(target.rows).some(({ id }) => id === row.id)) return invalid("already-amended", "replaces");
  if (!mayAmend(author, target.authors.get(row.id)!)) return invalid("not-yours-to-amend", "replaces");
  // What takes the place of a judgement must judge; what takes the place of a check must not.
  if (input.kind === "correction" && (row.status === null) !== (input.status === null))
    return invalid(row.status === null ? "not-for-this-kind" : "required", "status");
  return done(null);
}
