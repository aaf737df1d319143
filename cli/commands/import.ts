import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { importKinds, type ImportKind } from "@/domain/import-file";
import type { ImportOutcome } from "@/domain/import-outcome";
import { OperatorError } from "@/server/operations/operator-error";
import { deskWords } from "@/ui/i18n/desk-words";
import { accepted } from "../refused";
import { withTracker } from "../with-tracker";

type Options = { kind?: string; write?: boolean; template?: string; json?: boolean };
const say = deskWords("en");

/** `tracker import`: commitments or entries of their logs from a file, by the same command as the desk. */
export function addImport(program: Command): void {
  program
    .command("import [file]")
    .description("check a CSV or JSON file of commitments or follow-ups row by row; with --write import it, all or nothing")
    .option("--kind <kind>", "commitments or follow-ups (default: known by its columns)")
    .option("--write", "import it, instead of only saying what would happen")
    .option("--template <kind>", "print the CSV template of commitments or follow-ups and do nothing else")
    .option("--json", "print the result as JSON")
    .action(async (file: string | undefined, options: Options) => {
      if (options.template !== undefined) return printTemplate(kindOf(options.template));
      if (file === undefined) throw new OperatorError("Name the file to import, or ask for a --template.");
      const content = await readFile(file, "utf8").catch(() => { throw new OperatorError(`${file} cannot be read.`); });
      const kind = options.kind === undefined ? guess(content) : kindOf(options.kind);
      const outcome = await withTracker("tracker import", async () => {
        const { importRecords } = await import("@/server/commands/import-records");
        const { systemActor } = await import("@/server/actor");
        return accepted(await importRecords(systemActor("cli"), { kind, content, dryRun: options.write !== true }, { progress: told(options.json) }));
      });
      print(outcome, options.json);
      if (outcome.issues.length > 0) process.exitCode = 1;
    });
}

function kindOf(given: string): ImportKind {
  const kind = importKinds.find((known) => known === given);
  if (kind === undefined) throw new OperatorError(`The kind is one of ${importKinds.join(", ")}.`);
  return kind;
}

/** Only rows of a log look somewhere on a day. */
const guess = (content: string): ImportKind => (/\bcheckedOn\b/.test(content.slice(0, 4000)) ? "follow-ups" : "commitments");

async function printTemplate(kind: ImportKind): Promise<void> {
  const { csvTemplate } = await import("@/domain/import-template");
  process.stdout.write(csvTemplate(kind));
}

function told(json: boolean | undefined) {
  return (phase: string, done: number, of: number) => { if (!json && process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${phase}: ${done} of ${of}`); };
}

function print(outcome: ImportOutcome, json: boolean | undefined): void {
  if (json) return console.log(JSON.stringify(outcome));
  for (const { row, path, code, params } of outcome.issues) console.log(`${row === 0 ? "file" : `row ${row}`}${path === "" ? "" : `, ${path}`}: ${say(`issues.${code}`, params)}`);
  const { written, rows, added, changed, issues } = outcome;
  if (issues.length > 0) console.log(`Nothing was written: ${issues.length} faults in ${rows} rows.`);
  else console.log(written ? `${added} added, ${changed} changed.` : `${added} would be added, ${changed} changed; --write does it.`);
}
