import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { checkout } from "./checkout";

const schemaFile = path.join(checkout, "prisma/schema.prisma");
const generated = path.join(checkout, "prisma/generated");
const stampFile = path.join(generated, ".schema-hash");

const require = createRequire(import.meta.url);

/** What the generated client depends on: the schema and the version of Prisma. */
function currentHash(): string {
  const prismaPackage = readFileSync(require.resolve("prisma/package.json"));
  return createHash("sha256").update(readFileSync(schemaFile)).update(prismaPackage).digest("hex");
}

/**
 * Generates the Prisma client unless it is up to date; false if that failed.
 * Prisma wants to download its schema engine even for commands that never run
 * it; naming any existing file as the engine keeps it from the network.
 */
export function generateClient(): boolean {
  const hash = currentHash();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return true;
  const prisma = path.join(path.dirname(require.resolve("prisma/package.json")), "build/index.js");
  rmSync(stampFile, { force: true });
  const result = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
    cwd: checkout,
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: prisma, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (result.status !== 0) {
    process.stderr.write(`The Prisma client could not be generated from prisma/schema.prisma.\n${result.stdout}${result.stderr}`);
    return false;
  }
  writeFileSync(`${stampFile}.new`, hash);
  renameSync(`${stampFile}.new`, stampFile);
  return true;
}
