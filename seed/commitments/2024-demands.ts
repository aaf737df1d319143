import type { CommitmentDraft } from "../../domain/commitment";
import { attested } from "../attested";
import { asked, cite, origin, owes } from "../words";

const inTheInterview = { madeOn: "2024-03", event: "sixty-minutes-interview-2024-03" } as const;

const asReported = {
  en: "As a news report describes the President of Mexico's demands; it does not quote him on them.",
  es: "Según una nota de prensa describe las demandas del Presidente de México; no lo cita textualmente.",
};

/** Asked for in return for what Mexico would do; the White House answered all of it in one sentence. */
const bargainAndReply = [cite("condition", attested.inExchange), cite("reply", attested.bestInterest)];

/** The bargain as worded: each of the three demands is what the offer depends on. */
const onlyIf = (dependsOn: string, text: { en: string; es: string }) =>
  ({ text, citation: cite("condition", attested.inExchange), dependsOn });

export const demands2024: CommitmentDraft[] = [
  {
    slug: "lift-sanctions-on-cuba-and-venezuela", kind: "ask",
    title: {
      en: "Mexico asks the United States to lift sanctions on Cuba and Venezuela",
      es: "México pide a Estados Unidos levantar las sanciones a Cuba y Venezuela",
    },
    summary: {
      en: "Among President López Obrador's demands: that the United States lift sanctions on Cuba and Venezuela. In exchange, Mexico would do more to halt migration.",
      es: "Entre las demandas del presidente López Obrador: que Estados Unidos levante las sanciones a Cuba y Venezuela. A cambio, México haría más por frenar la migración.",
    },
    from: ["mexico"], ...inTheInterview, topics: ["foreign-policy", "migration"], specificity: 1,
    obligations: [asked("united-states", "proposed", asReported)],
    citations: [...origin(attested.liftSanctions), ...bargainAndReply],
  },
  {
    slug: "20-billion-aid-a-year", kind: "ask",
    title: {
      en: "Mexico asks for $20 billion a year in aid to Latin America and the Caribbean",
      es: "México pide 20,000 millones de dólares al año para América Latina y el Caribe",
    },
    summary: {
      en: "Among President López Obrador's demands: that the United States send Latin American and Caribbean countries $20 billion in aid a year. In exchange, Mexico would do more to halt migration.",
      es: "Entre las demandas del presidente López Obrador: que Estados Unidos envíe 20,000 millones de dólares anuales en ayuda a los países de América Latina y el Caribe. A cambio, México haría más por frenar la migración.",
    },
    from: ["mexico"], ...inTheInterview, topics: ["root-causes-and-development", "migration"], specificity: 2,
    obligations: [asked("united-states", "proposed", asReported)],
    citations: [...origin(attested.twentyBillion), ...bargainAndReply],
  },
  {
    slug: "legal-status-for-mexicans", kind: "ask",
    title: {
      en: "Mexico asks for legal status for Mexicans in the United States without it",
      es: "México pide estatus legal para los mexicanos en EE. UU. que carecen de él",
    },
    summary: {
      en: "Among President López Obrador's demands: legal status for Mexicans who are in the United States without it. In exchange, Mexico would do more to halt migration.",
      es: "Entre las demandas del presidente López Obrador: estatus legal para los mexicanos que se encuentran en Estados Unidos sin él. A cambio, México haría más por frenar la migración.",
    },
    from: ["mexico"], ...inTheInterview, topics: ["migration"], specificity: 1,
    obligations: [asked("united-states", "proposed", asReported)],
    citations: [...origin(attested.legalStatus), ...bargainAndReply],
  },
  {
    slug: "root-causes-to-be-dealt-with", kind: "ask",
    title: {
      en: "Mexico wants the root causes of migration to be dealt with",
      es: "México quiere que se atiendan las causas estructurales de la migración",
    },
    summary: {
      en: "President López Obrador said that he wants the root causes of the crisis to be dealt with. The White House pointed to its strategy, which includes tackling them.",
      es: "El presidente López Obrador dijo que quiere que se atiendan las causas de fondo de la crisis. La Casa Blanca se refirió a su estrategia, que incluye combatirlas.",
    },
    from: ["mexico"], ...inTheInterview, topics: ["root-causes-and-development", "migration"], specificity: 0,
    obligations: [asked("united-states", "proposed", {
      en: "The report does not say by whom they are to be dealt with; it sets the wish among demands made of the United States.",
      es: "La nota no dice quién debe atenderlas; sitúa el deseo entre demandas dirigidas a Estados Unidos.",
    })],
    citations: [...origin(attested.rootCausesWanted), cite("answer", attested.tacklingRootCauses), cite("reply", attested.bestInterest)],
  },
  {
    slug: "mexico-to-do-more-on-migration", kind: "offer",
    title: {
      en: "Mexico offers to do more to halt migration to the U.S. border",
      es: "México ofrece hacer más por frenar la migración hacia la frontera de EE. UU.",
    },
    summary: {
      en: "Mexico would do more to halt the surge of migrants to the U.S. border in exchange for the President's demands: sanctions, aid, and legal status.",
      es: "México haría más por frenar el aumento de migrantes hacia la frontera de Estados Unidos a cambio de las demandas de su Presidente: sanciones, ayuda y estatus legal.",
    },
    from: ["mexico"], ...inTheInterview, topics: ["migration", "border-infrastructure"], specificity: 0,
    obligations: [{ party: "united-states", role: "offered-to", basis: "own-word", acceptance: "proposed", note: asReported }],
    citations: [...origin(attested.inExchange), cite("reply", attested.bestInterest)],
    conditions: [
      onlyIf("lift-sanctions-on-cuba-and-venezuela", {
        en: "In exchange for lifting sanctions on Cuba and Venezuela", es: "A cambio de levantar las sanciones a Cuba y Venezuela",
      }),
      onlyIf("20-billion-aid-a-year", {
        en: "In exchange for $20 billion in aid a year to Latin American and Caribbean countries",
        es: "A cambio de 20,000 millones de dólares anuales en ayuda a países de América Latina y el Caribe",
      }),
      onlyIf("legal-status-for-mexicans", {
        en: "In exchange for legal status for Mexicans in the United States without it",
        es: "A cambio de estatus legal para los mexicanos que carecen de él en Estados Unidos",
      }),
    ],
  },
  {
    slug: "mexico-to-slow-down-migration", kind: "commitment",
    title: { en: "Mexico plans to slow down migration", es: "México planea desacelerar la migración" },
    summary: {
      en: "President López Obrador is reported to have said that Mexico does plan to slow down migration, while wanting its root causes dealt with. No measure is named.",
      es: "Según una nota, el presidente López Obrador dijo que México sí planea desacelerar la migración, aunque quiere que se atiendan sus causas. No se detalla ninguna medida.",
    },
    from: ["mexico"], ...inTheInterview, topics: ["migration"], specificity: 0,
    obligations: [owes("mexico")],
    citations: origin(attested.slowDownMigration),
  },
  {
    slug: "mexico-to-continue-securing-its-border", kind: "commitment",
    title: {
      en: "Mexico to continue to try to secure its border, whatever becomes of its demands",
      es: "México seguirá intentando asegurar su frontera aunque no se atiendan sus demandas",
    },
    summary: {
      en: "President López Obrador is reported to have said that he would continue to try to secure his border even if the demands were not met.",
      es: "Según una nota, el presidente López Obrador dijo que seguiría intentando asegurar su frontera aun si no se cumplían las demandas.",
    },
    from: ["mexico"], ...inTheInterview, novelty: "already-in-force",
    topics: ["migration", "border-infrastructure", "security"], specificity: 0,
    obligations: [owes("mexico")],
    citations: origin(attested.secureBorder),
  },
];
