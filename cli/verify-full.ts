import { OperatorError } from "@/server/operations/operator-error";
import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";
import { stopSignal } from "./stop-signal";

/**
 * `npm run verify:full`: the checks that take long, or that swing with the machine, and are therefore no part of
 * every change. Their figures are written below `docs/quality`, to be committed. `-- lighthouse` runs one of them.
 */
const checks: Record<string, (signal: AbortSignal) => Promise<boolean>> = {
  attacks: (signal) => trials("attacks", signal),
  faults: (signal) => trials("faults", signal),
  lighthouse: async (signal) => (await import("./verify-lighthouse")).verifyLighthouse(signal),
};

async function trials(group: "attacks" | "faults", signal: AbortSignal): Promise<boolean> {
  const { runTrials } = await import("@/trials/run-trials");
  return runTrials(group, { ids: [], seed: Math.floor(Math.random() * 2 ** 31), isFull: true, doesRecord: true, signal });
}

await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !Object.hasOwn(checks, name));
  if (unknown !== undefined) throw new OperatorError(`There is no check "${unknown}"; there is ${Object.keys(checks).join(", ")}.`);
  if (!generateClient()) throw new OperatorError("The database client could not be generated.");
  const signal = stopSignal();
  for (const [name, check] of Object.entries(checks))
    if ((wanted.length === 0 || wanted.includes(name)) && !signal.aborted && !await check(signal)) process.exitCode = 1;
  if (signal.aborted) process.exitCode = 1;
});
