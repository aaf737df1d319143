import "server-only";
import type { Basis, CommitmentKind } from "@/domain/commitment";
import type { DeadlineRule } from "@/domain/deadline";
import type { CitationRole } from "@/domain/quotation";
import { axisOf, type Axis, type Judgement, type ObligationRole } from "@/domain/status";
import { timeliness, type Timeliness } from "@/domain/timeliness";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { resolveCommitment } from "../commands/references";
import { dayOrNull, siteDay } from "../days";
import { db } from "../db";
import { deadlineRule, deadlineRuleSelect, dueOf, heldEvents, resolvedRow, type NamedEvent } from "../deadline-row";
import { deskLog, deskLogSelect, peopleOf, type DeskLogRow } from "./desk-log";
import { demand, named, nameSelect, publicId, wordsFor, type Named, type Words } from "./desk-read";
import { quoted, quotedSelect, type Quoted } from "./quoted";
import { stateNow } from "./state-now";

/** What can be followed up: an obligation, or a condition of the commitment. */
export type Followed = {
  kind: "obligation" | "condition";
  id: string;
  version: number;
  axis: Axis;
  /** The party's name; for a condition its words. */
  name: Words;
  /** The party's slug; null for a condition. */
  party: string | null;
  role: ObligationRole | null;
  basis: Basis | null;
  status: Judgement | null;
  timeliness: Timeliness | null;
  lastCheckedOn: string | null;
  log: DeskLogRow[];
};

/** The deadline in force, as it is read with what is on record. */
export type DeskDeadline = Pick<DeadlineRule, "precision" | "value" | "count" | "unit"> & {
  wording: string | null; endsOn: string | null; event: { name: string; heldOn: string | null } | null; series: { name: string } | null;
};

export type CommitmentDesk = {
  uuid: string;
  id: string;
  slug: string;
  version: number;
  kind: CommitmentKind;
  title: Words;
  summary: Words;
  from: Named[];
  topics: Named[];
  madeOn: string;
  deadline: DeskDeadline | null;
  followed: Followed[];
  quotations: (Quoted & { role: CitationRole })[];
  changeNote: string | null;
};

const followedSelect = { id: true, version: true, followUps: { orderBy: { sequence: "asc" }, select: deskLogSelect } } as const;

const select = (now: Date) => ({
  id: true, collection: true, number: true, slug: true, version: true,
  versions: {
    orderBy: { version: "desc" }, take: 1,
    select: {
      kind: true, titleEn: true, titleEs: true, summaryEn: true, summaryEs: true, madeOn: true, eventId: true, changeNote: true,
      from: { orderBy: { position: "asc" }, select: { party: { select: nameSelect } } },
      topics: { orderBy: { position: "asc" }, select: { topic: { select: nameSelect } } },
      deadlines: { orderBy: { position: "desc" }, take: 1, select: { wording: true, ...deadlineRuleSelect, series: { select: { nameEn: true, nameEs: true } } } },
      citations: { orderBy: { position: "asc" }, select: { role: true, citation: { select: quotedSelect } } },
      obligations: {
        orderBy: { position: "asc" },
        select: {
          basis: true,
          obligation: {
            select: {
              ...followedSelect, role: true, party: { select: nameSelect },
              states: { ...stateNow(now), select: { status: true, effectiveTo: true, lastCheckedOn: true } },
            },
          },
        },
      },
      conditions: {
        orderBy: { position: "asc" },
        select: {
          condition: {
            select: { ...followedSelect, textEn: true, textEs: true, states: { ...stateNow(now), select: { status: true, lastCheckedOn: true } } },
          },
        },
      },
    },
  },
}) satisfies Prisma.CommitmentSelect;
type Loaded = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof select> }>;
type Version = Loaded["versions"][number];

/** A commitment on the desk, by public id or slug (former slugs too); null when there is none. */
export async function commitmentDesk(actor: Actor, reference: string): Promise<CommitmentDesk | null> {
  demand(actor);
  const found = await resolveCommitment(db, reference);
  const commitment = found && await db.commitment.findUnique({ where: { id: found.id }, select: select(new Date()) });
  const version = commitment?.versions[0];
  if (!commitment || !version) return null;
  const events = await heldEvents(db);
  return {
    uuid: commitment.id, id: publicId(commitment), slug: commitment.slug, version: commitment.version,
    kind: version.kind as CommitmentKind, madeOn: version.madeOn, changeNote: version.changeNote,
    title: wordsFor(actor, version.titleEn, version.titleEs, commitment.slug),
    summary: wordsFor(actor, version.summaryEn, version.summaryEs),
    from: version.from.map(({ party }) => named(actor, party)),
    topics: version.topics.map(({ topic }) => named(actor, topic)),
    deadline: deadlineOf(actor, version, events),
    followed: await followedOf(actor, version, dueOf(version.deadlines[0], version, events)),
    quotations: version.citations.map(({ role, citation }) => ({ role: role as CitationRole, ...quoted(actor, citation) })),
  };
}

function deadlineOf(actor: Actor, version: Version, events: readonly NamedEvent[]): DeskDeadline | null {
  const row = version.deadlines[0];
  if (row === undefined) return null;
  const { precision, value, count, unit } = deadlineRule(row);
  const { endsOn, event: key } = resolvedRow(row, version, events);
  const event = events.find((known) => known.key === key);
  return {
    precision, value, count, unit, endsOn, wording: row.wording,
    event: event ? { name: wordsFor(actor, event.nameEn, event.nameEs, event.slug).text, heldOn: event.heldOn } : null,
    series: row.series && { name: wordsFor(actor, row.series.nameEn, row.series.nameEs).text },
  };
}

async function followedOf(actor: Actor, version: Version, due: ReturnType<typeof dueOf>): Promise<Followed[]> {
  const rows = [...version.obligations.map(({ obligation }) => obligation), ...version.conditions.map(({ condition }) => condition)];
  const people = await peopleOf(rows.flatMap(({ followUps }) => followUps.map(({ authorId }) => authorId)));
  const today = siteDay();
  const conditionUnmet = version.conditions.some(({ condition }) => condition.states[0]?.status === "unmet");
  const common = (row: (typeof rows)[number]) => ({
    id: row.id, version: row.version, log: deskLog(actor, row.followUps, people),
    status: (row.states[0]?.status ?? null) as Judgement | null, lastCheckedOn: dayOrNull(row.states[0]?.lastCheckedOn ?? null),
  });
  const obligations = version.obligations.map(({ obligation, basis }): Followed => {
    const shared = common(obligation);
    const effectiveTo = dayOrNull(obligation.states[0]?.effectiveTo ?? null);
    return {
      ...shared, kind: "obligation", axis: axisOf(obligation.role as ObligationRole), role: obligation.role as ObligationRole,
      basis: basis as Basis, name: named(actor, obligation.party).name, party: obligation.party.slug,
      timeliness: timeliness({ ...due, status: shared.status, effectiveTo, lastCheckedOn: shared.lastCheckedOn, conditionUnmet }, today),
    };
  });
  const conditions = version.conditions.map(({ condition }): Followed => ({
    ...common(condition), kind: "condition", axis: "condition", role: null, basis: null, timeliness: null, party: null,
    name: wordsFor(actor, condition.textEn, condition.textEs),
  }));
  return [...obligations, ...conditions];
}
