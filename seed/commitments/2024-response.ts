import type { CommitmentDraft } from "../../domain/commitment";
import { attested } from "../attested";
import { passages } from "../passages";
import { mexicoAsDescribed, onTheCall, origin, owes } from "../words";

const inTheResponse = { madeOn: "2024-03", event: "national-security-council-response-2024-03" } as const;

/** The strategy that the White House pointed to in 2024; one part of it already had a name in 2022. */
export const response2024: CommitmentDraft[] = [
  {
    slug: "root-causes-strategy", kind: "commitment",
    title: {
      en: "Root Causes Strategy of the United States",
      es: "Estrategia de Estados Unidos sobre las Causas Fundamentales",
    },
    summary: {
      en: "In 2022 the United States spoke of the Vice President's active engagement on \"our Root Causes Strategy\"; in 2024 it named tackling root causes as part of its strategy on migration.",
      es: "En 2022 Estados Unidos habló de la participación activa de la vicepresidenta en «our Root Causes Strategy» (nuestra Estrategia sobre las Causas Fundamentales); en 2024 mencionó el combate a esas causas como parte de su estrategia migratoria.",
    },
    from: ["united-states"], ...onTheCall, novelty: "already-in-force",
    topics: ["root-causes-and-development", "migration"], specificity: 1,
    obligations: [owes("united-states")],
    citations: origin(
      passages.breakfast,
      attested.tacklingRootCauses,
    ),
    relations: [
      {
        kind: "renews", to: "root-causes-shared-commitment", wording: "stronger",
        note: {
          en: "In 2021 a shared commitment without a named step; here a named strategy, of the United States alone.",
          es: "En 2021, un compromiso compartido sin medidas concretas; aquí, una estrategia con nombre, solo de Estados Unidos.",
        },
      },
      {
        kind: "answers", to: "root-causes-to-be-dealt-with",
        note: {
          en: "The White House pointed to it in 2024, in response to the President of Mexico; it is older than his wish.",
          es: "La Casa Blanca se refirió a ella en 2024, en respuesta al Presidente de México; es anterior a su petición.",
        },
      },
    ],
  },
  {
    slug: "lawful-pathways-to-the-united-states", kind: "commitment",
    title: { en: "Develop lawful pathways to the United States for migrants", es: "Desarrollar vías legales hacia Estados Unidos para personas migrantes" },
    summary: {
      en: "The White House named the development of lawful pathways to the U.S. as part of the administration's strategy on migration.",
      es: "La Casa Blanca mencionó el desarrollo de vías legales hacia Estados Unidos como parte de la estrategia migratoria del gobierno.",
    },
    from: ["united-states"], ...inTheResponse, novelty: "already-in-force",
    topics: ["migration", "labor-mobility"], specificity: 0,
    obligations: [owes("united-states")],
    citations: origin(attested.lawfulPathways),
    relations: [{ kind: "renews", to: "expand-legal-pathways", wording: "same" }],
  },
  {
    slug: "improve-regional-enforcement", kind: "commitment",
    title: { en: "Improve regional enforcement on migration", es: "Mejorar la aplicación de la ley migratoria en la región" },
    summary: {
      en: "The White House named improving regional enforcement as part of the administration's strategy on migration.",
      es: "La Casa Blanca mencionó la mejora de la aplicación de la ley en la región como parte de la estrategia migratoria del gobierno.",
    },
    from: ["united-states"], ...inTheResponse, novelty: "already-in-force",
    topics: ["migration", "security"], specificity: 0,
    obligations: [owes("united-states")],
    citations: origin(attested.regionalEnforcement),
  },
  {
    slug: "constructive-bilateral-approach", kind: "commitment", joint: true,
    title: {
      en: "Develop a bilateral approach, including on migration and counternarcotics",
      es: "Desarrollar un enfoque bilateral, también en migración y contra el narcotráfico",
    },
    summary: {
      en: "The White House described the two presidents as partners in developing a constructive bilateral approach to issues of mutual interest, including migration and counternarcotics cooperation.",
      es: "La Casa Blanca describió a los dos presidentes como socios en el desarrollo de un enfoque bilateral constructivo sobre asuntos de interés mutuo, incluidas la migración y la cooperación contra el narcotráfico.",
    },
    from: ["united-states", "mexico"], ...inTheResponse, novelty: "already-in-force",
    topics: ["bilateral-relations", "migration", "drugs"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(attested.bilateralApproach),
  },
];
