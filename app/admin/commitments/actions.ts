"use server";
import { revalidatePath } from "next/cache";
import { slug } from "@/domain/fields";
import type { FormState } from "@/domain/form-state";
import { formAction } from "@/server/action";
import { isHeldBack, requestActor } from "@/server/actor";
import { submitDecision, submitRecord } from "@/server/commands/submit-record";
import { sourceForQuoting, type SourceForQuoting } from "@/server/editor/source-for-quoting";
import { deskPath, withNotice } from "@/ui/desk/desk-path";
import { afterSubmit } from "../after-submit";

/** Back to where it began: a commitment from the intake desk leads to its passage. */
export const publishCommitmentAction = formAction(submitRecord("commitment"), afterSubmit(({ slug: address, from }) =>
  from === null ? `/admin/commitments/${address}?notice=published` : `/admin/intake/${from.intake}?passage=${from.passage}&notice=tracked`));

export const logFollowUpAction = formAction(submitRecord("follow-up"), afterSubmit(({ slug: address }) => `/admin/commitments/${address}?notice=logged`));

export const retractFollowUpAction = formAction(submitRecord("follow-up"), afterSubmit(({ slug: address }) => `/admin/commitments/${address}?notice=retracted`));

export const translateFollowUpAction = formAction(submitRecord("translation"), afterSubmit(({ slug: address }) => `/admin/commitments/${address}?notice=translated`));

export const mergeCommitmentAction = formAction(submitDecision("disposition", { kind: "merged" }), afterSubmit(({ slug: id }) => `/admin/commitments/${id}?notice=merged`));
export const archiveCommitmentAction = formAction(submitDecision("disposition", { kind: "archived" }), afterSubmit(({ slug: id }) => `/admin/commitments/${id}?notice=archived`));
export const restoreCommitmentAction = formAction(submitDecision("disposition", { kind: "restored" }), afterSubmit(({ slug: id }) => `/admin/commitments/${id}?notice=restored`));

/** From the queue, and back to the same place in it; for review where a second person must look. */
export async function logFromQueueAction(back: string, notice: "logged" | "checked", before: FormState, form: FormData): Promise<FormState> {
  if (!form.has("desk.do")) form.set("desk.do", "publish-or-send");
  return formAction(submitRecord("follow-up"), ({ done }) => {
    revalidatePath("/admin", "layout");
    return withNotice(deskPath(back), done === "published" ? notice : "draft-sent");
  })(before, form);
}

/** The text of a source beside the form; nothing for a stranger, whose form says what happened when it is saved. */
export async function sourceForQuotingAction(given: string): Promise<SourceForQuoting | null> {
  const actor = await requestActor();
  const known = slug.safeParse(given);
  return actor === null || isHeldBack(actor) || !known.success ? null : sourceForQuoting(actor, known.data);
}
