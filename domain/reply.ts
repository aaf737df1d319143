import { z } from "zod";
import { choice, optionalPartialDate, optionalSlug, optionalUuid, uuid } from "./fields";
import { languages, optionalText } from "./language";
import { quotation } from "./quotation";

/**
 * The right of reply: what a party says to an assessment of it. A reply is never edited: a correction takes
 * the place of exactly one, a retraction removes one, and both stay readable.
 */
export const replyKinds = ["reply", "correction", "retraction"] as const;
export type ReplyKind = (typeof replyKinds)[number];

export const replyInput = z.strictObject({
  followUp: uuid,
  kind: z.enum(replyKinds, { error: "required" }),
  party: optionalSlug,
  /** The answer, in the party's own words or as the desk gives them in short. */
  text: optionalText(3000),
  textLang: choice(z.enum(languages, { error: "invalid" }).nullable().default(null)),
  /** When the party answered, at the precision that is known. */
  repliedOn: optionalPartialDate,
  /** The words of the source that shows it. */
  quotation: quotation.nullable().default(null),
  replaces: optionalUuid,
  because: optionalText(1000),
}).superRefine((reply, context) => {
  const issue = (message: string, path: string) => context.addIssue({ code: "custom", message, path: [path] });
  const amends = reply.kind !== "reply";
  if (amends !== (reply.replaces !== null)) issue(amends ? "required" : "not-for-this-kind", "replaces");
  if (amends !== (reply.because !== null)) issue(amends ? "required" : "not-for-this-kind", "because");
  for (const name of ["party", "text", "textLang", "repliedOn", "quotation"] as const) {
    const isGiven = reply[name] !== null;
    if (isGiven === (reply.kind === "retraction")) issue(isGiven ? "not-for-this-kind" : "required", name);
  }
});
export type ReplyInput = z.infer<typeof replyInput>;
