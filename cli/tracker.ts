import { Command, CommanderError } from "commander";
import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";

/** Each command has its own file and adds itself to the program; loaded late, since most need the generated client. */
const commands = [
  async () => (await import("./commands/migrate")).addMigrate,
  async () => (await import("./commands/seed")).addSeed,
  async () => (await import("./commands/verify")).addVerify,
  async () => (await import("./commands/user")).addUser,
  async () => (await import("./commands/log")).addLog,
];

await runCommand(async () => {
  if (!generateClient()) {
    process.exitCode = 1;
    return;
  }
  const program = new Command("tracker").description("Followthrough from a terminal").showHelpAfterError().exitOverride();
  for (const load of commands) (await load())(program);
  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has already told what was wrong with the arguments.
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
});
