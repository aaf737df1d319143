import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedDatabase, withEmbeddedDatabase } from "./embedded-postgres";

let folder = "";
const pidFile = () => path.join(folder, "postgres", "postmaster.pid");
const serverPid = () => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await question(sql);
  } finally {
    await sql.end();
  }
}

describe("the embedded database", () => {
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "followthrough-embedded-"));
    chmodSync(folder, 0o711);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("stores text as UTF-8, checks its pages, and is reached only from this computer", async () => {
    const [row] = await withEmbeddedDatabase(folder, { command: "test" }, (url) =>
      ask(url, (sql) => sql`SELECT length('López') AS length, current_setting('data_checksums') AS checksums,
        current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets`),
    );
    expect(row).toEqual({ length: 5, checksums: "on", addresses: "127.0.0.1", sockets: "" });
  });

  test("a second command joins the first, which waits for it before it stops", async () => {
    const first = await openEmbeddedDatabase(folder, { command: "first" });
    const second = await openEmbeddedDatabase(folder, { command: "second" });
    expect(second.joined).toEqual({ command: "first", pid: process.pid });
    const closing = first.close();
    expect(await ask(second.ownerUrl, (sql) => sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    await second.close();
    await closing;
    await expect(ask(second.ownerUrl, (sql) => sql`SELECT 1`)).rejects.toThrow();
  });

  test("a server killed with -9 recovers with what was committed", async () => {
    const database = await openEmbeddedDatabase(folder, { command: "test" });
    await ask(database.ownerUrl, (sql) => sql`CREATE TABLE kept AS SELECT 1 AS one`);
    process.kill(serverPid(), "SIGKILL");
    await database.exited;
    await database.close();
    const rows = await withEmbeddedDatabase(folder, { command: "test" }, (url) => ask(url, (sql) => sql`SELECT one FROM kept`));
    expect(rows).toEqual([{ one: 1 }]);
  });

  test("a pid file that names somebody else's process is not believed", async () => {
    writeFileSync(pidFile(), `${process.pid}\n${folder}/postgres\n1\n5432\n\n\n`);
    await withEmbeddedDatabase(folder, { command: "test" }, (url) => ask(url, (sql) => sql`SELECT 1`));
  });

  test("a cluster of another major version is left alone", async () => {
    writeFileSync(path.join(folder, "postgres", "PG_VERSION"), "17\n");
    await expect(openEmbeddedDatabase(folder, { command: "test" })).rejects.toThrow(/was made by PostgreSQL 17/);
  });
});
