import { attested } from "./attested";
import { passages } from "./passages";
import type { IndicatorDraft, MeasurementSeed } from "./types";
import { sheet } from "./words";

/**
 * Numbers that the documents tie to a record. An indicator without a target is context: nobody promised
 * the number. Trade ($1.9 billion a day, a record $860 billion) and the 2,000 miles of border belong to no
 * record and are left out.
 */
export const indicators: IndicatorDraft[] = [
  {
    slug: "covid-19-doses-united-states", commitment: "vaccinate-americans-first", unit: "doses",
    label: {
      en: "COVID-19 vaccine doses administered in the United States",
      es: "Dosis de vacuna contra la COVID-19 aplicadas en Estados Unidos",
    },
  },
  {
    slug: "covid-19-doses-mexico", commitment: "vaccine-supply-for-mexico", unit: "doses",
    label: {
      en: "COVID-19 vaccine doses administered in Mexico",
      es: "Dosis de vacuna contra la COVID-19 aplicadas en México",
    },
  },
  {
    slug: "merida-initiative-appropriations", commitment: "merida-initiative", unit: "usd",
    label: {
      en: "Appropriated through the Merida Initiative",
      es: "Recursos asignados mediante la Iniciativa Mérida",
    },
  },
  {
    slug: "los-angeles-declaration-adopters", commitment: "los-angeles-declaration", unit: "countries",
    label: {
      en: "Countries that adopted the Los Angeles Declaration",
      es: "Países que adoptaron la Declaración de Los Ángeles",
    },
  },
  {
    slug: "h-2b-visas-promised", commitment: "h-2b-visas-11500", unit: "visas",
    label: { en: "H-2B visas announced in June 2022", es: "Visas H-2B anunciadas en junio de 2022" },
    targets: [{
      party: "united-states", value: 11_500, bound: "exact",
      population: "for North and Central America and Haiti",
      quotation: passages.numericalCommitments,
    }],
  },
  {
    slug: "agricultural-pilot-funding", commitment: "agricultural-recruitment-pilot", unit: "usd",
    label: { en: "Size of the agricultural pilot project", es: "Monto del proyecto piloto agrícola" },
    targets: [{
      party: "us-department-of-agriculture", value: 65_000_000, bound: "exact",
      population: "to help U.S. farmers recruit workers from the region",
      quotation: passages.guidelinesAndPilot,
    }],
  },
  {
    slug: "h-2-visas-issued-to-mexican-nationals", commitment: "h-2b-access", unit: "visas",
    label: {
      en: "H-2 visas issued to Mexican nationals",
      es: "Visas H-2 expedidas a personas de nacionalidad mexicana",
    },
  },
  {
    slug: "visas-asked-for", commitment: "300000-visas", unit: "visas",
    label: {
      en: "Additional visas that Mexico is reported to ask for",
      es: "Visas adicionales que México pediría, según se reporta",
    },
    targets: [{
      party: "united-states", value: 300_000, bound: "exact",
      base: {
        en: "\"Another\" 300,000: on top of what there is; on top of which number is not said.",
        es: "«Another» (otras) 300,000: además de las que hay; no se dice sobre qué cifra.",
      },
      population: "half of them for Mexicans and half of them for people from Central America",
      quotation: passages.visasQuestion,
    }],
  },
  {
    slug: "aid-asked-for-a-year", commitment: "20-billion-aid-a-year", unit: "usd-per-year",
    label: { en: "Aid that Mexico asks for, a year", es: "Ayuda anual que pide México" },
    targets: [{
      party: "united-states", value: 20_000_000_000, bound: "exact",
      population: "Latin American and Caribbean countries", period: { en: "a year", es: "al año" },
      quotation: attested.twentyBillion,
    }],
  },
];

export const measurements: MeasurementSeed[] = [
  {
    key: "doses-united-states-2021-03",
    measurement: {
      indicator: "covid-19-doses-united-states", value: 76_900_000, bound: "about",
      period: { en: "to date, early March 2021", es: "hasta la fecha, principios de marzo de 2021" }, reportedBy: "us-centers-for-disease-control",
      base: {
        en: "Enough for 23% of the population at two doses each, by the report's own reckoning.",
        es: "Suficientes para 23% de la población con dos dosis por persona, según el cálculo de la nota.",
      },
      note: {
        en: "Stated in millions with one decimal, without a qualifier.",
        es: "Expresado en millones con un decimal, sin matiz.",
      },
      quotation: attested.dosesUnitedStates,
    },
  },
  {
    key: "doses-mexico-2021-03",
    measurement: {
      indicator: "covid-19-doses-mexico", value: 2_500_000, bound: "about",
      period: { en: "so far, early March 2021", es: "hasta entonces, principios de marzo de 2021" }, reportedBy: "journalists",
      base: {
        en: "Enough for about 1% of the population, by the report's own reckoning.",
        es: "Suficientes para cerca de 1% de la población, según el cálculo de la nota.",
      },
      note: {
        en: "The report gives no source for the number.",
        es: "La nota no indica la fuente del dato.",
      },
      quotation: attested.dosesMexico,
    },
  },
  {
    key: "merida-fy2008-fy2020",
    measurement: {
      indicator: "merida-initiative-appropriations", value: 3_200_000_000, bound: "more-than",
      period: { en: "FY 2008 – FY 2020", es: "años fiscales 2008 a 2020" }, stage: "allocated", reportedBy: "united-states",
      base: {
        en: "All equipment, training, and capacity building under the Initiative over these years.",
        es: "Todo el equipo, la capacitación y el fortalecimiento de capacidades de la Iniciativa en esos años.",
      },
      note: {
        en: "The document's word is \"appropriated\"; what was spent or delivered is not stated.",
        es: "El documento dice «appropriated» (asignado); no se indica cuánto se gastó o entregó.",
      },
      quotation: sheet("Through the Merida Initiative, the\nUnited States has appropriated more than $3.2 billion in equipment,\ntraining, and capacity building from FY 2008 – FY 2020."),
    },
  },
  {
    key: "los-angeles-declaration-21",
    measurement: {
      indicator: "los-angeles-declaration-adopters", value: 21, bound: "exact",
      period: { en: "June 2022", es: "junio de 2022" }, reportedBy: "united-states",
      base: { en: "The United States included.", es: "Incluido Estados Unidos." },
      quotation: passages.adoption,
    },
  },
  {
    key: "h-2-visas-mexico-fy21",
    measurement: {
      indicator: "h-2-visas-issued-to-mexican-nationals", value: 300_000, bound: "more-than",
      period: { en: "FY21", es: "año fiscal 2021" }, stage: "issued", reportedBy: "united-states",
      base: {
        en: "H-2 visas as a whole: the H-2A program, which has no cap, and the capped H-2B.",
        es: "Visas H-2 en conjunto: el programa H-2A, sin tope, y el H-2B, con tope.",
      },
      note: {
        en: "Said in reply to the question about 300,000 more visas. It counts visas issued before that question and measures neither that request nor a promise.",
        es: "Dicho en respuesta a la pregunta sobre 300,000 visas más. Cuenta visas expedidas antes de esa pregunta y no mide ni esa petición ni una promesa.",
      },
      quotation: passages.h2Visas,
    },
  },
];
