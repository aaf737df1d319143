import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Proposal, ProposalKind } from "./proposal";
import { trackedKinds } from "./proposal";

/** Compares proposals with what annotators found in a document, by the rules of /shared/intake/README.md. */
export type AnnotatedRecord = {
  id: string; start: number; end: number; kind: ProposalKind; alt_kinds?: ProposalKind[]; confidence: "high" | "medium" | "low"; title?: string;
};
export type Annotated = { name: string; text: string; records: AnnotatedRecord[] };
export type Counts = { records: number; found: number; proposals: number; right: number; rightKind: number };
type Passage = Pick<Proposal, "start" | "end" | "kind">;

/** A proposal of this length may stand for any record; a longer one for none of less than half its length. */
const alwaysShortEnough = 600;

export function hits(proposal: Passage, record: AnnotatedRecord): boolean {
  const shared = Math.min(proposal.end, record.end) - Math.max(proposal.start, record.start);
  const [length, recorded] = [proposal.end - proposal.start, record.end - record.start];
  return shared * 2 >= Math.min(length, recorded) && length <= Math.max(alwaysShortEnough, recorded * 2);
}

export const kindsOf = ({ kind, alt_kinds }: AnnotatedRecord): readonly ProposalKind[] => [kind, ...(alt_kinds ?? [])];
const isTracked = (kind: ProposalKind) => trackedKinds.includes(kind);

/** What went wrong with a document, for error analysis: records that nothing hit, proposals that hit nothing. */
export function compare<P extends Passage>(proposals: readonly P[], records: readonly AnnotatedRecord[]) {
  const tracked = proposals.filter(({ kind }) => isTracked(kind));
  const wanted = records.filter(({ kind, confidence }) => isTracked(kind) && confidence === "high");
  const missed = wanted.filter((record) => !tracked.some((proposal) => hits(proposal, record)));
  const acceptable = records.filter((record) => kindsOf(record).some(isTracked));
  const right = tracked.filter((proposal) => acceptable.some((record) => hits(proposal, record)));
  const wrong = tracked.filter((proposal) => !right.includes(proposal));
  const wrongKind = right.filter(({ kind, ...place }) => !records.some((record) => hits({ ...place, kind }, record) && kindsOf(record).includes(kind)));
  const counts: Counts = {
    records: wanted.length, found: wanted.length - missed.length, proposals: tracked.length, right: right.length, rightKind: right.length - wrongKind.length,
  };
  return { counts, missed, wrong, wrongKind };
}

export const total = (all: readonly Counts[]): Counts => all.reduce(
  (sum, counts) => ({
    records: sum.records + counts.records, found: sum.found + counts.found, proposals: sum.proposals + counts.proposals,
    right: sum.right + counts.right, rightKind: sum.rightKind + counts.rightKind,
  }),
  { records: 0, found: 0, proposals: 0, right: 0, rightKind: 0 },
);

/** Recall, precision and right kind in percent, to one place. */
export function figures({ records, found, proposals, right, rightKind }: Counts): { recall: number; precision: number; kind: number } {
  const percent = (part: number, all: number) => (all === 0 ? 100 : Math.round((1000 * part) / all) / 10);
  return { recall: percent(found, records), precision: percent(right, proposals), kind: percent(rightKind, right) };
}

/** The annotated documents of a folder with `documents/` and `truth/`; "seed-004" belongs to a document "004_….txt". */
export function annotatedIn(folder: string, documents: readonly string[] = [path.join(folder, "documents")]): Annotated[] {
  const texts = documents.flatMap((place) => readdirSync(place).map((file) => path.join(place, file)));
  return readdirSync(path.join(folder, "truth")).filter((file) => file.endsWith(".json")).sort().map((file) => {
    const name = file.slice(0, -".json".length);
    const document = texts.find((text) => path.basename(text).startsWith(name) || path.basename(text).startsWith(`${name.replace(/^seed-/, "")}_`));
    if (document === undefined) throw new Error(`no document for ${name}`);
    return { name, text: readFileSync(document, "utf8"), records: JSON.parse(readFileSync(path.join(folder, "truth", file), "utf8")) as AnnotatedRecord[] };
  });
}
