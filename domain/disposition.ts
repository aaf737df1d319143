import { z } from "zod";
import { baseVersion, commitmentReference } from "./fields";
import { bilingual } from "./language";
import type { Action } from "./permissions";
import { invalid, done, type Result } from "./refusal";

/**
 * What became of a commitment as a record of its own. `merged`: it is a duplicate of another, to which its
 * addresses lead from then on. `archived`: it was made by mistake and leaves a tombstone. `restored` undoes
 * either. Each is an entry of its own; the last one holds, and nothing is deleted by any of them.
 */
export const dispositionKinds = ["merged", "archived", "restored"] as const;
export type DispositionKind = (typeof dispositionKinds)[number];

const common = {
  commitment: commitmentReference,
  /** Read by the public beside what became of it. */
  reason: bilingual(400),
  /** The version of the commitment that the preview of the consequences was of. */
  baseVersion,
};

export const mergeInput = z.strictObject({ ...common, into: commitmentReference });
export const archiveInput = z.strictObject(common);
export const restoreInput = z.strictObject(common);
/** Any of the three: what is decided, and what may wait for a second person. */
export const dispositionInput = z.discriminatedUnion("kind", [
  mergeInput.extend({ kind: z.literal("merged") }), archiveInput.extend({ kind: z.literal("archived") }), restoreInput.extend({ kind: z.literal("restored") }),
]);
export type DispositionInput = z.infer<typeof dispositionInput>;

/** Who may merge, archive, and undo either. */
export const actionOf = { merged: "merge-commitments", archived: "archive-commitment" } as const satisfies Record<Exclude<DispositionKind, "restored">, Action>;

/** What is known of a commitment where something is to become of it. */
export type Standing = {
  id: string;
  /** The last entry about it that is not a restoration; null while it stands. */
  removed: Exclude<DispositionKind, "restored"> | null;
  isPublic: boolean;
  /** How many others were merged into it. */
  leadingHere: number;
};

/** Whether one commitment may be merged into another. */
export function decideMerge(from: Standing, into: Standing): Result<null> {
  if (from.id === into.id) return invalid("refers-to-itself", "into");
  if (from.removed !== null) return invalid("is-removed", "commitment");
  if (into.removed !== null) return invalid("is-removed", "into");
  // Its addresses would lead to something that nobody may read yet.
  if (from.isPublic && !into.isPublic) return invalid("not-public-yet", "into");
  return done(null);
}

/** What others lead to cannot become a tombstone: they are restored or merged elsewhere first. */
export function decideArchive(commitment: Standing): Result<null> {
  if (commitment.removed !== null) return invalid("is-removed", "commitment");
  if (commitment.leadingHere > 0) return invalid("others-lead-here", "commitment", { n: commitment.leadingHere });
  return done(null);
}

export function decideRestore(commitment: Standing): Result<null> {
  return commitment.removed === null ? invalid("not-removed", "commitment") : done(null);
}
