import "server-only";
import { period, type PlainDate } from "@/domain/plain-date";
import type { Actor } from "../actor";
import { currentRubric } from "../current-rubric";
import { siteDay } from "../days";
import { db } from "../db";
import { commitmentDesk, type CommitmentDesk, type Followed } from "./commitment-desk";
import type { DeskLogRow } from "./desk-log";
import { demand } from "./desk-read";

/** What a follow-up form is about: the commitment, the obligation or condition, and (to amend one) the row. */
export type FollowUpSubject = {
  commitment: CommitmentDesk;
  followed: Followed;
  /** The row that a correction or retraction is about; it stands, and this person may amend it. */
  amended: DeskLogRow | null;
  today: PlainDate;
  deadlineEndsOn: PlainDate | null;
  lastSearched: string | null;
  rubric: RubricForForm;
};

/** The rubric that a judgement is made by now, and the one behind the judgement that stands. */
export type RubricForForm = { version: number; judgedBy: number | null; meanings: Record<string, string> };

type Wanted = { target: string | null; amend: string | null };

/** Null where the address names something that is not there, or that this person may not amend. */
export async function followUpSubject(actor: Actor, reference: string, { target, amend }: Wanted): Promise<FollowUpSubject | null> {
  demand(actor);
  const commitment = await commitmentDesk(actor, reference);
  if (commitment === null) return null;
  const followed = amend === null
    ? commitment.followed.find(({ id }) => id === target) ?? (target === null && commitment.followed.length === 1 ? commitment.followed[0] : undefined)
    : commitment.followed.find(({ log }) => log.some(({ id }) => id === amend));
  if (!followed) return null;
  const amended = amend === null ? null : followed.log.find(({ id }) => id === amend) ?? null;
  if (amended !== null && !amended.mayAmend) return null;
  return {
    commitment, followed, amended, today: siteDay(), deadlineEndsOn: commitment.deadline?.endsOn ?? null,
    rubric: await rubricFor(actor, followed, amended),
    lastSearched: followed.log.find(({ searched }) => searched !== null)?.searched ?? null,
  };
}

async function rubricFor(actor: Actor, { log }: Followed, amended: DeskLogRow | null): Promise<RubricForForm> {
  const { number, statuses } = await currentRubric(db);
  const order = (row: DeskLogRow) => `${period(row.effectiveOn!).to} ${String(row.sequence).padStart(9, "0")}`;
  const standing = log.filter((row) => row.isLive && row.status !== null && row.effectiveOn !== null && row.id !== amended?.id);
  const [latest] = standing.sort((a, b) => (order(a) < order(b) ? 1 : -1));
  const meanings = Object.fromEntries(statuses.map(({ status, definition, criteria }) =>
    [status, [definition[actor.language], criteria[actor.language]].filter((text) => text !== null).join(" ")]));
  return { version: number, judgedBy: latest?.rubricVersion ?? null, meanings };
}
