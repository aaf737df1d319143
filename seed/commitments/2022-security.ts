import type { CommitmentDraft } from "../../domain/commitment";
import { passages } from "../passages";
import { call, mexicoAsDescribed, onTheCall, origin, owes, themeOfTheDeclaration } from "../words";

export const security: CommitmentDraft[] = [
  {
    slug: "transnational-criminal-organizations", kind: "commitment", joint: true,
    title: {
      en: "Deepen cooperation to combat transnational criminal organizations",
      es: "Profundizar la cooperación contra las organizaciones criminales transnacionales",
    },
    summary: {
      en: "The United States said that it will commit to deepening cooperation with Mexico against transnational criminal organizations that foment violence in both countries.",
      es: "Estados Unidos dijo que se comprometerá a profundizar la cooperación con México contra las organizaciones criminales transnacionales que fomentan la violencia en ambos países.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["security"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.organizedCrimeAndTaskForce),
    relations: [{
      kind: "renews", to: "organized-crime-joint-work-2021", wording: "stronger",
      note: {
        en: "In 2021 the importance of working together; in 2022 \"deepen our cooperation\".",
        es: "En 2021, la importancia de trabajar juntos; en 2022, «deepen our cooperation» (profundizar nuestra cooperación).",
      },
    }],
  },
  {
    slug: "fentanyl-operational-task-force", kind: "commitment", joint: true,
    title: {
      en: "Establish a U.S.-Mexico operational task force on fentanyl",
      es: "Crear un grupo de trabajo operativo México-Estados Unidos sobre fentanilo",
    },
    summary: {
      en: "Under the bilateral Bicentennial Partnership on Security, the United States said that a U.S.-Mexico operational task force will be established to accelerate joint efforts against the flow of fentanyl.",
      es: "En el marco de la Asociación Bicentenaria en Seguridad (Bicentennial Partnership on Security), Estados Unidos dijo que se creará un grupo de trabajo operativo con México para acelerar los esfuerzos contra el flujo de fentanilo.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["drugs", "security"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.organizedCrimeAndTaskForce),
    relations: [
      { kind: "part-of", to: "transnational-criminal-organizations" },
      { kind: "part-of", to: "law-enforcement-cooperation-on-fentanyl" },
    ],
  },
  {
    slug: "accelerate-security-cooperation", kind: "commitment", joint: true,
    title: { en: "Accelerate efforts on security cooperation", es: "Acelerar los esfuerzos de cooperación en seguridad" },
    summary: {
      en: "Accelerating efforts on security cooperation is named as part of the agenda with Mexico and of the joint statement to come.",
      es: "Acelerar los esfuerzos de cooperación en seguridad se menciona como parte de la agenda con México y de la declaración conjunta por venir.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["security"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.agenda),
    relations: [{ kind: "part-of", to: "announce-joint-actions-july-2022" }],
  },
  {
    slug: "human-smuggling-networks", kind: "commitment", joint: true,
    title: {
      en: "Expand cooperation against human smuggling networks",
      es: "Ampliar la cooperación contra las redes de tráfico de personas migrantes",
    },
    summary: {
      en: "The United States said that the two countries are already doing a lot to expand cooperation against smuggling networks, and expected the presidents to discuss how to continue.",
      es: "Estados Unidos dijo que los dos países ya hacen mucho por ampliar la cooperación contra las redes de tráfico de personas y preveía que los presidentes trataran cómo continuarla.",
    },
    from: ["united-states", "mexico"], ...onTheCall, novelty: "already-in-force",
    topics: ["security", "migration"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(
      passages.focusOfTheMeeting,
      call("And I think we saw with the tragedy in San Antonio just the incredible impact of these smuggling networks and the need to, with great urgency, address that."),
      call("So we are already doing a lot to expand our cooperation on addressing these human smuggling networks.\u00a0 And so I think tomorrow will be really important in order to make sure that we’re able to advance together on that."),
      passages.themes,
    ),
    relations: [themeOfTheDeclaration],
  },
];
