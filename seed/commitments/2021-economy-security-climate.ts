import type { CommitmentDraft } from "../../domain/commitment";
import { atVirtualMeeting, mexicoAsDescribed, origin, owes, sheet } from "../words";

/** What the fact sheet says of the agreement is about its effects, which both countries are to bring about. */
const partiesToTheAgreement = () => [
  owes("united-states"),
  owes("mexico", "attributed", {
    en: "As described by the United States, of an agreement that bears the names of all three countries; Mexico's own words are not among the documents.",
    es: "Según lo describe Estados Unidos, respecto de un tratado que lleva el nombre de los tres países; las palabras propias de México no están entre los documentos.",
  }),
];

export const economySecurityClimate2021: CommitmentDraft[] = [
  {
    slug: "usmca-trade-and-recovery", kind: "commitment", joint: true,
    title: {
      en: "USMCA to support mutually beneficial trade and regional economic recovery",
      es: "El T-MEC (USMCA) apoyará el comercio de beneficio mutuo y la recuperación regional",
    },
    summary: {
      en: "The United States said that the United States-Mexico-Canada Agreement (USMCA) will support mutually beneficial trade and be the backbone of the region's economic recovery.",
      es: "Estados Unidos dijo que el Tratado entre México, Estados Unidos y Canadá (T-MEC, USMCA) apoyará un comercio de beneficio mutuo y será la columna vertebral de la recuperación económica regional.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, topics: ["economy"], specificity: 0,
    obligations: partiesToTheAgreement(),
    citations: origin(sheet("The United States-Mexico-Canada Agreement\n(USMCA) will support mutually beneficial trade and will be the backbone\nof our regional economic recovery.")),
  },
  {
    slug: "usmca-workers-rights", kind: "commitment", joint: true,
    title: {
      en: "USMCA to prioritize workers' rights: jobs, worker protections, no forced labor",
      es: "El T-MEC (USMCA) dará prioridad a los derechos laborales",
    },
    summary: {
      en: "The United States said that USMCA is expected to prioritize the rights of workers through job opportunities, better worker protections, and the prevention of forced labor.",
      es: "Estados Unidos dijo que se espera que el T-MEC dé prioridad a los derechos de las personas trabajadoras mediante oportunidades de empleo, mejores protecciones laborales y la prevención del trabajo forzoso.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, topics: ["labor-rights", "economy"], specificity: 1,
    obligations: partiesToTheAgreement(),
    citations: origin(sheet("USMCA is also expected to prioritize\nthe rights of workers by generating job opportunities; improving worker\nprotections; and preventing forced labor.")),
  },
  {
    slug: "organized-crime-joint-work-2021", kind: "commitment", joint: true,
    title: {
      en: "Work together against transnational organized crime",
      es: "Trabajar juntos contra la delincuencia organizada transnacional",
    },
    summary: {
      en: "The United States says that both governments agree on the importance of working together against the common threat of transnational organized crime.",
      es: "Estados Unidos afirma que ambos gobiernos coinciden en la importancia de trabajar juntos contra la amenaza común de la delincuencia organizada transnacional.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, topics: ["security"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(sheet("The governments of Mexico and the United States agree on\nthe importance of working together against the common threat posed by\ntransnational organized crime.")),
  },
  {
    slug: "merida-initiative", kind: "commitment",
    title: {
      en: "Merida Initiative: equipment, training, and capacity building",
      es: "Iniciativa Mérida: equipo, capacitación y fortalecimiento de capacidades",
    },
    summary: {
      en: "The United States said that it had appropriated more than $3.2 billion through the Merida Initiative from FY 2008 to FY 2020. It promises no further amount.",
      es: "Estados Unidos dijo que, mediante la Iniciativa Mérida, había asignado más de 3,200 millones de dólares entre los años fiscales 2008 y 2020. No promete ningún monto adicional.",
    },
    from: ["united-states"], ...atVirtualMeeting, novelty: "already-in-force",
    topics: ["security"], specificity: 2,
    obligations: [owes("united-states", "own-word", {
      en: "Money appropriated, by the account of the United States; what was delivered with it is not stated.",
      es: "Recursos asignados, según Estados Unidos; no se indica qué se entregó con ellos.",
    })],
    citations: origin(sheet("Through the Merida Initiative, the\nUnited States has appropriated more than $3.2 billion in equipment,\ntraining, and capacity building from FY 2008 – FY 2020.")),
  },
  {
    slug: "stem-illicit-flows", kind: "commitment", joint: true,
    title: {
      en: "Cooperate to stem the flow of people, illegal narcotics, arms, and contraband",
      es: "Cooperar para frenar el flujo de personas, narcóticos ilegales, armas y contrabando",
    },
    summary: {
      en: "The United States says that the two countries regularly cooperate to stem the flow of people, illegal narcotics, arms, and other contraband.",
      es: "Estados Unidos afirma que los dos países cooperan de manera regular para frenar el flujo de personas, narcóticos ilegales, armas y otros bienes de contrabando.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, novelty: "already-in-force",
    topics: ["security", "drugs", "border-infrastructure"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(sheet("We regularly\ncooperate to stem the flow of people, illegal narcotics, arms, and other\ncontraband.")),
  },
  {
    slug: "climate-crisis", kind: "commitment", joint: true,
    title: { en: "Tackle the climate crisis", es: "Hacer frente a la crisis climática" },
    summary: {
      en: "The United States says that both countries agree on the importance of tackling the climate crisis as a security challenge and an economic opportunity.",
      es: "Estados Unidos afirma que ambos países coinciden en la importancia de enfrentar la crisis climática como desafío de seguridad y como oportunidad económica.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, topics: ["climate-and-energy"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(sheet("The climate change agenda is a North American\nagenda, and both countries agree on the importance of tackling the\nclimate crisis as both a security challenge and an economic\nopportunity.")),
  },
  {
    slug: "climate-ambitions-across-the-region", kind: "commitment",
    title: {
      en: "Work with Mexico to promote climate ambitions across the region",
      es: "Trabajar con México para promover la ambición climática en la región",
    },
    summary: {
      en: "The United States said that it will work together with Mexico to promote climate ambitions across the region.",
      es: "Estados Unidos dijo que trabajará junto con México para promover la ambición climática en toda la región.",
    },
    from: ["united-states"], ...atVirtualMeeting,
    topics: ["climate-and-energy", "bilateral-relations"], specificity: 0,
    obligations: [owes("united-states")],
    citations: origin(sheet("As a leader on climate policy, the United States will work\ntogether with Mexico to promote climate ambitions across the region.")),
    relations: [{ kind: "part-of", to: "climate-crisis" }],
  },
];
