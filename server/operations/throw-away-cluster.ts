import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { holdFolder } from "./folder-lock";
import { openEmbeddedDatabase } from "./embedded-postgres";
import { stopOrphan } from "./postgres-server";
import { canEnter, postgresUser } from "./postgres-user";

/** A cluster for one run of one command, whose data nobody will miss. */
export type ThrowAwayCluster = { ownerUrl: string; remove: () => Promise<void> };

const prefix = "followthrough-scratch-";

/** The system's folder for temporary files, or another one if root's own is closed to the database's account. */
function temporaryFolder(): string {
  const user = postgresUser();
  return [os.tmpdir(), "/tmp"].find((folder) => canEnter(user, folder)) ?? os.tmpdir();
}

/** A new folder that the database's account can enter; those of runs that were killed are removed first. */
export async function scratchFolder(): Promise<string> {
  const parent = temporaryFolder();
  await removeAbandoned(parent);
  const folder = mkdtempSync(path.join(parent, prefix));
  chmodSync(folder, 0o711);
  return folder;
}

/** Starts an empty cluster in a temporary folder, for tests and for comparing schemas. */
export async function startThrowAwayCluster(command: string): Promise<ThrowAwayCluster> {
  const folder = await scratchFolder();
  // Nothing here must survive a power cut, and tests open one database per file.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const database = await openEmbeddedDatabase(folder, { command, settings });
  return {
    ownerUrl: database.ownerUrl,
    async remove() {
      await database.close({ evenIfUsed: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Clears up after runs that were killed: their server goes on, but nobody holds their folder. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(parent, name);
    try {
      const lock = await holdFolder(folder);
      if (!lock) continue;
      await stopOrphan(folder);
      rmSync(folder, { recursive: true, force: true });
      lock.release();
    } catch {
      // Another user's: theirs to clear up.
    }
  }
}
