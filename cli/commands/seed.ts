import type { Command } from "commander";
import { withTracker } from "../with-tracker";

/** `tracker seed`: adds what the five documents contain and was never there. */
export function addSeed(program: Command): void {
  program
    .command("seed")
    .description("add what the five documents contain, as far as it was never there")
    .option("--json", "print the result as JSON")
    .action(async (options: { json?: boolean }) => {
      const result = await withTracker("tracker seed", async () => {
        const { seedDocuments } = await import("@/seed/index");
        return seedDocuments((line) => { if (!options.json) console.log(line); });
      });
      console.log(options.json ? JSON.stringify(result) : result.added === 0 ? "Nothing was missing." : `Added ${result.added} records.`);
    });
}
