import type { PartyDraft } from "./types";

const governments: PartyDraft[] = [
  {
    slug: "united-states", kind: "government",
    name: { en: "United States", es: "Estados Unidos" },
    memberOf: ["los-angeles-declaration-countries"],
  },
  {
    slug: "mexico", kind: "government",
    name: { en: "Mexico", es: "México" },
    memberOf: ["los-angeles-declaration-countries"],
  },
  {
    slug: "canada", kind: "government",
    name: { en: "Canada", es: "Canadá" },
    description: {
      en: "In the documents only through a request for vaccine, like Mexico's, that a news report mentions.",
      es: "Figura en los documentos solo por una solicitud de vacunas, semejante a la de México, que menciona una nota de prensa.",
    },
  },
];

const agencies: PartyDraft[] = [
  {
    slug: "us-department-of-agriculture", kind: "agency", partOf: "united-states",
    name: { en: "U.S. Department of Agriculture", es: "Departamento de Agricultura de Estados Unidos" },
    description: {
      en: "Called the \"U.S. Agricultural Department\" on the press call of July 11, 2022.",
      es: "Nombrado «U.S. Agricultural Department» en la llamada con la prensa del 11 de julio de 2022.",
    },
  },
  {
    slug: "us-centers-for-disease-control", kind: "agency", partOf: "united-states",
    name: {
      en: "US Centers for Disease Control and Prevention",
      es: "Centros para el Control y la Prevención de Enfermedades de Estados Unidos",
    },
  },
];

const groups: PartyDraft[] = [
  {
    slug: "los-angeles-declaration-countries", kind: "group", memberCount: 21,
    name: {
      en: "The 21 countries of the Los Angeles Declaration",
      es: "Los 21 países de la Declaración de Los Ángeles",
    },
    description: {
      en: "21 countries, the United States and Mexico among them, not tracked one by one: the documents name no other.",
      es: "21 países, entre ellos Estados Unidos y México, sin seguimiento individual: los documentos no nombran a los demás.",
    },
  },
  {
    slug: "other-countries", kind: "group",
    name: { en: "Other countries (not named)", es: "Otros países (sin nombrar)" },
    description: {
      en: "The countries that the United States says it wants to bring on board. The documents give neither names nor a number.",
      es: "Los países que Estados Unidos dice querer sumar. Los documentos no dan ni nombres ni número.",
    },
  },
  {
    slug: "journalists", kind: "group",
    name: { en: "Journalists", es: "Periodistas" },
    description: {
      en: "Reporters and news reports that pass on what a government is said to want or to have done. They owe nothing and ask nothing here.",
      es: "Reporteros y notas de prensa que transmiten lo que, según se dice, un gobierno quiere o ha hecho. Aquí no deben ni piden nada.",
    },
  },
];

const offices: PartyDraft[] = [
  {
    slug: "white-house", kind: "office", partOf: "united-states",
    name: { en: "White House", es: "Casa Blanca" },
  },
  {
    slug: "national-security-council", kind: "office", partOf: "united-states",
    name: {
      en: "White House National Security Council",
      es: "Consejo de Seguridad Nacional de la Casa Blanca",
    },
    description: {
      en: "Speaks through an unnamed spokesperson.",
      es: "Habla por medio de un portavoz cuyo nombre no se da.",
    },
  },
  {
    slug: "president-of-the-united-states", kind: "office", partOf: "united-states",
    name: { en: "President of the United States", es: "Presidencia de Estados Unidos" },
  },
  {
    slug: "vice-president-of-the-united-states", kind: "office", partOf: "united-states",
    name: { en: "Vice President of the United States", es: "Vicepresidencia de Estados Unidos" },
  },
  {
    slug: "white-house-press-secretary", kind: "office", partOf: "united-states",
    name: { en: "White House press secretary", es: "Secretaría de prensa de la Casa Blanca" },
  },
  {
    slug: "president-of-mexico", kind: "office", partOf: "mexico",
    name: { en: "President of Mexico", es: "Presidencia de México" },
  },
];

/** Terms of office are left open where no document states them. */
const persons: PartyDraft[] = [
  {
    slug: "joe-biden", kind: "person",
    name: { en: "Joe Biden", es: "Joe Biden" },
    // "Since becoming president on January 20", says the report of March 2021.
    holds: [{ office: "president-of-the-united-states", from: "2021-01-20" }],
  },
  {
    slug: "andres-manuel-lopez-obrador", kind: "person",
    name: { en: "Andrés Manuel López Obrador", es: "Andrés Manuel López Obrador" },
    holds: [{ office: "president-of-mexico" }],
  },
  {
    slug: "kamala-harris", kind: "person",
    name: { en: "Kamala Harris", es: "Kamala Harris" },
    holds: [{ office: "vice-president-of-the-united-states" }],
  },
  {
    slug: "jen-psaki", kind: "person",
    name: { en: "Jen Psaki", es: "Jen Psaki" },
    holds: [{ office: "white-house-press-secretary" }],
  },
];

/** In the order in which they must exist: a party stands after those that it refers to. */
export const parties: PartyDraft[] = [...groups, ...governments, ...agencies, ...offices, ...persons];
