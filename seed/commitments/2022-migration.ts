import type { CommitmentDraft } from "../../domain/commitment";
import { passages } from "../passages";
import { asked, call, cite, mexicoAsDescribed, onTheCall, origin, owes, themeOfTheDeclaration } from "../words";

export const migration2022: CommitmentDraft[] = [
  {
    slug: "expand-legal-pathways", kind: "commitment", joint: true,
    title: {
      en: "Expand legal pathways to both countries, with a focus on labor pathways",
      es: "Ampliar las vías legales hacia ambos países, con énfasis en las laborales",
    },
    summary: {
      en: "The United States said that both countries recognize that additional legal pathways have to be opened, and expected the presidents to focus on how, above all for labor from Central America.",
      es: "Estados Unidos dijo que ambos países reconocen que deben abrirse vías legales adicionales y preveía que los presidentes se centraran en cómo hacerlo, sobre todo en las laborales desde Centroamérica.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["migration", "labor-mobility"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.focusOfTheMeeting, passages.additionalPathways, passages.themes),
    relations: [themeOfTheDeclaration],
  },
  {
    slug: "labor-migration-working-group", kind: "commitment", joint: true,
    title: {
      en: "Launch a working group on labor migration pathways and worker protections",
      es: "Crear un grupo de trabajo sobre vías de migración laboral y protección a trabajadores",
    },
    summary: {
      en: "The United States said that the two countries will launch a bilateral working group on labor migration pathways and worker protections.",
      es: "Estados Unidos dijo que los dos países pondrán en marcha un grupo de trabajo bilateral sobre vías de migración laboral y protección de las personas trabajadoras.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["labor-mobility", "labor-rights"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.workingGroupAndCoordination, passages.announceWorkingGroup),
    relations: [{ kind: "part-of", to: "expand-legal-pathways" }],
  },
  {
    slug: "diplomatic-coordination-on-migration", kind: "commitment", joint: true,
    title: {
      en: "Expand diplomatic coordination on migration throughout the region",
      es: "Ampliar la coordinación diplomática sobre migración en toda la región",
    },
    summary: {
      en: "The United States said that the two countries will expand their diplomatic coordination on migration issues throughout the region.",
      es: "Estados Unidos dijo que los dos países ampliarán su coordinación diplomática en asuntos migratorios en toda la región.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["migration", "foreign-policy"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.workingGroupAndCoordination),
  },
  {
    slug: "refugee-resettlement-and-family-reunification", kind: "commitment",
    title: {
      en: "Look at refugee resettlement and family reunification as legal pathways",
      es: "Analizar el reasentamiento de refugiados y la reunificación familiar como vías legales",
    },
    summary: {
      en: "A United States official said \"we will be looking at\" other legal pathways such as refugee resettlement and family reunification. Whether Mexico is included is not said.",
      es: "Un funcionario de Estados Unidos dijo «we will be looking at» (analizaremos) otras vías legales como el reasentamiento de refugiados y la reunificación familiar. No se dice si incluye a México.",
    },
    from: ["united-states"], ...onTheCall, topics: ["asylum-and-protection", "migration"], specificity: 0,
    obligations: [owes("united-states")],
    citations: origin(call("And then I think we will be looking at other legal pathways like refugee resettlement and family reunification.\u00a0 So this is an area where we’re really grateful to have Mexico as a partner and a leader.")),
    relations: [{ kind: "part-of", to: "expand-legal-pathways" }],
  },
  {
    slug: "asylum-systems", kind: "commitment", joint: true,
    title: { en: "Expand asylum systems in both countries", es: "Ampliar los sistemas de asilo de ambos países" },
    summary: {
      en: "The United States said that both countries continue to work to expand their asylum systems, a theme of the Los Angeles Declaration.",
      es: "Estados Unidos dijo que ambos países siguen trabajando para ampliar sus sistemas de asilo, tema de la Declaración de Los Ángeles.",
    },
    from: ["united-states", "mexico"], ...onTheCall, novelty: "already-in-force",
    topics: ["asylum-and-protection", "migration"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.asylumAndRepatriation, passages.themes),
    relations: [themeOfTheDeclaration],
  },
  {
    slug: "repatriation", kind: "commitment", joint: true,
    title: { en: "Repatriate people who do not qualify", es: "Repatriar a quienes no reúnan los requisitos" },
    summary: {
      en: "The United States said that both countries continue to work to repatriate people who do not qualify, named together with their asylum systems.",
      es: "Estados Unidos dijo que ambos países siguen trabajando para repatriar a quienes no reúnen los requisitos, junto con sus sistemas de asilo.",
    },
    from: ["united-states", "mexico"], ...onTheCall, novelty: "already-in-force",
    topics: ["asylum-and-protection", "migration"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.asylumAndRepatriation, passages.themes),
    relations: [themeOfTheDeclaration],
  },
  {
    slug: "bring-other-countries-to-the-table", kind: "commitment", joint: true,
    title: {
      en: "Bring other countries to the table on labor pathways",
      es: "Sumar a otros países a las vías laborales",
    },
    summary: {
      en: "The United States said that it wants to bring other countries on board to make concrete commitments of their own, and hopes that it and Mexico can champion this.",
      es: "Estados Unidos dijo que quiere sumar a otros países para que asuman sus propios compromisos concretos y que espera impulsarlo junto con México.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["labor-mobility", "migration", "foreign-policy"], specificity: 0,
    obligations: [
      owes("united-states"),
      owes("mexico", "attributed", {
        en: "A hope that the United States expresses for both; Mexico's own words are not among the documents.",
        es: "Una esperanza que Estados Unidos expresa para ambos; las palabras propias de México no están entre los documentos.",
      }),
    ],
    citations: origin(passages.announceWorkingGroup, passages.bringOnBoard),
    relations: [{ kind: "part-of", to: "expand-legal-pathways" }],
  },
  {
    slug: "other-countries-to-offer-a-legal-pathway", kind: "ask",
    title: {
      en: "The United States wants other countries to offer a legal pathway",
      es: "Estados Unidos quiere que otros países ofrezcan una vía legal",
    },
    summary: {
      en: "The United States said that lots of other countries need to come forward, make concrete commitments, and offer a legal pathway. None is named.",
      es: "Estados Unidos dijo que hace falta que muchos otros países se sumen, asuman compromisos concretos y ofrezcan una vía legal. No nombra a ninguno.",
    },
    from: ["united-states"], ...onTheCall, topics: ["migration", "labor-mobility", "foreign-policy"], specificity: 0,
    obligations: [asked("other-countries", "proposed", {
      en: "The countries are not named, and it is said to journalists, not to them.",
      es: "Los países no se nombran, y se dice a periodistas, no a ellos.",
    })],
    citations: [...origin(passages.bringOnBoard), cite("evidence", passages.announceWorkingGroup)],
    relations: [{ kind: "part-of", to: "bring-other-countries-to-the-table" }],
  },
];
