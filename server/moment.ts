import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { PlainDate } from "@/domain/plain-date";

/** A past moment that public reads see: the day that the reader named, and its last instant. */
export type Moment = { day: PlainDate; instant: Date };

// Pages and route handlers are bundled apart, each with a copy of this file; the database's clients are
// one for the process, and must see the moment whichever copy it was chosen in.
const kept = globalThis as typeof globalThis & { trackerMoment?: AsyncLocalStorage<Moment> };
const chosen = (kept.trackerMoment ??= new AsyncLocalStorage<Moment>());

/** Whatever `work` reads through `publicDb` sees only what had been published at that moment; "today" is its day. */
export const atMoment = <T>(moment: Moment, work: () => Promise<T>): Promise<T> =>
  // Awaited inside: a query of Prisma begins when it is awaited, and would begin after the moment had passed.
  chosen.run(moment, async () => await work());

export const chosenMoment = (): Moment | undefined => chosen.getStore();
