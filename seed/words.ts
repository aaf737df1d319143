import type { CommitmentDraft } from "../domain/commitment";
import type { CitationRole } from "../domain/quotation";
import type { Acceptance } from "../domain/status";
import type { CitationDraft, QuotationDraft } from "./types";

type Words = { en: string; es: string };
type Obligation = CommitmentDraft["obligations"][number];
type Basis = Obligation["basis"];

/** Words of the press call; its officials are unnamed, so it is their government that speaks. */
export function call(exact: string, more: Partial<QuotationDraft> = {}): QuotationDraft {
  return {
    source: "background-call-lopez-obrador-visit-2022",
    exact,
    speakers: ["united-states"],
    speakerAs: {
      en: "Senior administration official, on background",
      es: "Alto funcionario del gobierno (senior administration official), sin ser identificado",
    },
    wording: "own",
    ...more,
  };
}

/** Words of the fact sheet, which speaks for the government of the United States. */
export function sheet(exact: string, more: Partial<QuotationDraft> = {}): QuotationDraft {
  return {
    source: "fact-sheet-us-mexico-cooperation-2021",
    exact,
    speakers: ["united-states"],
    speakerAs: { en: "White House fact sheet", es: "Hoja informativa de la Casa Blanca" },
    wording: "own",
    ...more,
  };
}

export function cite(role: CitationRole, quotation: QuotationDraft): CitationDraft {
  return { role, quotation };
}

export const origin = (...quotations: QuotationDraft[]) => quotations.map((q) => cite("origin", q));

export function owes(party: string, basis: Basis = "own-word", note?: Words): Obligation {
  return note ? { party, role: "owes", basis, note } : { party, role: "owes", basis };
}

export function asked(party: string, acceptance: Acceptance = "proposed", note?: Words, basis: Basis = "own-word"): Obligation {
  return note ? { party, role: "asked", basis, acceptance, note } : { party, role: "asked", basis, acceptance };
}

/** Mexico's part of what only the United States describes. */
export const mexicoAsDescribed = (): Obligation => owes("mexico", "attributed", asDescribedByUnitedStates);

export const asDescribedByUnitedStates: Words = {
  en: "As described by the United States; Mexico's own words are not among the documents.",
  es: "Según lo describe Estados Unidos; las palabras propias de México no están entre los documentos.",
};

/** Both governments in one joint statement; the statement itself is known only from reports. */
export const bothByJointStatement = (): Obligation[] =>
  ["united-states", "mexico"].map((party) => owes(party, "joint-text", {
    en: "By the joint statement of the meeting, as news reports describe it; its text is not among the documents.",
    es: "Por la declaración conjunta de la reunión, según notas de prensa; su texto no está entre los documentos.",
  }));

/** Said on the call of July 11, 2022, about the visit of the next day. */
export const onTheCall = { madeOn: "2022-07-11", event: "background-call-2022-07-11" } as const;

/** Stated in or around the virtual meeting of March 1, 2021. */
export const atVirtualMeeting = { madeOn: "2021-03-01", event: "virtual-meeting-2021-03-01" } as const;

/** "Tomorrow" on the call is the day that the call itself names. */
export const tomorrow = (wording: string, quotation: QuotationDraft): NonNullable<CommitmentDraft["deadlines"]> => [{
  wording, precision: "day", value: "2022-07-12",
  rule: {
    en: "The call was the day before \"Tuesday, July 12\".",
    es: "La llamada fue la víspera de «Tuesday, July 12».",
  },
  citation: cite("origin", quotation),
}];

/** "All of these are themes that are encapsulated in the Los Angeles Declaration", says the call. */
export const themeOfTheDeclaration = {
  kind: "part-of", to: "los-angeles-declaration",
  note: {
    en: "Named on the call among the themes of the Declaration, whose text is not among the documents.",
    es: "Mencionado en la llamada entre los temas de la Declaración, cuyo texto no está entre los documentos.",
  },
} as const;
