import type { CommitmentRecord, FollowUpRecord, Named, TopicRecord } from "@/domain/record";
import type { Tally } from "@/domain/tally";

/** What the overview shows; the loader in server/public gives it. */
export type OverviewData = {
  counts: { commitment: number; ask: number; offer: number; sources: number };
  owed: Tally;
  requested: Tally;
  byTopic: { topic: TopicRecord; owed: Tally }[];
  byParty: { party: Named; owed: Tally }[];
  latest: FollowUpRecord[];
  added: CommitmentRecord[];
  due: CommitmentRecord[];
  attention: { neverAssessed: number; deadlinePassed: number; overdue: number; notCheckedFor: { days: number; obligations: number } };
  years: { from: string; to: string } | null;
};
