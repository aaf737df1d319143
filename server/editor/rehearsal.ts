import "server-only";
import { done, type Result } from "@/domain/refusal";
import { refusalOf, type Tx } from "../commands/write";
import { db } from "../db";
import { transactionLimits } from "../limits";
import { inRehearsal } from "../rehearsal";

/** Carries what was read out of the transaction that is taken back. */
class TakenBack<T> extends Error {
  constructor(readonly value: T) {
    super("a rehearsal is taken back");
  }
}

/**
 * Publishes in a transaction, reads what the public would then read, and takes everything back. What is shown is
 * not a likeness of the public page but what its own loaders found, under the public role's row policies (where
 * the login may take that role: server/operations/roles.ts); and what would be refused is refused here too.
 */
export async function rehearse<P, T>(publish: (tx: Tx) => Promise<P>, read: (published: P) => Promise<T>): Promise<Result<T>> {
  try {
    await db.$transaction(async (tx) => {
      const published = await inRehearsal({ tx, isRead: false }, () => publish(tx));
      // What the database looks at when a transaction ends; this one never will.
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      await tx.$queryRaw`SELECT set_config('role', 'tracker_public', true) WHERE pg_has_role(current_user, 'tracker_public', 'MEMBER')`;
      throw new TakenBack(await inRehearsal({ tx, isRead: true }, () => read(published)));
    }, transactionLimits);
  } catch (error) {
    if (error instanceof TakenBack) return done((error as TakenBack<T>).value);
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
  throw new Error("a rehearsal must not last");
}
