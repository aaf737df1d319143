import type { Job } from "./job";

/**
 * Everything that the product does by itself. A new job is one file and one line here (and its words at
 * `jobs` in the desk's catalogues); `tracker migrate` makes its queue. The work is loaded when it is begun,
 * so that reading this table costs nothing.
 */
export const jobs: readonly Job[] = [
  { name: "check-links", at: "02:40", atFirstStart: false, limitMinutes: 360, run: async (context) => (await import("./check-links")).checkLinks(context) },
  { name: "back-up", at: "03:10", atFirstStart: false, limitMinutes: 360, run: async (context) => (await import("./back-up")).backUp(context) },
  { name: "verify", at: "03:40", atFirstStart: true, limitMinutes: 360, run: async (context) => (await import("./verify-record")).verifyRecord(context) },
  { name: "tidy", at: "04:20", atFirstStart: false, limitMinutes: 30, run: async (context) => (await import("./tidy")).tidy(context) },
  { name: "digest", at: "06:30", atFirstStart: false, limitMinutes: 120, run: async (context) => (await import("./digest")).sendDigests(context) },
];

export const findJob = (name: string): Job | undefined => jobs.find((job) => job.name === name);
