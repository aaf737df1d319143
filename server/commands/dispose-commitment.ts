import "server-only";
import { v7 as newId } from "uuid";
import {
  actionOf, archiveInput, decideArchive, decideMerge, decideRestore, mergeInput, restoreInput, type ArchiveInput, type DispositionKind, type Standing,
} from "@/domain/disposition";
import type { Action } from "@/domain/permissions";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { db } from "../db";
import { mergedInto, removalOf } from "../dispositions";
import { recordEvent } from "./audit";
import { resolveCommitment } from "./references";
import { must, recordRefusal, write, type Tx } from "./write";

export type Disposed = { id: string; publicId: string; slug: string };

/** Says that one commitment is a duplicate of another: its addresses lead there from now on, both histories stay. */
export async function mergeCommitment(actor: Actor, raw: unknown): Promise<Result<Disposed>> {
  const parsed = parse(mergeInput, raw);
  const about = { action: actionOf.merged, recordKind: "commitment", recordId: parsed.ok ? parsed.value.commitment : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return write(actor, about, async (tx) => {
    const from = await found(tx, input.commitment, "commitment");
    const into = await found(tx, input.into, "into");
    must(decideMerge(from.standing, into.standing));
    return dispose(tx, actor, from, input, { kind: "merged", into });
  });
}

/** Archives a commitment that was made by mistake: a tombstone stands at its addresses, and nothing is deleted. */
export async function archiveCommitment(actor: Actor, raw: unknown): Promise<Result<Disposed>> {
  const parsed = parse(archiveInput, raw);
  const about = { action: actionOf.archived, recordKind: "commitment", recordId: parsed.ok ? parsed.value.commitment : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    const commitment = await found(tx, parsed.value.commitment, "commitment");
    must(decideArchive(commitment.standing));
    return dispose(tx, actor, commitment, parsed.value, { kind: "archived", into: null });
  });
}

/** Undoes a merge or an archiving by an entry of its own. Who may do the one may undo it. */
export async function restoreCommitment(actor: Actor, raw: unknown): Promise<Result<Disposed>> {
  const parsed = parse(restoreInput, raw);
  const action = parsed.ok ? await actionToUndo(parsed.value.commitment) : actionOf.merged;
  const about = { action, recordKind: "commitment", recordId: parsed.ok ? parsed.value.commitment : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    const commitment = await found(tx, parsed.value.commitment, "commitment");
    must(decideRestore(commitment.standing));
    // What it was may have changed since the right to undo it was looked at.
    if (actionOf[commitment.standing.removed!] !== action) must(refuse("conflict"));
    return dispose(tx, actor, commitment, parsed.value, { kind: "restored", into: null });
  });
}

async function actionToUndo(reference: string): Promise<Action> {
  const commitment = await resolveCommitment(db, reference);
  const removal = commitment && await removalOf(db, commitment.id);
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

type What = { kind: DispositionKind; into: Found | null };

async function dispose(tx: Tx, actor: Actor, commitment: Found, input: ArchiveInput, { kind, into }: What): Promise<Disposed> {
  if (commitment.version !== input.baseVersion) must(refuse("conflict"));
  const { standing: { id, removed }, publicId, slug, publicFrom } = commitment;
  await tx.disposition.create({
    select: { id: true },
    data: {
      id: newId(), commitmentId: id, sequence: 0, kind, intoId: into?.standing.id ?? null, publicId, slug,
      reasonEn: input.reason.en, reasonEs: input.reason.es, authorId: actor.id,
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
