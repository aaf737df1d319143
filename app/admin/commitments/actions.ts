"use server";
import { revalidatePath } from "next/cache";
import { slug } from "@/domain/fields";
import type { FormState } from "@/domain/form-state";
import { formAction } from "@/server/action";
import { isHeldBack, requestActor } from "@/server/actor";
import { archiveCommitment, mergeCommitment, restoreCommitment } from "@/server/commands/dispose-commitment";
import { logFollowUp } from "@/server/commands/log-follow-up";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { sourceForQuoting, type SourceForQuoting } from "@/server/editor/source-for-quoting";
import { deskPath, withNotice } from "@/ui/desk/desk-path";

/** Back to where it began: a commitment from the intake desk leads to its passage. */
export const publishCommitmentAction = formAction(publishCommitment, ({ slug: address, from }) =>
  from === null ? `/admin/commitments/${address}?notice=published` : `/admin/intake/${from.intake}?passage=${from.passage}&notice=tracked`);

export const logFollowUpAction = formAction(logFollowUp, ({ commitment }) => `/admin/commitments/${commitment}?notice=logged`);

export const retractFollowUpAction = formAction(logFollowUp, ({ commitment }) => `/admin/commitments/${commitment}?notice=retracted`);

export const mergeCommitmentAction = formAction(mergeCommitment, ({ publicId }) => `/admin/commitments/${publicId}?notice=merged`);
export const archiveCommitmentAction = formAction(archiveCommitment, ({ publicId }) => `/admin/commitments/${publicId}?notice=archived`);
export const restoreCommitmentAction = formAction(restoreCommitment, ({ publicId }) => `/admin/commitments/${publicId}?notice=restored`);

/** From the queue, and back to the same place in it. */
export async function logFromQueueAction(back: string, notice: "logged" | "checked", before: FormState, form: FormData): Promise<FormState> {
  return formAction(logFollowUp, () => {
    revalidatePath("/admin", "layout");
    return withNotice(deskPath(back), notice);
  })(before, form);
}

/** The text of a source beside the form; nothing for a stranger, whose form says what happened when it is saved. */
export async function sourceForQuotingAction(given: string): Promise<SourceForQuoting | null> {
  const actor = await requestActor();
  const known = slug.safeParse(given);
  return actor === null || isHeldBack(actor) || !known.success ? null : sourceForQuoting(actor, known.data);
}
