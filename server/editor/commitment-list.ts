import "server-only";
import type { CommitmentKind } from "@/domain/commitment";
import type { Judgement } from "@/domain/status";
import { deriveStatus, type DerivedStatus } from "@/domain/tally";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { db } from "../db";
import { paged, publicId, type Named, type Paged, type Words } from "./desk-read";
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
  /** Who looks after it. */
  assignee: string | null;
};

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The commitments in their order, narrowed by words of the title, the public id, a topic or a party, and by who looks after them. */
export async function commitmentList(actor: Actor, words: string, page: number, assignee: string | null = null, size?: number): Promise<Paged<CommitmentListRow>> {
  const [obligations, assigned] = await Promise.all([openObligations(actor, siteDay()), assignees()]);
  const byCommitment = new Map<string, OpenObligation[]>();
  for (const row of [...obligations].sort((a, b) => a.number - b.number))
    byCommitment.set(row.commitment.id, [...(byCommitment.get(row.commitment.id) ?? []), row]);
  const rows = [...byCommitment.values()].map(listRow).map((row) => ({ ...row, assignee: assigned.get(row.id)?.name ?? null }))
    .filter(({ id }) => assignee === null || (assigned.get(id)?.id ?? "nobody") === assignee);
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return paged(rows.filter((row) => wanted.every((word) => plain(searched(row)).includes(word))), page, size);
}

const searched = ({ id, slug, title, parties, topics }: CommitmentListRow) =>
  [id, slug, title.text, ...[...parties, ...topics].map(({ name }) => name.text)].join(" ");

/** Who looks after which commitment, by its public id. */
async function assignees(): Promise<Map<string, { id: string; name: string }>> {
  const rows = await db.assignment.findMany({
    select: { commitment: { select: { collection: true, number: true } }, assignee: { select: { id: true, name: true } } },
  });
  return new Map(rows.map(({ commitment, assignee }) => [publicId(commitment), assignee]));
}

function listRow(obligations: readonly OpenObligation[]): Omit<CommitmentListRow, "assignee"> {
  const { commitment, topics } = obligations[0]!;
  const checked = obligations.flatMap(({ lastCheckedOn }) => (lastCheckedOn === null ? [] : [lastCheckedOn])).sort();
  return {
    ...commitment, topics, parties: obligations.map(({ party }) => party),
    status: deriveStatus(obligations.map(({ status }) => status as Judgement | null)), lastCheckedOn: checked.at(-1) ?? null,
  };
}
