import "server-only";
import { statesOf, type DatedState, type LogRow } from "@/domain/history";
import type { Judgement } from "@/domain/status";
import { dayColumn } from "../days";
import { logRow, logRowSelect } from "../log-row";
import type { Tx } from "./write";

/**
 * Rebuilds the projection of one log from the log itself. It holds every state that the site ever
 * showed or will show, so that reading "now" and "as of" are one query. `verify` recomputes and compares.
 */
export async function projectObligation(tx: Tx, obligationId: string): Promise<void> {
  const obligation = await tx.obligation.findUniqueOrThrow({
    where: { id: obligationId },
    select: { visibleFrom: true, acceptance: true, followUps: { select: logRowSelect } },
  });
  const states = statesOf(obligation.followUps.map(logRow), obligation.visibleFrom, obligation.acceptance as Judgement | null);
  await tx.obligationState.deleteMany({ where: { obligationId } });
  await tx.obligationState.createMany({ data: obligationStates(obligationId, states) });
}

/** The states of an obligation as columns. */
export const obligationStates = (obligationId: string, states: readonly DatedState[]) =>
  states.map(({ effectiveTo, lastCheckedOn, ...state }) => ({
    obligationId, ...state, effectiveTo: column(effectiveTo), lastCheckedOn: column(lastCheckedOn),
  }));

export async function projectCondition(tx: Tx, conditionId: string): Promise<void> {
  const condition = await tx.condition.findUniqueOrThrow({
    where: { id: conditionId }, select: { visibleFrom: true, followUps: { select: logRowSelect } },
  });
  const rows: LogRow[] = condition.followUps.map(logRow);
  await tx.conditionState.deleteMany({ where: { conditionId } });
  await tx.conditionState.createMany({ data: conditionStates(conditionId, statesOf(rows, condition.visibleFrom, null)) });
}

export const conditionStates = (conditionId: string, states: readonly DatedState[]) =>
  states.map((state) => ({
    conditionId, visibleFrom: state.visibleFrom, visibleUntil: state.visibleUntil, status: state.status,
    effectiveOn: state.effectiveOn, followUpId: state.followUpId, changedAt: state.changedAt,
    lastCheckedOn: column(state.lastCheckedOn),
  }));

const column = (day: string | null): Date | null => (day === null ? null : dayColumn(day));
