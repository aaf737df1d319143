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
  sabotage: async (signal) => (await import("@/trials/sabotage")).verifySabotage(signal),
  faults: (signal) => trials("faults", signal),
  failpoints,
  lighthouse: async (signal) => (await import("./verify-lighthouse")).verifyLighthouse(signal),
};

/** Tests of every change that have a long form: every call of every command broken, every interleaving, a thousand edits. */
async function failpoints(signal: AbortSignal): Promise<boolean> {
  process.env.FAULTS = "full";
  const { runUnitTests } = await import("./test-unit");
  const { passed, failed } = await runUnitTests(["failpoints", "interleavings", "verify-edits"], signal);
  return failed === 0 && passed > 0;
}

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
