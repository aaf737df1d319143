import { z } from "zod";
import { uuid } from "./fields";
import { languages, requiredText } from "./language";

/**
 * Which texts can be removed by order. Quotations are not among them: they are the words of a document, and
 * what they rest on is decided with the document.
 */
export const redactionTargets = [
  "follow-up.note", "follow-up.searched", "follow-up.because",
  "follow-up-translation.note", "follow-up-translation.searched", "follow-up-translation.because", "commitment-version.summary-en", "commitment-version.summary-es",
  "criterion.text-en", "criterion.text-es", "reply.text", "reply.because", "suggestion.words",
  "draft-comment.text", "draft.private-notes", "draft.payload", "release-file.content", "audit-text.before", "audit-text.after",
] as const;
export type RedactionTarget = (typeof redactionTargets)[number];

export const redactionStates = ["requested", "confirmed", "refused"] as const;
export type RedactionState = (typeof redactionStates)[number];

export const redactionRequest = z.strictObject({
  target: z.enum(redactionTargets, { error: "required" }),
  /** The row that holds the text; of the trail the number of the event. */
  recordId: z.string({ error: "required" }).trim().min(1, { error: "required" }).max(40, { error: "invalid" }),
  orderedBy: requiredText(300),
  reason: requiredText(1000),
  reasonLang: z.enum(languages, { error: "required" }),
}).superRefine(({ target, recordId }, context) => {
  const fits = target.startsWith("audit-text.") ? /^[1-9]\d{0,14}$/.test(recordId) : uuid.safeParse(recordId).success;
  if (!fits) context.addIssue({ code: "custom", message: "invalid", path: ["recordId"] });
});
export type RedactionRequest = z.infer<typeof redactionRequest>;

export const redactionDecision = z.strictObject({ redaction: uuid, decision: z.enum(["confirm", "refuse"], { error: "required" }) });

/** Who confirms is another than who asked. */
export const mayDecide = (actor: { id: string }, requestedById: string): boolean => actor.id !== requestedById;
