import "server-only";
import { v7 as newId } from "uuid";
import { coverageOf, type Coverage } from "@/domain/coverage";
import { intakeDecision, type IntakeDecision, type Passage } from "@/domain/intake";
import { decide, withChanges, type Change } from "@/domain/intake-decision";
import { stepOf, undoing, type Step } from "@/domain/intake-step";
import { done, invalid, parse, refuse, type Refusal, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { db } from "../db";
import { namesBehind, type Names } from "../editor/intake-desk";
import { recordEvent } from "./audit";
import { beginDraft } from "./intake-draft";
import { applyChanges, passagesOf, refreshCoverage, takeIntake, textOf, writeValues, type OpenIntake } from "./intake-passages";
import { linkPassage } from "./link-passage";
import { resolveCommitment } from "./references";
import { must, recordRefusal, write, type Tx } from "./write";

type Done = { action: string; changed: Passage[]; coverage: Coverage };
/** What a decision did: the passages as they are now, the names behind their ids, and the figures of the document. */
export type Decided = Done & Names;

/**
 * One decision of the intake desk. The lock is the passage's own version, so that two editors can work on
 * one document; who comes second is shown the passage as it is now and who decided it.
 */
export async function decidePassage(actor: Actor, raw: unknown): Promise<Result<Decided>> {
  const parsed = parse(intakeDecision, raw);
  const about = { action: "decide-intake", recordKind: "intake", recordId: parsed.ok ? parsed.value.intake : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const decision = parsed.value;
  const result = await write(actor, about, (tx) => decideIn(tx, actor, decision));
  if (result.ok) return done({ ...result.value, ...await namesBehind(actor, result.value.changed) });
  return result.reason === "conflict" ? withPassage(result, decision) : result;
}

async function decideIn(tx: Tx, actor: Actor, decision: IntakeDecision): Promise<Done> {
  const intake = await takeIntake(tx, decision.intake);
  const changes = decision.do === "undo" ? await undo(tx, actor, intake) : await change(tx, actor, intake, decision);
  await recordEvent(tx, actor, { action: "decide-intake", recordKind: "intake", recordId: intake.id, ...stepOf(changes) });
  const [passages, touched] = [await passagesOf(tx, intake.id), new Set(changes.map(({ passage }) => passage))];
  return { action: decision.do, changed: passages.filter(({ id }) => touched.has(id)), coverage: coverageOf(passages, intake.sentences) };
}

async function change(tx: Tx, actor: Actor, intake: OpenIntake, decision: Exclude<IntakeDecision, { do: "undo" }>): Promise<Change[]> {
  const linked = decision.do === "link" ? await resolveCommitment(tx, decision.to) : null;
  if (decision.do === "link" && linked === null) must(invalid("unknown-record", "to", { slug: decision.to }));
  const isFitting = decision.do === "fit" || decision.do === "place";
  const points = isFitting ? Array.from(await textOf(tx, intake.sourceVersionId)) : [];
  const deciding = { by: actor.id, at: new Date().toISOString(), draft: newId(), commitment: linked?.id ?? null };
  const changes = must(decide(intake.passages, { points, sentences: intake.sentences }, decision, deciding));
  const after = withChanges(intake.passages, changes).find((passage) => "passage" in decision && passage.id === decision.passage);
  if (decision.do === "accept" && after?.state === "accepted") await beginDraft(tx, actor, intake, { id: deciding.draft, passage: after, decision });
  const waiting = decision.do === "link" ? await linkPassage(tx, actor, intake, { passage: after!, commitmentId: linked!.id, as: decision.as }) : null;
  const made = waiting === null ? changes : changes.map((one): Change => ({ ...one, after: { ...one.after, ...asDraft(waiting) } }));
  await applyChanges(tx, actor, intake, { changes: made, action: decision.do });
  await dropDrafts(tx, made);
  return made;
}

/** What a second person must look at first is not tracked yet: it is accepted, and its draft waits. */
const asDraft = (draft: string) => ({ state: "accepted", draft } as const);

/** Takes back the newest decision of this person here. */
async function undo(tx: Tx, actor: Actor, intake: OpenIntake): Promise<Change[]> {
  const row = await tx.intakeStep.findFirst({
    where: { intakeId: intake.id, actorId: actor.id, undoneAt: null }, orderBy: { id: "desc" }, select: { id: true, before: true, after: true },
  });
  if (row === null) return must(invalid("nothing-to-undo", ""));
  const step = { before: row.before, after: row.after } as unknown as Step;
  const changes = must(undoing(step, intake.passages, intake.sentences));
  for (const { passages, values } of step.before) await writeValues(tx, passages, values);
  await tx.intakeStep.update({ where: { id: row.id }, data: { undoneAt: new Date() }, select: { id: true } });
  await dropDrafts(tx, changes);
  await refreshCoverage(tx, intake.id);
  return changes;
}

/** A draft that no passage refers to any more goes with the decision that began it; a published one is the record of that. */
async function dropDrafts(tx: Tx, changes: readonly Change[]): Promise<void> {
  const left = changes.flatMap(({ before, after }) => (before.draft && before.draft !== after.draft ? [before.draft] : []));
  if (left.length > 0) await tx.draft.deleteMany({ where: { id: { in: left }, state: { not: "published" } } });
}

/** On a conflict: the passage as it is now, with the name of who decided it. */
async function withPassage(refusal: Refusal, decision: IntakeDecision): Promise<Refusal> {
  if (!("passage" in decision)) return refusal;
  const [passage] = await passagesOf(db, decision.intake, decision.passage);
  if (passage === undefined) return refuse("not-found");
  const person = passage.decidedBy === null ? null : await db.user.findUnique({ where: { id: passage.decidedBy }, select: { name: true } });
  return { ...refusal, current: { ...passage, decidedByName: person?.name ?? null } };
}
