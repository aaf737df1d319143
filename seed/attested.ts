import type { QuotationDraft } from "./types";

/**
 * Short quotations from the three news reports, whose texts are not kept. Positions count Unicode code
 * points of the original, which the source's fingerprint identifies. A record takes its words from
 * here, so that what is quoted of each report can be seen, and limited, in one place.
 */
const virtual = "report-virtual-meeting-2021";
const vaccines = "report-vaccines-mexico-2021";
const demands = "report-lopez-obrador-demands-2024";

export const attested = {
  pfizerPermission: {
    source: virtual, start: 1106, wording: "reported",
    exact: "Pfizer permission to sell his country vaccine",
    attested: { end: 1151, prefix: "cal company ", suffix: " produced in" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  canadaRequest: {
    source: virtual, start: 1198, wording: "reported",
    exact: "Canada has also requested",
    attested: { end: 1223, prefix: "ething that ", suffix: " from the Wh" },
    speakers: ["canada"],
    speakerAs: { en: "Canada, as reported", es: "Canadá, según la nota" },
  },
  wantAnAnswer: {
    source: virtual, start: 1247, wording: "own",
    exact: "We want to have an answer about a request we made",
    attested: { end: 1296, prefix: "ite House.\n\"", suffix: ",\" Lopez Obr" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  firstUsCitizens: {
    source: virtual, start: 1478, wording: "reported",
    exact: "first vaccinating U.S. citizens before turning his attention to assisting other nations",
    attested: { end: 1565, prefix: " focused on ", suffix: ". Biden, in " },
    speakers: ["white-house"],
    speakerAs: { en: "White House officials", es: "Funcionarios de la Casa Blanca" },
  },
  wouldDiscussVaccines: {
    source: virtual, start: 1659, wording: "reported",
    exact: "would discuss vaccines",
    attested: { end: 1681, prefix: "two leaders ", suffix: ".\nBut an off" },
    speakers: ["joe-biden"],
  },
  noMention: {
    source: virtual, start: 1747, wording: "reported",
    exact: "no mention of vaccine distribution",
    attested: { end: 1781, prefix: " ended made ", suffix: ".\nIn a joint" },
    speakers: ["journalists"],
    speakerAs: { en: "News report, no source named", es: "Nota de prensa, sin indicar la fuente" },
  },
  covidInMeetingReport: {
    source: virtual, start: 1866, wording: "reported",
    exact: "deepen their cooperation on COVID-19 response",
    attested: { end: 1911, prefix: " they would ", suffix: ".\nThey also " },
    speakers: ["united-states", "mexico"],
    speakerAs: { en: "Joint statement, as reported", es: "Declaración conjunta, según la nota" },
  },
  migrationInMeetingReport: {
    source: virtual, start: 1939, wording: "reported",
    exact: "work together on immigration policies",
    attested: { end: 1976, prefix: " they would ", suffix: " \"that recog" },
    speakers: ["united-states", "mexico"],
    speakerAs: { en: "Joint statement, as reported", es: "Declaración conjunta, según la nota" },
  },
  workPermitsInMeetingReport: {
    source: virtual, start: 2107, wording: "reported",
    exact: "more U.S. work permits for Mexicans and Central Americans",
    attested: { end: 2164, prefix: "pushing for ", suffix: ", including " },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  onceAccomplished: {
    source: vaccines, start: 804, wording: "own",
    exact: "every American is vaccinated. And once we accomplish that objective we're happy to discuss further steps",
    attested: { end: 908, prefix: "suring that ", suffix: ",” Ms Psaki " },
    speakers: ["jen-psaki"],
    speakerAs: { en: "White House press secretary", es: "Secretaria de prensa de la Casa Blanca" },
  },
  shareSupply: {
    source: vaccines, start: 298, wording: "reported",
    exact: "sharing some of its Covid-19 vaccine supply",
    attested: { end: 341, prefix: "to consider ", suffix: ".\n\nReuters –" },
    speakers: ["journalists"],
    speakerAs: { en: "News report, no source named", es: "Nota de prensa, sin indicar la fuente" },
  },
  covidInVaccineReport: {
    source: vaccines, start: 1832, wording: "reported",
    exact: "deepen their cooperation on Covid-19",
    attested: { end: 1868, prefix: " they would ", suffix: " response. T" },
    speakers: ["united-states", "mexico"],
    speakerAs: { en: "Joint statement, as reported", es: "Declaración conjunta, según la nota" },
  },
  migrationInVaccineReport: {
    source: vaccines, start: 1905, wording: "reported",
    exact: "work together on immigration policies",
    attested: { end: 1942, prefix: " they would ", suffix: " “that recog" },
    speakers: ["united-states", "mexico"],
    speakerAs: { en: "Joint statement, as reported", es: "Declaración conjunta, según la nota" },
  },
  workPermitsInVaccineReport: {
    source: vaccines, start: 2079, wording: "reported",
    exact: "US work permits",
    attested: { end: 2094, prefix: "ng for more ", suffix: " for Mexican" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  supplyByLateJuly: {
    source: vaccines, start: 1212, wording: "reported",
    exact: "enough supply by late July",
    attested: { end: 1238, prefix: "s will have ", suffix: " to inoculat" },
    speakers: ["joe-biden"],
  },
  dosesUnitedStates: {
    source: vaccines, start: 1301, wording: "reported",
    exact: "76.9 million doses",
    attested: { end: 1319, prefix: "dministered ", suffix: " to date, ac" },
    speakers: ["us-centers-for-disease-control"],
  },
  dosesMexico: {
    source: vaccines, start: 1561, wording: "reported",
    exact: "2.5 million doses",
    attested: { end: 1578, prefix: "ted roughly ", suffix: " so far, eno" },
    speakers: ["journalists"],
    speakerAs: { en: "News report, no source named", es: "Nota de prensa, sin indicar la fuente" },
  },
  wouldDiscussTheIssue: {
    source: vaccines, start: 1011, wording: "reported",
    exact: "discuss the issue",
    attested: { end: 1028, prefix: "aders would ", suffix: " at the meet" },
    speakers: ["joe-biden"],
  },
  liftSanctions: {
    source: demands, start: 258, wording: "reported",
    exact: "Lifting sanctions on Cuba and Venezuela",
    attested: { end: 297, prefix: "ion policy.\n", suffix: ", sending La" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  twentyBillion: {
    source: demands, start: 307, wording: "reported",
    exact: "Latin American and Caribbean countries $20 billion in aid a year",
    attested: { end: 371, prefix: "la, sending ", suffix: " and grantin" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  legalStatus: {
    source: demands, start: 376, wording: "reported",
    exact: "granting legal status to Mexican illegal immigrants",
    attested: { end: 427, prefix: " a year and ", suffix: " in the U.S." },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  inExchange: {
    source: demands, start: 518, wording: "reported",
    exact: "in exchange for the Mexican government doing more",
    attested: { end: 567, prefix: "ident Biden ", suffix: " to halt the" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  slowDownMigration: {
    source: demands, start: 1128, wording: "reported",
    exact: "plan to slow down migration",
    attested: { end: 1155, prefix: "Mexico does ", suffix: " but wants t" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  rootCausesWanted: {
    source: demands, start: 1170, wording: "reported",
    exact: "\"root causes\" of the crisis to be dealt with",
    attested: { end: 1214, prefix: "t wants the ", suffix: ". He also sa" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  secureBorder: {
    source: demands, start: 1238, wording: "reported",
    exact: "continue to try to secure his border even without those demands",
    attested: { end: 1301, prefix: "id he would ", suffix: " being met.\n" },
    speakers: ["andres-manuel-lopez-obrador"],
  },
  tacklingRootCauses: {
    source: demands, start: 2067, wording: "reported",
    exact: "tackling \"root causes\" of migration",
    attested: { end: 2102, prefix: "as included ", suffix: ", while also" },
    speakers: ["national-security-council"],
    speakerAs: { en: "White House National Security Council spokesperson", es: "Portavoz del Consejo de Seguridad Nacional de la Casa Blanca" },
  },
  lawfulPathways: {
    source: demands, start: 2115, wording: "reported",
    exact: "developing lawful pathways to the U.S.",
    attested: { end: 2153, prefix: " while also ", suffix: " for migrant" },
    speakers: ["national-security-council"],
    speakerAs: { en: "White House National Security Council spokesperson", es: "Portavoz del Consejo de Seguridad Nacional de la Casa Blanca" },
  },
  regionalEnforcement: {
    source: demands, start: 2171, wording: "reported",
    exact: "improving regional enforcement",
    attested: { end: 2201, prefix: "igrants and ", suffix: ". The spokes" },
    speakers: ["national-security-council"],
    speakerAs: { en: "White House National Security Council spokesperson", es: "Portavoz del Consejo de Seguridad Nacional de la Casa Blanca" },
  },
  declarationMeasures: {
    source: demands, start: 2328, wording: "reported",
    exact: "committed to measures to reduce migration",
    attested: { end: 2369, prefix: "h countries ", suffix: " in the West" },
    speakers: ["national-security-council"],
    speakerAs: { en: "White House National Security Council spokesperson", es: "Portavoz del Consejo de Seguridad Nacional de la Casa Blanca" },
  },
  bestInterest: {
    source: demands, start: 3163, wording: "own",
    exact: "what is in the best interest of the United States",
    attested: { end: 3212, prefix: "re based on ", suffix: ",\" the spoke" },
    speakers: ["national-security-council"],
    speakerAs: { en: "White House National Security Council spokesperson", es: "Portavoz del Consejo de Seguridad Nacional de la Casa Blanca" },
  },
  bilateralApproach: {
    source: demands, start: 2687, wording: "own",
    exact: "developing a constructive bilateral approach",
    attested: { end: 2731, prefix: "nt Biden in ", suffix: " to addressi" },
    speakers: ["national-security-council"],
    speakerAs: { en: "White House National Security Council spokesperson", es: "Portavoz del Consejo de Seguridad Nacional de la Casa Blanca" },
  },
} satisfies Record<string, QuotationDraft>;
