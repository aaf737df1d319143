import type { Neglect, SinceEvent, World } from "./charts/world";
import type { CommitmentRecord, FollowUpRecord, Named, TopicRecord } from "./record";
import type { Tally } from "./tally";

/** What the dashboard says: what is tracked, where it stands, what changed, what is due, what nobody has looked at. */
export type Overview = {
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
  /** The site's day. */
  lastChange: string | null;
  world: World;
  neglect: Neglect;
  /** Null where no meeting of a series is past. */
  since: SinceEvent | null;
};
