import type { Say } from "@/ui/i18n/words";
import { ActButton } from "../jobs/act-button";
import type { DeskAction } from "../use-desk-form";

type Step = { id: string; action: string; changed: number; person: string | null; topic: string | null; isUndone: boolean };

/** What was done to several rows at once, and the way back. */
export function StepNotice({ say, step, undo }: { say: Say; step: Step; undo: DeskAction }) {
  const what = say(`myDesk.did.${step.action === "assign" && step.person === null ? "unassign" : step.action}`, {
    n: step.changed, person: step.person ?? "", topic: step.topic ?? "",
  });
  if (step.isUndone) return <div className="notice notice-good" role="status"><p>{say("myDesk.undone", { what })}</p></div>;
  return (
    <div className="notice notice-good step-notice" role="status" data-undo>
      <p>{what}</p>
      <ActButton action={undo} values={{ step: step.id, note: say("myDesk.undoNote", { what }) }} label={say("myDesk.undo")} about={what} />
    </div>
  );
}
