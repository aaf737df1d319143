import type { EventDraft } from "./types";

const leaders = ["united-states", "mexico", "joe-biden", "andres-manuel-lopez-obrador"];

export const events: EventDraft[] = [
  {
    slug: "white-house-news-conference-2021-03-01", kind: "briefing", heldOn: "2021-03-01",
    heldOnBasis: "inferred",
    heldOnReason: {
      en: "The report of March 2, 2021 says \"on Monday\" and places it before the video conference of the two presidents; Monday was March 1.",
      es: "La nota del 2 de marzo de 2021 dice «on Monday» (el lunes) y lo sitúa antes de la videoconferencia de los dos presidentes; el lunes fue 1 de marzo.",
    },
    name: { en: "White House news conference, March 1, 2021", es: "Conferencia de prensa de la Casa Blanca, 1 de marzo de 2021" },
    description: {
      en: "Press secretary Jen Psaki answered questions about sharing vaccine with Mexico, before the two presidents met by video.",
      es: "La secretaria de prensa Jen Psaki respondió sobre la posibilidad de compartir vacunas con México, antes de la reunión por video de los dos presidentes.",
    },
    participants: ["united-states", "jen-psaki"],
  },
  {
    slug: "mexican-president-news-conference-2021-03-01", kind: "briefing", heldOn: "2021-03-01",
    heldOnBasis: "inferred",
    heldOnReason: {
      en: "The report places it hours before the two presidents spoke; they met on March 1, 2021.",
      es: "La nota lo sitúa horas antes de que hablaran los dos presidentes; se reunieron el 1 de marzo de 2021.",
    },
    name: { en: "López Obrador's daily news conference, March 1, 2021", es: "Conferencia de prensa diaria de López Obrador, 1 de marzo de 2021" },
    description: {
      en: "The President of Mexico said that he wanted an answer to a request.",
      es: "El Presidente de México dijo que quería respuesta a una solicitud.",
    },
    participants: ["mexico", "andres-manuel-lopez-obrador"],
  },
  {
    slug: "virtual-meeting-2021-03-01", kind: "meeting", heldOn: "2021-03-01",
    name: { en: "Virtual meeting of the two presidents, March 1, 2021", es: "Reunión virtual de los dos presidentes, 1 de marzo de 2021" },
    description: {
      en: "First bilateral meeting of Presidents Biden and López Obrador, by video. The United States published a fact sheet that day; news reports describe a joint statement.",
      es: "Primera reunión bilateral de los presidentes Biden y López Obrador, por video. Ese día Estados Unidos publicó una hoja informativa; notas de prensa describen una declaración conjunta.",
    },
    participants: leaders,
  },
  {
    slug: "vice-president-visit-to-mexico-2021", kind: "visit", heldOn: "2021", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The call of July 11, 2022 says \"last year\".",
      es: "La llamada del 11 de julio de 2022 dice «last year» (el año pasado).",
    },
    name: { en: "Vice President Harris's visit to Mexico, 2021", es: "Visita de la vicepresidenta Harris a México, 2021" },
    description: {
      en: "The call of July 2022 names it as her first international trip and as the start of conversations to be followed up.",
      es: "La llamada de julio de 2022 la menciona como su primer viaje internacional y como inicio de conversaciones a las que se daría seguimiento.",
    },
    participants: ["united-states", "mexico", "kamala-harris"],
  },
  {
    slug: "bicentennial-partnership-launch-2021-10", kind: "other", heldOn: "2021-10", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The call of July 11, 2022 says \"launched last October\".",
      es: "La llamada del 11 de julio de 2022 dice «launched last October» (iniciada en octubre pasado).",
    },
    name: {
      en: "Launch of the Bicentennial Partnership on Security, October 2021",
      es: "Inicio de la Asociación Bicentenaria en Seguridad (Bicentennial Partnership on Security), octubre de 2021",
    },
    participants: ["united-states", "mexico"],
  },
  {
    slug: "north-american-leaders-summit-2021", kind: "summit", heldOn: "2021-11", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The call of July 11, 2022 says \"last November\".",
      es: "La llamada del 11 de julio de 2022 dice «last November» (noviembre pasado).",
    },
    name: { en: "North American Leaders Summit, November 2021", es: "Cumbre de Líderes de América del Norte, noviembre de 2021" },
    description: {
      en: "The two presidents also met there bilaterally. No document here says what was promised.",
      es: "Los dos presidentes también se reunieron ahí de manera bilateral. Ningún documento dice aquí qué se prometió.",
    },
    series: "north-american-leaders-summit",
    participants: leaders,
  },
  {
    slug: "summit-of-the-americas-2022", kind: "summit", heldOn: "2022-06", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The call of July 11, 2022 says \"this past June\".",
      es: "La llamada del 11 de julio de 2022 dice «this past June» (junio pasado).",
    },
    name: { en: "Summit of the Americas, June 2022", es: "Cumbre de las Américas, junio de 2022" },
    description: {
      en: "As the call describes it: Mexico supported the Americas Partnership for Economic Prosperity, and 21 countries adopted the Los Angeles Declaration.",
      es: "Según la llamada: México respaldó la Alianza para la Prosperidad Económica en las Américas y 21 países adoptaron la Declaración de Los Ángeles.",
    },
    series: "summit-of-the-americas",
    participants: ["united-states", "mexico", "los-angeles-declaration-countries"],
  },
  {
    slug: "us-labor-announcement-2022-06", kind: "other", heldOn: "2022-06", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The call of July 11, 2022 says \"just last month\"; it names no occasion.",
      es: "La llamada del 11 de julio de 2022 dice «just last month» (el mes pasado); no menciona ocasión.",
    },
    name: {
      en: "President Biden's announcement on labor pathways, June 2022",
      es: "Anuncio del presidente Biden sobre vías laborales, junio de 2022",
    },
    description: {
      en: "H-2B visas, fair recruitment guidelines and an agricultural pilot, as recalled on the call of July 11, 2022.",
      es: "Visas H-2B, lineamientos de contratación justa y un piloto agrícola, según se recordó en la llamada del 11 de julio de 2022.",
    },
    participants: ["united-states", "joe-biden"],
  },
  {
    slug: "background-call-2022-07-11", kind: "briefing", heldOn: "2022-07-11", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The call speaks of \"tomorrow, Tuesday, July 12\"; the year follows from the virtual meeting \"in March of last year\", which was in 2021.",
      es: "La llamada habla de «tomorrow, Tuesday, July 12»; el año se sigue de la reunión virtual «in March of last year», que fue en 2021.",
    },
    name: { en: "White House background press call, July 11, 2022", es: "Llamada de la Casa Blanca con la prensa, 11 de julio de 2022" },
    description: {
      en: "Senior officials of the United States, on background, on what would be announced during President López Obrador's visit the next day.",
      es: "Altos funcionarios de Estados Unidos, sin ser identificados, sobre lo que se anunciaría durante la visita del presidente López Obrador al día siguiente.",
    },
    participants: ["united-states"],
  },
  {
    slug: "vice-president-breakfast-2022-07-12", kind: "meeting", heldOn: "2022-07-12", heldOnBasis: "inferred",
    heldOnReason: {
      en: "Announced on the call of July 11, 2022 for \"tomorrow\". No document here reports it as held.",
      es: "Anunciado en la llamada del 11 de julio de 2022 para «tomorrow» (mañana). Ningún documento informa aquí que se haya celebrado.",
    },
    name: { en: "Vice President's breakfast for President López Obrador, July 12, 2022", es: "Desayuno de la vicepresidenta con el presidente López Obrador, 12 de julio de 2022" },
    participants: ["united-states", "mexico", "kamala-harris", "andres-manuel-lopez-obrador"],
  },
  {
    slug: "white-house-visit-2022-07-12", kind: "visit", heldOn: "2022-07-12", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The call of July 11, 2022 says \"tomorrow, Tuesday, July 12\". No document here reports the meeting itself.",
      es: "La llamada del 11 de julio de 2022 dice «tomorrow, Tuesday, July 12». Ningún documento informa aquí sobre la reunión misma.",
    },
    name: { en: "President López Obrador's visit to the White House, July 12, 2022", es: "Visita del presidente López Obrador a la Casa Blanca, 12 de julio de 2022" },
    description: {
      en: "Previewed on the call of the day before. What was announced at the meeting is not among the documents.",
      es: "Anticipada en la llamada del día anterior. Lo anunciado en la reunión no está entre los documentos.",
    },
    participants: leaders,
  },
  {
    slug: "high-level-economic-dialogue-2022-09", kind: "dialogue", heldOn: "2022-09", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The call of July 11, 2022 says \"in September of this year\". No document here reports the meeting as held.",
      es: "La llamada del 11 de julio de 2022 dice «in September of this year». Ningún documento informa aquí que se haya celebrado.",
    },
    name: {
      en: "High-Level Economic Dialogue, September 2022",
      es: "Diálogo Económico de Alto Nivel (High-Level Economic Dialogue), septiembre de 2022",
    },
    series: "high-level-economic-dialogue",
    participants: ["united-states", "mexico"],
  },
  {
    slug: "sixty-minutes-interview-2024-03", kind: "interview", heldOn: "2024-03", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The undated report of the interview is read as of late March 2024; it says only \"Sunday\" and \"this week\".",
      es: "La nota sobre la entrevista, sin fecha, se lee como de fines de marzo de 2024; solo dice «Sunday» (domingo) y «this week» (esta semana).",
    },
    name: { en: "López Obrador's interview with \"60 Minutes\", March 2024", es: "Entrevista de López Obrador con «60 Minutes», marzo de 2024" },
    description: {
      en: "Television interview in which the President of Mexico was asked about his demands on migration policy.",
      es: "Entrevista de televisión en la que se preguntó al Presidente de México por sus demandas en materia migratoria.",
    },
    participants: ["mexico", "andres-manuel-lopez-obrador"],
  },
  {
    slug: "national-security-council-response-2024-03", kind: "other", heldOn: "2024-03", heldOnBasis: "inferred",
    heldOnReason: {
      en: "The undated report, read as of late March 2024, says \"on Thursday\" of the week of the interview.",
      es: "La nota, sin fecha y leída como de fines de marzo de 2024, dice «on Thursday» (el jueves) de la semana de la entrevista.",
    },
    name: {
      en: "Response of the White House National Security Council, March 2024",
      es: "Respuesta del Consejo de Seguridad Nacional de la Casa Blanca, marzo de 2024",
    },
    description: {
      en: "An unnamed spokesperson answered a news outlet's questions about President López Obrador's demands.",
      es: "Un portavoz cuyo nombre no se da respondió a un medio de comunicación sobre las demandas del presidente López Obrador.",
    },
    participants: ["united-states", "national-security-council"],
  },
];
