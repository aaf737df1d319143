import "server-only";
import type { CommitmentKind } from "@/domain/commitment";
import type { PlainDate } from "@/domain/plain-date";
import type { Judgement, ObligationRole } from "@/domain/status";
import { timeliness, type Timeliness } from "@/domain/timeliness";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { dayOrNull } from "../days";
import { db } from "../db";
import { deadlineRuleSelect, dueOf, heldEvents } from "../deadline-row";
import { removedIds } from "../dispositions";
import { demand, named, nameSelect, publicId, wordsFor, type Named, type Words } from "./desk-read";
import { stateNow } from "./state-now";

/** One obligation as the desk's lists show it. */
export type OpenObligation = {
  id: string;
  version: number;
  commitment: { id: string; slug: string; title: Words; kind: CommitmentKind };
  number: number;
  party: Named;
  role: ObligationRole;
  topics: Named[];
  status: Judgement | null;
  /** Whether an editor ever judged it; on the acceptance axis there is a first value before that. */
  isJudged: boolean;
  timeliness: Timeliness;
  deadline: { wording: string | null; value: string | null } | null;
  endsOn: PlainDate | null;
  lastCheckedOn: PlainDate | null;
};

const select = (now: Date) => ({
  collection: true, number: true, slug: true,
  versions: {
    orderBy: { version: "desc" }, take: 1,
    select: {
      kind: true, titleEn: true, titleEs: true, madeOn: true, eventId: true,
      topics: { orderBy: { position: "asc" }, select: { topic: { select: nameSelect } } },
      deadlines: { orderBy: { position: "desc" }, take: 1, select: { wording: true, ...deadlineRuleSelect } },
      conditions: { select: { condition: { select: { states: { ...stateNow(now), select: { status: true } } } } } },
      obligations: {
        orderBy: { position: "asc" },
        select: {
          obligation: {
            select: {
              id: true, version: true, role: true, party: { select: nameSelect },
              states: { ...stateNow(now), select: { status: true, effectiveTo: true, followUpId: true, lastCheckedOn: true } },
            },
          },
        },
      },
    },
  },
}) satisfies Prisma.CommitmentSelect;
type Loaded = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof select> }>;
type Version = Loaded["versions"][number];

/** Every obligation that the newest versions of the commitments list; of what was merged or archived none. */
export async function openObligations(actor: Actor, today: PlainDate): Promise<OpenObligation[]> {
  demand(actor);
  const removed = await removedIds(db);
  const [commitments, events] = await Promise.all([db.commitment.findMany({ where: { id: { notIn: removed } }, select: select(new Date()) }), heldEvents(db)]);
  return commitments.flatMap((commitment) => {
    const version = commitment.versions[0];
    if (!version) return [];
    const due = dueOf(version.deadlines[0], version, events);
    return version.obligations.map(({ obligation }) => obligationOf(actor, today, commitment, version, due, obligation));
  });
}

function obligationOf(
  actor: Actor, today: PlainDate, commitment: Loaded, version: Version, due: ReturnType<typeof dueOf>,
  obligation: Version["obligations"][number]["obligation"],
): OpenObligation {
  const state = obligation.states[0];
  const deadline = version.deadlines[0] ?? null;
  const status = (state?.status ?? null) as Judgement | null;
  const lastCheckedOn = dayOrNull(state?.lastCheckedOn ?? null);
  const conditionUnmet = version.conditions.some(({ condition }) => condition.states[0]?.status === "unmet");
  return {
    id: obligation.id, version: obligation.version, number: commitment.number, role: obligation.role as ObligationRole,
    commitment: {
      id: publicId(commitment), slug: commitment.slug, kind: version.kind as CommitmentKind,
      title: wordsFor(actor, version.titleEn, version.titleEs, commitment.slug),
    },
    party: named(actor, obligation.party),
    topics: version.topics.map(({ topic }) => named(actor, topic)),
    status, isJudged: (state?.followUpId ?? null) !== null, endsOn: due.endsOn, lastCheckedOn,
    deadline: deadline && { wording: deadline.wording, value: deadline.value },
    timeliness: timeliness({ ...due, status, effectiveTo: dayOrNull(state?.effectiveTo ?? null), lastCheckedOn, conditionUnmet }, today),
  };
}
