import type { CommitmentDraft } from "../../domain/commitment";
import { passages } from "../passages";
import { call, cite, mexicoAsDescribed, onTheCall, origin, owes } from "../words";

const thatActionOnTuesday = call("President Biden and his administration firmly believe our relationship with Mexico is a priority and critical to delivering for the American people and people in the hemisphere.\u00a0 And you will see that action on Tuesday.");

export const visit: CommitmentDraft[] = [
  {
    slug: "announce-joint-actions-july-2022", kind: "commitment",
    title: {
      en: "Announce joint actions after the presidents' meeting of July 12, 2022",
      es: "Anunciar acciones conjuntas tras la reunión presidencial del 12 de julio de 2022",
    },
    summary: {
      en: "The United States expected to announce, after the two presidents met, joint actions on border infrastructure, irregular migration, fentanyl, clean energy, economic innovation, and prosperity, with a joint statement.",
      es: "Estados Unidos preveía anunciar, tras la reunión de los dos presidentes y con una declaración conjunta, acciones conjuntas en infraestructura fronteriza, migración irregular, fentanilo, energía limpia, innovación económica y prosperidad.",
    },
    from: ["united-states"], ...onTheCall, topics: ["bilateral-relations"], specificity: 3,
    obligations: [owes("united-states")],
    citations: origin(passages.jointActions, call("So, more to come on this tomorrow."), thatActionOnTuesday, passages.agenda),
    deadlines: [{
      wording: "following the meeting; on Tuesday", precision: "day", value: "2022-07-12",
      rule: {
        en: "It is the Tuesday that the call names.",
        es: "Es el martes que nombra la llamada.",
      },
      citation: cite("origin", thatActionOnTuesday),
    }],
  },
  {
    slug: "border-infrastructure-modernization", kind: "commitment", joint: true,
    title: {
      en: "Complete a multi-year joint border infrastructure modernization effort",
      es: "Concluir un esfuerzo conjunto y plurianual de modernización fronteriza",
    },
    summary: {
      en: "The United States said that it will commit to completing a multi-year joint U.S.-Mexico modernization effort for projects along the 2,000-mile border. San Ysidro is named as an earlier example.",
      es: "Estados Unidos dijo que se comprometerá a concluir un esfuerzo conjunto y plurianual de modernización de la infraestructura con México, con proyectos a lo largo de las 2,000 millas de frontera. San Ysidro se menciona como ejemplo anterior.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["border-infrastructure", "economy"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: [
      ...origin(
        call("Now, for example, we will commit to completing a multi-year joint U.S.-Mexico border infrastructure modernization effort for projects along the 2,000-mile border.\u00a0 The joint effort seeks to align priorities, unite border communities, and make the flow of commerce and people more secure and efficient."),
        passages.jointActions,
        passages.agenda,
      ),
      cite("evidence", call("The point of entry at San Ysidro is the most — is the busiest land border crossing in the entire world.\u00a0 And that is a place where in — during the Obama administration, we made significant investments to make sure that it was functioning effectively.")),
    ],
    relations: [{ kind: "part-of", to: "announce-joint-actions-july-2022" }],
  },
  {
    slug: "otay-mesa-ii", kind: "commitment", joint: true,
    title: {
      en: "Create a 21st century border crossing at Otay Mesa II",
      es: "Crear un cruce fronterizo del siglo XXI en Otay Mesa II",
    },
    summary: {
      en: "The United States described a joint venture whose objective is a 21st century border crossing for the San Diego/Baja California mega-region, and named Otay Mesa II among the ports of entry it is looking at.",
      es: "Estados Unidos describió un proyecto conjunto cuyo objetivo es un cruce fronterizo del siglo XXI para la megarregión San Diego/Baja California y mencionó Otay Mesa II entre los puertos de entrada que analiza.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["border-infrastructure", "economy"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(call("Similarly, we’re looking at other similar ports of entry like, for example, Otay Mesa II, which is — our objective ultimately is — a part of the — a joint venture is to create a 21st century border crossing for the San Diego/Baja California mega-region that will really enhance regional mobility and fuel economic growth and binational trade at the same time that we are, of course, working on very important migration issues.")),
    relations: [{ kind: "part-of", to: "border-infrastructure-modernization" }],
  },
  {
    slug: "irregular-migration-joint-actions", kind: "commitment", joint: true,
    title: { en: "Take joint actions to address irregular migration", es: "Emprender acciones conjuntas para atender la migración irregular" },
    summary: {
      en: "Among the joint actions that the United States expected to announce were actions to address irregular migration.",
      es: "Entre las acciones conjuntas que Estados Unidos preveía anunciar había acciones para atender la migración irregular.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["migration"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.jointActions),
    relations: [{ kind: "part-of", to: "announce-joint-actions-july-2022" }],
  },
  {
    slug: "law-enforcement-cooperation-on-fentanyl", kind: "commitment", joint: true,
    title: {
      en: "Enhance law enforcement cooperation to disrupt the flow of fentanyl",
      es: "Reforzar la cooperación de las fuerzas de seguridad contra el flujo de fentanilo",
    },
    summary: {
      en: "The United States expected to announce enhanced law enforcement cooperation to disrupt the flow of fentanyl to both countries, and spoke of accelerating joint efforts.",
      es: "Estados Unidos preveía anunciar una mayor cooperación entre autoridades para frenar el flujo de fentanilo hacia ambos países y habló de acelerar los esfuerzos conjuntos.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["drugs", "security"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.jointActions, passages.organizedCrimeAndTaskForce),
    relations: [{ kind: "part-of", to: "announce-joint-actions-july-2022" }],
  },
  {
    slug: "clean-energy-innovation-and-prosperity", kind: "commitment", joint: true,
    title: {
      en: "Promote clean energy, economic innovation, and prosperity",
      es: "Promover la energía limpia, la innovación económica y la prosperidad",
    },
    summary: {
      en: "Among the joint actions that the United States expected to announce were actions to promote clean energy, economic innovation, and prosperity.",
      es: "Entre las acciones conjuntas que Estados Unidos preveía anunciar había acciones para promover la energía limpia, la innovación económica y la prosperidad.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["climate-and-energy", "economy"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.jointActions),
    relations: [{ kind: "part-of", to: "announce-joint-actions-july-2022" }],
  },
];
