import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { deadlinePrecisions, isBound, resolveDeadline, type DeadlineRule, type HeldEvent } from "@/domain/deadline";
import { addDays, period } from "@/domain/plain-date";
import { publishEvent, publishSeries } from "../commands/publish-event";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { publicDb } from "../db";
import { openObligations } from "../editor/open-obligations";
import { findPlace } from "../editor/known-records";
import { atMoment, type Moment } from "../moment";
import { createTestDatabase } from "../testing";
import { assessment, check, commitmentDraft, modernize, ok, origin, publishSurroundings, refusal, seed } from "../testing-records";
import { findCommitment, listCommitments } from "./commitments";
import { deadlinesInForce } from "../deadlines-in-force";

const { owner } = await createTestDatabase();

async function now(): Promise<Moment> {
  const [row] = await owner`SELECT date_trunc('milliseconds', clock_timestamp()) AS at, to_char(clock_timestamp() AT TIME ZONE 'America/New_York', 'YYYY-MM-DD') AS day`;
  return { day: row!.day as string, instant: row!.at as Date };
}

const due = async (slug: string) => {
  const found = await findCommitment(slug, "en");
  if (!found || !("found" in found)) throw new Error(`no commitment ${slug}`);
  const { deadline, timeliness } = found.found;
  return { endsOn: deadline?.endsOn, reading: deadline?.reading, event: deadline?.event?.slug ?? null, timeliness };
};
const inOrder = async (filter: object) => (await listCommitments({ filter: { ...filter, sort: "deadline" }, lang: "en" })).data.map(({ slug }) => slug);

const event = (slug: string, change: object = {}) => ({ slug, kind: "dialogue", name: { en: `The ${slug}`, es: `El ${slug}` }, ...change });
const byNext = { wording: "by the next Dialogue", precision: "next-in-series", series: "dialogue" } as const;
const within = { wording: "within 90 days of the summit", precision: "period-after-event", event: "summit-2023", count: 90, unit: "days" } as const;

describe("a deadline that an event decides", () => {
  const moments: Record<string, Moment> = {};
  beforeAll(async () => {
    await publishSurroundings();
    ok(await publishSeries(seed, { slug: "dialogue", name: { en: "Dialogue", es: "Diálogo" } }));
    ok(await publishEvent(seed, event("dialogue-2020", { heldOn: "2020-09", series: "dialogue" })));
    ok(await publishEvent(seed, event("summit-2023")));
    ok(await publishCommitment(seed, commitmentDraft("by-the-next", { deadlines: [byNext] })));
    ok(await publishCommitment(seed, commitmentDraft("within-90-days", { deadlines: [within] })));
    ok(await publishCommitment(seed, commitmentDraft("by-a-month", { deadlines: [{ wording: "by September 2022", precision: "month", value: "2022-09" }] })));
    ok(await publishCommitment(seed, commitmentDraft("soon", { deadlines: [{ wording: "as soon as possible", precision: "as-soon-as-possible" }] })));
    ok(await publishCommitment(seed, commitmentDraft("never", { deadlines: [] })));
    moments.waiting = await now();
  });

  it("has no day while the event is not on record, and is neither due nor without a deadline", async () => {
    expect(await due("by-the-next")).toEqual({ endsOn: null, event: null, timeliness: "undated", reading: "by the next Dialogue, which has not been recorded yet" });
    expect(await due("within-90-days")).toMatchObject({ endsOn: null, event: "summit-2023", reading: "within 90 days of “The summit-2023”, whose date has not been recorded yet" });
    expect(await inOrder({ timeliness: "undated" })).toEqual(["by-the-next", "within-90-days", "soon"]);
    expect(await inOrder({ timeliness: "no-deadline" })).toEqual(["never"]);
  });

  it("has one as soon as the event is recorded, without an edit of the commitment", async () => {
    ok(await publishEvent(seed, event("dialogue-2021", { heldOn: "2021-09-09", series: "dialogue" })));
    const [summit] = await owner`SELECT id FROM event WHERE slug = 'summit-2023'`;
    ok(await publishEvent(seed, event("summit-2023", { id: summit!.id, baseVersion: 1, heldOn: "2023-01-10" })));
    moments.recorded = await now();
    expect(await due("by-the-next")).toEqual({
      endsOn: "2021-09-09", event: "dialogue-2021", timeliness: "deadline-passed", reading: "by the next Dialogue, on record as “The dialogue-2021” (September 9, 2021), read as September 9, 2021",
    });
    expect(await due("within-90-days")).toMatchObject({ endsOn: "2023-04-10", reading: "within 90 days of “The summit-2023” (January 10, 2023), read as April 10, 2023" });
    expect(await inOrder({ timeliness: "deadline-passed" })).toEqual(["by-the-next", "by-a-month", "within-90-days"]);
    expect(await inOrder({})).toEqual(["by-the-next", "by-a-month", "within-90-days", "soon", "never"]);
  });

  it("moves with the event's date, for the desk as for the public", async () => {
    const [dialogue] = await owner`SELECT id FROM event WHERE slug = 'dialogue-2021'`;
    ok(await publishEvent(seed, event("dialogue-2021", { id: dialogue!.id, baseVersion: 1, heldOn: "2099", series: "dialogue" })));
    expect(await due("by-the-next")).toMatchObject({ endsOn: "2099-12-31", timeliness: "upcoming" });
    const rows = await openObligations(seed, (await now()).day);
    expect(rows.find(({ commitment }) => commitment.slug === "by-the-next")).toMatchObject({ endsOn: "2099-12-31", timeliness: "upcoming" });
  });

  it("reads as of a past day with the events that were on record then", async () => {
    expect(await atMoment(moments.waiting!, () => due("by-the-next"))).toMatchObject({ endsOn: null, event: null, timeliness: "undated" });
    expect(await atMoment(moments.waiting!, () => inOrder({ timeliness: "undated" }))).toEqual(["by-the-next", "within-90-days", "soon"]);
    expect(await atMoment(moments.recorded!, () => due("by-the-next"))).toMatchObject({ endsOn: "2021-09-09", timeliness: "deadline-passed" });
    expect(await atMoment(moments.recorded!, () => inOrder({ timeliness: "deadline-passed" }))).toEqual(["by-the-next", "by-a-month", "within-90-days"]);
  });

  it("“never done” may be said once that day has passed", async () => {
    const id = (slug: string) => findPlace(seed, slug, { party: "united-states" }).then((place) => place!.id);
    const neverDone = { status: "not-delivered", qualifier: "never-done", reason: "unknown", searched: "Everywhere." } as const;
    expect(refusal(await logFollowUp(seed, assessment(await id("by-the-next"), 0, neverDone)))).toEqual(["invalid", "because: deadline-not-passed"]);
    ok(await logFollowUp(seed, assessment(await id("within-90-days"), 0, neverDone)));
    expect(await due("within-90-days")).toMatchObject({ timeliness: "overdue" });
  });
});

describe("an extension", () => {
  it("is in force, counts from its own day, and keeps the words that set it", async () => {
    const extension = { ...byNext, setOn: "2022-09-12", citation: origin("sheet", "The two countries will deepen cooperation") };
    ok(await publishEvent(seed, event("dialogue-2023", { heldOn: "2023-09-29", series: "dialogue" })));
    ok(await publishCommitment(seed, commitmentDraft("extended", { deadlines: [{ precision: "year", value: "2021", citation: origin("sheet", modernize) }, extension] })));
    expect(await due("extended")).toMatchObject({ endsOn: "2023-09-29", event: "dialogue-2023" });
    const found = await findCommitment("extended", "es");
    if (!found || !("found" in found)) throw new Error("not there");
    expect(found.found.deadlines.map(({ endsOn, citation }) => [endsOn, citation?.exact])).toEqual([["2021-12-31", modernize], ["2023-09-29", "The two countries will deepen cooperation"]]);
  });

  it("without words is refused, by the form's schema and by the database", async () => {
    const first = { precision: "year", value: "2021", citation: origin("sheet", modernize) } as const;
    expect(refusal(await publishCommitment(seed, commitmentDraft("bare", { deadlines: [first, { precision: "year", value: "2022" }] })))).toEqual(["invalid", "deadlines.1.citation: extension-needs-source"]);
    await expect(owner`INSERT INTO deadline (commitment_version_id, position, precision, value, ends_on) SELECT id, 7, 'year', '2022', '2022-12-31' FROM commitment_version LIMIT 1`).rejects.toThrow("extension_has_source");
    await expect(owner`INSERT INTO deadline (commitment_version_id, position, precision) SELECT v.id, 0, 'event' FROM commitment_version v JOIN commitment c ON c.id = v.commitment_id WHERE c.slug = 'never'`).rejects.toThrow("deadline_rule");
  });
});

it("an unmet condition suspends overdue, and the record names it", async () => {
  ok(await publishCommitment(seed, commitmentDraft("conditional", {
    deadlines: [{ precision: "year", value: "2021" }], conditions: [{ text: { en: "Only if both agree" }, citation: { ...origin("sheet", "The two countries will deepen cooperation"), role: "condition" } }],
  })));
  const [place, condition] = await Promise.all([findPlace(seed, "conditional", { party: "united-states" }), findPlace(seed, "conditional", { condition: 0 })]);
  ok(await logFollowUp(seed, check(place!.id, 0)));
  expect(await due("conditional")).toMatchObject({ timeliness: "overdue" });
  const { obligation: _, ...unmet } = assessment("", 0, { condition: condition!.id, status: "unmet" });
  ok(await logFollowUp(seed, unmet));
  expect(await due("conditional")).toMatchObject({ timeliness: "suspended" });
  ok(await logFollowUp(seed, { ...unmet, baseVersion: 1, status: "waived", effectiveOn: "2026-04" }));
  expect(await due("conditional")).toMatchObject({ timeliness: "overdue" });
});

describe("the day in SQL", () => {
  const key = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2020-01-31", days));
  const date = fc.tuple(day, fc.constantFrom(10, 7, 4)).map(([found, length]) => found.slice(0, length));
  const held = fc.array(fc.record({ heldOn: fc.option(date), series: fc.option(fc.constantFrom(key(101), key(102))) }), { minLength: 4, maxLength: 8 })
    .map((rows): HeldEvent[] => rows.map((row, index) => ({ key: key(index), ...row })));
  const some = fc.option(fc.integer({ min: 0, max: 5 }).map(key));
  const rules = fc.record({
    precision: fc.constantFrom(...deadlinePrecisions), value: date, event: some, series: fc.option(fc.constantFrom(key(101), key(102))),
    count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom("days" as const, "weeks" as const, "months" as const), setOn: fc.option(date),
    madeOn: date, ownEvent: some,
  }).map(({ madeOn, ownEvent, ...given }) => {
    const { precision, value, count, unit } = given;
    const isDated = !isBound(precision) && precision !== "none" && precision !== "as-soon-as-possible";
    const counted = precision === "period-after-event" ? { count, unit } : { count: null, unit: null };
    const rule: DeadlineRule = { ...given, value: isDated ? value : null, ...counted };
    return { rule, madeOn, ownEvent };
  });

  it("is the rule of domain/deadline.ts, whatever is on record", async () => {
    const samples = fc.sample(fc.tuple(held, fc.array(rules, { minLength: 40, maxLength: 40 })), { numRuns: 12, seed: 20261122 });
    for (const [events, given] of samples) {
      const deadlines = given.map(({ rule, madeOn, ownEvent }, id) => ({
        commitment_version_id: id, position: 0, precision: rule.precision, ends_on: rule.value && period(rule.value).to, event_id: rule.event, series_id: rule.series,
        count: rule.count, unit: rule.unit, set_to: rule.setOn && period(rule.setOn).to, made_to: period(madeOn).to, own_event: ownEvent,
      }));
      const versions = events.map(({ key: id, heldOn, series }) => ({
        event_id: id, version: 1, series_id: series, held_from: heldOn && period(heldOn).from, held_to: heldOn && period(heldOn).to,
      }));
      const found = await publicDb.$queryRaw<{ id: number; ends_on: string | null }[]>`
        WITH event_version AS (SELECT * FROM json_to_recordset(${JSON.stringify(versions)}::json)
            AS e(event_id uuid, version int, series_id uuid, held_from date, held_to date)),
          deadline AS (SELECT * FROM json_to_recordset(${JSON.stringify(deadlines)}::json)
            AS d(commitment_version_id int, position int, precision text, ends_on date, event_id uuid, series_id uuid, count int, unit text, set_to date, made_to date, own_event uuid)),
          commitment_version AS (SELECT commitment_version_id AS id, made_to, own_event AS event_id FROM deadline),
          ${deadlinesInForce}
        SELECT commitment_version_id AS id, ends_on::text FROM deadline_in_force ORDER BY 1`;
      expect(found.map(({ ends_on }) => ends_on)).toEqual(given.map(({ rule, madeOn, ownEvent }) => resolveDeadline(rule, { madeOn, ownEvent, events }).endsOn));
    }
  });
});
