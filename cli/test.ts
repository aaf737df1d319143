import { rmSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { OperatorError } from "@/server/operations/operator-error";
import { checkout } from "./checkout";
import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";
import { stopSignal } from "./stop-signal";
import { addCounts, type Counts } from "./test-counts";

/**
 * `npm test` runs everything; `npm test -- domain` the tests whose path contains
 * "domain", `npm test -- e2e reading` the browser tests about reading.
 */
const [first, ...rest] = process.argv.slice(2);
const wanted = {
  unit: first !== "e2e",
  browser: first === undefined || first === "e2e",
  unitFilters: first === undefined ? [] : [first, ...rest],
  browserFilters: rest,
};

const signal = stopSignal();

await runCommand(async () => {
  rmSync(path.join(checkout, "test-results"), { recursive: true, force: true });
  if (!generateClient()) {
    process.exitCode = 1;
    return;
  }
  const all: Counts[] = [];
  // Loaded late: they reach the generated client.
  if (wanted.unit) {
    const { runUnitTests } = await import("./test-unit");
    all.push(await orFailed(() => runUnitTests(wanted.unitFilters, signal)));
  }
  if (wanted.browser && !signal.aborted) {
    const { runBrowserTests } = await import("./test-browser");
    all.push(await orFailed(() => runBrowserTests(wanted.browserFilters, signal)));
  }
  const total = addCounts(all);
  const isComplete = all.every((counts) => counts.passed + counts.failed > 0) && !signal.aborted;
  if (total.flaky > 0) console.log(`${total.flaky} of those that passed did so on the second try: the report above names them.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0 || !isComplete) process.exitCode = 1;
});

/** Tests that could not be run at all have failed, and the last line says so: no browser, no build. */
async function orFailed(run: () => Promise<Counts>): Promise<Counts> {
  try {
    return await run();
  } catch (error) {
    if (signal.aborted) return { passed: 0, failed: 1, flaky: 0 };
    process.stderr.write(`${error instanceof OperatorError ? error.message : inspect(error)}\n`);
    return { passed: 0, failed: 1, flaky: 0 };
  }
}
