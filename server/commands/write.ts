import "server-only";
import type { Action } from "@/domain/permissions";
import { refuse, type Refusal, type Result } from "@/domain/refusal";
import { Prisma } from "@/prisma/generated/client";
import { actorMay, isHeldBack, type Actor } from "../actor";
import { db } from "../db";
import { transactionLimits } from "../limits";
import { errorFields, log } from "../log";
import { requestPatience } from "../public/answer-status";
import { stillState } from "../still/state";
import { recordEvent } from "./audit";
import { refusalOfDatabase } from "./database-refusal";

export type Tx = Prisma.TransactionClient;
/** Something that is written together with what a command writes, or not at all. */
export type Along<T> = (tx: Tx, value: T) => Promise<void>;
export type About = { action: Action; recordKind: string; recordId: string };

/** Carries a refusal out of the transaction, so that everything written before it is undone. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** The value of a result inside a transaction; a refusal ends the transaction. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result);
  return result.value;
}

/** The refusal that ended a transaction, by us or by the database; null for a bug. */
export const refusalOf = (error: unknown): Refusal | null => (error instanceof Refused ? error.refusal : refusalOfDatabase(error));

/** What part of an input refuses is named at its place in the whole: "slug" becomes "newSource.slug". */
export async function under<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const issues = error.refusal.issues.map((issue) => ({ ...issue, path: `${path}.${issue.path.replace(/^capture\./, "")}` }));
    throw new Refused({ ...error.refusal, issues });
  }
}

/**
 * The one shape of a write: permission, one transaction, the audit event written by `work` in it. A
 * refused attempt is recorded too, in a transaction of its own.
 */
export async function write<T>(
  actor: Actor, about: About, work: (tx: Tx) => Promise<T>, limits: { maxWait: number; timeout: number } = transactionLimits,
): Promise<Result<T>> {
  // A one-time password opens nothing but the form that replaces it; so does a missing second factor.
  const mayNotYet = isHeldBack(actor) && about.action !== "manage-own-account";
  if (mayNotYet || !actorMay(actor, about.action)) return recordRefusal(actor, about, refuse("forbidden"));
  try {
    const value = await db.$transaction((tx) => lockingPatiently(tx).then(() => work(tx)), limits);
    await stillState().seeOwnWrite();
    log.info("write", { actor: actor.id, action: about.action, kind: about.recordKind, record: about.recordId });
    return { ok: true, value };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    // What the person is told is why not now; why it is so is the operator's to know: a full disk, a lock that is held.
    if (refusal.reason === "unavailable") log.warn("unavailable", { ...errorFields(error), actor: actor.id, action: about.action, record: about.recordKind });
    return recordRefusal(actor, about, refusal);
  }
}

/** Who has waited for the connection waits so much less for a lock. Costs a request that did not wait nothing. */
async function lockingPatiently(tx: Tx): Promise<void> {
  const patience = requestPatience();
  if (patience === undefined || patience.isFresh()) return;
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${`${patience.left()}ms`}, true)`;
}

/** A refusal of input that never came to a transaction: recorded like any other. */
export async function recordRefusal(actor: Actor, about: About, refusal: Refusal): Promise<Refusal> {
  const codes = refusal.issues.map((issue) => issue.code).join(",");
  log.info("write-refused", { actor: actor.id, action: about.action, kind: about.recordKind, record: about.recordId, why: refusal.reason, issues: codes });
  if (refusal.reason === "unavailable") return refusal;
  await db.$transaction((tx) =>
    recordEvent(tx, actor, { ...about, outcome: codes === "" ? refusal.reason : `${refusal.reason}: ${codes}` }));
  return refusal;
}
