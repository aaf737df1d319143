import type { CommitmentDraft } from "../../domain/commitment";
import { attested } from "../attested";
import { atVirtualMeeting, bothByJointStatement, mexicoAsDescribed, origin, owes, sheet } from "../words";

/** One sentence of the fact sheet holds both what is communicated and what is adjusted. */
const communicateAndAdjust = sheet("Both countries communicate actively on the impact of COVID-19 on border\ncommunities and adjust border policies to match the realities on the\nground to protect the health and safety of both our peoples, and to keep\nessential supply chains operational.");

export const pandemic: CommitmentDraft[] = [
  {
    slug: "covid-19-cooperation", kind: "commitment", joint: true,
    title: { en: "Deepen cooperation on the response to COVID-19", es: "Profundizar la cooperación frente a la COVID-19" },
    summary: {
      en: "The two countries said in a joint statement that they would deepen their cooperation on the response to COVID-19. No particular step is named.",
      es: "Los dos países dijeron en una declaración conjunta que profundizarían su cooperación frente a la COVID-19. No se menciona ninguna medida concreta.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting,
    topics: ["health", "bilateral-relations"], specificity: 0,
    obligations: bothByJointStatement(),
    citations: origin(
      attested.covidInMeetingReport,
      attested.covidInVaccineReport,
      sheet("It is in the national security interest of both\nnations to work closely with Mexico to combat the COVID-19 pandemic."),
    ),
  },
  {
    slug: "covid-19-border-communities", kind: "commitment", joint: true,
    title: {
      en: "Communicate actively on the impact of COVID-19 on border communities",
      es: "Comunicarse de manera activa sobre el impacto de la COVID-19 en la frontera",
    },
    summary: {
      en: "The United States describes both countries as communicating actively on how COVID-19 affects border communities.",
      es: "Estados Unidos describe a ambos países en comunicación activa sobre el impacto de la COVID-19 en las comunidades fronterizas.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, novelty: "already-in-force",
    topics: ["health", "border-infrastructure"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(communicateAndAdjust),
  },
  {
    slug: "covid-19-border-policies-and-supply-chains", kind: "commitment", joint: true,
    title: {
      en: "Adjust border policies to protect health and keep essential supply chains operational",
      es: "Ajustar las políticas fronterizas para proteger la salud y las cadenas de suministro",
    },
    summary: {
      en: "The United States describes both countries as adjusting border policies to conditions on the ground, for the health and safety of both peoples and to keep essential supply chains operational.",
      es: "Estados Unidos describe a ambos países ajustando sus políticas fronterizas a las condiciones reales, por la salud y la seguridad de ambos pueblos y para mantener en operación las cadenas de suministro esenciales.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, novelty: "already-in-force",
    topics: ["health", "border-infrastructure", "economy"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(communicateAndAdjust),
  },
];
