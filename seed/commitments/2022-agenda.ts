import type { CommitmentDraft } from "../../domain/commitment";
import { passages } from "../passages";
import { asked, call, cite, mexicoAsDescribed, onTheCall, origin, owes, tomorrow } from "../words";

/** A journalist's question, kept because it says what President López Obrador is reported to insist on. */
const assangeQuestion = call("I wanted to ask about, like, the comments that President Obrador made a couple of weeks ago regarding the pardon for Julian Assange.\u00a0 It’s something that he has been insisting on, and he said that he was going to bring it up during his meeting with President Biden.", {
  speakers: ["journalists"],
  speakerAs: { en: "Journalist's question on the call", es: "Pregunta de periodista en la llamada" },
  wording: "reported",
});

/** What the two presidents and the Vice President were to talk about, and how the engagement goes on. */
export const agenda2022: CommitmentDraft[] = [
  {
    slug: "active-bilateral-engagement", kind: "commitment",
    title: {
      en: "Keep up an active pace of engagement with Mexico",
      es: "Mantener un ritmo activo de interlocución con México",
    },
    summary: {
      en: "The United States described its engagement with Mexico as very active, with the visit meant to build on the Summit of the Americas and to discuss the partnership.",
      es: "Estados Unidos describió su interlocución con México como muy activa; la visita buscaba dar continuidad a la Cumbre de las Américas y conversar sobre la relación.",
    },
    from: ["united-states"], ...onTheCall, novelty: "already-in-force", topics: ["bilateral-relations"], specificity: 0,
    obligations: [owes("united-states")],
    citations: origin(
      call("So, getting right to it, the President has invited President López Obrador to the White House with an objective of building on the significant progress made at the Summit of the Americas this past June and to discuss our broad and deep partnership."),
      call("And we’ve had a number of calls, as well as the Vice President making her first international trip to Mexico and also maintaining an active engagement with the Mexican leader."),
      call("So we’ve maintained a very active pace of bilateral engagement with Mexico."),
      passages.breakfast,
    ),
  },
  {
    slug: "vice-president-breakfast", kind: "commitment",
    title: {
      en: "Vice President to host President López Obrador and follow up on earlier talks",
      es: "La vicepresidenta recibiría al presidente López Obrador para dar seguimiento",
    },
    summary: {
      en: "The Vice President was to host the Mexican President at a small breakfast on July 12, 2022, to follow up on the Root Causes Strategy and on conversations since her visit to Mexico the year before.",
      es: "La vicepresidenta ofrecería un desayuno al Presidente de México el 12 de julio de 2022 para dar seguimiento a la Estrategia sobre las Causas Fundamentales (Root Causes Strategy) y a lo conversado desde su visita a México el año anterior.",
    },
    from: ["united-states"], ...onTheCall, topics: ["bilateral-relations", "root-causes-and-development"], specificity: 3,
    obligations: [owes("united-states")],
    citations: origin(passages.breakfast),
    deadlines: tomorrow("tomorrow", passages.breakfast),
  },
  {
    slug: "discuss-north-america-and-global-challenges", kind: "commitment", joint: true,
    title: {
      en: "The two presidents to discuss North America and global challenges",
      es: "Los dos presidentes tratarían sobre América del Norte y los desafíos globales",
    },
    summary: {
      en: "The United States expected the presidents to discuss their common vision for North America and global challenges such as the impact of Russia's aggression in Ukraine.",
      es: "Estados Unidos preveía que los presidentes trataran su visión común de América del Norte y desafíos globales como el impacto de la agresión de Rusia en Ucrania.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["foreign-policy", "bilateral-relations"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(
      call("We expect the two leaders to discuss their common vision for North America and efforts to address global challenges such as the impact of Russia’s aggression in Ukraine, which has affected working families in both countries as well as the rest of the hemisphere."),
      passages.agenda,
    ),
  },
  {
    slug: "discuss-migration-july-2022", kind: "commitment", joint: true,
    title: { en: "The two presidents to make migration a central focus", es: "Los dos presidentes darían a la migración un lugar central" },
    summary: {
      en: "The United States said that migration would be a top subject and a central focus of the presidents' conversation on July 12, 2022.",
      es: "Estados Unidos dijo que la migración sería tema principal y eje de la conversación de los presidentes el 12 de julio de 2022.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["migration", "bilateral-relations"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.topSubject, passages.centralFocus),
    deadlines: tomorrow("tomorrow", passages.topSubject),
  },
  {
    slug: "assange-pardon", kind: "ask",
    title: {
      en: "Mexico reported to be seeking a pardon for Julian Assange",
      es: "México buscaría un indulto para Julian Assange, según se reporta",
    },
    summary: {
      en: "A journalist said that President López Obrador has been insisting on a pardon for Julian Assange and would raise it with President Biden. The documents show no such request being made.",
      es: "Un periodista dijo que el presidente López Obrador insiste en un indulto para Julian Assange y que lo plantearía al presidente Biden. Los documentos no muestran que se haya pedido.",
    },
    from: ["mexico"], ...onTheCall, topics: ["foreign-policy", "bilateral-relations"], specificity: 1,
    obligations: [asked("united-states", "reported", {
      en: "Said by a journalist in a question on the call; no such request is made in the documents.",
      es: "Dicho por un periodista en una pregunta de la llamada; en los documentos no se hace tal solicitud.",
    }, "attributed")],
    citations: [...origin(assangeQuestion), cite("answer", passages.anyIssue)],
  },
  {
    slug: "discuss-any-issue-raised", kind: "commitment",
    title: {
      en: "Be prepared to discuss whatever the President of Mexico raises",
      es: "Estar en disposición de tratar lo que plantee el Presidente de México",
    },
    summary: {
      en: "Asked about Julian Assange, the United States said that any issue is on the table and that President Biden would be prepared to discuss whatever was raised.",
      es: "Ante la pregunta sobre Julian Assange, Estados Unidos dijo que todo tema está sobre la mesa y que el presidente Biden estaría preparado para tratar lo que se planteara.",
    },
    from: ["united-states"], ...onTheCall, topics: ["bilateral-relations"], specificity: 0,
    obligations: [owes("united-states")],
    citations: origin(passages.anyIssue, call("But again, the two presidents will discuss whatever is on their mind.")),
    relations: [{ kind: "answers", to: "assange-pardon" }],
  },
  {
    slug: "discuss-democracy-and-free-press", kind: "commitment", joint: true,
    title: {
      en: "Discuss corruption, democracy and governance, and a free press",
      es: "Tratar la corrupción, la democracia y la gobernanza, y la libertad de prensa",
    },
    summary: {
      en: "The United States described combating corruption, democracy and governance, and a free press as subjects that the two leaders discuss, and that might come up the next day.",
      es: "Estados Unidos describió el combate a la corrupción, la democracia y la gobernanza, y la libertad de prensa como temas que ambos mandatarios tratan y que podrían surgir al día siguiente.",
    },
    from: ["united-states", "mexico"], ...onTheCall, novelty: "already-in-force",
    topics: ["governance", "bilateral-relations"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(
      call("On the first, what I’ll say is that the issue of combating corruption, the issue of democracy and governance, the issue of the importance of a free press are issues that have been discussed between both leaders in the past."),
      call("We don’t always telegraph those issues publicly, but they’re generally the subject of a wide-ranging discussion between the two leaders"),
      call("So these are topics that certainly may come up tomorrow, as they have come up in the past."),
    ),
  },
  {
    slug: "combat-corruption", kind: "commitment",
    title: { en: "Put combating corruption at the center of international action", es: "Poner el combate a la corrupción en el centro de la acción internacional" },
    summary: {
      en: "The United States said that combating corruption is at the center of everything it is going to be doing internationally, with Mexico and around the world.",
      es: "Estados Unidos dijo que el combate a la corrupción está en el centro de todo lo que hará en el plano internacional, con México y en el mundo.",
    },
    from: ["united-states"], ...onTheCall, topics: ["governance", "foreign-policy"], specificity: 0,
    obligations: [owes("united-states")],
    citations: origin(passages.corruptionAndJournalism),
  },
  {
    slug: "support-independent-journalism", kind: "commitment",
    title: { en: "Initiatives to support independent journalism everywhere", es: "Iniciativas de apoyo al periodismo independiente en todas partes" },
    summary: {
      en: "The United States pointed to initiatives, seen at the Summit of the Americas, to support independent journalism everywhere.",
      es: "Estados Unidos se refirió a iniciativas, vistas en la Cumbre de las Américas, para apoyar el periodismo independiente en todas partes.",
    },
    from: ["united-states"], ...onTheCall, novelty: "restated", topics: ["governance", "foreign-policy"], specificity: 0,
    obligations: [owes("united-states")],
    citations: origin(passages.corruptionAndJournalism),
  },
];
