import path from "node:path";
import type { Command } from "commander";
import { checkout } from "../checkout";

/** `tracker migrate`: brings the database up to date, or writes the next migration. */
export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("apply the migrations, make the database roles and give them their rights")
    .option("--json", "print the result as JSON")
    .option("--create <name>", "for developers: write the next migration from prisma/schema.prisma and apply nothing")
    .action(async (options: { json?: boolean; create?: string }) => {
      const result = options.create ? await create(options.create) : await apply();
      console.log(options.json ? JSON.stringify(result) : sentence(result));
    });
}

type Result = { applied: string[] } | { created: string | null };

async function create(name: string): Promise<Result> {
  const { createMigration } = await import("@/server/operations/create-migration");
  const created = await createMigration(path.join(checkout, "prisma"), name);
  return { created: created && path.relative(checkout, created.file) };
}

async function apply(): Promise<Result> {
  const { migrateInstallation, openInstallation } = await import("@/server/operations/installation");
  const installation = await openInstallation(checkout, "tracker migrate");
  try {
    return await migrateInstallation(checkout, installation);
  } finally {
    await installation.close();
  }
}

function sentence(result: Result): string {
  if ("created" in result) return result.created ? `Wrote ${result.created}.` : "The migrations already lead to this schema.";
  if (result.applied.length === 0) return "The database is up to date.";
  return `Applied ${result.applied.join(", ")}.`;
}
