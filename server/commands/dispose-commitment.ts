import "server-only";
import { v7 as newId } from "uuid";
import {
  actionOf, decideArchive, decideMerge, decideRestore, dispositionInput, type DispositionInput, type DispositionKind, type Standing,
} from "@/domain/disposition";
import { can, type Action } from "@/domain/permissions";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { db } from "../db";
import { mergedInto, removalOf } from "../dispositions";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { resolveCommitment } from "./references";
import { must, recordRefusal, write, type Tx } from "./write";

export type Disposed = { id: string; publicId: string; slug: string };

/** Says that one commitment is a duplicate of another: its addresses lead there from now on, both histories stay. */
export const mergeCommitment = (actor: Actor, raw: unknown) => disposeAlone(actor, "merged", raw);

/** Archives a commitment that was made by mistake: a tombstone stands at its addresses, and nothing is deleted. */
export const archiveCommitment = (actor: Actor, raw: unknown) => disposeAlone(actor, "archived", raw);

/** Undoes a merge or an archiving by an entry of its own. Who may do the one may undo it. */
export const restoreCommitment = (actor: Actor, raw: unknown) => disposeAlone(actor, "restored", raw);

async function disposeAlone(actor: Actor, kind: DispositionKind, raw: unknown): Promise<Result<Disposed>> {
  const parsed = parse(dispositionInput, { ...(raw as object), kind });
  const action = kind !== "restored" ? actionOf[kind] : parsed.ok ? await actionToUndo(db, parsed.value.commitment) : actionOf.merged;
  const about = { action, recordKind: "commitment", recordId: parsed.ok ? parsed.value.commitment : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, (tx) => disposeIn(tx, actor, parsed.value));
}

/** The same inside a transaction that does more: a draft is published in it. Who publishes needs the right to this very end. */
export async function disposeIn(tx: Tx, actor: Actor, input: DispositionInput, by: Authorship = byOneself(actor)): Promise<Disposed> {
  const commitment = await found(tx, input.commitment, "commitment");
  const into = input.kind === "merged" ? await found(tx, input.into, "into") : null;
  const removed = commitment.standing.removed;
  must(into !== null ? decideMerge(commitment.standing, into.standing)
    : input.kind === "archived" ? decideArchive(commitment.standing) : decideRestore(commitment.standing));
  if (!can(actor.role, actionOf[input.kind === "restored" ? removed! : input.kind])) must(refuse("forbidden"));
  return dispose(tx, actor, { commitment, input, into, by });
}

async function actionToUndo(tx: Tx, reference: string): Promise<Action> {
  const commitment = await resolveCommitment(tx, reference);
  const removal = commitment && await removalOf(tx, commitment.id);
  return actionOf[removal?.kind ?? "merged"];
}

type Found = { standing: Standing; publicId: string; slug: string; version: number; publicFrom: Date | null };

async function found(tx: Tx, reference: string, path: "commitment" | "into"): Promise<Found> {
  const known = await resolveCommitment(tx, reference);
  if (known === null) return must<never>(path === "into" ? invalid("unknown-record", "into", { slug: reference }) : refuse("not-found"));
  const row = await tx.commitment.findUniqueOrThrow({
    where: { id: known.id },
    select: { collection: true, number: true, slug: true, version: true, versions: { orderBy: { visibleFrom: "asc" }, take: 1, select: { visibleFrom: true } } },
  });
  const publicFrom = row.versions[0]?.visibleFrom ?? null;
  const standing: Standing = {
    id: known.id, removed: (await removalOf(tx, known.id))?.kind ?? null, isPublic: publicFrom !== null && publicFrom <= new Date(),
    leadingHere: (await mergedInto(tx, [known.id])).length,
  };
  return { standing, publicId: `${row.collection}-${row.number}`, slug: row.slug, version: row.version, publicFrom };
}

type What = { commitment: Found; input: DispositionInput; into: Found | null; by: Authorship };

async function dispose(tx: Tx, actor: Actor, { commitment, input, into, by }: What): Promise<Disposed> {
  const { kind } = input;
  if (commitment.version !== input.baseVersion) must(refuse("conflict"));
  const { standing: { id, removed }, publicId, slug, publicFrom } = commitment;
  await tx.disposition.create({
    select: { id: true },
    data: {
      id: newId(), commitmentId: id, sequence: 0, kind, intoId: into?.standing.id ?? null, publicId, slug,
      reasonEn: input.reason.en, reasonEs: input.reason.es, ...authorColumns(by),
      // Of what is not public yet, neither is what became of it.
      ...(kind !== "restored" && publicFrom !== null && publicFrom > new Date() ? { visibleFrom: publicFrom } : {}),
    },
  });
  await recordEvent(tx, actor, {
    action: kind === "restored" ? actionOf[removed!] : actionOf[kind], recordKind: "commitment", recordId: id,
    before: { standing: removed ?? "stands" }, after: { standing: kind, into: into?.publicId ?? null, reason: input.reason },
  });
  return { id, publicId, slug };
}
