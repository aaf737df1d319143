import "server-only";
import type { DeadlineRecord, Named } from "@/domain/record";
import { deadlineReading } from "@/ui/i18n/deadline-reading";
import { deadlineRule, resolvedRow } from "../deadline-row";
import { citationRecord } from "./citation-record";
import type { VersionRow } from "./commitment-rows";
import { nameOf, partialDate, worded } from "./directory";
import type { Material } from "./material";

/** A deadline as it is read from the events that the reader may see, with the sentence that says so. */
export function deadlineRecord(row: VersionRow["deadlines"][number], version: VersionRow, { citations, names, lang }: Material): DeadlineRecord {
  const { precision, value, count, unit } = deadlineRule(row);
  const { endsOn, event: eventId } = resolvedRow(row, version, [...names.events.values()]);
  const entry = eventId === null ? undefined : names.events.get(eventId);
  const event = entry === undefined ? null : { ...nameOf(entry), heldOn: entry.heldOn };
  const series = nameOrNull(row.seriesId === null ? undefined : names.series.get(row.seriesId));
  return {
    value, precision, wording: row.wording, endsOn, event, series, count, unit,
    reading: deadlineReading({ precision, value, endsOn, event, series, count, unit }, lang),
    ...worded("rule", { en: row.ruleEn, es: row.ruleEs }, lang), setOn: partialDate(row.setOn),
    citation: row.citationId === null ? null : citationRecord(citations.get(row.citationId), "origin", names, lang),
  };
}

const nameOrNull = (entry: Named | undefined): Named | null => (entry === undefined ? null : nameOf(entry));
