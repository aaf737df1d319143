"use server";
import { formAction } from "@/server/action";
import { acceptSuggestion, declineSuggestion } from "@/server/commands/answer-suggestion";

/** On to where the draft is written: the form of the follow-up, or that of the commitment. */
export const acceptSuggestionAction = formAction(acceptSuggestion, ({ suggestion, draft, commitment, into }) =>
  into.kind === "commitment"
    ? `/admin/commitments/${commitment}/edit?draft=${draft}&suggestion=${suggestion}`
    : `/admin/commitments/${commitment}/follow-up?${into.kind}=${into.id}&draft=${draft}&suggestion=${suggestion}`);

export const declineSuggestionAction = formAction(declineSuggestion, () => "/admin/suggestions?notice=suggestion-declined");
