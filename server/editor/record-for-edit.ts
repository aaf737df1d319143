import "server-only";
import type { CommitmentInput } from "@/domain/commitment";
import type { EventInput } from "@/domain/event";
import { isStorable } from "@/domain/language";
import type { PartyInput } from "@/domain/party";
import type { SourceInput } from "@/domain/source";
import type { TopicInput } from "@/domain/topic";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { resolveCommitment } from "../commands/references";
import { db } from "../db";
import { eventAsInput, partyAsInput, sourceAsInput, topicAsInput } from "./as-input";
import { commitmentAsInput } from "./commitment-as-input";
import { demand } from "./desk-read";
import { quoted, quotedSelect, type Quoted } from "./quoted";

type Kind = "topic" | "party" | "event" | "source";
/** What the identity tables have in common; Prisma's delegates have no common type. */
type BySlug = { findUnique(args: { where: { slug: string }; select: { id: true } }): Promise<{ id: string } | null> };
type AsInput<T> = (tx: Prisma.TransactionClient, id: string) => Promise<T | null>;

const forEdit = <T>(kind: Kind, asInput: AsInput<T>) => async (actor: Actor, slug: string): Promise<T | null> => {
  demand(actor);
  if (!isStorable(slug)) return null;
  const found = await (db[kind] as unknown as BySlug).findUnique({ where: { slug }, select: { id: true } });
  return found && asInput(db, found.id);
};

/** Records by their slug, in the shape that their form starts from; null where there is none. */
export const topicForEdit = forEdit<TopicInput>("topic", topicAsInput);
export const partyForEdit = forEdit<PartyInput>("party", partyAsInput);
export const eventForEdit = forEdit<EventInput>("event", eventAsInput);
export const sourceForEdit = forEdit<SourceInput>("source", sourceAsInput);

/** A commitment as its form starts from it, with the words behind the citations that it keeps. */
export type CommitmentForEdit = { input: CommitmentInput; quotations: Record<string, Quoted> };

export async function commitmentForEdit(actor: Actor, reference: string): Promise<CommitmentForEdit | null> {
  demand(actor);
  const found = await resolveCommitment(db, reference);
  const input = found && await commitmentAsInput(db, found.id);
  if (!input) return null;
  const given = [
    ...input.citations, ...input.conditions.map(({ citation }) => citation),
    ...input.deadlines.flatMap(({ citation }) => (citation === null ? [] : [citation])),
  ];
  const ids = given.flatMap((citation) => ("citation" in citation ? [citation.citation] : []));
  const rows = await db.citation.findMany({ where: { id: { in: ids } }, select: quotedSelect });
  return { input, quotations: Object.fromEntries(rows.map((row) => [row.id, quoted(actor, row)])) };
}
