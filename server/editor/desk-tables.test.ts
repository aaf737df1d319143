import { beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "@/domain/csv";
import { downloadFormats, type DownloadFormat } from "@/domain/download";
import { can, roles, type Role } from "@/domain/permissions";
import type { Actor } from "../actor";
import { mergeCommitment } from "../commands/dispose-commitment";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { saveDraft } from "../commands/save-draft";
import { suggest } from "../commands/suggest";
import { db } from "../db";
import { siteDay } from "../days";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, ok, person, publishBorder, publishSurroundings, seed } from "../testing-records";
import { inPages } from "./desk-table";
import { deskTables, exportDeskTable, type DeskTableName } from "./desk-tables";
import { paged } from "./desk-read";

const { owner } = await createTestDatabase();
const people = {} as Record<Role, Actor>;
const names = Object.keys(deskTables) as DeskTableName[];

beforeAll(async () => {
  await publishSurroundings();
  for (const role of roles) people[role] = await person(role, `=${role}`);
  const { unitedStates } = await publishBorder();
  ok(await logFollowUp(seed, assessment(unitedStates, 0)));
  for (const slug of ["health-one", "twin"]) ok(await publishCommitment(seed, commitmentDraft(slug, { topics: ["health"] })));
  ok(await mergeCommitment(people.editor, { commitment: "twin", into: "border-infrastructure", reason: { en: "Twice.", es: null }, baseVersion: 1 }));
  const commitment = await db.commitment.findUniqueOrThrow({ where: { slug: "health-one" }, select: { id: true } });
  await db.assignment.create({ data: { commitmentId: commitment.id, assigneeId: people.editor.id, assignedById: people.editor.id } });
  ok(await saveDraft(people.editor, "topic", { do: "save", draft: null, version: 0, notes: "between us" }, { name: { en: "A \"draft\", with\nlines" } }));
  await suggest({ commitment: "border-infrastructure", place: "other", words: "=2+2 is a formula", email: "reader@example.org" });
});

async function take(actor: Actor, list: string, query: Record<string, string> = {}, format: DownloadFormat = "json"): Promise<string | null> {
  const file = await exportDeskTable(actor, { list, format, query });
  return file === null ? null : new Response(file).text();
}
const rows = async (list: DeskTableName, query: Record<string, string> = {}, actor = people.administrator): Promise<Record<string, unknown>[]> =>
  JSON.parse((await take(actor, list, query))!) as Record<string, unknown>[];
const exportsInTrail = () => owner<{ outcome: string; record_id: string; content: string | null }[]>`
  SELECT outcome, record_id, content FROM audit_event LEFT JOIN audit_text t ON t.event_sequence = sequence WHERE record_kind = 'export' ORDER BY sequence`;

describe("who may take which list", () => {
  it.each(names.flatMap((name) => roles.map((role) => [name, role] as const)))("%s as %s", async (name, role) => {
    const before = (await exportsInTrail()).length;
    const text = await take(people[role], name);
    expect(text !== null).toBe(can(role, deskTables[name].action));
    const added = (await exportsInTrail()).slice(before);
    expect(added, "one event of the trail, of a refused attempt too").toMatchObject([{ record_id: name, outcome: text === null ? "forbidden" : "done" }]);
    if (text !== null) expect(JSON.parse(added[0]!.content!)).toEqual({ format: "json", filter: "", rows: (JSON.parse(text) as unknown[]).length });
  });

  it("people are an administrator's, the trail an editor's, suggestions no contributor's", () => {
    const mayHave = (name: DeskTableName) => roles.filter((role) => can(role, deskTables[name].action));
    expect(mayHave("people")).toEqual(["administrator"]);
    for (const name of ["audit", "suggestions", "jobs", "intake", "links", "touched"] as const) expect(mayHave(name)).toEqual(["editor", "reviewer", "administrator"]);
    for (const name of ["my-desk", "commitments", "sources", "parties", "events", "topics", "indicators", "drafts"] as const) expect(mayHave(name)).toEqual([...roles]);
  });
});

describe("a list leaves as it is filtered", () => {
  it.each<[DeskTableName, Record<string, string>, string, unknown[]]>([
    ["commitments", {}, "slug", ["border-infrastructure", "health-one"]],
    ["commitments", { q: "health" }, "slug", ["health-one"]],
    ["commitments", { assignee: "nobody" }, "slug", ["border-infrastructure"]],
    ["my-desk", {}, "slug", ["border-infrastructure", "border-infrastructure", "health-one"]],
    ["my-desk", { kind: "never-assessed" }, "slug", ["border-infrastructure", "health-one"]],
    ["my-desk", { kind: "never-assessed", topic: "health" }, "slug", ["health-one"]],
    ["my-desk", { kind: "all", party: "mexico" }, "party", ["mexico"]],
    ["my-desk", { kind: "all", assignee: "nobody", sort: "checked" }, "slug", ["border-infrastructure", "border-infrastructure"]],
    ["my-desk", { kind: "assigned" }, "slug", []],
    ["my-desk", { kind: "suggestions" }, "words", ["=2+2 is a formula"]],
    ["my-desk", { kind: "review" }, "id", []],
    ["my-desk", { kind: "broken-links" }, "slug", []],
    ["suggestions", { list: "accepted" }, "id", []],
    ["suggestions", { list: "open" }, "wantsAnswer", [true]],
    ["drafts", { show: "others" }, "state", ["draft"]],
    ["drafts", { show: "mine" }, "state", []],
    ["links", { state: "gone" }, "slug", []],
    ["audit", { kind: "commitment", action: "merge-commitments" }, "outcome", ["done"]],
    ["audit", { q: "Twice", outcome: "refused" }, "outcome", []],
    ["audit", { to: "2000-01-01" }, "outcome", []],
    ["topics", {}, "slug", ["border", "health"]],
  ])("%s %j", async (name, query, column, expected) => {
    const found = (await rows(name, query)).map((row) => row[column]);
    expect(found.sort()).toEqual([...expected].sort());
  });

  it("what is assigned is one's own", async () => expect((await rows("my-desk", { kind: "assigned" }, people.editor)).map(({ slug }) => slug)).toEqual(["health-one"]));
  it("the trail by person and day", async () => {
    const mine = await rows("audit", { person: people.editor.id, from: siteDay(), to: siteDay() });
    expect(mine.length).toBeGreaterThan(1);
    expect(new Set(mine.map(({ person: name }) => name))).toEqual(new Set(["=editor"]));
  });

  it.each<[string, Record<string, string>]>([
    ["no-such-list", {}], ["constructor", {}], ["my-desk", { kind: "none" }], ["my-desk", { topic: "Not a slug!" }], ["audit", { from: "yesterday" }], ["topics", { q: "x" }],
  ])("%s %j is no list", async (name, query) => expect(await take(people.administrator, name, query)).toBeNull());
});

describe("the three formats", () => {
  it("say the same", async () => {
    const [csv, json, jsonl] = await Promise.all(downloadFormats.map((format) => take(people.administrator, "drafts", { show: "others" }, format)));
    const parsed = JSON.parse(json!) as Record<string, unknown>[];
    expect(jsonl!.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown)).toEqual(parsed);
    const table = readCsv(csv!);
    expect(table.ok && table.rows.map(({ cells }) => cells)).toEqual([Object.keys(parsed[0]!), Object.values(parsed[0]!).map((value) => String(value ?? ""))]);
    expect(csv).toContain('"A ""draft"", with\nlines"');
    expect(csv).not.toContain("between us");
  });
  it("an empty list is an empty table, and no cell is a formula", async () => {
    expect(await take(people.administrator, "drafts", {}, "json")).toBe("[\n]\n");
    expect(await take(people.administrator, "drafts", {}, "csv")).toBe("id,recordKind,state,title,about,author,at,openComments\r\n");
    expect(await take(people.administrator, "suggestions", {}, "csv")).toContain(",'=2+2 is a formula,");
    expect(await take(people.administrator, "suggestions", {}, "json")).not.toContain("reader@example.org");
  });
});

it("a long list is read in slices, each row once", async () => {
  const all = Array.from({ length: 1_234 }, (_, index) => index);
  const seen: number[] = [];
  let slices = 0;
  for await (const slice of inPages(async (page, size) => paged(all, page, size), (n) => n)) {
    expect(slice.of).toBe(1_234);
    seen.push(...slice.rows);
    slices += 1;
  }
  expect([seen, slices]).toEqual([all, 3]);
});

it("the trail leaves whole, however long, without what was written meanwhile", async () => {
  const [row] = await owner<{ n: number; last: string }[]>`SELECT count(*)::int AS n, max(sequence)::text AS last FROM audit_event`;
  const taken = await rows("audit");
  expect(taken).toHaveLength(row!.n);
  expect(taken[0]!.sequence).toBe(row!.last);
  expect(taken[0]).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
});
