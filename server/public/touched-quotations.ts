import "server-only";
import type { Anchor } from "@/domain/citation";
import { standingOf, type ReanchoringOutcome, type ReanchoringSettlement } from "@/domain/reanchoring";
import type { TouchedQuotation } from "@/domain/source-page";
import { wordDiff, type Stretch } from "@/domain/word-diff";
import { citationRecord, type CitationRow } from "./citation-record";
import { textOrNull } from "./directory";
import type { VersionRow } from "./source-record";
import type { Context, FindingRow } from "./source-version";
import { nearestPassages } from "./version-changes";

type Given = Context & {
  roots: readonly CitationRow[];
  findings: readonly FindingRow[];
  texts: Map<string, string>;
  shown: VersionRow;
  isNewest: boolean;
};

type Event = {
  root: CitationRow; from: string; version: number; outcome: ReanchoringOutcome; settlement: ReanchoringSettlement | null;
  note: { en: string | null; es: string | null }; now: string | null;
};

/** Those that this version touched; on the newest also those that an earlier one did, if they still are. */
export function touchedQuotations(given: Given): TouchedQuotation[] {
  const events = given.roots.flatMap((root) => eventOf(root, given) ?? []).filter(({ outcome }) => outcome !== "same");
  const nearest = nearestOf(events, given);
  return events.flatMap((event) => {
    const citation = citationRecord(event.root, "origin", given.names, given.lang);
    if (!citation) return [];
    const now = event.now ?? nearest.get(event.from) ?? null;
    return [{
      citation, supports: given.supports.get(event.root.id) ?? [], outcome: event.outcome as TouchedQuotation["outcome"], settlement: event.settlement,
      version: event.version, note: textOrNull(event.note, given.lang),
      difference: differenceOf(event, now),
    }];
  }).sort((a, b) => a.citation.start - b.citation.start);
}

/** What is to be said of a quotation on the page of this version. */
function eventOf(root: CitationRow, { findings, shown, isNewest }: Given): Event | null {
  const steps = [root, ...root.later];
  const own = findings.find(({ citationId }) => steps.some(({ id }) => id === citationId));
  if (own && own.outcome !== "same") {
    return {
      root, from: own.citationId, version: shown.number, outcome: own.outcome as ReanchoringOutcome, settlement: own.settlement as ReanchoringSettlement | null,
      note: { en: own.noteEn, es: own.noteEs }, now: own.newCitation?.exact ?? null,
    };
  }
  const standing = standingOf(root.chain.hops);
  if (!isNewest || standing === null || standing.outcome === "same") return null;
  const hop = root.chain.hops.findLast(({ outcome }) => outcome === standing.outcome)!;
  return {
    root, from: hop.from, version: hop.to === null ? hop.since : hop.version, outcome: hop.outcome, settlement: hop.settlement, note: hop.note,
    now: root.later.find(({ id }) => id === hop.to)?.exact ?? null,
  };
}

const rowOf = ({ root, from }: Event) => [root, ...root.later].find(({ id }) => id === from) ?? root;

function differenceOf(event: Event, now: string | null): Stretch[] | null {
  if (event.outcome === "removed" && now === null) return [{ kind: "removed", text: rowOf(event).exact }];
  return now === null || event.outcome === "moved" ? null : wordDiff(rowOf(event).exact, now);
}

/** The passages of this version that are most like those words that have no new citation, where the reader may read both texts. */
function nearestOf(events: readonly Event[], { texts, shown }: Given): Map<string, string | null> {
  const after = texts.get(shown.id);
  if (after === undefined) return new Map();
  const quoted = new Map<string, (Anchor & { id: string })[]>();
  for (const event of events.filter(({ now, outcome }) => now === null && outcome === "changed")) {
    const { id, sourceVersionId, exact, prefix, suffix, startAt: start, endAt: end } = rowOf(event);
    quoted.set(sourceVersionId, [...(quoted.get(sourceVersionId) ?? []), { id, exact, prefix, suffix, start, end }]);
  }
  return new Map([...quoted].flatMap(([id, quotations]) => {
    const text = texts.get(id);
    return text === undefined ? [] : [...nearestPassages({ id, text }, { id: shown.id, text: after }, quotations)];
  }));
}
