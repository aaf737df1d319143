import { readFileSync } from "node:fs";
import path from "node:path";
import { readMigrations, writeMigration } from "./migration-files";
import { OperatorError } from "./operator-error";
import { withSchemaEngine } from "./schema-engine";
import { startThrowAwayCluster } from "./throw-away-cluster";

/**
 * For developers: writes the SQL that leads from the existing migrations to
 * `prisma/schema.prisma` into a new migration, or nothing when there is no
 * difference. What Prisma has no words for (triggers, CHECKs) is added by hand.
 */
export async function createMigration(prismaDir: string, name: string): Promise<{ file: string } | null> {
  if (!/^[a-z0-9][a-z0-9_]{0,60}$/.test(name)) {
    throw new OperatorError(`"${name}" cannot name a migration: use small letters, digits and underscores.`);
  }
  const migrationsDir = path.join(prismaDir, "migrations");
  const schemaFile = path.join(prismaDir, "schema.prisma");
  // Triggers and CHECKs of the earlier migrations need a real server to run on.
  const cluster = await startThrowAwayCluster("tracker migrate --create");
  try {
    const sql = await withSchemaEngine(cluster.ownerUrl, async (engine) => {
      const { stdout } = await engine.diff({
        from: { tag: "migrations", ...readMigrations(migrationsDir) },
        to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content: readFileSync(schemaFile, "utf8") }] },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      });
      return stdout ?? "";
    });
    if (!/^\s*[A-Z]/m.test(sql)) return null;
    const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    return { file: writeMigration(migrationsDir, `${time}_${name}`, sql) };
  } finally {
    await cluster.remove();
  }
}
