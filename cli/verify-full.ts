import { OperatorError } from "@/server/operations/operator-error";
import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";
import { stopSignal } from "./stop-signal";

/**
 * `npm run verify:full`: the checks that take long, or that swing with the machine, and are therefore no part of
 * every change: hours. Their figures are written below `docs`, to be committed. `-- lighthouse` runs one of them;
 * `-- --resume` goes on where a run was stopped: rows whose figures are of the same sources and held are left out.
 */
const checks: Record<string, (signal: AbortSignal) => Promise<boolean>> = {
  attacks: (signal) => trials("attacks", signal),
  faults: (signal) => trials("faults", signal),
  sabotage,
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

const isResumed = process.argv.includes("--resume");

async function sabotage(signal: AbortSignal): Promise<boolean> {
  const { heldInFull } = await import("@/trials/figures");
  return (isResumed && heldInFull("T30")) || (await import("@/trials/sabotage")).verifySabotage(signal);
}

async function trials(group: "attacks" | "faults", signal: AbortSignal): Promise<boolean> {
  const { runTrials } = await import("@/trials/run-trials");
  return runTrials(group, { ids: [], seed: Math.floor(Math.random() * 2 ** 31), isFull: true, doesRecord: true, signal, isResumed });
}

await runCommand(async () => {
  const wanted = process.argv.slice(2).filter((name) => name !== "--resume");
  const unknown = wanted.find((name) => !Object.hasOwn(checks, name));
  if (unknown !== undefined) throw new OperatorError(`There is no check "${unknown}"; there is ${Object.keys(checks).join(", ")}.`);
  if (!generateClient()) throw new OperatorError("The database client could not be generated.");
  const signal = stopSignal();
  for (const [name, check] of Object.entries(checks).filter(([each]) => wanted.length === 0 || wanted.includes(each))) {
    if (signal.aborted) break;
    const since = Date.now();
    const holds = await check(signal);
    console.log(`${holds ? "✓" : "✗"} ${name}: ${Math.round((Date.now() - since) / 60_000)} min`);
    if (!holds) process.exitCode = 1;
  }
  if (signal.aborted) process.exitCode = 1;
});
