"use server";
import { revalidatePath } from "next/cache";
import type { FormState } from "@/domain/form-state";
import { formAction } from "@/server/action";
import { queueAct } from "@/server/commands/queue-act";
import { setCheckInterval } from "@/server/commands/set-check-interval";
import { undoQueueAct } from "@/server/commands/undo-queue-act";
import { deskPath, withNotice } from "@/ui/desk/desk-path";

/** Back to the same place; the counts in the frame around it are made anew. */
function again(back: string, notice: string, about?: Record<string, string>): string {
  revalidatePath("/admin", "layout");
  return withNotice(deskPath(back), notice, about);
}

/** What a second person must look at first stands on a page of its own, with all its rows. */
function waiting(draft: string): string {
  revalidatePath("/admin", "layout");
  return `/admin/drafts/${draft}?notice=draft-sent`;
}

/** Something done to the selected rows, told with a way to take it back. */
export async function queueActAction(back: string, before: FormState, form: FormData): Promise<FormState> {
  return formAction(queueAct, ({ step, draft }) => {
    if (draft !== null) return waiting(draft);
    return step === null ? again(back, "as-it-was") : again(back, "step", { step });
  })(before, form);
}

export async function undoQueueActAction(back: string, before: FormState, form: FormData): Promise<FormState> {
  return formAction(undoQueueAct, ({ draft }, { step }) => (draft === null ? again(back, "step", { step: String(step) }) : waiting(draft)))(before, form);
}

export async function setCheckIntervalAction(back: string, before: FormState, form: FormData): Promise<FormState> {
  return formAction(setCheckInterval, () => again(back, "interval-set"))(before, form);
}
