import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { PlainDate } from "@/domain/plain-date";

/** A past moment that public reads see: the day that the reader named, and its last instant. */
export type Moment = { day: PlainDate; instant: Date };

const chosen = new AsyncLocalStorage<Moment>();

/** Whatever `work` reads through `publicDb` sees only what had been published at that moment; "today" is its day. */
export const atMoment = <T>(moment: Moment, work: () => Promise<T>): Promise<T> => chosen.run(moment, work);

export const chosenMoment = (): Moment | undefined => chosen.getStore();
