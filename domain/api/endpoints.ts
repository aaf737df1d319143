import { z } from "zod";
import { auditHead } from "../audit";
import { commitmentFilter } from "../filter";
import { commitmentRecord, sourceRecord } from "../record";
import { answers, rubricAnswer, statsRecord } from "./answers";
import { reading, type Endpoint, type Sentence } from "./endpoint";
import { writeEndpoints } from "./write-endpoints";
import { filterParameters, listParameters, readParameters, unsortedFilterParameters } from "./parameters";

const reference: Sentence = { en: "Public id (USMX-7) or slug.", es: "Identificador público (USMX-7) o nombre de la dirección." };
const sourceSlug: Sentence = { en: "Slug of the source.", es: "Identificador de la fuente." };
const filtered = { ...listParameters, ...filterParameters };
const filteredInOrder = { ...listParameters, ...unsortedFilterParameters };
const { limit: _limit, cursor: _cursor, ...filteredFile } = filtered;

/** A file of the list: not JSON of one answer, and described by its media type. */
const file = (name: string, format: string, mediaType: string, about: Sentence) =>
  reading({ name, path: `/commitments.${format}`, mediaType, query: filteredFile, answer: z.string(), about, example: `/commitments.${format}?topic=migration` });

/** Everything that can be read, in the order of the reference. */
export const endpoints = {
  commitments: reading({
    name: "listCommitments", path: "/commitments", query: filtered, answer: answers.commitments, example: "/commitments?topic=migration&limit=2",
    about: { en: "Commitments, asks and offers under the filters of the website.", es: "Compromisos, peticiones y ofertas con los filtros del sitio." },
  }),
  commitment: reading({
    name: "getCommitment", path: "/commitments/{reference}", parameters: { reference }, query: readParameters, answer: commitmentRecord,
    problems: ["not-found", "gone"], moves: true, example: "/commitments/USMX-7",
    about: {
      en: "One commitment. A former address and a duplicate redirect (308); one that was archived is gone (410).",
      es: "Un compromiso. Una dirección anterior y un duplicado redirigen (308); uno archivado ya no está (410).",
    },
  }),
  search: reading({
    name: "searchCommitments", path: "/search", query: { ...filtered, q: commitmentFilter.q }, answer: answers.search, example: "/search?q=fentanyl&limit=2",
    about: {
      en: "What words lead to, best first, each record with the passage that matched. Words must all be there, \"words in quotation marks\" must stand so, -words must not be there. Where they stand nowhere, the nearest words are looked for; those in quotation marks never.",
      es: "A lo que llevan las palabras, lo mejor primero, cada registro con el pasaje que coincide. Todas las palabras deben estar, \"las palabras entre comillas\" deben estar así, las -palabras no deben estar. Si no están en ningún lado se buscan las más cercanas; las que van entre comillas, nunca.",
    },
  }),
  followUpsOf: reading({
    name: "listFollowUpsOfCommitment", path: "/commitments/{reference}/follow-ups", parameters: { reference }, query: listParameters,
    answer: answers.followUps, problems: ["not-found", "gone"], moves: true, example: "/commitments/USMX-7/follow-ups",
    about: {
      en: "The log of a commitment, newest first, with the entries that were corrected or retracted. The log of a duplicate stays readable.",
      es: "El registro de un compromiso, lo más nuevo primero, con las entradas corregidas o retiradas. El de un duplicado sigue legible.",
    },
  }),
  followUps: reading({
    name: "listFollowUps", path: "/follow-ups", query: filteredInOrder, answer: answers.followUps, example: "/follow-ups?topic=migration&limit=2",
    about: { en: "The log of all commitments, newest first; filters name the commitments.", es: "El registro de todos los compromisos, lo más nuevo primero; los filtros nombran los compromisos." },
  }),
  sources: reading({
    name: "listSources", path: "/sources", query: listParameters, answer: answers.sources, example: "/sources?limit=2",
    about: { en: "The documents that statements rest on, oldest first.", es: "Los documentos en que se apoyan las afirmaciones, el más antiguo primero." },
  }),
  source: reading({
    name: "getSource", path: "/sources/{slug}", parameters: { slug: sourceSlug }, query: readParameters, answer: sourceRecord,
    problems: ["not-found"], moves: true, example: "/sources/fact-sheet-us-mexico-cooperation-2021",
    about: { en: "One document, with the fingerprints of its versions.", es: "Un documento, con las huellas de sus versiones." },
  }),
  parties: reading({
    name: "listParties", path: "/parties", query: listParameters, answer: answers.parties, example: "/parties?limit=2",
    about: { en: "Governments, agencies, groups, offices and persons, with the obligations of each counted.", es: "Gobiernos, organismos, grupos, cargos y personas, con las obligaciones de cada uno contadas." },
  }),
  topics: reading({
    name: "listTopics", path: "/topics", query: listParameters, answer: answers.topics, example: "/topics?limit=2",
    about: { en: "Topics in their order, with the obligations under each counted.", es: "Los temas en su orden, con las obligaciones de cada uno contadas." },
  }),
  events: reading({
    name: "listEvents", path: "/events", query: listParameters, answer: answers.events, example: "/events?limit=2",
    about: { en: "Meetings, calls and summits, newest first.", es: "Reuniones, llamadas y cumbres, lo más nuevo primero." },
  }),
  indicators: reading({
    name: "listIndicators", path: "/indicators", query: filteredInOrder, answer: answers.indicators, example: "/indicators?limit=2",
    about: { en: "The numbers in commitments: targets and measurements, with the commitment of each; filters name the commitments.", es: "Las cifras de los compromisos: metas y mediciones, con el compromiso de cada una; los filtros nombran los compromisos." },
  }),
  stats: reading({
    name: "getStats", path: "/stats", query: readParameters, answer: statsRecord,
    about: { en: "The figures of the dashboard, each with its denominator and its unknown share.", es: "Las cifras del panel, cada una con su total y la parte desconocida." },
  }),
  rubric: reading({
    name: "getRubric", path: "/rubric", query: readParameters, answer: rubricAnswer, problems: ["not-found"],
    about: { en: "What each status means and which evidence it needs, with the versions so far.", es: "Qué significa cada estado y qué pruebas exige, con las versiones hasta hoy." },
  }),
  auditHead: reading({
    name: "getAuditHead", path: "/audit/head", query: { asOf: readParameters.asOf }, answer: auditHead, problems: ["not-found"],
    about: {
      en: "The head of the audit chain: a copy kept elsewhere proves that history was not rewritten since.",
      es: "La cabeza de la cadena de auditoría: una copia guardada en otro lugar prueba que la historia no se reescribió desde entonces.",
    },
  }),
  commitmentsCsv: file("downloadCommitmentsCsv", "csv", "text/csv", { en: "The list as filtered, as CSV (RFC 4180).", es: "La lista filtrada, en CSV (RFC 4180)." }),
  commitmentsJson: file("downloadCommitmentsJson", "json", "application/json", { en: "The list as filtered, as one JSON array.", es: "La lista filtrada, como un arreglo JSON." }),
  commitmentsJsonLines: file("downloadCommitmentsJsonLines", "jsonl", "application/jsonl", { en: "The list as filtered, one JSON object a line.", es: "La lista filtrada, un objeto JSON por línea." }),
  dataPackage: reading({
    name: "downloadDataPackage", path: "/data-package.zip", query: { ...readParameters, ...unsortedFilterParameters }, answer: z.string(), mediaType: "application/zip",
    about: {
      en: "Everything, or the list as filtered, as a Data Package (version 2): CSV, JSON Lines, codebook, fingerprints, and the program that counts the figures again.",
      es: "Todo, o la lista filtrada, como un Data Package (versión 2): CSV, JSON Lines, libro de códigos, huellas y el programa que vuelve a contar las cifras.",
    },
  }),
  openapi: reading({
    name: "getDescription", path: "/openapi.json", query: {}, answer: z.record(z.string(), z.unknown()),
    about: { en: "This description, as OpenAPI 3.1.", es: "Esta descripción, en OpenAPI 3.1." },
  }),
  ...writeEndpoints,
} satisfies Record<string, Endpoint>;
