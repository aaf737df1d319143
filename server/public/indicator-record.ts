import "server-only";
import type { CitationRecord, IndicatorRecord } from "@/domain/record";
import { siteDay } from "../days";
import { citationRecord } from "./citation-record";
import type { IndicatorRow } from "./commitment-rows";
import { namesOf, textIn, worded } from "./directory";
import type { Material } from "./material";

/** What an indicator is put together from. */
type Given = Pick<Material, "names" | "lang" | "citations">;
type Target = IndicatorRecord["targets"][number];
type Measured = IndicatorRecord["measurements"][number];

/** A number with its targets and measurements; one whose quotation may not be shown yet is not shown. */
export function indicatorRecord(row: IndicatorRow, material: Given): IndicatorRecord {
  const version = row.versions[0];
  const label = textIn({ en: version?.labelEn ?? null, es: version?.labelEs ?? null }, material.lang);
  return {
    slug: row.slug, label: label.text, labelLang: label.lang, unit: (version?.unit ?? "count") as IndicatorRecord["unit"],
    targets: (version?.targets ?? []).flatMap((target) => targetRecord(target, material)),
    measurements: row.measurements.flatMap((measurement) => measurementRecord(measurement, material)),
  };
}

type TargetRow = IndicatorRow["versions"][number]["targets"][number];

function targetRecord(row: TargetRow, { names, lang, citations }: Given): Target[] {
  const citation = figure(citations, row.citationId, names, lang);
  const [party] = namesOf([row.obligation.partyId], names.parties);
  if (!citation || !party) return [];
  return [{
    party, value: row.value.toNumber(), bound: row.bound as Target["bound"], ...worded("base", { en: row.baseEn, es: row.baseEs }, lang),
    population: row.population, ...worded("period", { en: row.periodEn, es: row.periodEs }, lang), byWhen: row.byWhen, citation,
  }];
}

function measurementRecord(row: IndicatorRow["measurements"][number], { names, lang, citations }: Given): Measured[] {
  const citation = figure(citations, row.citationId, names, lang);
  const [reportedBy] = namesOf([row.reportedById], names.parties);
  if (!citation || !reportedBy) return [];
  return [{
    id: row.id, value: row.value.toNumber(), bound: row.bound as Measured["bound"], ...worded("period", { en: row.periodEn, es: row.periodEs }, lang),
    stage: row.stage as Measured["stage"], reportedBy, ...worded("base", { en: row.baseEn, es: row.baseEs }, lang),
    ...worded("note", { en: row.noteEn, es: row.noteEs }, lang), recordedOn: siteDay(row.recordedAt), revises: row.revisesId, citation,
  }];
}

const figure = (
  citations: Material["citations"], id: string, names: Material["names"], lang: Material["lang"],
): CitationRecord | null => citationRecord(citations.get(id), "figure", names, lang);
