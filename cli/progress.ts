/** Runs a step of a command and tells how it goes. */
export type Step = <T>(label: string, work: (report: (detail: string) => void) => Promise<T>) => Promise<T>;

const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`;

/** On a terminal one line that counts the seconds; elsewhere a plain line, and another every half minute. */
export const step: Step = process.stderr.isTTY ? liveStep : plainStep;

async function liveStep<T>(label: string, work: (report: (detail: string) => void) => Promise<T>): Promise<T> {
  const since = Date.now();
  let detail = "";
  const show = (end = "") => {
    const line = `${label} … ${detail ? `${detail} ` : ""}${seconds(since)}`;
    process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}${end}`);
  };
  const timer = setInterval(show, 1000);
  show();
  try {
    const result = await work((text) => {
      detail = text;
      show();
    });
    detail = "";
    return result;
  } finally {
    clearInterval(timer);
    show("\n");
  }
}

async function plainStep<T>(label: string, work: (report: (detail: string) => void) => Promise<T>): Promise<T> {
  const since = Date.now();
  let detail = "";
  process.stderr.write(`${label} …\n`);
  const timer = setInterval(() => process.stderr.write(`  … ${seconds(since)} ${detail}\n`), 30_000);
  try {
    return await work((text) => {
      detail = text;
    });
  } finally {
    clearInterval(timer);
  }
}

/** On a terminal, how far a table is; nothing where the answer is read by a program. */
export function rowsTold(json: boolean | undefined): (table: string, rows: number) => void {
  return (table, rows) => { if (!json && process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${table}: ${rows}`); };
}
