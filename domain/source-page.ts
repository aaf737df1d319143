import type { Language } from "./language";
import type { ReanchoringCounts, ReanchoringOutcome, ReanchoringSettlement } from "./reanchoring";
import type { CitationRecord, SourceRecord, SourceVersionRecord } from "./record";
import type { Changes, Stretch } from "./word-diff";

/** A commitment that rests on a quotation. */
export type Support = { id: string; slug: string; title: string; titleLang: Language };

/** A quotation at its place, the ids that lead there, and the records that rest on it. */
export type PlacedCitation = CitationRecord & { anchors: string[]; supports: Support[] };

/** Quoted words that a later version of their document did not leave as they were. */
export type TouchedQuotation = {
  /** As it was quoted. */
  citation: CitationRecord;
  supports: Support[];
  outcome: Exclude<ReanchoringOutcome, "same">;
  settlement: ReanchoringSettlement | null;
  /** The version that changed them. */
  version: number;
  note: string | null;
  /** From the quoted words to those of the newer version, where there are such and they may be shown. */
  difference: Stretch[] | null;
};

/** One version of a document as its page shows it. */
export type SourcePage = {
  source: SourceRecord;
  shown: SourceVersionRecord;
  isNewest: boolean;
  /** Null where it is not shown to the public. */
  text: string | null;
  citations: PlacedCitation[];
  /** Quotations that this version (or one before the newest) did not leave as they were. */
  touched: TouchedQuotation[];
  /** How many quotations met which end in this version; null where nothing came before it. */
  findings: ReanchoringCounts | null;
  /** What this version changed in the one before it; null where nothing did, or the two texts are not both shown. */
  changes: Changes | null;
  /** How much of it has been considered; null where nobody has read it for commitments. */
  coverage: { stating: number; considered: number; tracked: number } | null;
};

/** What is read of one version, its source apart. */
export type VersionPage = Omit<SourcePage, "source">;

/** The address of a version: the newest needs no number. */
export const versionPath = (source: SourceRecord, number: number): string =>
  (number === source.versionNumber ? source.links.html : `${source.links.html}?version=${number}`);

/** Whether its text was ever changed, and not only captured again. */
export const wasEdited = ({ versions }: SourceRecord): boolean => new Set(versions.map(({ textSha256 }) => textSha256)).size > 1;
