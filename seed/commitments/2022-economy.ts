import type { CommitmentDraft } from "../../domain/commitment";
import { passages } from "../passages";
import { cite, mexicoAsDescribed, onTheCall, origin, owes } from "../words";

export const economy2022: CommitmentDraft[] = [
  {
    slug: "advance-economic-cooperation", kind: "commitment", joint: true,
    title: { en: "Advance economic cooperation", es: "Impulsar la cooperación económica" },
    summary: {
      en: "The United States named joint efforts to advance economic cooperation, under the Americas Partnership and the High-Level Economic Dialogue, as part of the agenda with Mexico.",
      es: "Estados Unidos mencionó los esfuerzos conjuntos para impulsar la cooperación económica, en la Alianza para la Prosperidad Económica en las Américas y el Diálogo Económico de Alto Nivel, como parte de la agenda con México.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["economy", "bilateral-relations"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.agenda, passages.economicAgenda),
    relations: [{ kind: "part-of", to: "announce-joint-actions-july-2022" }],
  },
  {
    slug: "high-level-economic-dialogue-september-2022", kind: "commitment", joint: true,
    title: {
      en: "High-Level Economic Dialogue to meet in September 2022",
      es: "Reunión del Diálogo Económico de Alto Nivel en septiembre de 2022",
    },
    summary: {
      en: "The United States said that the High-Level Economic Dialogue will meet in September 2022.",
      es: "Estados Unidos dijo que el Diálogo Económico de Alto Nivel (High-Level Economic Dialogue) se reunirá en septiembre de 2022.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["economy", "bilateral-relations"], specificity: 3,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.economicAgenda),
    deadlines: [{
      wording: "in September of this year", precision: "month", value: "2022-09",
      rule: {
        en: "The call that says \"this year\" was in July 2022.",
        es: "La llamada que dice «this year» (este año) fue en julio de 2022.",
      },
      citation: cite("origin", passages.economicAgenda),
    }],
    relations: [{ kind: "part-of", to: "advance-economic-cooperation" }],
  },
  {
    slug: "energy-and-climate-agenda", kind: "commitment", joint: true,
    title: { en: "Work on energy and climate as part of the joint agenda", es: "Trabajar en energía y clima como parte de la agenda conjunta" },
    summary: {
      en: "The United States named issues related to energy and climate as part of the agenda with Mexico and of the joint statement to come. No step is named.",
      es: "Estados Unidos mencionó los temas de energía y clima como parte de la agenda con México y de la declaración conjunta por venir. No se detalla ninguna medida.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["climate-and-energy"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.agenda),
    relations: [{ kind: "part-of", to: "announce-joint-actions-july-2022" }],
  },
  {
    slug: "food-security-agenda", kind: "commitment", joint: true,
    title: { en: "Work on food security as part of the joint agenda", es: "Trabajar en seguridad alimentaria como parte de la agenda conjunta" },
    summary: {
      en: "The United States named issues related to food security as part of the agenda with Mexico and of the joint statement to come. No step is named.",
      es: "Estados Unidos mencionó los temas de seguridad alimentaria como parte de la agenda con México y de la declaración conjunta por venir. No se detalla ninguna medida.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["food-security"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.agenda),
    relations: [{ kind: "part-of", to: "announce-joint-actions-july-2022" }],
  },
];
