// Loaded into the web server by cli/next-process.ts, with an open channel to the
// command that started it. However that command ends, the channel closes, and a
// server that nobody can stop any more must not keep the port.
import { standBefore } from "../server/stand-before.mjs";

process.once("disconnect", () => process.exit(1));

// A site that is built starts before its database is up to date; what the program
// has to know comes with the word that it may begin (instrumentation.ts). No request
// reaches Next before the program has looked at it.
if (process.env.TRACKER_BEGINS === "when told") {
  standBefore();
  globalThis.trackerMayBegin = new Promise((resolve) => {
    process.once("message", (environment) => {
      Object.assign(process.env, environment);
      resolve();
    });
  });
}
