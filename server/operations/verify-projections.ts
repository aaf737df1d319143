import "server-only";
import { canonicalJson } from "@/domain/audit";
import { fold, statesOf, type DatedState } from "@/domain/history";
import type { Judgement } from "@/domain/status";
import { deriveStatus } from "@/domain/tally";
import type { CheckResult } from "@/domain/verification";
import { dayOrNull } from "../days";
import { db, publicDb } from "../db";
import { logRow, logRowSelect } from "../log-row";
import { commitmentRecords } from "../public/commitments";
import { inBatches } from "./batches";
import { Counting, type Verifying } from "./verify-counting";

const log = { followUps: { select: logRowSelect } } as const;
const states = { states: { orderBy: { visibleFrom: "asc" } } } as const;
/** A log and its states are read as of one instant, or an entry that is being written would look like a fault. */
const oneInstant = { isolationLevel: "RepeatableRead" } as const;
const size = 100;

/** Every stored state is the fold of its log: what the site says is what its history says. */
export async function verifyProjections(to: Verifying): Promise<CheckResult[]> {
  return [await obligationStates(to), await conditionStates(to), await derivedStatuses(to)];
}

async function obligationStates(to: Verifying): Promise<CheckResult> {
  const obligations = new Counting("obligation-states", to);
  const owed = inBatches((after, take) => db.$transaction((tx) => tx.obligation.findMany({
    where: after, orderBy: { id: "asc" }, take, select: { id: true, visibleFrom: true, acceptance: true, ...log, ...states },
  }), oneInstant), size);
  for await (const { id, visibleFrom, acceptance, followUps, states: stored } of owed) {
    const folded = statesOf(followUps.map(logRow), visibleFrom, acceptance as Judgement | null);
    const kept = stored.map(({ obligationId: _, effectiveTo, lastCheckedOn, ...state }) =>
      ({ ...state, effectiveTo: dayOrNull(effectiveTo), lastCheckedOn: dayOrNull(lastCheckedOn) }));
    if (canonicalJson(folded) !== canonicalJson(kept)) obligations.fault(`obligation ${id}`, "its stored states are not the fold of its follow-ups");
    obligations.looked();
  }
  return obligations.result();
}

async function conditionStates(to: Verifying): Promise<CheckResult> {
  const conditions = new Counting("condition-states", to);
  const conditional = inBatches((after, take) => db.$transaction((tx) => tx.condition.findMany({
    where: after, orderBy: { id: "asc" }, take, select: { id: true, visibleFrom: true, ...log, ...states },
  }), oneInstant), size);
  for await (const { id, visibleFrom, followUps, states: stored } of conditional) {
    const folded = statesOf(followUps.map(logRow), visibleFrom, null).map(conditionColumns);
    const kept = stored.map(({ conditionId: _, lastCheckedOn, ...state }) => ({ ...state, lastCheckedOn: dayOrNull(lastCheckedOn) }));
    if (canonicalJson(folded) !== canonicalJson(kept)) conditions.fault(`condition ${id}`, "its stored states are not the fold of its follow-ups");
    conditions.looked();
  }
  return conditions.result();
}

const conditionColumns = ({ visibleFrom, visibleUntil, status, effectiveOn, followUpId, changedAt, lastCheckedOn }: DatedState) =>
  ({ visibleFrom, visibleUntil, status, effectiveOn, followUpId, changedAt, lastCheckedOn });

/** What the public reads of a commitment as a whole is what the logs of its obligations give. */
async function derivedStatuses(to: Verifying): Promise<CheckResult> {
  const derived = new Counting("derived-statuses", to);
  const commitments = inBatches((after, take) => publicDb.commitment.findMany({
    where: after, orderBy: { id: "asc" }, take, select: { id: true, collection: true, number: true },
  }), size);
  let page: Named[] = [];
  const compare = async () => {
    const first = await unlike(page);
    // The two sides are read one after the other: only what differs twice is a fault.
    const twice = first.length === 0 ? first : await unlike(first);
    for (const { collection, number } of twice) derived.fault(`commitment ${collection}-${number}`, "its status is not what its obligations give");
    page.forEach(() => derived.looked());
    page = [];
  };
  for await (const commitment of commitments) if (page.push(commitment) === size) await compare();
  await compare();
  return derived.result();
}

type Named = { id: string; collection: string; number: number };

async function unlike(page: readonly Named[]): Promise<Named[]> {
  const [now, ids] = [new Date(), page.map(({ id }) => id)];
  const shown = new Map((await commitmentRecords(ids, "en")).map(({ id, status }) => [id, canonicalJson(status)]));
  const given = new Map<string, string>();
  // Newest last, so that it is the one that stays.
  const versions = await db.commitmentVersion.findMany({
    where: { commitmentId: { in: ids }, visibleFrom: { lte: now } }, orderBy: { version: "asc" },
    select: { commitmentId: true, obligations: { orderBy: { position: "asc" }, where: { obligation: { visibleFrom: { lte: now } } }, select: { obligation: { select: { acceptance: true, ...log } } } } },
  });
  for (const { commitmentId, obligations } of versions)
    given.set(commitmentId, canonicalJson(deriveStatus(obligations.map(({ obligation: { acceptance, followUps } }) =>
      fold(followUps.map(logRow), now, acceptance as Judgement | null).status))));
  return page.filter(({ id, collection, number }) => given.get(id) !== shown.get(`${collection}-${number}`));
}
