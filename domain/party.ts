import { z } from "zod";
import { optionalPartialDate, optionalSlug, revision, slug } from "./fields";
import { bilingual, optionalBilingual } from "./language";

export const partyKinds = ["government", "agency", "group", "office", "person"] as const;
export type PartyKind = (typeof partyKinds)[number];

/** A person speaks, a government owes: only these kinds can hold an obligation. */
export const owingKinds: readonly PartyKind[] = ["government", "agency", "group"];

export const partyInput = z.strictObject({
  slug,
  kind: z.enum(partyKinds, { error: "required" }),
  name: bilingual(120),
  description: optionalBilingual(600),
  /** An agency's government, an office's government. */
  partOf: optionalSlug,
  memberOf: z.array(slug).max(40).default([]),
  /** How many members a group has by its own count; only for groups. */
  memberCount: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).min(1, { error: "invalid" }).max(1000).nullable(),
  ).default(null),
  /** The offices that a person holds or held. */
  holds: z.array(z.strictObject({ office: slug, from: optionalPartialDate, to: optionalPartialDate })).max(20).default([]),
  ...revision,
}).superRefine((party, context) => {
  if (party.kind !== "group" && party.memberCount !== null)
    context.addIssue({ code: "custom", message: "only-for-groups", path: ["memberCount"] });
  if (party.kind !== "person" && party.holds.length > 0)
    context.addIssue({ code: "custom", message: "only-for-persons", path: ["holds"] });
  if (party.partOf === party.slug)
    context.addIssue({ code: "custom", message: "refers-to-itself", path: ["partOf"] });
});
export type PartyInput = z.infer<typeof partyInput>;
