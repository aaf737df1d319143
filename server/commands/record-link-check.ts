import "server-only";
import { v7 as newId } from "uuid";
import type { LinkDecision } from "@/domain/link-check";
import type { Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { write } from "./write";

export type LinkLook = LinkDecision & {
  sourceId: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  fileSha256: string | null;
  captureId: string | null;
};

/**
 * Keeps what a look at the address of a source found. The rows are append-only and nobody decided
 * anything, so the audit trail gets no entry; the candidate that a changed page becomes has its own.
 */
export async function recordLinkCheck(actor: Actor, look: LinkLook): Promise<Result<{ id: string }>> {
  return write(actor, { action: "run-jobs", recordKind: "source", recordId: look.sourceId }, async (tx) =>
    tx.linkCheck.create({ data: { id: newId(), checkedAt: new Date(), ...look }, select: { id: true } }));
}
