import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync, chmodSync } from "node:fs";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Step } from "@/cli/progress";
import { openEmbeddedDatabase } from "@/server/operations/embedded-postgres";
import { migrate } from "@/server/operations/migrate";
import { fill, type Loaded } from "./fill";
import { sizes, type Size } from "./shape";

/** Only the benchmark has it. */
export const benchSecret = "a secret that only the benchmark of the tracker uses";

export type BenchDatabase = { ownerUrl: string; loaded: Loaded[]; close: () => Promise<void> };

const checkout = path.resolve(import.meta.dirname, "../..");
/** Kept from one run to the next, because filling takes longer than measuring; what is filled otherwise is filled anew. */
const folderOf = (size: Size) => path.join(checkout, ".bench", size);

/** What decides the rows: the generator and the tables. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["bench/data", "prisma/migrations"]) {
    for (const name of readdirSync(path.join(checkout, folder), { recursive: true, encoding: "utf8" }).sort())
      if (/\.(ts|sql)$/.test(name)) hash.update(name).update(readFileSync(path.join(checkout, folder, name)));
  }
  return hash.digest("hex");
}

/** Opens the benchmark's own database of a size, filled. */
export async function openBenchDatabase(size: Size, step: Step): Promise<BenchDatabase> {
  const folder = folderOf(size);
  const mark = path.join(folder, "filled.json");
  const wanted = fingerprint();
  const known = existsSync(mark) ? JSON.parse(readFileSync(mark, "utf8")) as { fingerprint: string; loaded: Loaded[] } : null;
  const isFilled = known?.fingerprint === wanted;
  if (!isFilled) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  const settings = { fsync: "off", full_page_writes: "off", max_wal_size: "8GB", shared_buffers: "1GB", maintenance_work_mem: "512MB", max_connections: "100" };
  const database = await openEmbeddedDatabase(folder, { command: "npm run bench", settings });
  const close = () => database.close({ evenIfUsed: true });
  try {
    await migrate({ ownerUrl: database.ownerUrl, secret: benchSecret }, path.join(checkout, "prisma/migrations"));
    if (isFilled) return { ownerUrl: database.ownerUrl, loaded: known.loaded, close };
    const loaded = await step(`Filling a database with ${sizes[size]} commitments`, (report) => fill(database.ownerUrl, sizes[size], report));
    writeFileSync(mark, `${JSON.stringify({ fingerprint: wanted, loaded })}\n`);
    return { ownerUrl: database.ownerUrl, loaded, close };
  } catch (error) {
    await close();
    throw error;
  }
}
