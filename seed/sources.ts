import { documentText } from "./documents";
import type { SourceDraft } from "./types";

const usGovernmentWork = {
  en: "Work of the United States government, in the public domain there; kept and shown in full.",
  es: "Obra del Gobierno de Estados Unidos, de dominio público en ese país; se conserva y se muestra completa.",
};

const copyrighted = {
  en: "Presumably under copyright: the text is not kept here. Short quotations only, each checked against the original.",
  es: "Presumiblemente protegida por derechos de autor: el texto no se conserva aquí. Solo citas breves, cada una cotejada con el original.",
};

/** Official texts of the United States; the text is held and shown. */
const official: SourceDraft[] = [
  {
    slug: "fact-sheet-us-mexico-cooperation-2021",
    title: "FACT SHEET: U.S. – Mexico Bilateral Cooperation",
    label: {
      en: "Fact sheet on cooperation between the United States and Mexico, March 1, 2021",
      es: "Hoja informativa sobre la cooperación entre Estados Unidos y México, 1 de marzo de 2021",
    },
    language: "en", kind: "fact-sheet", tier: "official", officialOf: "united-states",
    publisher: "The White House", publishedOn: "2021-03-01", publishedOnBasis: "stated",
    rights: usGovernmentWork,
    url: "https://www.whitehouse.gov/briefing-room/statements-releases/2021/03/01/fact-sheet-u-s-mexico-bilateral-cooperation/",
    notes: {
      en: "The lines above the text (category, date, address, time of publication, title) are part of this copy; the publisher is read from that address. The asterisks mark bold and italic type. It was published before the meeting that it announces.",
      es: "Las líneas que anteceden al texto (categoría, fecha, dirección, hora de publicación, título) son parte de esta copia; la entidad que lo publicó se deduce de esa dirección. Los asteriscos marcan negritas y cursivas. Se publicó antes de la reunión que anuncia.",
    },
    capture: {
      mediaType: "text/plain", textHeld: "public",
      text: documentText("fact-sheet-us-mexico-cooperation-2021"),
      file: { sha256: "d977a1bbaaf7cfc46a32a6a4ff1f1579061752fd5677772e70b19a9b8d48c3a5", bytes: 2956 },
      fingerprint: { sha256: "d977a1bbaaf7cfc46a32a6a4ff1f1579061752fd5677772e70b19a9b8d48c3a5", codePoints: 2935 },
    },
  },
  {
    slug: "background-call-lopez-obrador-visit-2022",
    title: null,
    label: {
      en: "Background press call before President López Obrador's visit to the White House, July 11, 2022",
      es: "Llamada con la prensa previa a la visita del presidente López Obrador a la Casa Blanca, 11 de julio de 2022",
    },
    language: "en", kind: "press-call", tier: "official", officialOf: "united-states",
    publisher: null, publishedOn: "2022-07-11", publishedOnBasis: "inferred",
    publishedOnReason: {
      en: "The call refers to \"tomorrow, Tuesday, July 12\"; the year follows from the virtual meeting \"in March of last year\", which was in 2021. This is the day of the call: when the transcript was published is not stated.",
      es: "La llamada habla de «tomorrow, Tuesday, July 12»; el año se sigue de la reunión virtual «in March of last year», que fue en 2021. Es el día de la llamada: no se indica cuándo se publicó la transcripción.",
    },
    attribution: {
      en: "\"senior administration officials\", on background; no official is named",
      es: "«senior administration officials» (altos funcionarios del gobierno), sin ser identificados",
    },
    embargoUntil: "2022-07-12T05:00:00-04:00",
    rights: usGovernmentWork,
    url: null,
    notes: {
      en: "Transcript of the call from 5:30 to 5:50 P.M. EDT. The text ends with site furniture (\"Stay Connected\", a sign-up form, \"Scroll to Top\"), which is no part of the call. Journalists' questions are not statements of either government.",
      es: "Transcripción de la llamada, de las 5:30 a las 5:50 P.M. EDT. El texto termina con elementos del sitio («Stay Connected», un formulario de suscripción, «Scroll to Top») ajenos a la llamada. Las preguntas de los periodistas no son declaraciones de ninguno de los gobiernos.",
    },
    capture: {
      mediaType: "text/plain", textHeld: "public",
      text: documentText("background-call-lopez-obrador-visit-2022"),
      file: { sha256: "62d5aceac61fd19bfd35d43fe7a08be55dec860fd529c425fb93c9e58214fcd0", bytes: 17789 },
      fingerprint: { sha256: "62d5aceac61fd19bfd35d43fe7a08be55dec860fd529c425fb93c9e58214fcd0", codePoints: 17520 },
    },
  },
];

/** News reports: fingerprints and short attested quotations only. */
const reports: SourceDraft[] = [
  {
    slug: "report-virtual-meeting-2021",
    title: null,
    label: {
      en: "News report of the virtual meeting of the two presidents, March 2021",
      es: "Nota de prensa sobre la reunión virtual de los dos presidentes, marzo de 2021",
    },
    language: "en", kind: "news-report", tier: "independent",
    publisher: null, publishedOn: "2021-03", publishedOnBasis: "inferred",
    publishedOnReason: {
      en: "The report has no date. It tells of the meeting of March 1, 2021 as just held, so it is of March 1 or 2.",
      es: "La nota no tiene fecha. Da por recién celebrada la reunión del 1 de marzo de 2021, por lo que es del 1 o el 2 de marzo.",
    },
    attribution: {
      en: "No author named; written with input from news agencies, by its own note",
      es: "Sin autor; elaborada con información de agencias, según indica la propia nota",
    },
    rights: copyrighted, url: null,
    notes: {
      en: "Neither title nor publisher stands in the text. It ends with a credit to agencies and a picture caption.",
      es: "El texto no indica ni título ni medio. Termina con un crédito a agencias y un pie de foto.",
    },
    capture: {
      mediaType: "text/plain", textHeld: "none",
      file: { sha256: "64fdf38716e61cc9dba0239d1085a263dd527686565b6d5fa79ab5c61b7d72f3", bytes: 2747 },
      fingerprint: { sha256: "64fdf38716e61cc9dba0239d1085a263dd527686565b6d5fa79ab5c61b7d72f3", codePoints: 2747 },
    },
  },
  {
    slug: "report-vaccines-mexico-2021",
    title: null,
    label: {
      en: "News report on vaccines and the virtual meeting of the two presidents, March 2, 2021",
      es: "Nota de prensa sobre vacunas y la reunión virtual de los dos presidentes, 2 de marzo de 2021",
    },
    language: "en", kind: "news-report", tier: "independent",
    publisher: null, publishedOn: "2021-03-02", publishedOnBasis: "stated",
    attribution: { en: "Credited to Reuters", es: "Atribuida a Reuters" },
    rights: copyrighted, url: null,
    notes: {
      en: "The outlet that published it is not stated. The first line holds the date and what reads like a headline; it is not marked as a title.",
      es: "No se indica el medio que la publicó. La primera línea lleva la fecha y lo que parece un encabezado, que no está marcado como título.",
    },
    capture: {
      mediaType: "text/plain", textHeld: "none",
      file: { sha256: "2b83538a460eb758e36657a01508929a7a63c992c056d63b603cffe30478d831", bytes: 2166 },
      fingerprint: { sha256: "2b83538a460eb758e36657a01508929a7a63c992c056d63b603cffe30478d831", codePoints: 2154 },
    },
  },
  {
    slug: "report-lopez-obrador-demands-2024",
    title: null,
    label: {
      en: "News report on President López Obrador's demands and the White House's response, March 2024",
      es: "Nota de prensa sobre las demandas del presidente López Obrador y la respuesta de la Casa Blanca, marzo de 2024",
    },
    language: "en", kind: "news-report", tier: "independent",
    publisher: null, publishedOn: "2024-03", publishedOnBasis: "inferred",
    publishedOnReason: {
      en: "The report has no date. An election in the coming November and the two candidates' border visits of the month before place it in March 2024, on or after a Thursday; it is read as late in the month.",
      es: "La nota no tiene fecha. La elección del noviembre siguiente y las visitas de ambos candidatos a la frontera el mes anterior la sitúan en marzo de 2024, un jueves o poco después; se lee como de fines de mes.",
    },
    attribution: {
      en: "No author named; the spokesperson's answers were given to Fox News Digital",
      es: "Sin autor; las respuestas del portavoz se dieron a Fox News Digital",
    },
    rights: copyrighted, url: null,
    notes: {
      en: "Neither title nor publisher is stated. Lines in capitals between the paragraphs are teasers for other articles, and one promotes an app; none of them is a statement.",
      es: "No se indican ni título ni medio. Las líneas en mayúsculas entre párrafos son enlaces a otros artículos y una promueve una aplicación; ninguna es una declaración.",
    },
    capture: {
      mediaType: "text/plain", textHeld: "none",
      file: { sha256: "613ff0cb6dc966d065c0de2ee5eb8b2c96b053a60cd39b810f22c914399c079d", bytes: 4047 },
      fingerprint: { sha256: "613ff0cb6dc966d065c0de2ee5eb8b2c96b053a60cd39b810f22c914399c079d", codePoints: 4030 },
    },
  },
];

export const sources: SourceDraft[] = [...official, ...reports];
