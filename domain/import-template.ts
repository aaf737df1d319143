import { csvLine } from "./csv";
import { templateColumns, type ImportKind } from "./import-file";

/** A row of each kind that shows what goes where; its first cell makes the import leave it out. */
const examples: Record<ImportKind, Record<string, string>> = {
  commitments: {
    update: "# example", slug: "border-crossings", kind: "commitment", "title.en": "Modernize border crossings", "title.es": "Modernizar los cruces fronterizos",
    "summary.en": "Both governments will modernize crossings.", "summary.es": "Ambos gobiernos modernizarán los cruces.", from: "united-states|mexico", joint: "yes",
    madeOn: "2021-03-01", topics: "border-infrastructure|economy", novelty: "new", specificity: "1",
    "obligations.0.party": "united-states", "obligations.0.role": "owes", "obligations.0.basis": "joint-text",
    "obligations.1.party": "mexico", "obligations.1.role": "owes", "obligations.1.basis": "joint-text",
    "citations.0.role": "origin", "citations.0.quotation.source": "slug-of-the-source", "citations.0.quotation.exact": "the very words of the document", "citations.0.quotation.speakers": "united-states|mexico",
    "deadlines.0.precision": "month", "deadlines.0.value": "2022-09", "deadlines.0.wording": "by September 2022",
  },
  "follow-ups": {
    key: "# example", commitment: "USMX-7", party: "mexico", kind: "assessment", status: "in-progress", effectiveOn: "2026-03", checkedOn: "2026-04-01",
    note: "Work has begun.", noteLang: "en", "translation.note": "Las obras han comenzado.", confidence: "medium", assertedBy: "both", "evidence.0.source": "slug-of-the-source",
    "evidence.0.exact": "the very words of the document", "evidence.0.speakers": "mexico",
  },
};

export function csvTemplate(kind: ImportKind): string {
  const columns = templateColumns(kind);
  return csvLine(columns) + csvLine(columns.map((name) => examples[kind][name] ?? ""));
}
