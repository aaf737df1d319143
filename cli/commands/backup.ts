import path from "node:path";
import type { Command } from "commander";
import { checkout } from "../checkout";
import { rowsTold } from "../progress";

type Options = { json?: boolean };

/** `tracker backup` and `tracker restore`: everything in one file, and an installation as it was. */
export function addBackup(program: Command): void {
  program
    .command("backup <file>")
    .description("write everything into one new file, while the site goes on: the record, its documents, drafts and people with their passwords as they are kept")
    .option("--json", "print the result as JSON")
    .action((file: string, options: Options) => backup(path.resolve(file), options));
  program
    .command("restore <file>")
    .description("make this installation what it was when the backup was taken; all or nothing")
    .option("--force", "replace the record that is here")
    .option("--json", "print the result as JSON")
    .action((file: string, options: Options & { force?: boolean }) => restore(path.resolve(file), options));
}

/** The database as it is: a backup before an upgrade must not bring it up to date. */
async function backup(file: string, { json }: Options): Promise<void> {
  const { openInstallation } = await import("@/server/operations/installation");
  const { writeBackup } = await import("@/server/operations/backup");
  const installation = await openInstallation(checkout, "tracker backup");
  try {
    const { rows, head, end } = await writeBackup(installation.settings.ownerUrl, file, rowsTold(json));
    const audit = end.audit?.sequence ?? "0";
    console.log(json ? JSON.stringify({ file, rows, takenAt: head.takenAt, audit: end.audit })
      : `Wrote ${rows} rows to ${file}; the audit chain ends at event ${audit}. It holds passwords as they are kept, drafts and private notes: keep it as safe as the server, and TRACKER_SECRET apart from it.`);
  } finally {
    await installation.close();
  }
}

async function restore(file: string, { json, force = false }: Options & { force?: boolean }): Promise<void> {
  const { connectThisProcess, disconnectThisProcess, openInstallation } = await import("@/server/operations/installation");
  const { restoreBackup } = await import("@/server/operations/restore");
  const installation = await openInstallation(checkout, "tracker restore");
  try {
    const { head, end, rows } = await restoreBackup(installation.settings, path.join(checkout, "prisma/migrations"), file, { force, progress: rowsTold(json) });
    connectThisProcess(installation);
    const { verify } = await import("@/server/operations/verify");
    const { faults } = await verify({
      documents: null, progress: () => undefined, fault: ({ record, fault }) => { if (!json) console.log(`${record}: ${fault}`); },
    });
    if (faults > 0) process.exitCode = 1;
    console.log(json ? JSON.stringify({ rows, takenAt: head.takenAt, audit: end.audit, faults })
      : `Restored ${rows} rows as of ${head.takenAt}; the audit chain holds up to event ${end.audit?.sequence ?? 0}. Whoever was signed in signs in again. ${faults === 0 ? "No faults." : `${faults} faults.`}`);
  } finally {
    await disconnectThisProcess();
    await installation.close();
  }
}
