import { openQueue } from "./queue";
import { startWorker } from "./worker";

/**
 * A process of its own that works on the queue, for the test that kills it: `tidy` either never ends or
 * answers with the number of its process. Bounds are short, because a test has no time.
 */
const hangs = process.argv.includes("--hang");
startWorker(openQueue("jobs"), {
  isScheduling: false, say: () => undefined, limits: { pollMs: 50, beatMs: 50, sweepMs: 50, leaseMs: 1_500 },
  jobs: [{
    name: "tidy", at: null, atFirstStart: false, limitMinutes: 1,
    run: () => (hangs ? new Promise<never>(() => undefined) : Promise.resolve({ process: process.pid })),
  }],
});
