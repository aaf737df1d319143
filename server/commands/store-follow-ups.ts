import "server-only";
import { statesOf } from "@/domain/history";
import { refuse } from "@/domain/refusal";
import type { Judgement } from "@/domain/status";
import { logRow, logRowSelect } from "../log-row";
import type { Authorship } from "./authorship";
import { insertRows } from "./bulk-insert";
import { inParts } from "./bulk-parts";
import { followUpCitations, followUpRow, followUpTranslations } from "./follow-up-row";
import type { FollowUpPlan } from "./import-follow-ups";
import { conditionStates, obligationStates } from "./project-states";
import { must, type Tx } from "./write";

type Step = (done: number) => void;

/** Writes a plan in which nothing is wrong: the rows, the locks of their logs, and the states that follow. */
export async function storeFollowUps(tx: Tx, by: Authorship, { planned, quotations }: FollowUpPlan, step: Step): Promise<void> {
  await quotations.store(tx, by.author);
  await raiseVersions(tx, planned);
  await inParts(planned, async (part, begin) => {
    await insertRows(tx, "follow_up", part.map((row) => followUpRow(by, row)));
    await insertRows(tx, "follow_up_translation", part.flatMap((row) => followUpTranslations(by, row)));
    await insertRows(tx, "follow_up_citation", part.flatMap(followUpCitations));
    step(begin + part.length);
  });
  const touched = (kind: "obligation" | "condition") => [...new Set(planned.filter(({ target }) => target.kind === kind).map(({ target }) => target.id))];
  await inParts(touched("obligation"), (ids) => projectObligations(tx, ids));
  await inParts(touched("condition"), (ids) => projectConditions(tx, ids));
}

/** The optimistic lock of each log, raised by as many entries as it gets. */
async function raiseVersions(tx: Tx, planned: FollowUpPlan["planned"]): Promise<void> {
  const added = new Map<string, number>();
  for (const { target } of planned) added.set(target.id, (added.get(target.id) ?? 0) + 1);
  const targets = [...new Map(planned.map(({ target }) => [target.id, target])).values()];
  const columns = (kind: "obligation" | "condition") => {
    const rows = targets.filter((target) => target.kind === kind);
    return { n: rows.length, ids: rows.map(({ id }) => id), versions: rows.map(({ version }) => version), by: rows.map(({ id }) => added.get(id)!) };
  };
  const [owed, conditional] = [columns("obligation"), columns("condition")];
  const raised = await tx.$executeRaw`UPDATE obligation o SET version = o.version + u.by
    FROM unnest(${owed.ids}::uuid[], ${owed.versions}::int[], ${owed.by}::int[]) AS u(id, version, by) WHERE o.id = u.id AND o.version = u.version`;
  const raisedToo = await tx.$executeRaw`UPDATE condition c SET version = c.version + u.by
    FROM unnest(${conditional.ids}::uuid[], ${conditional.versions}::int[], ${conditional.by}::int[]) AS u(id, version, by) WHERE c.id = u.id AND c.version = u.version`;
  if (raised + raisedToo !== owed.n + conditional.n) must(refuse("conflict"));
}

async function projectObligations(tx: Tx, ids: string[]): Promise<void> {
  const rows = await tx.obligation.findMany({ where: { id: { in: ids } }, select: { id: true, visibleFrom: true, acceptance: true, followUps: { select: logRowSelect } } });
  await tx.obligationState.deleteMany({ where: { obligationId: { in: ids } } });
  await insertRows(tx, "obligation_state", rows.flatMap(({ id, visibleFrom, acceptance, followUps }) =>
    obligationStates(id, statesOf(followUps.map(logRow), visibleFrom, acceptance as Judgement | null))));
}

async function projectConditions(tx: Tx, ids: string[]): Promise<void> {
  const rows = await tx.condition.findMany({ where: { id: { in: ids } }, select: { id: true, visibleFrom: true, followUps: { select: logRowSelect } } });
  await tx.conditionState.deleteMany({ where: { conditionId: { in: ids } } });
  await insertRows(tx, "condition_state", rows.flatMap(({ id, visibleFrom, followUps }) => conditionStates(id, statesOf(followUps.map(logRow), visibleFrom, null))));
}
