import { buildSite } from "./build-site";
import { generateClient } from "./generate-client";
import { step } from "./progress";
import { runCommand } from "./run-command";

/** Builds the site for `npm start`, which then finds it ready; it needs no database. */
await runCommand(async () => {
  if (!generateClient()) {
    process.exitCode = 1;
    return;
  }
  const folder = await buildSite(".next-site", step, new AbortController().signal);
  console.log(`The site is built in ${folder}.`);
});
