import type { CommitmentDraft } from "../../domain/commitment";
import { attested } from "../attested";
import { passages } from "../passages";
import { asDescribedByUnitedStates, call, origin, owes } from "../words";

const atTheSummit = { madeOn: "2022-06", event: "summit-of-the-americas-2022", novelty: "restated" } as const;

const the21Countries = () => owes("los-angeles-declaration-countries", "attributed", {
  en: "21 countries, not tracked one by one. As described by the United States; the Declaration's text is not among the documents.",
  es: "21 países, sin seguimiento individual. Según lo describe Estados Unidos; el texto de la Declaración no está entre los documentos.",
});

/** What was promised at the Summit of the Americas, as recalled in 2022 and 2024. */
export const summit: CommitmentDraft[] = [
  {
    slug: "los-angeles-declaration", kind: "commitment", joint: true,
    title: {
      en: "Los Angeles Declaration: share responsibility and economic support",
      es: "Declaración de Los Ángeles: compartir la responsabilidad y el apoyo económico",
    },
    summary: {
      en: "21 countries, the United States and Mexico among them, adopted the Los Angeles Declaration on Migration and Protection, described as a framework to share responsibility and economic support for the countries most affected.",
      es: "21 países, entre ellos Estados Unidos y México, adoptaron la Declaración de Los Ángeles sobre Migración y Protección, descrita como un marco para compartir la responsabilidad y el apoyo económico a los países más afectados.",
    },
    from: ["los-angeles-declaration-countries"], ...atTheSummit,
    topics: ["migration", "asylum-and-protection", "root-causes-and-development"], specificity: 1,
    obligations: [the21Countries()],
    citations: origin(
      passages.adoption,
      call("Key is that it recognizes that the migration challenge is a hemispheric challenge.\u00a0 That is not just the migration challenge, it is also an economic and security challenge that all of us need to work together to address."),
      passages.themes,
      attested.declarationMeasures,
    ),
  },
  {
    slug: "los-angeles-declaration-measures", kind: "commitment", joint: true,
    title: {
      en: "Los Angeles Declaration: measures to reduce migration",
      es: "Declaración de Los Ángeles: medidas para reducir la migración",
    },
    summary: {
      en: "In 2024 the White House recalled the Los Angeles Declaration as one in which countries committed to measures to reduce migration in the Western Hemisphere. The measures are not named.",
      es: "En 2024 la Casa Blanca recordó la Declaración de Los Ángeles como aquella en la que los países se comprometieron a medidas para reducir la migración en el hemisferio occidental. No se detallan las medidas.",
    },
    from: ["los-angeles-declaration-countries"], ...atTheSummit, topics: ["migration"], specificity: 0,
    obligations: [the21Countries()],
    citations: origin(attested.declarationMeasures),
    relations: [{ kind: "part-of", to: "los-angeles-declaration" }],
  },
  {
    slug: "americas-partnership-for-economic-prosperity", kind: "commitment",
    title: {
      en: "Americas Partnership for Economic Prosperity",
      es: "Alianza para la Prosperidad Económica en las Américas",
    },
    summary: {
      en: "An economic initiative of the United States under which it places its economic agenda with Mexico. The United States says that Mexico supported it at the Summit of the Americas.",
      es: "Iniciativa económica de Estados Unidos (Americas Partnership for Economic Prosperity) en la que sitúa su agenda económica con México. Estados Unidos dice que México la respaldó en la Cumbre de las Américas.",
    },
    from: ["united-states", "mexico"], ...atTheSummit, topics: ["economy"], specificity: 1,
    obligations: [
      owes("united-states"),
      owes("mexico", "attributed", {
        en: "Its support, as described by the United States; Mexico's own words are not among the documents.",
        es: "Su respaldo, según lo describe Estados Unidos; las palabras propias de México no están entre los documentos.",
      }),
    ],
    citations: origin(
      call("At the summit, you saw that Mexico supported the Americas Partnership for Economic Prosperity, which is a marquee economic initiative for the Biden administration."),
      passages.economicAgenda,
    ),
  },
  {
    slug: "mexico-labor-pathway-commitments", kind: "commitment",
    title: {
      en: "Mexico's commitments on labor pathways and protection",
      es: "Compromisos de México sobre vías laborales y protección",
    },
    summary: {
      en: "The United States says that Mexico made concrete commitments, with the Los Angeles Declaration, on expanding labor pathways to Mexico and on protection. Their content is not in the documents.",
      es: "Estados Unidos dice que México asumió compromisos concretos, con la Declaración de Los Ángeles, para ampliar las vías laborales hacia México y en materia de protección. Su contenido no está en los documentos.",
    },
    from: ["mexico"], ...atTheSummit, topics: ["labor-mobility", "labor-rights", "migration"], specificity: 1,
    obligations: [owes("mexico", "attributed", asDescribedByUnitedStates)],
    citations: origin(passages.concreteCommitments, passages.implementation),
    relations: [{ kind: "part-of", to: "los-angeles-declaration" }],
  },
  {
    slug: "united-states-labor-pathway-commitments", kind: "commitment",
    title: {
      en: "United States' commitments on labor pathways",
      es: "Compromisos de Estados Unidos sobre vías laborales",
    },
    summary: {
      en: "The United States says that, like Mexico, it made concrete commitments on labor pathways with the Los Angeles Declaration. On the call it names H-2B visas, recruitment guidelines, and a pilot project.",
      es: "Estados Unidos dice que, al igual que México, asumió compromisos concretos sobre vías laborales con la Declaración de Los Ángeles. En la llamada menciona visas H-2B, lineamientos de contratación y un proyecto piloto.",
    },
    from: ["united-states"], ...atTheSummit, topics: ["labor-mobility", "migration"], specificity: 1,
    obligations: [owes("united-states")],
    citations: origin(passages.concreteCommitments),
    relations: [{ kind: "part-of", to: "los-angeles-declaration" }],
  },
];
