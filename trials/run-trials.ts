import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { step } from "@/cli/progress";
import { heldInFull, presentSources, recordedResults, resultsFolder, writeFigures } from "./figures";
import { openTrialInstallation, type TrialInstallation } from "./installation";
import { rows } from "./list";
import type { Outcome, Recorded, Trial, TrialContext } from "./trial";

export type Group = "attacks" | "faults" | "every-change";
export type RunOptions = {
  ids: readonly string[]; rounds?: number; seed: number; isFull: boolean; doesRecord: boolean; signal: AbortSignal;
  /** Leaves out what was recorded in full of the same sources of the site, and held. */
  isResumed?: boolean;
};

/** Runs the trials of a group (all, or those named), prints a line for each, and says whether nothing was violated. */
export async function runTrials(group: Group, options: RunOptions): Promise<boolean> {
  const { isFull, seed, signal, doesRecord } = options;
  let opened: Promise<TrialInstallation> | undefined;
  const installation = () => (opened ??= openTrialInstallation({ signal }));
  let holds = true;
  try {
    const chosen = await chosenTrials(group, options);
    for (const [index, trial] of chosen.entries()) {
      const rounds = options.rounds ?? roundsOf(trial, group, isFull);
      if (isFull) console.log(`${index + 1} of ${chosen.length}: ${trial.id}, ${rounds} rounds, ${expected(trial)}`);
      const since = Date.now();
      const outcome = await step(`${trial.id} ${trial.title}`, () => attempt(trial, { rounds, isFull, seed, signal, installation }));
      const seconds = Math.round((Date.now() - since) / 1000);
      console.log(lineOf(trial, outcome, seconds));
      for (const violation of outcome.violations.slice(0, 20)) console.log(`   ✗ ${violation}`);
      if (outcome.violations.length > 20) console.log(`   ✗ and ${outcome.violations.length - 20} more`);
      holds &&= outcome.violations.length === 0;
      if (doesRecord) record({ id: trial.id, title: trial.title, ...outcome, on: new Date().toISOString().slice(0, 10), machine: machine(), seed, isFull, seconds, sources: presentSources() });
      signal.throwIfAborted();
    }
    if (doesRecord) writeFigures();
    return holds;
  } finally {
    const last = await opened?.catch(() => undefined);
    await last?.close();
  }
}

async function chosenTrials(group: Group, { ids, isResumed = false }: RunOptions): Promise<Trial[]> {
  const wanted = rows.filter((row) => row.load && (group === "every-change" || row.group === group) && (ids.length === 0 || ids.includes(row.id)) && !(isResumed && heldInFull(row.id)));
  const trials = await Promise.all(wanted.map((row) => row.load!()));
  return trials.filter(({ everyChange }) => group !== "every-change" || everyChange !== undefined);
}

const roundsOf = ({ defaults, everyChange = defaults, full }: Trial, group: Group, isFull: boolean): number =>
  (isFull ? full : group === "every-change" ? everyChange : defaults).rounds;

/** How long it took when it was last recorded, or would by the rounds of its quick form. */
function expected({ id, defaults, full }: Trial): string {
  const last = recordedResults().find((one) => one.id === id);
  if (last === undefined) return "never recorded";
  return last.isFull ? `${last.seconds} s when it was last recorded` : `about ${Math.ceil((last.seconds * full.rounds) / defaults.rounds / 60)} min by its quick form`;
}

/** A trial that breaks off has shown nothing. */
async function attempt(trial: Trial, context: TrialContext): Promise<Outcome> {
  try {
    return await trial.run(context);
  } catch (error) {
    if (context.signal.aborted) throw error;
    return { rounds: 0, violations: [`It broke off: ${error instanceof Error ? error.stack ?? error.message : String(error)}`], figures: {} };
  }
}

const lineOf = ({ id, title }: Trial, { rounds, violations, figures }: Outcome, seconds: number): string =>
  [`${violations.length === 0 ? "✓" : "✗"} ${id} ${title}: ${rounds} rounds, ${violations.length} violations, ${seconds} s`,
    ...Object.entries(figures).map(([name, value]) => `${name} ${value}`)].join("; ");

const machine = (): string => `${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;

function record(outcome: Recorded): void {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(path.join(resultsFolder, `${outcome.id}.json`), `${JSON.stringify(outcome, null, 1)}\n`);
}
