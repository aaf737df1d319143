import type { CommitmentDraft } from "../../domain/commitment";
import { passages } from "../passages";
import { asked, call, cite, mexicoAsDescribed, onTheCall, origin, owes, tomorrow } from "../words";

/** "Just last month, President Biden did announce": the promise is older than the call that cites it. */
const theMonthBefore = { madeOn: "2022-06", event: "us-labor-announcement-2022-06", novelty: "restated" } as const;

const amongUnitedStatesCommitments = {
  kind: "part-of", to: "united-states-labor-pathway-commitments",
  note: {
    en: "The call lists it under legal pathways, beside the labor pathway commitments that Mexico \"also\" made.",
    es: "La llamada lo enumera entre las vías legales, junto a los compromisos sobre vías laborales que «también» («also») asumió México.",
  },
} as const;

export const labor: CommitmentDraft[] = [
  {
    slug: "h-2b-visas-11500", kind: "commitment",
    title: {
      en: "11,500 H-2B visas for North and Central America and Haiti",
      es: "11,500 visas H-2B para América del Norte y Central y Haití",
    },
    summary: {
      en: "President Biden announced 11,500 H-2B visas, for non-agricultural seasonal workers, worded on the call as being \"for North and Central America and Haiti\".",
      es: "El presidente Biden anunció 11,500 visas H-2B para trabajadores temporales no agrícolas, que en la llamada se dijeron «for North and Central America and Haiti» (para América del Norte y Central y Haití).",
    },
    from: ["united-states"], ...theMonthBefore, topics: ["labor-mobility"], specificity: 2,
    obligations: [owes("united-states")],
    citations: origin(passages.numericalCommitments),
    relations: [amongUnitedStatesCommitments],
  },
  {
    slug: "fair-recruitment-guidelines", kind: "commitment",
    title: { en: "Fair recruitment practice guidelines", es: "Lineamientos sobre prácticas de contratación justa" },
    summary: {
      en: "The call recalls that President Biden announced new guidelines on fair recruitment practice the month before.",
      es: "La llamada recuerda que el presidente Biden anunció el mes anterior nuevos lineamientos sobre prácticas de contratación justa.",
    },
    from: ["united-states"], ...theMonthBefore, topics: ["labor-rights", "labor-mobility"], specificity: 1,
    obligations: [owes("united-states")],
    citations: origin(passages.guidelinesAndPilot),
    relations: [amongUnitedStatesCommitments],
  },
  {
    slug: "agricultural-recruitment-pilot", kind: "commitment",
    title: {
      en: "$65 million pilot project to help U.S. farmers recruit workers",
      es: "Proyecto piloto de 65 millones de dólares para la contratación agrícola en EE. UU.",
    },
    summary: {
      en: "The U.S. Department of Agriculture will be launching a $65 million pilot project to help U.S. farmers recruit workers from the region. President Biden had announced it the month before.",
      es: "El Departamento de Agricultura de Estados Unidos pondrá en marcha un proyecto piloto de 65 millones de dólares para ayudar a agricultores estadounidenses a contratar trabajadores de la región. El presidente Biden lo había anunciado el mes anterior.",
    },
    from: ["united-states"], ...theMonthBefore,
    topics: ["labor-mobility", "food-security"], specificity: 2,
    obligations: [owes("us-department-of-agriculture", "own-word", {
      en: "Announced by the President; the call says that the \"U.S. Agricultural Department\" will be launching it.",
      es: "Anunciado por el Presidente; la llamada dice que lo pondrá en marcha el «U.S. Agricultural Department».",
    })],
    citations: origin(passages.guidelinesAndPilot),
    relations: [amongUnitedStatesCommitments],
  },
  {
    slug: "h-2b-access", kind: "commitment",
    title: { en: "Efforts to expand access to the H-2B program", es: "Esfuerzos para ampliar el acceso al programa H-2B" },
    summary: {
      en: "The United States said that there have been, multiple times under the Biden-Harris administration, efforts to expand access to the capped H-2B program where labor is short.",
      es: "Estados Unidos dijo que en el gobierno de Biden y Harris ha habido, varias veces, esfuerzos para ampliar el acceso al programa H-2B, sujeto a un tope, donde falta mano de obra.",
    },
    from: ["united-states"], ...onTheCall, novelty: "already-in-force", topics: ["labor-mobility"], specificity: 0,
    obligations: [owes("united-states")],
    citations: [...origin(passages.h2bAccess), cite("figure", passages.h2Visas)],
  },
  {
    slug: "labor-pathway-implementation", kind: "commitment", joint: true,
    title: {
      en: "Focus on implementing labor pathway commitments and lead by example",
      es: "Centrarse en aplicar los compromisos laborales y predicar con el ejemplo",
    },
    summary: {
      en: "The United States said that the meeting of the next day would be about cooperation and implementation rather than new numbers, and about both countries leading by example.",
      es: "Estados Unidos dijo que la reunión del día siguiente trataría de cooperación y aplicación más que de nuevas cifras, y de que ambos países prediquen con el ejemplo.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["labor-mobility", "bilateral-relations"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(
      passages.implementation,
      call("So tomorrow will be much more about cooperation and implementation and not so much about specific numerical commitments."),
    ),
    deadlines: tomorrow("tomorrow", passages.implementation),
  },
  {
    slug: "300000-visas", kind: "ask",
    title: {
      en: "Mexico reported to be asking for another 300,000 visas",
      es: "México pediría otras 300,000 visas, según se reporta",
    },
    summary: {
      en: "A journalist said that, according to the Mexican press, President López Obrador was going to ask for another 300,000 visas, half for Mexicans and half for Central Americans. The documents show no such request being made.",
      es: "Un periodista dijo que, según la prensa mexicana, el presidente López Obrador iba a pedir otras 300,000 visas, mitad para mexicanos y mitad para centroamericanos. Los documentos no muestran que se haya pedido.",
    },
    from: ["mexico"], ...onTheCall, topics: ["labor-mobility", "migration"], specificity: 2,
    obligations: [asked("united-states", "reported", {
      en: "Said by a journalist, citing the Mexican press, in a question on the call; no such request is made in the documents.",
      es: "Dicho por un periodista, que cita a la prensa mexicana, en una pregunta de la llamada; en los documentos no se hace tal solicitud.",
    }, "attributed")],
    citations: [
      ...origin(passages.visasQuestion),
      cite("reply", passages.h2Visas),
      cite("reply", call("And as you know, the H-2A program is uncapped, and so there, the sky is the limit.")),
      cite("reply", passages.h2bAccess),
      cite("answer", passages.visasSubject),
    ],
  },
  {
    slug: "discuss-visas-july-2022", kind: "commitment", joint: true,
    title: { en: "The two presidents to discuss visas", es: "Los dos presidentes tratarían el tema de las visas" },
    summary: {
      en: "Asked about 300,000 more visas, the United States said that it expected visas to be a subject of conversation between the two presidents the next day. It neither accepted nor refused.",
      es: "Ante la pregunta por 300,000 visas más, Estados Unidos dijo que preveía que las visas fueran tema de conversación entre los dos presidentes al día siguiente. Ni aceptó ni rechazó.",
    },
    from: ["united-states", "mexico"], ...onTheCall, topics: ["labor-mobility", "bilateral-relations"], specificity: 1,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(passages.visasSubject),
    deadlines: tomorrow("tomorrow", passages.visasSubject),
    relations: [{ kind: "answers", to: "300000-visas" }],
  },
];
