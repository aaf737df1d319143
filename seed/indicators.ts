import { attested } from "./attested";
import type { IndicatorDraft, MeasurementSeed } from "./types";

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
];

export const measurements: MeasurementSeed[] = [
  {
    key: "doses-united-states-2021-03",
    measurement: {
      indicator: "covid-19-doses-united-states", value: 76_900_000, bound: "about",
      period: "to date, early March 2021", reportedBy: "us-centers-for-disease-control",
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
      period: "so far, early March 2021", reportedBy: "journalists",
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
];
