import { z } from "zod";
import { deadlineInput } from "./deadline";
import { choice, commitmentReference, optionalSlug, partialDate, revision, slug, optionalUuid } from "./fields";
import { bilingual, languages, optionalBilingual, optionalText } from "./language";
import { isUnwritten } from "./commitment-draft";
import { citationInput } from "./quotation";
import { acceptances, axisOf, obligationRoles } from "./status";

export const commitmentKinds = ["commitment", "ask", "offer"] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** What a party under each kind of record is: it owes, is asked, or is offered to. */
export const roleOfKind = { commitment: "owes", ask: "asked", offer: "offered-to" } as const;

export const novelties = ["new", "restated", "already-in-force"] as const;

export const bases = ["own-word", "joint-text", "attributed"] as const;
export type Basis = (typeof bases)[number];

export const relationKinds = ["part-of", "answers", "renews", "replaces", "duplicates"] as const;
export const renewalWordings = ["same", "weaker", "stronger"] as const;

const obligationInput = z.strictObject({
  /** Absent for a new obligation. */
  id: optionalUuid,
  party: slug,
  role: z.enum(obligationRoles, { error: "required" }),
  basis: z.enum(bases, { error: "required" }),
  /** E.g. "as described by the United States; Mexico's own words are not among the documents". */
  note: optionalBilingual(400),
  /** First value on the acceptance axis, from the origin citation; for asked and offered-to only. */
  acceptance: choice(z.enum(acceptances).nullable().default(null)),
}).superRefine((obligation, context) => {
  const isAcceptance = axisOf(obligation.role) === "acceptance";
  if (isAcceptance !== (obligation.acceptance !== null))
    context.addIssue({ code: "custom", message: isAcceptance ? "required" : "not-for-this-role", path: ["acceptance"] });
});

const conditionInput = z.strictObject({
  id: optionalUuid,
  text: bilingual(400),
  citation: citationInput,
  dependsOn: choice(commitmentReference.nullable().default(null)),
});

/** What would count as delivered, said before anybody judges it. */
const criterionInput = z.strictObject({ id: optionalUuid, text: bilingual(400) });

const relationInput = z.strictObject({
  kind: z.enum(relationKinds, { error: "required" }),
  to: commitmentReference,
  wording: choice(z.enum(renewalWordings).nullable().default(null)),
  note: optionalBilingual(300),
});

export const commitmentInput = z.strictObject({
  slug,
  kind: z.enum(commitmentKinds, { error: "required" }),
  /** A ticked box of a form posts "on". */
  joint: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
  title: bilingual(140),
  summary: bilingual(400),
  /** Who promises, asks or offers. */
  from: z.array(slug).min(1, { error: "required" }).max(10),
  madeOn: partialDate,
  event: optionalSlug,
  topics: z.array(slug).min(1, { error: "required" }).max(10),
  novelty: z.enum(novelties).default("new"),
  /** 0 aspiration, 1 named action, 2 measurable, 3 measurable with a deadline. */
  specificity: z.coerce.number({ error: "required" }).int({ error: "invalid" }).min(0, { error: "invalid" }).max(3, { error: "invalid" }),
  obligations: z.array(obligationInput).min(1, { error: "required" }).max(40),
  citations: z.array(citationInput).min(1, { error: "origin-required" }).max(60),
  /** The first is the deadline as promised; each later one is an extension. The last is in force. */
  deadlines: z.array(deadlineInput).max(20).default([]),
  conditions: z.array(conditionInput).max(20).default([]),
  criteria: z.array(criterionInput).max(20).default([]),
  relations: z.array(relationInput).max(40).default([]),
  /** Why this version was published; required on edits so that history explains itself. */
  changeNote: optionalText(400),
  /** The draft that it was written in and that is published with it. */
  draft: optionalUuid,
  ...revision,
}).superRefine((commitment, context) => {
  const issue = (message: string, ...path: (string | number)[]) => context.addIssue({ code: "custom", message, path });
  if (!commitment.citations.some((c) => c.role === "origin")) issue("origin-required", "citations");
  if (commitment.baseVersion > 0 && commitment.changeNote === null) issue("required", "changeNote");
  for (const language of languages) if (isUnwritten(commitment.title[language])) issue("still-to-write", "title", language);
  const seen = new Set<string>();
  commitment.obligations.forEach((obligation, index) => {
    if (obligation.role !== roleOfKind[commitment.kind]) issue("role-does-not-fit-kind", "obligations", index, "role");
    if (seen.has(obligation.party)) issue("party-listed-twice", "obligations", index, "party");
    seen.add(obligation.party);
  });
  commitment.deadlines.forEach(({ precision, event, series, citation }, index) => {
    const ownEvent = precision === "period-after-event" && event === null && series === null;
    if (ownEvent && commitment.event === null) issue("required", "deadlines", index, "event");
    if (index > 0 && citation === null) issue("extension-needs-source", "deadlines", index, "citation");
  });
  commitment.relations.forEach((relation, index) => {
    if (relation.to === commitment.slug) issue("refers-to-itself", "relations", index, "to");
    if ((relation.kind === "renews") !== (relation.wording !== null)) issue("wording-goes-with-renews", "relations", index, "wording");
  });
});
export type CommitmentInput = z.infer<typeof commitmentInput>;
/** As typed by hand (seed, API): fields with defaults may be left out. */
export type CommitmentDraft = z.input<typeof commitmentInput>;
