import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

const lockfileName = "migration_lock.toml";
const lockfileContent = '# Which database the migrations are for; Prisma reads it. Do not edit.\nprovider = "postgresql"\n';

/** The folders `prisma/migrations/<name>/migration.sql`, as the schema engine wants them. */
export function readMigrations(migrationsDir: string): MigrationList {
  const folders = existsSync(migrationsDir)
    ? readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir: migrationsDir,
    lockfile: { path: lockfileName, content: lockfileContent },
    shadowDbInitScript: "",
    migrationDirectories: folders
      .map((folder) => folder.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: { path: "migration.sql", content: readSql(migrationsDir, name) } })),
  };
}

function readSql(migrationsDir: string, name: string): { tag: "ok" | "error"; value: string } {
  try {
    return { tag: "ok", value: readFileSync(path.join(migrationsDir, name, "migration.sql"), "utf8") };
  } catch (error) {
    return { tag: "error", value: error instanceof Error ? error.message : String(error) };
  }
}

/** Writes a new migration and returns its file. */
export function writeMigration(migrationsDir: string, name: string, sql: string): string {
  const file = path.join(migrationsDir, name, "migration.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sql);
  writeFileSync(path.join(migrationsDir, lockfileName), lockfileContent);
  return file;
}
