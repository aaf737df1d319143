import "server-only";
import type { CommitmentKind } from "@/domain/commitment";
import type { Judgement } from "@/domain/status";
import { deriveStatus, type DerivedStatus } from "@/domain/tally";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { paged, type Named, type Paged, type Words } from "./desk-read";
import { openObligations, type OpenObligation } from "./open-obligations";

export type CommitmentListRow = {
  id: string;
  slug: string;
  title: Words;
  kind: CommitmentKind;
  parties: Named[];
  topics: Named[];
  status: DerivedStatus;
  lastCheckedOn: string | null;
};

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The commitments in their order, narrowed by words of the title, the public id, a topic or a party. */
export async function commitmentList(actor: Actor, words: string, page: number, size?: number): Promise<Paged<CommitmentListRow>> {
  const obligations = await openObligations(actor, siteDay());
  const byCommitment = new Map<string, OpenObligation[]>();
  for (const row of [...obligations].sort((a, b) => a.number - b.number))
    byCommitment.set(row.commitment.id, [...(byCommitment.get(row.commitment.id) ?? []), row]);
  const rows = [...byCommitment.values()].map(listRow);
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return paged(rows.filter((row) => wanted.every((word) => plain(searched(row)).includes(word))), page, size);
}

const searched = ({ id, slug, title, parties, topics }: CommitmentListRow) =>
  [id, slug, title.text, ...[...parties, ...topics].map(({ name }) => name.text)].join(" ");

function listRow(obligations: readonly OpenObligation[]): CommitmentListRow {
  const { commitment, topics } = obligations[0]!;
  const checked = obligations.flatMap(({ lastCheckedOn }) => (lastCheckedOn === null ? [] : [lastCheckedOn])).sort();
  return {
    ...commitment, topics, parties: obligations.map(({ party }) => party),
    status: deriveStatus(obligations.map(({ status }) => status as Judgement | null)), lastCheckedOn: checked.at(-1) ?? null,
  };
}
