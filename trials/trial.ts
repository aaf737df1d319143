import type { TrialInstallation } from "./installation";

/** What came of a trial. Each violation is a sentence; figures are shown as they are, units in their names. */
export type Outcome = { rounds: number; violations: string[]; figures: Record<string, number | string> };

export type TrialContext = {
  rounds: number;
  /** Whether this is the long form: more of everything, not other rules. */
  isFull: boolean;
  /** Decides all that is random; printed with the outcome and given again with `--seed`. */
  seed: number;
  signal: AbortSignal;
  /** The built product with the five documents and people of every role, started when it is first asked for. */
  installation: () => Promise<TrialInstallation>;
};

/** One row of the table of reliability and security, tried on the built product. */
export type Trial = {
  /** T1 to T31. */
  id: string;
  title: string;
  mustHold: string;
  defaults: { rounds: number };
  /** In the form that every change runs, a few seconds of each; without it the row's tests are enough for that. */
  everyChange?: { rounds: number };
  full: { rounds: number };
  run: (context: TrialContext) => Promise<Outcome>;
};

/** What the last recorded run of a trial said, and where; `sources` is the name of the build that it tried. */
export type Recorded = Outcome & { id: string; title: string; on: string; machine: string; seed: number; isFull: boolean; seconds: number; sources?: string };
