import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";
import { OperatorError } from "./operator-error";
import { asOwner } from "./owner-connection";

/** What only one process may do to a database at a time; the numbers are the same in every version. */
const locks = { migrate: 7_204_118, "set up": 7_204_119 } as const;
const patience = { migrate: 60_000, "set up": 600_000 } as const;

/**
 * Runs `work`, as the owner, while no other process does the same. Two starts on
 * one database simply queue: Prisma's own lock gives up after ten seconds, and
 * the seed and the first administrator have none.
 */
export function oneAtATime<T>(
  ownerUrl: string,
  task: keyof typeof locks,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  return asOwner(ownerUrl, async (sql) => {
    for (let waited = 0; !(await take(sql, locks[task])); waited += 250) {
      if (waited >= patience[task]) {
        throw new OperatorError("Another process has been preparing this database for too long: try again when it has finished.");
      }
      await pause(250);
    }
    // The lock goes with the connection.
    return work(sql);
  });
}

async function take(sql: postgres.Sql, lock: number): Promise<boolean> {
  const [row] = await sql<{ mine: boolean }[]>`SELECT pg_try_advisory_lock(${lock}) AS mine`;
  return row?.mine === true;
}
