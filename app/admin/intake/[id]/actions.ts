"use server";
import { answerAction, formAction } from "@/server/action";
import { isHeldBack, requestActor } from "@/server/actor";
import { decidePassage } from "@/server/commands/decide-passage";
import { startIntake } from "@/server/commands/start-intake";
import { similarCommitments, type Comparison } from "@/server/editor/similar-commitments";

export const startIntakeAction = formAction(startIntake, ({ id }) => `/admin/intake/${id}`);

export const decidePassageAction = answerAction(decidePassage);

/** What a passage may say the same as; nothing for a stranger, whose next decision says what happened. */
export async function similarCommitmentsAction(intake: string, passage: string): Promise<Comparison | null> {
  const actor = await requestActor();
  return actor === null || isHeldBack(actor) ? null : similarCommitments(actor, intake, passage);
}
