import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/domain/audit";
import { headlinesOf, packageName, type ReleaseRecord } from "@/domain/release";
import type { FaultLine } from "@/domain/verification";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { db } from "../db";
import { verify } from "../operations/verify";
import { overview } from "../public/overview";
import { answerReleaseFile } from "../public/release-download";
import { findRelease, listReleases } from "../public/releases";
import { createTestDatabase } from "../testing";
import { assessment, check, commitmentDraft, ok, origin, person, publishBorder, publishSurroundings, refusal } from "../testing-records";
import { changePublication } from "./change-setting";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";
import { publishDraft } from "./publish-draft";
import { decideRedaction, requestRedaction } from "./redaction";
import { submitDecision, submitRecord } from "./submit-record";

const { owner, appUrl } = await createTestDatabase();
const app = postgres(appUrl, { max: 1, onnotice: () => {} });
const folder = mkdtempSync(path.join(tmpdir(), "release-test-"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.end();
});

const today = siteDay();
const freeze = (actor: Actor, change: object = {}) => submitDecision("release")(actor, { note: { en: "For the annual report.", es: "Para el informe anual." }, understood: "on", ...change });
const asked = (name: string, headers: Record<string, string> = {}) => answerReleaseFile(new Request(`https://tracker.example.org/data/releases/${today}/${name}`, { headers }), today, name);
const bytesOf = async (name: string) => Buffer.from(await (await asked(name)).arrayBuffer());

let [chief, second, reviewer]: Actor[] = [];
let border: Awaited<ReturnType<typeof publishBorder>>;
let release: ReleaseRecord;
let figures: unknown;

beforeAll(async () => {
  process.env.SITE_URL = "https://tracker.example.org";
  await publishSurroundings();
  [chief, second, reviewer] = [await person("administrator", "chief"), await person("administrator", "second"), await person("reviewer")];
  border = await publishBorder();
  ok(await logFollowUp(reviewer!, assessment(border.unitedStates, 0)));
  ok(await publishCommitment(reviewer!, commitmentDraft("embargoed", { citations: [origin("call", "announce a task force")] })));
});

describe("who freezes, and what is asked of them", () => {
  it("nobody but an administrator, with a note in both languages, who knows that it is for good", async () => {
    expect(refusal(await submitRecord("release")(reviewer!, { note: { en: "N", es: "N" }, understood: "on", desk: { do: "publish" } }))).toEqual(["forbidden"]);
    expect(ok(await freeze(reviewer!)).done, "anybody may propose one").toBe("sent");
    expect(refusal(await freeze(chief!, { note: { en: "Only one.", es: " " }, understood: undefined }))).toEqual(["invalid", "note.es: required", "understood: required"]);
    expect(await db.release.count()).toBe(0);
  });

  it("under two persons it waits for another administrator, and is of the moment at which that one publishes it", async () => {
    ok(await changePublication(chief!, { publication: "two-persons" }));
    const sent = ok(await freeze(chief!));
    expect([sent.done, await db.release.count()]).toEqual(["sent", 0]);
    ok(await changePublication(chief!, { publication: "self-publish" }));
    ok(await logFollowUp(reviewer!, check(border.mexico, 0)));
    ok(await changePublication(chief!, { publication: "two-persons" }));
    const draft = await db.draft.findUniqueOrThrow({ where: { id: sent.id }, select: { version: true } });
    expect(refusal(await publishDraft(reviewer!, { draft: sent.id, version: draft.version }))).toEqual(["forbidden"]);
    expect(refusal(await publishDraft(chief!, { draft: sent.id, version: draft.version }))).toEqual(["invalid", ": review-required"]);
    expect(ok(await publishDraft(second!, { draft: sent.id, version: draft.version }))).toMatchObject({ kind: "release", slug: today });
    expect(await db.release.findMany()).toMatchObject([{ authorId: chief!.id, reviewerId: second!.id, draftId: sent.id }]);
    ok(await changePublication(chief!, { publication: "self-publish" }));
    [release, figures] = [(await findRelease(today, "en"))!, headlinesOf(await overview("en"))];
    expect((await owner`SELECT count(*)::int AS n FROM audit_event WHERE action = 'freeze-release' AND outcome = 'done'`)[0]!.n).toBe(1);
  });

  it("once a day", async () => {
    expect(refusal(await freeze(second!))).toEqual(["invalid", ": release-of-today"]);
  });
});

describe("what was frozen", () => {
  it("is listed, in both languages, with the figures as they were", async () => {
    expect(await listReleases("es")).toMatchObject([{ day: today, note: "Para el informe anual.", noteLang: "es" }]);
    expect(release).toMatchObject({ note: "For the annual report.", figures });
    expect(release.files.map(({ name }) => name)).toEqual([packageName(today, "en"), packageName(today, "es"), "figures.json", "figures.mjs", "CODEBOOK.md", "CODEBOOK.es.md", "SHA256SUMS"]);
    expect(await findRelease("2020-01-01", "en")).toBeNull();
    expect(await findRelease("no-day", "en")).toBeNull();
  });

  it("leaves byte for byte, in agreement with its list of fingerprints, and the published program counts the figures of the page", async () => {
    for (const { name, bytes, sha256: print } of release.files) {
      const content = await bytesOf(name);
      expect([name, content.length, sha256(content)]).toEqual([name, bytes, print]);
      writeFileSync(path.join(folder, name), content);
    }
    const sums = readFileSync(path.join(folder, "SHA256SUMS"), "utf8").trimEnd().split("\n").map((line) => line.split("  "));
    expect(sums).toEqual(release.files.filter(({ name }) => name !== "SHA256SUMS").map(({ name, sha256: print }) => [print, name]));
    for (const lang of ["en", "es"] as const) {
      mkdirSync(path.join(folder, lang));
      for (const [name, content] of Object.entries(unzipSync(await bytesOf(packageName(today, lang))))) writeFileSync(path.join(folder, lang, name), content);
      expect(JSON.parse(execFileSync(process.execPath, ["figures.mjs", lang, "figures.json"], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))).toEqual(release.figures);
    }
    writeFileSync(path.join(folder, "other.json"), JSON.stringify({ ...release.figures, counts: { ...release.figures!.counts, ask: 7 } }));
    expect(() => execFileSync(process.execPath, ["figures.mjs", "en", "other.json"], { cwd: folder, stdio: "pipe" })).toThrow(/Not the published figures: counts/);
  });

  it("holds what was public at that instant and nothing else", async () => {
    const files = unzipSync(await bytesOf(packageName(today, "en")));
    expect(Buffer.from(files["commitments.csv"]!).toString()).not.toContain("embargoed");
    expect(Buffer.from(files["follow-ups.csv"]!).toString().trim().split("\n")).toHaveLength(3);
  });

  it("is sent with its fingerprint, for good, and not again to who has it", async () => {
    const answer = await asked("figures.json");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="figures.json"');
    expect((await asked("figures.json", { "if-none-match": answer.headers.get("etag")! })).status).toBe(304);
    expect((await asked("none.zip")).status).toBe(404);
    expect((await asked("figures.json?lang=es")).status).toBe(400);
  });

  it("does not change with the record", async () => {
    ok(await publishCommitment(reviewer!, commitmentDraft("later")));
    expect(await findRelease(today, "en")).toEqual(release);
    expect(sha256(await bytesOf(packageName(today, "es")))).toBe(release.files[1]!.sha256);
    expect(headlinesOf(await overview("en"))).not.toEqual(figures);
  });
});

describe("the database", () => {
  const refused = (sql: postgres.Sql, statement: string) => expect(sql.unsafe(statement), statement).rejects.toMatchObject({ code: "42501" });
  it.each(["release", "release_file", "release_chunk"])("refuses to change or remove a row of %s, to the app and to its owner", async (table) => {
    const column = { release: "note_en", release_file: "name", release_chunk: "content" }[table]!;
    for (const sql of [app, owner]) for (const statement of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) await refused(sql, statement);
  });

  it("takes nothing more into a release, nor a file that is not whole", async () => {
    const [file] = await owner`SELECT f.id, f.release_id FROM release_file f WHERE f.name = 'figures.json'`;
    await expect(app`INSERT INTO release_chunk (file_id, number, content) VALUES (${file!.id}, 99, 'x')`).rejects.toMatchObject({ constraint_name: "release_is_closed" });
    await expect(app`INSERT INTO release_file (id, release_id, position, name, media_type, bytes, sha256) VALUES (gen_random_uuid(), ${file!.release_id}, 9, 'more', 'text/plain', 1, ${"0".repeat(64)})`)
      .rejects.toMatchObject({ constraint_name: "release_is_closed" });
    const half = app.begin(async (tx) => {
      await tx`INSERT INTO release (id, day, as_of, note_en, note_es, author_id) VALUES ('0190d1c8-6d0a-7cc0-8000-000000000001', '2020-01-01', now(), 'n', 'n', ${chief!.id})`;
      await tx`INSERT INTO release_file (id, release_id, position, name, media_type, bytes, sha256) VALUES ('0190d1c8-6d0a-7cc0-8000-000000000002', '0190d1c8-6d0a-7cc0-8000-000000000001', 0, 'f', 'text/plain', 2, ${"0".repeat(64)})`;
      await tx`INSERT INTO release_chunk (file_id, number, content) VALUES ('0190d1c8-6d0a-7cc0-8000-000000000002', 0, 'x')`;
    });
    await expect(half).rejects.toMatchObject({ constraint_name: "release_file_is_whole" });
  });
});

describe("by order of the law", () => {
  it("two persons withdraw a file; its name, size and fingerprint stay, and verify knows it", async () => {
    const file = release.files.find(({ name }) => name === packageName(today, "es"))!;
    const ask = { target: "release-file.content", recordId: file.id, orderedBy: "a court", reason: "A sealed proceeding.", reasonLang: "en" };
    const { id } = ok(await requestRedaction(chief!, ask));
    expect(refusal(await decideRedaction(chief!, { redaction: id, decision: "confirm" }))).toEqual(["invalid", ": second-person"]);
    expect(ok(await decideRedaction(reviewer!, { redaction: id, decision: "confirm" })).places).toBe(1);
    const now = (await findRelease(today, "en"))!;
    expect(now.files[1]).toEqual({ ...file, withdrawn: { field: "content", removedOn: today, orderedBy: "a court", reason: "A sealed proceeding.", reasonLang: "en" } });
    const answer = await asked(file.name);
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([410, `This file was withdrawn on ${today} by order of a court: A sealed proceeding.`]);
    expect((await asked(packageName(today, "en"))).status).toBe(200);
    const faults: FaultLine[] = [];
    const { checks } = await verify({ documents: null, fault: (line) => faults.push(line), progress: () => undefined });
    expect(faults).toEqual([]);
    expect(checks.find(({ check: kind }) => kind === "release-files")!.checked).toBe(7);
    expect(refusal(await requestRedaction(chief!, ask))).toEqual(["invalid", "recordId: nothing-to-remove"]);
  });
});
