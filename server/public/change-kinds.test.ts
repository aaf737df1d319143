import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ChangeFilter } from "@/domain/changes";
import { addDays, periodOf } from "@/domain/plain-date";
import type { Actor } from "../actor";
import { archiveCommitment, mergeCommitment, restoreCommitment } from "../commands/dispose-commitment";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { publishIndicator } from "../commands/publish-indicator";
import { recordMeasurement } from "../commands/record-measurement";
import { recordReply } from "../commands/record-reply";
import { createTestDatabase } from "../testing";
import { unlikeChanges } from "../testing-changes";
import { assessment, commitmentDraft, ok, person, publishBorder, publishSurroundings, quote, seed } from "../testing-records";
import { asOf } from "./as-of";
import { listChanges } from "./changes";
import { compareDays } from "./compare-days";
import { siteToday } from "./site";

const { owner } = await createTestDatabase();
const today = siteToday();
const yesterday = addDays(today, -1);
const reason = { en: "The same promise twice.", es: "La misma promesa dos veces." };
let chief: Actor;

beforeAll(async () => {
  await publishSurroundings();
  chief = await person("administrator", "Ana Chief");
  const { unitedStates } = await publishBorder();
  for (const slug of ["twin", "mistake", "back"]) ok(await publishCommitment(seed, commitmentDraft(slug, { topics: ["health"] })));
  const judged = ok(await logFollowUp(seed, assessment(unitedStates, 0))).id;
  const reply = { followUp: judged, kind: "reply", party: "united-states", text: "The works began in 2025.", textLang: "en", repliedOn: "2026-05", quotation: quote("report", "officials of both countries said") };
  const first = ok(await recordReply(chief, reply)).id;
  ok(await recordReply(chief, { followUp: judged, kind: "retraction", replaces: first, because: "It was another party's." }));
  ok(await publishIndicator(seed, { slug: "visas", commitment: "border-infrastructure", label: { en: "Visas" }, unit: "visas", targets: [] }));
  const measured = { indicator: "visas", value: 11_500, reportedBy: "united-states", quotation: quote("report", "officials of both countries said") };
  for (const period of ["2022-Q3", "FY22", "since the call", null]) ok(await recordMeasurement(seed, { ...measured, period }));
  ok(await mergeCommitment(chief, { commitment: "twin", into: "border-infrastructure", reason, baseVersion: 1 }));
  ok(await archiveCommitment(chief, { commitment: "mistake", reason, baseVersion: 1 }));
  ok(await archiveCommitment(chief, { commitment: "back", reason, baseVersion: 1 }));
  ok(await restoreCommitment(chief, { commitment: "back", reason: { en: "It was none.", es: null }, baseVersion: 1 }));
});

const list = async (filter: ChangeFilter, edges: { from: string | null; to: string | null } = { from: null, to: null }, lang: "en" | "es" = "en") =>
  (await listChanges(filter, edges, lang)).data;

describe("what became of records", () => {
  it("is listed with who decided it, why, and where it leads; of what is gone no word is said", async () => {
    const rows = await list({ kind: "removals" });
    expect(rows.map(({ what, removal }) => [what, removal!.slug])).toEqual([["restored", "back"], ["archived", "back"], ["archived", "mistake"], ["merged", "twin"]]);
    expect(rows.every(({ by, happened }) => by === "Ana Chief" && happened === null)).toBe(true);
    expect(rows[3]).toMatchObject({ commitment: null, note: reason.en, noteLang: "en", removal: { id: "USMX-2", into: { id: "USMX-1", slug: "border-infrastructure" } } });
    expect(rows[2]).toMatchObject({ commitment: null, removal: { id: "USMX-3", into: null } });
    expect(rows[0]).toMatchObject({ commitment: { slug: "back" }, note: "It was none." });
    expect(JSON.stringify(rows)).not.toContain("Title of mistake");
    expect((await list({ kind: "removals" }, undefined, "es"))[3]).toMatchObject({ note: reason.es, noteLang: "es" });
  });

  it("goes by the topics and parties of where it leads, and has no place on the world's clock", async () => {
    expect(await list({ kind: "removals", topic: "border" })).toMatchObject([{ what: "merged" }]);
    expect(await list({ kind: "removals", party: "mexico" })).toMatchObject([{ what: "merged" }]);
    expect(await list({ kind: "removals", clock: "world" })).toEqual([]);
  });
});

it("answers of parties are listed as they were given and taken back, with the words that show them", async () => {
  const rows = await list({ kind: "replies" });
  expect(rows.map(({ what }) => what)).toEqual(["reply-retraction", "reply"]);
  expect(rows[1]).toMatchObject({
    by: "Ana Chief", happened: "2026-05-31", commitment: { slug: "border-infrastructure" }, followUp: null,
    reply: { party: { slug: "united-states" }, text: "The works began in 2025.", amendedBy: { kind: "retraction" }, citation: { source: "report" } },
  });
  expect(rows[0]).toMatchObject({ happened: null, reply: { because: "It was another party's.", text: null } });
  expect(await list({ kind: "replies", clock: "world" }, { from: "2026-04-30", to: "2026-05-31" })).toHaveLength(1);
});

it("figures stand on the world's clock where their period ended", async () => {
  const figures = (from: string, to: string) => list({ kind: "figures", clock: "world" }, { from, to });
  expect(await figures("2022-07-01", "2022-09-30")).toHaveLength(2);
  expect(await figures("2022-09-30", "2026-12-31")).toHaveLength(0);
  expect(await list({ kind: "figures" })).toHaveLength(4);
});

it("of an earlier day nothing of it is there", async () => {
  expect(await asOf(yesterday, () => list({}))).toEqual([]);
});

it("what is listed is what may be read, as of any day", async () => {
  for (const day of [null, yesterday, today]) expect(await unlikeChanges(owner, day === null ? null : `${day}T12:00:00Z`)).toEqual([]);
  expect((await list({})).length).toBeGreaterThan(12);
});

describe("comparing two days", () => {
  it("counts merges, archivings and answers between them", async () => {
    expect(await compareDays(yesterday, today, "en")).toEqual({ added: 2, transitions: [], removals: [], replies: { reply: 1, correction: 0, retraction: 1 } });
  });

  it("tells what was there and is gone, and what is there again", async () => {
    // As if a part of it had happened days ago: the owner alone can move a row in time, with the triggers off.
    await owner.begin(async (sql) => {
      await sql`SET LOCAL session_replication_role = replica`;
      const columns = await sql<{ name: string; column: string }[]>`SELECT c.table_name AS name, c.column_name AS column
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND column_name IN ('visible_from', 'recorded_at') AND table_name NOT IN ('disposition', 'audit_event', 'published_head') ORDER BY 2`;
      for (const { name, column } of columns) await sql`UPDATE ${sql(name)} SET ${sql(column)} = ${sql(column)} - interval '9 days'`;
      await sql`UPDATE disposition SET recorded_at = recorded_at - interval '5 days', visible_from = visible_from - interval '5 days' WHERE slug = 'back' AND kind = 'archived'`;
    });
    const { added, removals } = await compareDays(addDays(today, -8), today, "en");
    expect(added).toBe(0);
    expect(removals).toMatchObject([{ kind: "merged", id: "USMX-2", into: { id: "USMX-1" } }, { kind: "archived", id: "USMX-3" }]);
    expect((await compareDays(addDays(today, -4), today, "en")).removals.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["merged USMX-2", "archived USMX-3", "restored USMX-4"]);
  });
});

it("the database ends a period where domain/plain-date.ts does, and knows no period in other words", async () => {
  const year = fc.integer({ min: 1000, max: 2999 });
  const number = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, "0"));
  const partial = fc.oneof(
    fc.tuple(year, number(14), number(33)).map((parts) => parts.join("-")), fc.tuple(year, number(14)).map((parts) => parts.join("-")),
    fc.tuple(year, fc.integer({ min: 0, max: 5 })).map(([y, q]) => `${y}-Q${q}`), year.map(String),
    fc.tuple(year, fc.constantFrom("US", "MX", "CA")).map(([y, country]) => `FY${y}-${country}`), fc.string({ maxLength: 12 }).filter((text) => !text.includes("\u0000")),
    fc.constantFrom("2024-02-29", "2023-02-29", "0999", "2022-9", "2022-07-12T00:00"),
  );
  const values = fc.sample(partial, { numRuns: 600, seed: 7 });
  const rows = await owner<{ day: string | null }[]>`SELECT to_char(period_end(given), 'YYYY-MM-DD') AS day FROM unnest(${values}::text[]) WITH ORDINALITY AS list(given, place) ORDER BY place`;
  expect(rows.map(({ day }) => day)).toEqual(values.map((value) => periodOf(value)?.to ?? null));
});
