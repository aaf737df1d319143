import { databasePool, patienceLimits } from "@/server/limits";
import type { Outcome, Trial } from "../trial";
import { readPublic, startProgram, type Program, type Told } from "./programs";

/** All waiting for connections and locks together, and half a second for all the rest. */
const boundMs = patienceLimits.waitMs + 500;
/** A second, and half of one for a machine that does other things too. */
const againMs = 1_500;

export const trial: Trial = {
  id: "T19", title: "no connection is free, a row is locked, a query is slow",
  mustHold: "A bounded wait, then 503; reads go on meanwhile; normal within a second of the release.",
  defaults: { rounds: 2 }, everyChange: { rounds: 1 }, full: { rounds: 10 },
  async run({ rounds, signal, installation }): Promise<Outcome> {
    const on = await installation();
    const program = await startProgram(on);
    const violations: string[] = [];
    const longest = { "locked row ms": 0, "all connections held ms": 0, "slow read ms": 0, "public read meanwhile ms": 0, "after release ms": 0 };
    const note = (name: keyof typeof longest, { status, ms }: Told, expected: readonly number[], bound: number) => {
      longest[name] = Math.max(longest[name], ms);
      if (!expected.includes(status)) violations.push(`${name}: ${status} after ${ms} ms`);
      if (ms > bound) violations.push(`${name}: ${ms}, not within ${bound}`);
    };
    let made = 0;
    try {
      await program.write(1);
      for (; made < rounds && !signal.aborted; made += 1) {
        await whileLocked(program, "SELECT 1 FROM obligation WHERE id = $1 FOR UPDATE", [program.places[0]!], async () => {
          note("locked row ms", await program.write(0), [503], boundMs);
          const held = Array.from({ length: databasePool.max }, () => program.write(0));
          const starved = Promise.all([program.write(2), program.write(3)]);
          note("public read meanwhile ms", await readPublic(on.url, `/api/v1/commitments?limit=${made + 3}`), [200], boundMs);
          for (const told of [...await starved, ...await Promise.all(held)]) note("all connections held ms", told, [201, 503], boundMs);
        });
        note("after release ms", await program.write(0), [201, 412], againMs);
        await whileLocked(program, "LOCK TABLE commitment_version IN ACCESS EXCLUSIVE MODE", [], async () => {
          note("slow read ms", await readPublic(on.url, `/api/v1/commitments?limit=${made + 53}`), [503], boundMs);
        });
        note("after release ms", await readPublic(on.url, `/api/v1/commitments?limit=${made + 73}`), [200], againMs);
      }
    } finally {
      await program.close();
    }
    return { rounds: made, violations, figures: longest };
  },
};

async function whileLocked({ owner }: Program, statement: string, values: string[], work: () => Promise<void>): Promise<void> {
  await owner.begin(async (tx) => {
    await tx.unsafe(statement, values);
    await work();
  });
}
