import type { Language } from "@/domain/language";
import type { ReanchoringCounts, ReanchoringOutcome, ReanchoringSettlement } from "@/domain/reanchoring";
import type { CitationRecord, SourceRecord, SourceVersionRecord } from "@/domain/record";
import type { Changes, Stretch } from "@/domain/word-diff";

export type Support = { id: string; slug: string; title: string; titleLang: Language };

/** A quotation at its place, the ids that lead there, and the records that rest on it. */
export type PlacedCitation = CitationRecord & { anchors: string[]; supports: Support[] };

/** Quoted words that a later version of their document did not leave as they were. */
export type TouchedQuotation = {
  citation: CitationRecord;
  supports: Support[];
  outcome: Exclude<ReanchoringOutcome, "same">;
  settlement: ReanchoringSettlement | null;
  version: number;
  note: string | null;
  difference: Stretch[] | null;
};

/** One version of a document as its page shows it. */
export type VersionPage = {
  source: SourceRecord;
  shown: SourceVersionRecord;
  isNewest: boolean;
  text: string | null;
  citations: PlacedCitation[];
  touched: TouchedQuotation[];
  findings: ReanchoringCounts | null;
  changes: Changes | null;
  coverage: { stating: number; considered: number; tracked: number } | null;
};

/** The address of a version: the newest needs no number. */
export const versionPath = (source: SourceRecord, number: number): string =>
  (number === source.versionNumber ? source.links.html : `${source.links.html}?version=${number}`);

/** Whether its text was ever changed, and not only captured again. */
export const wasEdited = ({ versions }: SourceRecord): boolean => new Set(versions.map(({ textSha256 }) => textSha256)).size > 1;
