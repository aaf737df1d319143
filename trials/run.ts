import { Command } from "commander";
import { generateClient } from "@/cli/generate-client";
import { runCommand } from "@/cli/run-command";
import { stopSignal } from "@/cli/stop-signal";
import { OperatorError } from "@/server/operations/operator-error";

/**
 * `npm run test:attacks` and `npm run test:faults`: the trials of the table T1–T31 on the built product. `npm run
 * test:trials`: the form that every change runs, of both, within two or three minutes.
 */
const program = new Command("npm run test:attacks|test:faults|test:trials --")
  .argument("<group>", "attacks, faults or every-change").argument("[ids...]", "rows of the table, such as T16")
  .option("--rounds <number>", "how many rounds each trial makes", Number)
  .option("--seed <number>", "what decides all that is random", Number)
  .option("--full", "the long form, with the figures of the table")
  .option("--record", "write what came of it to trials/results and docs/security/figures.md")
  .parse();
const [group, ...ids] = program.args;
const { rounds, seed, full, record } = program.opts<{ rounds?: number; seed?: number; full?: true; record?: true }>();

await runCommand(async () => {
  if (group !== "attacks" && group !== "faults" && group !== "every-change") throw new OperatorError(`There are attacks, faults and every-change, not "${group}".`);
  if (!generateClient()) throw new OperatorError("The database client could not be generated.");
  // Loaded late: it reaches the generated client.
  const { runTrials } = await import("./run-trials");
  const chosen = seed ?? Math.floor(Math.random() * 2 ** 31);
  console.log(`Seed ${chosen}`);
  const options = { ids, seed: chosen, isFull: full === true, doesRecord: record === true, signal: stopSignal() };
  if (!await runTrials(group, rounds === undefined ? options : { ...options, rounds })) process.exitCode = 1;
});
// Connections of the product's own code may keep the process alive.
process.exit();
