import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { FaultLine } from "@/domain/verification";
import { seedDocuments } from "@/seed/index";
import { logFollowUp } from "../commands/log-follow-up";
import { db, disconnect } from "../db";
import { environment } from "../env";
import { findCommitment, listCommitments } from "../public/commitments";
import { createTestDatabase, type TestDatabase } from "../testing";
import { check, commitmentDraft, ok, person, publishBorder, publishSurroundings, seed } from "../testing-records";
import { publishCommitment } from "../commands/publish-commitment";
import { writeBackup } from "./backup";
import { backedUp } from "./backup-format";
import { onDatabase, servingUrls } from "./database-settings";
import { grants } from "./grants";
import { asOwner } from "./owner-connection";
import { restoreBackup } from "./restore";
import { dropTestDatabase, testSecret } from "./testing-cluster";
import { verify } from "./verify";

const migrations = path.resolve(import.meta.dirname, "../../prisma/migrations");
const [target, source] = [await createTestDatabase(), await createTestDatabase()];
const folder = mkdtempSync(path.join(os.tmpdir(), "followthrough-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const file = () => path.join(folder, `${++count}.gz`);
const settings = (ownerUrl: string) => ({ ownerUrl, secret: testSecret });
const linesOf = (name: string) => gunzipSync(readFileSync(name)).toString("utf8").trimEnd().split("\n");
/** Everything but when it was taken. */
const content = (name: string) => linesOf(name).slice(1);
const rows = async ({ owner }: TestDatabase) => (await owner`SELECT (SELECT count(*)::int FROM follow_up) AS log, (SELECT count(*)::int FROM desk_user WHERE kind = 'person') AS people`)[0];

async function moveTo({ appUrl, publicUrl }: { appUrl: string; publicUrl: string }): Promise<void> {
  Object.assign(environment(), { DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl });
  await disconnect();
}

async function faults(): Promise<FaultLine[]> {
  const lines: FaultLine[] = [];
  await verify({ documents: null, fault: (line) => lines.push(line), progress: () => undefined });
  return lines;
}

let border: { mexico: string; unitedStates: string };
let whole: string;

beforeAll(async () => {
  await publishSurroundings();
  await seedDocuments(() => undefined);
  const editor = await person("editor", "Ána Núñez \\ \"quoted\"");
  border = await publishBorder("kept-border", { event: null, topics: ["border"] });
  ok(await logFollowUp(editor, check(border.mexico, 0, { searched: "Línea 1\nline 2\twith \\ and “quotes” 🤝" })));
  await source.owner`UPDATE desk_user SET password_hash = 'a hash' WHERE id = ${editor.id}`;
  await source.owner`INSERT INTO draft (id, record_kind, payload, state, author_id, private_notes) VALUES (gen_random_uuid(), 'topic', '{"a": null}', 'draft', ${editor.id}, 'between us')`;
  whole = file();
}, 180_000);

describe("a backup", () => {
  it("decides about every table that there is", () => {
    expect([...backedUp.leave, ...Object.keys(backedUp.stay)].sort()).toEqual(Object.keys(grants).sort());
  });

  it("is a file that only its owner reads, and never stands half written under its name", async () => {
    const told: string[] = [];
    const backup = await writeBackup(source.ownerUrl, whole, (table) => told.push(table));
    expect(statSync(whole).mode & 0o077).toBe(0);
    expect(existsSync(`${whole}.unfinished`)).toBe(false);
    expect(backup.rows).toBe(linesOf(whole).filter((line) => line.startsWith("{")).length);
    expect(new Set(told).size).toBeGreaterThan(30);
    await expect(writeBackup(source.ownerUrl, whole)).rejects.toThrow("There is already a file");
    const nowhere = path.join(folder, "none/backup.gz");
    await expect(writeBackup(source.ownerUrl, nowhere)).rejects.toThrow(/ENOENT|disk full/);
    expect(existsSync(nowhere)).toBe(false);
  });

  it("restored gives the same backup again, and the record is proven, reads the same, and goes on", async () => {
    const before = [await listCommitments({ filter: {}, lang: "es" }), await findCommitment("kept-border", "en")];
    await source.owner`INSERT INTO desk_link (id, token_sha256, user_id, purpose, expires_at, created_by_id) SELECT gen_random_uuid(), repeat('a', 64), id, 'invitation', now() + interval '1 day', id FROM desk_user WHERE password_hash = 'a hash'`;
    const withLink = file();
    await writeBackup(source.ownerUrl, withLink);
    expect(content(withLink), "whoever had a link does not get in by an old one").toEqual(content(whole));
    await restoreBackup(settings(target.ownerUrl), migrations, whole, { force: false });
    const again = file();
    await writeBackup(target.ownerUrl, again);
    expect(content(again)).toEqual(content(whole));
    await moveTo(target);
    expect([await listCommitments({ filter: {}, lang: "es" }), await findCommitment("kept-border", "en")]).toEqual(before);
    expect(await faults()).toEqual([]);
    expect(await db.user.findMany({ where: { kind: "person" }, select: { name: true, passwordHash: true } })).toEqual([{ name: "Ána Núñez \\ \"quoted\"", passwordHash: "a hash" }]);
    const { number } = await db.commitment.findFirstOrThrow({ orderBy: { number: "desc" }, select: { number: true } });
    ok(await publishCommitment(seed, commitmentDraft("after-the-restore", { event: null })));
    expect((await db.commitment.findUniqueOrThrow({ where: { slug: "after-the-restore" }, select: { number: true } })).number).toBeGreaterThan(number);
  });

  it("replaces a record only when it is told to, and then all of it", async () => {
    await expect(restoreBackup(settings(target.ownerUrl), migrations, whole, { force: false })).rejects.toThrow("--force replaces all of it");
    expect(await db.commitment.count({ where: { slug: "after-the-restore" } })).toBe(1);
    await restoreBackup(settings(target.ownerUrl), migrations, whole, { force: true });
    expect(await db.commitment.count({ where: { slug: "after-the-restore" } })).toBe(0);
    expect(await faults()).toEqual([]);
    await moveTo(source);
  });

  it("taken while others write holds one instant, in which everything fits together", async () => {
    let isTaken = false;
    let version = 1;
    const editor = await person("editor", "Busy");
    const writing = (async () => { while (!isTaken) ok(await logFollowUp(editor, check(border.mexico, version++, { searched: "Federal Register" }))); })();
    const during = file();
    await writeBackup(source.ownerUrl, during);
    isTaken = true;
    await writing;
    await restoreBackup(settings(target.ownerUrl), migrations, during, { force: true });
    await moveTo(target);
    expect(await faults()).toEqual([]);
    expect(await db.followUp.count()).toBeLessThanOrEqual((await rows(source))!.log as number);
    await moveTo(source);
  });
});

describe("a file that is not what was written", () => {
  const damaged = (change: (lines: string[]) => string[]) => {
    const name = file();
    writeFileSync(name, gzipSync(`${change(linesOf(whole)).join("\n")}\n`));
    return name;
  };
  const cutOff = () => { const name = file(); writeFileSync(name, readFileSync(whole).subarray(0, 20_000)); return name; };
  const flipped = () => { const name = file(); const bytes = readFileSync(whole); bytes[5_000]! ^= 255; writeFileSync(name, bytes); return name; };
  const text = () => { const name = file(); writeFileSync(name, "no backup\n"); return name; };

  it.each<[string, () => string, RegExp]>([
    ["that is not there", () => path.join(folder, "none.gz"), /There is no file/],
    ["that is something else", text, /no backup of the tracker/],
    ["cut off", cutOff, /was cut off/],
    ["with a byte changed", flipped, /no backup|damaged|cut off|changed|can read/],
    ["without its end", () => damaged((lines) => lines.slice(0, -1)), /was cut off/],
    ["with a row less", () => damaged((lines) => lines.filter((line) => !line.includes('"kept-border"'))), /not those that were backed up/],
    ["with a word changed", () => damaged((lines) => lines.map((line) => line.replace("Línea 1", "Línea 2"))), /not those that were backed up/],
    ["of a version to come", () => damaged(([head, ...rest]) => [head!.replace('"20261122000001_tables"', '"20261122000001_tables","29990101000000_later"'), ...rest]), /another version/],
    ["that begins elsewhere", () => damaged(([, ...rest]) => rest), /no backup that this version/],
  ])("%s is refused, and nothing is changed", async (_name, make, why) => {
    const before = await rows(target);
    await expect(restoreBackup(settings(target.ownerUrl), migrations, make(), { force: true })).rejects.toThrow(why);
    expect(await rows(target)).toEqual(before);
  });
});

describe("a backup of an older version", () => {
  it("goes into an empty database and is brought up to date there; a migrated one refuses it", async () => {
    const { serverUrl, template } = inject("testCluster");
    const [old, fresh] = [`${template}_old`, `${template}_fresh`];
    for (const name of [old, fresh]) await asOwner(serverUrl, (sql) => sql`CREATE DATABASE ${sql(name)}`);
    try {
      const { migrateTo } = await import("./migrate");
      const { readMigrations } = await import("./migration-files");
      const names = readMigrations(migrations).migrationDirectories.map(({ path: name }) => name);
      await migrateTo(settings(onDatabase(serverUrl, old)), migrations, names.slice(0, -1));
      const older = file();
      // Its tables are fewer than this version decides about; those that are there leave.
      await writeBackup(onDatabase(serverUrl, old), older);
      await restoreBackup(settings(onDatabase(serverUrl, fresh)), migrations, older, { force: false });
      const [row] = await asOwner(onDatabase(serverUrl, fresh), (sql) => sql`SELECT count(*)::int AS applied FROM _prisma_migrations WHERE finished_at IS NOT NULL`);
      expect(row!.applied).toBe(names.length);
      await expect(restoreBackup(settings(target.ownerUrl), migrations, older, { force: true })).rejects.toThrow("restore it into a new, empty database");
      await moveTo(servingUrls(settings(onDatabase(serverUrl, fresh))));
      expect(await faults()).toEqual([]);
      await disconnect();
    } finally {
      for (const name of [old, fresh]) await dropTestDatabase(serverUrl, name);
    }
  });
});
