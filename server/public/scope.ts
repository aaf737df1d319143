import "server-only";
import type { World } from "@/domain/charts/world";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { chartWorld } from "./charts/world";
import { listCommitments } from "./commitments";
import { dueCommitments } from "./due";
import { lastChange } from "./last-change";

/** A topic, a party or an event, by its slug. */
export type Scope = { topic: string } | { party: string } | { event: string };
export type ScopeRecord = { result: { data: CommitmentRecord[]; total: number }; world: World; due: CommitmentRecord[]; changed: string | null };

const [listed, dueListed] = [100, 4];

/** What the pages of topics, parties and events have in common: their records, their promises over time, what is due. */
export async function scopeRecord(scope: Scope, lang: Language): Promise<ScopeRecord> {
  const [result, world, due, changed] = await Promise.all([
    listCommitments({ filter: scope, lang, length: listed }), chartWorld(scope, lang), dueCommitments(scope, lang, dueListed), lastChange(),
  ]);
  return { result, world, due: due.data, changed };
}
