import type { Tombstone } from "@/domain/record-parts";
import type { Language } from "@/domain/language";
import type { mergedInto } from "../dispositions";
import type { CitationRow } from "./citation-record";
import type { IncomingRow, IndicatorRow, TitleRow, conditionStateRows, stateRows } from "./commitment-rows";
import type { Directory } from "./directory";

/** Everything that the records of a page are put together from, loaded once for all of them. */
export type Material = {
  /** What was removed by order, by version. */
  removed: Map<string, Tombstone[]>;
  lang: Language;
  names: Directory;
  citations: Map<string, CitationRow>;
  states: Awaited<ReturnType<typeof stateRows>>;
  /** How many entries the log of an obligation or a condition has. */
  entries: (id: string) => number;
  conditionStates: Awaited<ReturnType<typeof conditionStateRows>>;
  titles: Map<string, TitleRow>;
  incoming: IncomingRow[];
  merged: Awaited<ReturnType<typeof mergedInto>>;
  indicators: IndicatorRow[];
};
