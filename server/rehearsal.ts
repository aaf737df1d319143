import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Prisma } from "@/prisma/generated/client";

/** A transaction that will be taken back, and whether it is being read already as the public would read it. */
type Rehearsal = { tx: Prisma.TransactionClient; isRead: boolean };

// As in moment.ts: one for the process, whichever bundle's copy of this file it was begun in.
const kept = globalThis as typeof globalThis & { trackerRehearsal?: AsyncLocalStorage<Rehearsal> };
const current = (kept.trackerRehearsal ??= new AsyncLocalStorage<Rehearsal>());

export const inRehearsal = <T>(rehearsal: Rehearsal, work: () => Promise<T>): Promise<T> => current.run(rehearsal, async () => await work());

export const isRehearsal = (): boolean => current.getStore() !== undefined;

/** What public reads go through while a rehearsal is read. */
export function rehearsedReads(): Prisma.TransactionClient | undefined {
  const rehearsal = current.getStore();
  return rehearsal?.isRead ? rehearsal.tx : undefined;
}
