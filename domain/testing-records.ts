import type { CommitmentDraft } from "./commitment";
import type { z } from "zod";
import { someObligation } from "./testing-follow-ups";
import type { FollowUpDraft } from "./follow-up";
import type { sourceInput } from "./source";

/** Complete inputs with fixed, realistic values; a test changes the one field that it is about. */
export const quotationDraft = {
  source: "fact-sheet-2021", exact: "modernize border infrastructure", speakers: ["united-states"],
};

export function commitmentDraft(change: Partial<CommitmentDraft> = {}): CommitmentDraft {
  return {
    slug: "border-infrastructure", kind: "commitment", title: { en: "Modernize border infrastructure", es: "Modernizar la infraestructura fronteriza" },
    summary: { en: "The United States will modernize crossings.", es: "Estados Unidos modernizará los cruces." }, from: ["united-states"],
    madeOn: "2021-03-01", event: "virtual-meeting-2021", topics: ["border-infrastructure"], specificity: 1,
    obligations: [{ party: "united-states", role: "owes", basis: "own-word" }],
    citations: [{ role: "origin", quotation: quotationDraft }], ...change,
  };
}

export function sourceDraft(change: Partial<z.input<typeof sourceInput>> = {}): z.input<typeof sourceInput> {
  return {
    slug: "fact-sheet-2021", title: "Fact Sheet", label: { en: "White House fact sheet", es: "Hoja informativa de la Casa Blanca" },
    language: "en", kind: "fact-sheet", tier: "official", officialOf: "united-states", publishedOn: "2021-03-01",
    capture: { textHeld: "public", text: "The countries agreed to modernize border infrastructure." }, ...change,
  };
}

export function followUpDraft(change: Partial<FollowUpDraft> = {}): FollowUpDraft {
  return {
    obligation: someObligation, kind: "assessment", status: "in-progress", effectiveOn: "2026-03", checkedOn: "2026-04-01",
    confidence: "medium", assertedBy: "self", evidence: [quotationDraft], baseVersion: 0, ...change,
  };
}
