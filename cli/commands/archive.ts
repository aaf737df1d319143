import path from "node:path";
import type { Command } from "commander";
import { rowsTold } from "../progress";
import { withTracker } from "../with-tracker";

type Options = { json?: boolean };

/** `tracker export` and `tracker import-all`: an installation as a folder of lines, and a new one made of it. */
export function addArchive(program: Command): void {
  program
    .command("export <folder>")
    .description("write everything into a new folder: what is published with its history, and the desk's work; no passwords, sessions or secrets")
    .option("--json", "print the result as JSON")
    .action(async (folder: string, options: Options) => {
      const manifest = await withTracker("tracker export", ({ settings }) => exportAll(settings.ownerUrl, path.resolve(folder), options));
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      console.log(options.json ? JSON.stringify(manifest) : `Wrote ${rows} rows of ${manifest.tables.length} tables to ${folder}. It holds drafts and private notes: keep it like a backup.`);
    });
  program
    .command("import-all <folder>")
    .description("load such a folder into a new, empty installation, before its first start; all or nothing")
    .option("--json", "print the result as JSON")
    .action(async (folder: string, options: Options) => {
      const faults = await withTracker("tracker import-all", ({ settings }) => importAll(settings.ownerUrl, path.resolve(folder), options));
      if (faults > 0) process.exitCode = 1;
    });
}

async function exportAll(ownerUrl: string, folder: string, { json }: Options) {
  const { exportArchive } = await import("@/server/operations/archive-export");
  const { recordExport } = await import("@/server/commands/record-export");
  const { systemActor } = await import("@/server/actor");
  const manifest = await exportArchive(ownerUrl, folder, rowsTold(json));
  // Afterwards: the archive says what was so before anybody took it.
  await recordExport(systemActor("cli"), { what: "everything", format: "jsonl", rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0) });
  return manifest;
}

async function importAll(ownerUrl: string, folder: string, { json }: Options): Promise<number> {
  const { importArchive } = await import("@/server/operations/archive-import");
  const { verify } = await import("@/server/operations/verify");
  const manifest = await importArchive(ownerUrl, folder, rowsTold(json));
  const { faults } = await verify({
    documents: null, progress: () => undefined, fault: ({ record, fault }) => { if (!json) console.log(`${record}: ${fault}`); },
  });
  if (json) console.log(JSON.stringify({ tables: manifest.tables.length, audit: manifest.audit, faults }));
  else console.log(`Loaded ${manifest.tables.length} tables; the audit chain holds up to event ${manifest.audit?.sequence ?? 0}. ${faults === 0 ? "No faults." : `${faults} faults.`}`);
  return faults;
}
