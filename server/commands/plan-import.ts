import "server-only";
import type { ImportKind, ImportRow, RowIssue } from "@/domain/import-file";
import type { ImportOutcome } from "@/domain/import-outcome";
import type { Authorship } from "./authorship";
import { commitmentOutcome, commitmentTrail, planCommitments, type PlannedCommitment } from "./import-commitments";
import { followUpOutcome, followUpTrail, planFollowUps, type PlannedFollowUp } from "./import-follow-ups";
import { refreshSearch } from "./search-in-parts";
import { storeCommitments } from "./store-commitments";
import { storeFollowUps } from "./store-follow-ups";
import type { Tx } from "./write";

/** What a file would do, and the way to do it. */
export type PlannedImport = {
  issues: RowIssue[];
  outcome: (written: boolean) => ImportOutcome;
  trail: (content: string) => object;
  store: (by: Authorship, step: (rowsDone: number) => void) => Promise<void>;
  commitments: readonly PlannedCommitment[];
  followUps: readonly PlannedFollowUp[];
};

/** Looks at every row as the form's command would, for whoever wrote the file, and writes nothing yet. */
export async function planImport(tx: Tx, author: Authorship["author"], kind: ImportKind, rows: readonly ImportRow[]): Promise<PlannedImport> {
  const searchable = (store: PlannedImport["store"]): PlannedImport["store"] => async (by, step) => {
    await store(by, step);
    await refreshSearch(tx, () => step(rows.length));
  };
  if (kind === "commitments") {
    const plan = await planCommitments(tx, rows);
    return {
      issues: plan.issues, commitments: plan.planned, followUps: [], trail: (content) => commitmentTrail(content, plan.planned),
      outcome: (written) => commitmentOutcome(rows.length, plan, written), store: searchable((by, step) => storeCommitments(tx, by, plan, step)),
    };
  }
  const plan = await planFollowUps(tx, author, rows);
  return {
    issues: plan.issues, commitments: [], followUps: plan.planned, trail: (content) => followUpTrail(content, plan.planned),
    outcome: (written) => followUpOutcome(rows.length, plan, written), store: searchable((by, step) => storeFollowUps(tx, by, plan, step)),
  };
}
