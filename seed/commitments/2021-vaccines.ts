import type { CommitmentDraft } from "../../domain/commitment";
import { attested } from "../attested";
import { asked, atVirtualMeeting, cite, origin, owes } from "../words";

/** What the United States said to the requests for vaccine, and that the statement afterwards was silent. */
const replies = [
  cite("answer", attested.onceAccomplished),
  cite("reply", attested.firstUsCitizens),
  cite("reply", attested.noMention),
];

export const vaccines: CommitmentDraft[] = [
  {
    slug: "vaccine-supply-for-mexico", kind: "ask",
    title: {
      en: "Mexico expected to ask the United States to share some of its COVID-19 vaccine",
      es: "México pediría a Estados Unidos compartir parte de sus vacunas contra la COVID-19",
    },
    summary: {
      en: "President López Obrador was expected to ask the United States to consider sharing part of its vaccine supply. The United States said that it would first vaccinate every American.",
      es: "Se esperaba que el presidente López Obrador pidiera a Estados Unidos considerar compartir parte de sus vacunas. Estados Unidos dijo que primero vacunaría a toda su población.",
    },
    from: ["mexico"], ...atVirtualMeeting, topics: ["health"], specificity: 1,
    obligations: [asked("united-states", "reported", {
      en: "Reported as expected; the documents do not show this request being made in these words.",
      es: "Reportada como esperada; los documentos no muestran que la solicitud se haya hecho en estos términos.",
    }, "attributed")],
    citations: [...origin(attested.shareSupply), ...replies],
  },
  {
    slug: "pfizer-vaccine-sales-to-mexico", kind: "ask",
    title: {
      en: "Mexico asks that Pfizer be permitted to sell it vaccine produced in the United States",
      es: "México pide que se permita a Pfizer venderle vacunas producidas en Estados Unidos",
    },
    summary: {
      en: "President López Obrador pressed for permission for Pfizer to sell Mexico vaccine produced in the United States, and said on the day of the meeting that he wanted an answer to a request made.",
      es: "El presidente López Obrador insistió en que se permitiera a Pfizer vender a México vacunas producidas en Estados Unidos y el día de la reunión dijo que quería respuesta a una solicitud ya hecha.",
    },
    from: ["mexico"], ...atVirtualMeeting, topics: ["health", "economy"], specificity: 1,
    obligations: [asked("united-states", "proposed", {
      en: "The words on wanting an answer do not name the request; the report sets them directly after this one.",
      es: "Las palabras sobre la respuesta no nombran la solicitud; la nota las coloca inmediatamente después de esta.",
    })],
    citations: [...origin(attested.pfizerPermission, attested.wantAnAnswer), ...replies],
    relations: [{
      kind: "part-of", to: "vaccine-supply-for-mexico",
      note: {
        en: "Two ways of obtaining vaccine from the United States: sharing its supply, and permission for a company to sell.",
        es: "Dos formas de obtener vacunas de Estados Unidos: compartir las propias y permitir que una empresa las venda.",
      },
    }],
  },
  {
    slug: "canada-vaccine-request", kind: "ask",
    title: {
      en: "Canada asks the White House for permission like Mexico's on vaccine sales",
      es: "Canadá solicita a la Casa Blanca un permiso de venta de vacunas como el de México",
    },
    summary: {
      en: "A news report says that Canada, too, has asked the White House for what Mexico requested: that Pfizer be permitted to sell vaccine produced in the United States.",
      es: "Una nota de prensa señala que también Canadá pidió a la Casa Blanca lo que solicitó México: que se permita a Pfizer vender vacunas producidas en Estados Unidos.",
    },
    // The report does not say when Canada asked; the month is the report's.
    from: ["canada"], madeOn: "2021-03", topics: ["health", "economy"], specificity: 1,
    obligations: [asked("united-states", "proposed", {
      en: "Mentioned in passing in a report on Mexico, which does not say when Canada asked; Canada's own words are not among the documents.",
      es: "Mencionada de paso en una nota sobre México, que no dice cuándo lo pidió Canadá; las palabras propias de Canadá no están entre los documentos.",
    }, "attributed")],
    citations: [...origin(attested.canadaRequest), cite("reply", attested.firstUsCitizens)],
  },
  {
    slug: "vaccinate-americans-first", kind: "commitment",
    title: {
      en: "The United States focuses first on vaccinating every American",
      es: "Estados Unidos se concentra primero en vacunar a toda su población",
    },
    summary: {
      en: "The White House said that its focus was on ensuring that every American is vaccinated before it turned to other nations.",
      es: "La Casa Blanca dijo que su prioridad era asegurar la vacunación de toda su población antes de ocuparse de otros países.",
    },
    from: ["united-states"], madeOn: "2021-03-01", event: "white-house-news-conference-2021-03-01",
    topics: ["health"], novelty: "already-in-force", specificity: 2,
    obligations: [owes("united-states")],
    citations: origin(attested.onceAccomplished, attested.firstUsCitizens),
  },
  {
    slug: "vaccine-supply-by-late-july-2021", kind: "commitment",
    title: {
      en: "Enough vaccine supply by late July to inoculate all Americans",
      es: "Vacunas suficientes a fines de julio para inmunizar a toda la población de EE. UU.",
    },
    summary: {
      en: "President Biden is reported to have predicted that the United States would have enough supply for all Americans by late July. It is worded as a prediction.",
      es: "Según una nota, el presidente Biden previó que Estados Unidos tendría a fines de julio vacunas suficientes para toda su población. Se expresa como previsión.",
    },
    // "Has predicted", says the report of March 2, 2021, and he took office on January 20.
    from: ["united-states"], madeOn: "2021-Q1", topics: ["health"], novelty: "restated", specificity: 3,
    obligations: [owes("united-states", "own-word", {
      en: "A prediction by the President, as reported; when and where he made it is not stated.",
      es: "Previsión del Presidente, según la nota; no se indica cuándo ni dónde la hizo.",
    })],
    citations: origin(attested.supplyByLateJuly),
    deadlines: [{
      wording: "by late July", precision: "month", value: "2021-07",
      rule: {
        en: "The report of March 2021 gives no year.",
        es: "La nota de marzo de 2021 no da el año.",
      },
      citation: cite("origin", attested.supplyByLateJuly),
    }],
    relations: [{ kind: "part-of", to: "vaccinate-americans-first" }],
  },
  {
    slug: "vaccine-steps-after-americans", kind: "commitment",
    title: {
      en: "Discuss further steps on vaccine once every American is vaccinated",
      es: "Tratar pasos adicionales sobre vacunas una vez vacunada la población de EE. UU.",
    },
    summary: {
      en: "Asked about sharing vaccine with Mexico, the White House said it would be happy to discuss further steps, but only once every American is vaccinated.",
      es: "Ante la pregunta de si compartiría vacunas con México, la Casa Blanca se dijo dispuesta a tratar pasos adicionales, pero solo una vez vacunada toda su población.",
    },
    from: ["united-states"], madeOn: "2021-03-01", event: "white-house-news-conference-2021-03-01",
    topics: ["health", "bilateral-relations"], specificity: 0,
    obligations: [owes("united-states", "own-word", {
      en: "Willingness to discuss; neither the sharing of vaccine nor its sale is promised.",
      es: "Disposición a conversar; no se prometen ni la entrega ni la venta de vacunas.",
    })],
    citations: origin(attested.onceAccomplished, attested.firstUsCitizens),
    conditions: [{
      text: { en: "Only once every American is vaccinated", es: "Solo una vez vacunada toda la población de Estados Unidos" },
      citation: cite("condition", attested.onceAccomplished),
      dependsOn: "vaccinate-americans-first",
    }],
    relations: [
      { kind: "answers", to: "vaccine-supply-for-mexico" },
      { kind: "answers", to: "pfizer-vaccine-sales-to-mexico" },
    ],
  },
  {
    slug: "discuss-vaccines-2021", kind: "commitment", joint: true,
    title: { en: "The two presidents to discuss vaccines at their virtual meeting", es: "Los dos presidentes tratarían el tema de las vacunas en su reunión virtual" },
    summary: {
      en: "President Biden told reporters that he and President López Obrador would discuss vaccines. Reports say that the statement issued afterwards did not mention their distribution.",
      es: "El presidente Biden dijo a reporteros que él y el presidente López Obrador hablarían de vacunas. Según las notas, la declaración posterior no mencionó su distribución.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, topics: ["health", "bilateral-relations"], specificity: 1,
    obligations: [
      owes("united-states"),
      owes("mexico", "attributed", {
        en: "As described by President Biden, who spoke of both leaders.",
        es: "Según el presidente Biden, que habló de ambos mandatarios.",
      }),
    ],
    citations: [
      ...origin(attested.wouldDiscussVaccines, attested.wouldDiscussTheIssue),
      cite("evidence", attested.noMention),
    ],
  },
];
