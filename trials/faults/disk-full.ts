import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Outcome, Trial } from "../trial";

/** The trial has a site and a database of its own, and a process serves one database only: it runs in another. */
export const trial: Trial = {
  id: "T18", title: "the disk is full",
  mustHold: "On size-limited mounts, the data folder and then the log of writes (WAL): writes are refused with 503, reads live, nothing that was acknowledged is lost, and it works again once there is space.",
  defaults: { rounds: 1 }, full: { rounds: 5 },
  async run({ rounds, signal }): Promise<Outcome> {
    const script = path.join(import.meta.dirname, "disk-full-process.ts");
    const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=react-server", "--import", "tsx", script, String(rounds)], { signal, maxBuffer: 2 ** 26 });
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Outcome;
  },
};
