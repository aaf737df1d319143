import type { Command } from "commander";
import type { CheckKind, FaultLine, Report } from "@/domain/verification";
import { deskWords } from "@/ui/i18n/desk-words";
import { keptHead } from "../kept-head";
import { withTracker } from "../with-tracker";

type Options = { documents?: string; auditHead?: string; json?: boolean };
const say = deskWords("en");
const nameOf = (check: CheckKind) => say(`verification.check.${check}`);

/** `tracker verify`: proves quotations, fingerprints, statuses, the audit chain and what the public may see. */
export function addVerify(program: Command): void {
  program
    .command("verify")
    .description("prove every quotation, fingerprint, status and link of the audit chain, and that nothing is public too early")
    .option("--documents <folder>", "the original documents, to prove the quotations whose texts are not kept here")
    .option("--audit-head <file>", "a copy of /api/v1/audit/head that was kept, as a file or as the JSON itself: it must still be in the chain")
    .option("--json", "print the report as JSON")
    .action(async (options: Options) => {
      const report = await withTracker("tracker verify", () => run(options));
      if (report.faults > 0) process.exitCode = 1;
    });
}

async function run({ documents, auditHead: given, json }: Options): Promise<Report> {
  const kept = given === undefined ? undefined : keptHead(given);
  const { amountToVerify, verify } = await import("@/server/operations/verify");
  const amounts = await amountToVerify();
  const line = progressLine();
  // With --json the lines are the report's; without it each is printed as it is found, and none is kept.
  const lines: FaultLine[] = [];
  const report = await verify({
    documents: documents ?? null, auditHead: kept,
    fault: (fault) => {
      if (json) lines.push(fault);
      else line.print(`${fault.record}: ${fault.fault}`);
    },
    progress: (check, done) => line.show(`${nameOf(check)}: ${done} of ${Math.max(done, amounts[check] ?? 0)}`),
  });
  line.show("");
  if (json) console.log(JSON.stringify({ ...report, lines }));
  else {
    for (const { check, checked, faults } of report.checks) console.log(`${nameOf(check)}: ${checked} checked, ${faults} faults`);
    console.log(report.faults === 0 ? "No faults." : `${report.faults} faults.`);
  }
  return report;
}

/** On a terminal one line that is written over; elsewhere nothing, so that the output is the result alone. */
function progressLine() {
  const isShown = process.stderr.isTTY;
  const show = (text: string) => { if (isShown) process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns || 80) - 1)}`); };
  return { show, print: (text: string) => { show(""); console.log(text); } };
}
