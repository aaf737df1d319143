import { Command, CommanderError } from "commander";
import { addArchive } from "./commands/archive";
import { addBackup } from "./commands/backup";
import { addExtract } from "./commands/extract";
import { addImport } from "./commands/import";
import { addLog } from "./commands/log";
import { addMigrate } from "./commands/migrate";
import { addSecret } from "./commands/secret";
import { addSeed } from "./commands/seed";
import { addUser } from "./commands/user";
import { addVerify } from "./commands/verify";
import { runCommand } from "./run-command";

/**
 * Each command has its own file and adds itself to the program. What reaches the database loads its part of server/
 * when it runs, after the Prisma client was generated; these need neither.
 */
const withoutClient = new Set(["extract"]);

await runCommand(async () => {
  const program = new Command("tracker").description("Followthrough from a terminal").showHelpAfterError().exitOverride();
  for (const add of [addMigrate, addSeed, addVerify, addUser, addLog, addExtract, addImport, addArchive, addBackup, addSecret]) add(program);
  program.hook("preAction", async (_program, command) => {
    if (withoutClient.has(command.name())) return;
    const { generateClient } = await import("./generate-client");
    if (!generateClient()) process.exit(1);
  });
  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has already told what was wrong with the arguments.
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
});
