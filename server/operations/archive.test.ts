import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstHash, hashOf, sha256 } from "@/domain/audit";
import type { FaultLine } from "@/domain/verification";
import { seedDocuments } from "@/seed/index";
import { mergeCommitment } from "../commands/dispose-commitment";
import { logFollowUp } from "../commands/log-follow-up";
import { disconnect, db } from "../db";
import { environment } from "../env";
import { findCommitment, listCommitments } from "../public/commitments";
import { createTestDatabase, type TestDatabase } from "../testing";
import { check, commitmentDraft, ok, person, publishBorder, publishSurroundings, refusal, retraction, seed } from "../testing-records";
import { publishCommitment } from "../commands/publish-commitment";
import { translateFollowUp } from "../commands/translate-follow-up";
import { exportArchive } from "./archive-export";
import { importArchive } from "./archive-import";
import { archivedTables, leftOut, manifestFile } from "./archive-tables";
import { ensureFirstAdministrator } from "./first-administrator";
import { grants } from "./grants";
import { verify } from "./verify";

// The last one made is where the commands lead.
const [damaged, target, source] = [await createTestDatabase(), await createTestDatabase(), await createTestDatabase()];
const folder = mkdtempSync(path.join(os.tmpdir(), "followthrough-archive-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [first, second] = [path.join(folder, "first"), path.join(folder, "second")];
const filesOf = (place: string) => Object.fromEntries(readdirSync(place).sort().map((name) => [name, sha256(readFileSync(path.join(place, name)))]));

/** From here on this process reads and writes another database. */
async function moveTo({ appUrl, publicUrl }: TestDatabase): Promise<void> {
  Object.assign(environment(), { DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl });
  await disconnect();
}

/** The seed, follow-ups of a person, a correction and a withdrawal, embargoed and merged records, a draft. */
beforeAll(async () => {
  await publishSurroundings();
  await seedDocuments(() => undefined);
  const editor = await person("editor", "Ána Núñez \\ \"quoted\"");
  const border = await publishBorder("archived-border", { event: null, topics: ["border"] });
  const logged = ok(await logFollowUp(editor, check(border.mexico, 0, { searched: "Línea 1\nline 2\twith \\ and “quotes” 🤝" })));
  ok(await translateFollowUp(editor, { followUp: logged.id, searched: "Line 1\nlínea 2", baseVersion: 0 }));
  ok(await translateFollowUp(editor, { followUp: logged.id, searched: "Line 1\nline 2", baseVersion: 1 }));
  ok(await logFollowUp(editor, { ...check(border.mexico, 1), kind: "correction", replaces: logged.id, because: "Elsewhere." }));
  const other = ok(await logFollowUp(editor, check(border.unitedStates, 0)));
  ok(await logFollowUp(editor, retraction(border.unitedStates, 1, other.id)));
  ok(await publishCommitment(editor, commitmentDraft("archived-twin", { event: null })));
  ok(await mergeCommitment(editor, { commitment: "archived-twin", into: "archived-border", reason: { en: "Twice." }, baseVersion: 1 }));
  expect(refusal(await logFollowUp(editor, check(border.mexico, 0)))).toEqual(["conflict"]);
  await source.owner`INSERT INTO draft (id, record_kind, payload, state, author_id, private_notes) VALUES (gen_random_uuid(), 'topic', '{"a": null}', 'draft', ${editor.id}, 'between us')`;
}, 180_000);

describe("an archive of everything", () => {
  it("decides about every table that there is", () => {
    expect([...archivedTables, ...Object.keys(leftOut)].sort()).toEqual(Object.keys(grants).sort());
  });

  it("is written twice with the same bytes, and holds no address, no password and no secret", async () => {
    await exportArchive(source.ownerUrl, first);
    await exportArchive(source.ownerUrl, second);
    expect(filesOf(second)).toEqual(filesOf(first));
    const [user] = await source.owner`SELECT email, password_hash FROM desk_user WHERE kind = 'person'`;
    const all = readdirSync(first).map((name) => readFileSync(path.join(first, name), "utf8")).join("");
    for (const secret of [user!.email as string, user!.password_hash as string]) expect(all).not.toContain(secret);
    expect(all).toContain("between us");
    expect(statSync(path.join(first, manifestFile)).mode & 0o077).toBe(0);
    await expect(exportArchive(source.ownerUrl, first)).rejects.toThrow("is not empty");
  });

  it("loaded into an empty installation it is exported again with the same bytes", async () => {
    await importArchive(target.ownerUrl, first);
    rmSync(second, { recursive: true });
    await exportArchive(target.ownerUrl, second);
    expect(filesOf(second)).toEqual(filesOf(first));
    await expect(importArchive(target.ownerUrl, first)).rejects.toThrow("not empty");
  });

  it("and the record is proven there, reads the same, and goes on", async () => {
    const before = [await listCommitments({ filter: {}, lang: "es" }), await findCommitment("archived-border", "en"), await findCommitment("archived-twin", "en")];
    await moveTo(target);
    expect([await listCommitments({ filter: {}, lang: "es" }), await findCommitment("archived-border", "en"), await findCommitment("archived-twin", "en")]).toEqual(before);
    const lines: FaultLine[] = [];
    await verify({ documents: null, fault: (line) => lines.push(line), progress: () => undefined });
    expect(lines).toEqual([]);
    expect(await db.user.findMany({ where: { kind: "person" }, select: { name: true, passwordHash: true, disabledAt: true } }))
      .toEqual([{ name: "Ána Núñez \\ \"quoted\"", passwordHash: null, disabledAt: expect.any(Date) }]);
    expect(await ensureFirstAdministrator()).not.toBeNull();
    const highest = await db.commitment.findFirstOrThrow({ orderBy: { number: "desc" }, select: { number: true } });
    ok(await publishCommitment(seed, commitmentDraft("after-the-move", { event: null })));
    expect((await db.commitment.findUniqueOrThrow({ where: { slug: "after-the-move" }, select: { number: true } })).number).toBeGreaterThan(highest.number);
    expect(await seedDocuments(() => undefined)).toEqual({ added: 0 });
  });
});

describe("an archive that is not what was written", () => {
  const copy = path.join(folder, "copy");
  const file = (name: string) => path.join(copy, name);
  const damage = async (change: () => void) => {
    rmSync(copy, { recursive: true, force: true });
    await exportArchive(source.ownerUrl, copy);
    change();
    return importArchive(damaged.ownerUrl, copy);
  };
  /** The manifest is made to fit a file that was changed. */
  const rewrite = (name: string, change: (lines: string[]) => string[]) => {
    const text = `${change(readFileSync(file(`${name}.jsonl`), "utf8").trimEnd().split("\n")).join("\n")}\n`;
    writeFileSync(file(`${name}.jsonl`), text);
    const manifest = JSON.parse(readFileSync(file(manifestFile), "utf8"));
    writeFileSync(file(manifestFile), JSON.stringify({ ...manifest, tables: manifest.tables.map((table: { name: string }) => (table.name === name ? { ...table, sha256: sha256(text) } : table)) }));
  };

  it.each<[string, () => void, RegExp]>([
    ["without its manifest", () => rmSync(file(manifestFile)), /no manifest.json/],
    ["of another version", () => writeFileSync(file(manifestFile), readFileSync(file(manifestFile), "utf8").replace("20261122000001_tables", "20261122000001_others")), /another version/],
    ["cut off", () => writeFileSync(file("citation.jsonl"), readFileSync(file("citation.jsonl"), "utf8").slice(0, -40)), /citation.jsonl is not the file/],
    ["with a line more", () => appendFileSync(file("follow_up.jsonl"), "{}\n"), /follow_up.jsonl is not the file/],
    ["with a file less", () => rmSync(file("target.jsonl")), /target.jsonl is missing/],
    ["with an event rewritten", () => rewrite("audit_event", ([one, two, ...rest]) => [one!, two!.replace('"outcome": "done"', '"outcome": "none"'), ...rest]), /chain of the archive does not hold/],
    ["with its last events left out", () => rewrite("audit_event", (lines) => lines.slice(0, -1)), /chain|audit_text_event_sequence_fkey/],
  ])("%s is refused, and nothing is loaded", async (_name, change, why) => {
    await expect(damage(change)).rejects.toThrow(why);
    const [row] = await damaged.owner`SELECT (SELECT count(*)::int FROM commitment) AS commitments, (SELECT count(*)::int FROM desk_user WHERE kind = 'person') AS people`;
    expect(row).toEqual({ commitments: 0, people: 0 });
  });

  it("the hash of the chain is the one that the domain computes", () => {
    expect(hashOf({ sequence: 1n, recordedAt: "2026-11-22T10:00:00.000000Z", actorId: "a", action: "b", outcome: "done", recordKind: "c", recordId: "d", beforeSha256: null, afterSha256: null, previousHash: firstHash })).toMatch(/^[0-9a-f]{64}$/);
  });
});
