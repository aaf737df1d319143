import { generateClient } from "@/cli/generate-client";
import { runCommand } from "@/cli/run-command";
import { stopSignal } from "@/cli/stop-signal";
import { hasNginx } from "@/e2e/nginx";
import { OperatorError } from "@/server/operations/operator-error";
import { installedPostgres } from "./replica";

/** `npm run test:cluster`: nginx, two processes of the site, a primary and a replica, with what this computer has. */
await runCommand(async () => {
  const binaries = installedPostgres();
  const missing = [...(hasNginx() ? [] : ["nginx (nginx-light)"]), ...(binaries === null ? ["PostgreSQL 15 or newer (postgresql)"] : [])];
  if (binaries === null || missing.length > 0) {
    console.log(`Skipped: this computer has no ${missing.join(" and no ")}. On Debian: apt-get install nginx-light postgresql`);
    return;
  }
  if (!generateClient()) throw new OperatorError("The database client could not be generated.");
  const [{ startSeveral }, { checks }] = [await import("./several"), await import("./checks")];
  const signal = stopSignal();
  const several = await startSeveral(binaries, signal);
  try {
    for (const { name, run } of checks) {
      signal.throwIfAborted();
      const { violations, figures } = await run(several).catch((error: unknown) => ({ violations: [`It broke off: ${error instanceof Error ? error.stack ?? error.message : String(error)}`], figures: {} }));
      console.log([`${violations.length === 0 ? "✓" : "✗"} ${name}`, ...Object.entries(figures).map(([what, value]) => `${what} ${value}`)].join("; "));
      for (const violation of violations) console.log(`   ✗ ${violation}`);
      if (violations.length > 0) process.exitCode = 1;
    }
  } finally {
    await several.close();
  }
});
// Connections of the product's own code may keep the process alive.
process.exit();
