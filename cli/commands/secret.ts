import type { Command } from "commander";
import { checkout } from "../checkout";
import { withTracker } from "../with-tracker";

/** `tracker secret`: another secret without signing anybody out. */
export function addSecret(program: Command): void {
  const secret = program.command("secret").description("exchange the secret of this installation");
  secret.command("exchange").description("make a new secret on the embedded default; the one before it goes on opening what it closed")
    .action(async () => {
      await (await import("@/server/operations/secret-exchange")).exchangeSecret(checkout);
      console.log("There is a new secret: start the site anew. After twelve hours nobody needs the earlier one: tracker secret forget");
    });
  secret.command("reseal").description("seal second factors with the present secret (npm start does it too)").option("--json", "print the result as JSON")
    .action(async (options: { json?: boolean }) => {
      const result = await withTracker("tracker secret", async () => (await import("@/server/operations/reseal")).resealAll());
      console.log(options.json ? JSON.stringify(result) : `Sealed ${result.resealed} anew; ${result.unreadable} cannot be read with any secret.`);
    });
  secret.command("forget").description("end the exchange on the embedded default: from the next start the earlier secret opens nothing")
    .action(async () => {
      const reseal = () => withTracker("tracker secret", async () => (await import("@/server/operations/reseal")).resealAll());
      const { resealed } = await (await import("@/server/operations/secret-exchange")).forgetSecret(checkout, reseal);
      if (resealed > 0) console.log(`Sealed ${resealed} second factors with the present secret first.`);
      console.log("The earlier secret is forgotten: start the site anew.");
    });
}
