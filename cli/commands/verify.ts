import type { Command } from "commander";
import { withTracker } from "../with-tracker";

/** `tracker verify`: proves quotations, fingerprints, projections and the audit chain. */
export function addVerify(program: Command): void {
  program
    .command("verify")
    .description("prove every quotation, fingerprint, status and link of the audit chain")
    .option("--documents <folder>", "the original documents, to prove the quotations whose texts are not kept here")
    .option("--json", "print the report as JSON")
    .action(async (options: { documents?: string; json?: boolean }) => {
      const report = await withTracker("tracker verify", async () => {
        const { verify } = await import("@/server/operations/verify");
        return verify(options.documents ?? null, (line) => { if (!options.json) console.log(line); });
      });
      if (options.json) console.log(JSON.stringify(report));
      else {
        for (const { record, fault } of report.checks.flatMap(({ faults }) => faults)) console.log(`${record}: ${fault}`);
        console.log(report.faults === 0 ? "No faults." : `${report.faults} faults.`);
      }
      if (report.faults > 0) process.exitCode = 1;
    });
}
