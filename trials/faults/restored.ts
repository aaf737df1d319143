import { rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { onDatabase } from "@/server/operations/database-settings";
import { migrate } from "@/server/operations/migrate";
import { testSecret } from "@/server/operations/testing-cluster";
import { startCluster } from "../cluster";
import type { Trial } from "../trial";

const migrations = path.resolve(import.meta.dirname, "../../prisma/migrations");
const fiveMinutes = 300_000;

export const trial: Trial = {
  id: "T22", title: "backup and restore",
  mustHold: "A backup taken from the running product, restored into a new cluster, holds the same rows in every table that leaves, by their fingerprints; two that migrate at once both end well.",
  defaults: { rounds: 1 }, full: { rounds: 3 },
  async run({ rounds, signal, installation }) {
    const on = await installation();
    const { writeBackup } = await import("@/server/operations/backup");
    const { restoreBackup } = await import("@/server/operations/restore");
    const violations: string[] = [], figures: Record<string, number> = {};
    let made = 0;
    for (; made < rounds && !signal.aborted; made += 1) {
      const file = path.join(os.tmpdir(), `followthrough-trial-${process.pid}-${made}.backup`);
      const cluster = await startCluster();
      try {
        const target = onDatabase(cluster.ownerUrl, `restored_${made}`);
        const server = postgres(onDatabase(cluster.ownerUrl, "postgres"), { max: 1 });
        await server`CREATE DATABASE ${server(`restored_${made}`)} ENCODING 'UTF8' TEMPLATE template0`;
        await server`CREATE DATABASE ${server(`twice_${made}`)} ENCODING 'UTF8' TEMPLATE template0`;
        await server.end();
        figures["backup ms"] = await timed(() => writeBackup(on.database.ownerUrl, file));
        figures["backup kB"] = Math.round(statSync(file).size / 1_024);
        figures["restore ms (RTO)"] = await timed(() => restoreBackup({ ownerUrl: target, secret: testSecret }, migrations, file, { force: false }));
        if (figures["restore ms (RTO)"] > fiveMinutes) violations.push("The restore took more than five minutes.");
        violations.push(...await differences(on.database.ownerUrl, target, figures));
        const twice = { ownerUrl: onDatabase(cluster.ownerUrl, `twice_${made}`), secret: testSecret };
        const ends = await Promise.allSettled([migrate(twice, migrations), migrate(twice, migrations)]);
        for (const end of ends) if (end.status === "rejected") violations.push(`Of two that migrated at once one failed: ${String(end.reason)}`);
      } finally {
        await cluster.remove();
        rmSync(file, { force: true });
      }
    }
    return { rounds: made, violations, figures };
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return Math.round(performance.now() - since);
}

async function differences(from: string, to: string, figures: Record<string, number>): Promise<string[]> {
  const { backedUp } = await import("@/server/operations/backup-format");
  const [before, after] = [postgres(from, { max: 1 }), postgres(to, { max: 1 })];
  try {
    const found: string[] = [];
    let rows = 0;
    for (const table of backedUp.leave) {
      const of = async (sql: postgres.Sql) => (await sql<{ n: number; print: string | null }[]>`
        SELECT count(*)::int AS n, md5(string_agg(md5(r::text), '' ORDER BY md5(r::text))) AS print FROM ${sql(table)} r`)[0]!;
      const [was, is] = [await of(before), await of(after)];
      rows += was.n;
      if (was.n !== is.n || was.print !== is.print) found.push(`${table}: ${was.n} rows before, ${is.n} after, or other ones`);
    }
    figures["tables"] = backedUp.leave.length;
    figures["rows"] = rows;
    return found;
  } finally {
    await Promise.all([before.end(), after.end()]);
  }
}
