import { OperatorError } from "@/server/operations/operator-error";

/**
 * Runs a command to its end. What a person can put right is told in one sentence;
 * anything else is a fault of the program, and its stack helps to report it.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof OperatorError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
      return;
    }
    process.stderr.write("This is a fault in the tracker; please report it with the lines below.\n");
    console.error(error);
    process.exitCode = 1;
  }
}
