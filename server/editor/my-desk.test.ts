import { beforeAll, describe, expect, it } from "vitest";
import type { FollowUpDraft } from "@/domain/follow-up";
import { kindsOf, obligationKinds, queueKinds } from "@/domain/queue";
import { addDays } from "@/domain/plain-date";
import type { Actor } from "../actor";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { queueAct } from "../commands/queue-act";
import { setCheckInterval } from "../commands/set-check-interval";
import { siteDay } from "../days";
import { createTestDatabase } from "../testing";
import { assessment, check, commitmentDraft, ok, person, publishBorder, publishSurroundings, seed } from "../testing-records";
import { openObligations } from "./open-obligations";
import { queueCounts } from "./queue-counts";
import { draftQueue } from "./queue-drafts";
import { everything } from "./queue-facts";
import { sourceQueue } from "./queue-sources";
import { suggestionsOf } from "./suggestions";
import { touchedQuotations } from "./touched-quotations";
import { workQueue } from "./work-queue";

const { owner } = await createTestDatabase();
const today = siteDay();
let editor: Actor;
let reviewer: Actor;
let contributor: Actor;
const ids = new Map<string, string>();

/** One commitment of the United States, due at a day, checked or judged. */
async function one(slug: string, due: string | null, log: Partial<FollowUpDraft> | null): Promise<void> {
  const deadlines = due === null ? [] : [{ wording: "by then", precision: "day" as const, value: due }];
  const { id, unitedStates } = await publishBorder(slug, { obligations: [{ party: "united-states", role: "owes", basis: "own-word" }], deadlines });
  ids.set(slug, id);
  if (log?.kind === "check") ok(await logFollowUp(seed, check(unitedStates, 0, log)));
  else if (log !== null) ok(await logFollowUp(seed, assessment(unitedStates, 0, log)));
}

async function draft(recordKind: string, state: string, author: Actor, payload: object, alsoBy: Actor[] = [], target: string | null = null): Promise<string> {
  const [row] = await owner<{ id: string }[]>`INSERT INTO draft (id, record_kind, target_id, payload, state, author_id, writers, sent_at)
    VALUES (gen_random_uuid(), ${recordKind}, ${target}, ${JSON.stringify(payload)}::text::jsonb, ${state}, ${author.id}, ${[author.id, ...alsoBy.map(({ id }) => id)]}::uuid[], now()) RETURNING id`;
  return row!.id;
}

beforeAll(async () => {
  await publishSurroundings();
  [editor, reviewer, contributor] = [await person("editor"), await person("reviewer"), await person("contributor")];
  await one("soon", addDays(today, 10), { kind: "check", checkedOn: today });
  await one("later", addDays(today, 200), { kind: "check", checkedOn: today });
  await one("passed", addDays(today, -40), null);
  await one("overdue", addDays(today, -400), { checkedOn: addDays(today, -20) });
  await one("stale", null, { checkedOn: addDays(today, -91) });
  await one("fresh", null, { checkedOn: addDays(today, -89) });
  await one("done", null, { status: "delivered", qualifier: "as-promised", checkedOn: addDays(today, -900), effectiveOn: "2022" });
  ok(await queueAct(editor, { do: "assign", rows: [ids.get("done"), ids.get("passed")], to: editor.id }));
});

const slugs = async (actor: Actor, kind: (typeof obligationKinds)[number], change = {}) =>
  (await workQueue(actor, { ...everything, kind, sort: "id", page: 1, ...change })).rows.map(({ commitment }) => commitment.slug);

describe("the kinds of the queue", () => {
  it.each<[(typeof obligationKinds)[number], string[]]>([
    ["assigned", ["passed", "done"]], ["due-soon", ["soon"]], ["deadline-passed", ["passed"]], ["overdue", ["overdue"]],
    ["unchecked", ["passed", "stale"]], ["never-assessed", ["soon", "later", "passed"]],
    ["all", ["soon", "later", "passed", "overdue", "stale", "fresh", "done"]],
  ])("%s: %j, and the count says so", async (kind, expected) => {
    expect(await slugs(editor, kind)).toEqual(expected);
    expect((await queueCounts(editor))[kind]).toBe(expected.length);
  });

  it("what is assigned is of the one who has it, and asks for them only where something is due", async () => {
    expect(await slugs(reviewer, "assigned")).toEqual([]);
    expect((await queueCounts(reviewer)).forMe).toBe(0);
    expect((await queueCounts(editor)).forMe).toBe(1);
    expect(await slugs(editor, "assigned", { onlyAsking: true })).toEqual(["passed"]);
  });

  it("are narrowed by topic, party and who has it", async () => {
    for (const [change, n] of [[{ topic: "border" }, 7], [{ topic: "health" }, 0], [{ party: "united-states" }, 7], [{ party: "mexico" }, 0], [{ assignee: editor.id }, 2], [{ assignee: "nobody" }, 5]] as const) {
      expect(await slugs(editor, "all", change), JSON.stringify(change)).toHaveLength(n);
      expect((await queueCounts(editor, { ...everything, ...change })).all, JSON.stringify(change)).toBe(n);
    }
  });

  it("an interval of its own makes work of what has none, and none of what has", async () => {
    ok(await setCheckInterval(editor, { commitment: ids.get("done"), days: "365" }));
    ok(await setCheckInterval(editor, { commitment: ids.get("stale"), days: "200" }));
    expect(await slugs(editor, "unchecked")).toEqual(["passed", "done"]);
    for (const slug of ["done", "stale"]) ok(await setCheckInterval(editor, { commitment: ids.get(slug), days: "" }));
    expect(await slugs(editor, "unchecked")).toEqual(["passed", "stale"]);
  });

  it("agree with what the rest of the desk reads of every obligation", async () => {
    ok(await publishCommitment(seed, commitmentDraft("conditional", {
      obligations: [{ party: "mexico", role: "owes", basis: "attributed" }], deadlines: [{ precision: "year", value: "2024" }],
      conditions: [{ text: { en: "Only if" }, citation: { role: "condition", quotation: { source: "sheet", exact: "together", speakers: ["mexico"] } } }],
    })));
    const [found] = await owner<{ id: string }[]>`SELECT id FROM condition`;
    ok(await logFollowUp(seed, assessment("", 0, { obligation: null, condition: found!.id, status: "unmet" })));
    const rows = await openObligations(editor, today);
    expect(rows.find(({ commitment }) => commitment.slug === "conditional")).toMatchObject({ timeliness: "suspended" });
    for (const kind of ["due-soon", "deadline-passed", "overdue"] as const)
      expect(await slugs(editor, kind)).toEqual(rows.filter((row) => row.timeliness === kind).map(({ commitment }) => commitment.slug));
    expect(await slugs(editor, "never-assessed")).toEqual(rows.filter(({ isJudged }) => !isJudged).map(({ commitment }) => commitment.slug));
    expect(kindsOf({ ...rows[0]!, hasDeadline: true, effectiveTo: null, conditionUnmet: false, isMine: false, interval: null }, today)).toContain("all");
  });

  it("pages hold every row once, whatever the order", async () => {
    const all = new Set<string>();
    for (const page of [1, 2, 99]) for (const { id } of (await workQueue(editor, { ...everything, kind: "all", sort: "checked", page })).rows) all.add(id);
    expect(all.size).toBe((await queueCounts(editor)).all);
  });

  it("a row says where was looked last, and who has it", async () => {
    const { rows } = await workQueue(editor, { ...everything, kind: "all", sort: "id", page: 1 });
    expect(rows[0]).toMatchObject({ lastSearched: "Federal Register, 2022–2026", assignee: null, version: 1 });
    expect(rows[2]).toMatchObject({ lastSearched: null, assignee: "editor", interval: 90 });
  });
});

describe("drafts", () => {
  it("wait for those who may review them, and never for whoever wrote in them", async () => {
    const other = await person("administrator", "Chief");
    const open = await draft("topic", "in-review", editor, { name: { en: "Energy" } });
    const shared = await draft("topic", "in-review", editor, { name: { en: "Water" } }, [reviewer]);
    const own = await draft("topic", "in-review", reviewer, { name: { en: "Own" } });
    await draft("topic", "draft", editor, {});
    const waiting = async (actor: Actor) => (await draftQueue(actor, "review", 1)).rows.map(({ id }) => id);
    expect(await waiting(reviewer)).toEqual([open]);
    expect((await waiting(other)).sort()).toEqual([shared, open, own].sort());
    expect([await waiting(editor), await waiting(contributor)]).toEqual([[], []]);
    for (const actor of [reviewer, other, editor, contributor]) expect((await queueCounts(actor)).review, actor.role).toBe((await waiting(actor)).length);
  });

  it("that were returned wait for their author, known by what they are about", async () => {
    const [obligation] = await owner<{ id: string }[]>`SELECT o.id FROM obligation o JOIN commitment c ON c.id = o.commitment_id WHERE c.slug = 'soon'`;
    await draft("follow-up", "returned", contributor, { obligation: obligation!.id }, [], obligation!.id);
    await draft("commitment", "returned", contributor, { title: { en: "", es: "Un puente" } });
    await draft("party", "returned", contributor, { name: 7 });
    const { rows } = await draftQueue(contributor, "returned", 1);
    expect(rows.map(({ title }) => title?.text ?? "").sort()).toEqual(["", "USMX-1 · United States · Title of soon", "Un puente"]);
    expect(await queueCounts(contributor)).toMatchObject({ returned: 3, forMe: 3 });
    expect((await draftQueue(editor, "returned", 1)).rows).toEqual([]);
  });
});

describe("sources", () => {
  const waiting = async (kind: "broken-links" | "changed-sources") => (await sourceQueue(editor, kind, 1)).rows;
  const ofSheet = owner`SELECT id FROM source WHERE slug = 'sheet'`;

  it("with a broken address: by the last look at the address that is stated now", async () => {
    expect(await waiting("broken-links")).toEqual([]);
    await owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`UPDATE source_description SET url = 'https://example.org/a' WHERE source_id = (${ofSheet})`;
    });
    const look = (url: string, outcome: string) => owner`INSERT INTO link_check (id, source_id, url, outcome, checked_at) SELECT gen_random_uuid(), id, ${url}, ${outcome}, clock_timestamp() FROM source WHERE slug = 'sheet'`;
    await look("https://example.org/old", "gone");
    expect(await waiting("broken-links")).toEqual([]);
    for (const [outcome, isBroken] of [["gone", true], ["alive", false], ["redirected", true], ["refused", false], ["unreachable", true], ["changed", false]] as const) {
      await look("https://example.org/a", outcome);
      expect((await waiting("broken-links")).map(({ slug }) => slug), outcome).toEqual(isBroken ? ["sheet"] : []);
      expect((await queueCounts(editor))["broken-links"], outcome).toBe(isBroken ? 1 : 0);
    }
  });

  it("that changed: a page that waits, or quotations in use that are gone, as the page about them says", async () => {
    expect(await waiting("changed-sources")).toEqual([]);
    await owner`INSERT INTO capture (id, origin, media_type, file, file_sha256, file_bytes, text, text_sha256, text_code_points, changes, proposed, text_held, author_id, source_id)
      SELECT gen_random_uuid(), 'check', 'text/plain', '', '', 0, '', '', 0, '[]', '{}', 'desk', ${seed.id}, id FROM source WHERE slug = 'report'`;
    expect(await waiting("changed-sources")).toMatchObject([{ slug: "report", quotations: 0, capture: expect.any(String) as string }]);
    await owner`INSERT INTO source_version (id, source_id, number, media_type, captured_at, file_sha256, file_bytes, text_sha256, text_code_points, text_held)
      SELECT gen_random_uuid(), source_id, 2, media_type, captured_at, repeat('1', 64), 1, repeat('1', 64), 1, 'none' FROM source_version WHERE source_id = (SELECT id FROM source WHERE slug = 'sheet')`;
    await owner`INSERT INTO reanchoring (citation_id, source_version_id, outcome, author_id)
      SELECT q.id, n.id, 'removed', ${seed.id} FROM citation q JOIN source_version o ON o.id = q.source_version_id
      JOIN source s ON s.id = o.source_id AND s.slug = 'sheet' JOIN source_version n ON n.source_id = s.id AND n.number = 2`;
    const touched = (await touchedQuotations(editor)).filter(({ settlement }) => settlement === null);
    expect(touched.length).toBeGreaterThan(0);
    expect(await waiting("changed-sources")).toMatchObject([{ slug: "report", quotations: 0 }, { slug: "sheet", quotations: touched.length, capture: null }]);
    expect((await queueCounts(editor))["changed-sources"]).toBe(2);
    await owner`INSERT INTO reanchoring (citation_id, source_version_id, outcome, settlement, note_en, author_id)
      SELECT citation_id, source_version_id, outcome, 'stands', 'It was so.', author_id FROM reanchoring`;
    expect((await waiting("changed-sources")).map(({ slug }) => slug)).toEqual(["report"]);
  });
});

describe("what readers suggest", () => {
  it("waits for those who may answer it, without what a program probably sent", async () => {
    const send = (words: string, isSuspect: boolean, state = "open") => owner`INSERT INTO suggestion (id, commitment_id, place, words, language, fingerprint, is_suspect, state, answered_by_id, answered_at, reason, told)
      VALUES (gen_random_uuid(), ${ids.get("soon")!}, 'other', ${words}, 'en', ${words.padEnd(64, "0").replace(/[^0-9a-f]/g, "0")}, ${isSuspect}, ${state}, ${state === "open" ? null : editor.id}, ${state === "open" ? null : new Date()}, ${state === "open" ? null : "no"}, ${state === "open" ? null : "no-address"})`;
    await send("a", false);
    await send("b", true);
    await send("c", false, "declined");
    expect([(await queueCounts(editor)).suggestions, (await queueCounts(contributor)).suggestions]).toEqual([1, 0]);
    expect((await suggestionsOf(editor, "open", 1)).rows.map(({ words }) => words)).toEqual(["a"]);
  });
});

it("a record of thousands of commitments is counted and paged within a moment", async () => {
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`CREATE TEMP TABLE many ON COMMIT DROP AS SELECT n, gen_random_uuid() AS c, gen_random_uuid() AS v, gen_random_uuid() AS o FROM generate_series(1, 4000) n`;
    await tx`INSERT INTO commitment (id, number, slug) SELECT c, 10000 + n, 'many-' || n FROM many`;
    await tx`INSERT INTO commitment_version (id, commitment_id, version, kind, joint, title_en, summary_en, made_on, made_from, made_to, novelty, specificity, author_id)
      SELECT v, c, 1, 'commitment', false, 'Title ' || n, 'Summary', '2021', '2021-01-01', '2021-12-31', 'new', 1, ${seed.id} FROM many`;
    await tx`INSERT INTO obligation (id, commitment_id, party_id, role) SELECT o, c, (SELECT id FROM party WHERE slug = 'mexico'), 'owes' FROM many`;
    await tx`INSERT INTO commitment_obligation (commitment_version_id, obligation_id, basis, position) SELECT v, o, 'own-word', 0 FROM many`;
    await tx`INSERT INTO deadline (commitment_version_id, position, precision, value, ends_on) SELECT v, 0, 'day', '2022-01-01', '2022-01-01'::date + n % 2000 FROM many`;
    await tx`INSERT INTO obligation_state (obligation_id, visible_from, changed_at, last_checked_on) SELECT o, now(), now(), '2022-01-01'::date + n % 700 FROM many`;
  });
  await owner`ANALYZE`;
  const began = performance.now();
  const counts = await queueCounts(editor);
  const { rows } = await workQueue(editor, { ...everything, kind: "unchecked", sort: "checked", page: 40 });
  // Some tens of milliseconds; the bound is for a computer that does other things as well.
  expect(performance.now() - began).toBeLessThan(4000);
  expect(counts.all).toBeGreaterThanOrEqual(4000);
  expect(rows).toHaveLength(30);
  const plan = (await owner`EXPLAIN SELECT 1 FROM obligation_state WHERE obligation_id = ${rows[0]!.id} AND (visible_until IS NULL OR visible_until > now()) ORDER BY visible_from LIMIT 1`).map((row) => row["QUERY PLAN"] as string).join("\n");
  expect(plan).toMatch(/Index Scan/);
});

it("no kind is forgotten in the counts", async () => {
  const counts = await queueCounts(contributor);
  expect(queueKinds.filter((kind) => typeof counts[kind] !== "number")).toEqual([]);
});
