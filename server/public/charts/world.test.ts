import fc from "fast-check";
import type postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { worldOf, type Said, type Step, type World } from "@/domain/charts/world";
import { liveRows, statesOf, type LogRow } from "@/domain/history";
import { addDays, type PlainDate } from "@/domain/plain-date";
import { publishCommitment } from "../../commands/publish-commitment";
import { createTestDatabase } from "../../testing";
import { commitmentDraft, ok, publishSurroundings, seed } from "../../testing-records";
import { asOf } from "../as-of";
import { countedObligations, countStanding } from "../tallies";
import { chartWorld, type ChartScope } from "./world";

const { owner } = await createTestDatabase();
const base = "2026-01-01";
/** Noon where the site is, some days after the first. */
const noon = (days: number) => new Date(`${addDays(base, days)}T17:00:00Z`);

type Target = { id: string; commitment: string; role: Said["role"]; party: string; topics: string[]; madeTo: PlainDate; kind: Said["kind"] };
let targets: Target[] = [];

beforeAll(async () => {
  await publishSurroundings();
  const both = [{ party: "united-states", role: "owes", basis: "own-word" }, { party: "mexico", role: "owes", basis: "attributed" }] as const;
  for (const [index, change] of [{ madeOn: "2021-03-01", obligations: both }, { madeOn: "2021-05-02", topics: ["health"] }, { madeOn: "2026-01-20", obligations: both, event: null },
    { kind: "ask", madeOn: "2022-01-01", topics: ["border", "health"], from: ["mexico"], obligations: [{ party: "united-states", role: "asked", basis: "own-word", acceptance: "proposed" }] }].entries())
    ok(await publishCommitment(seed, commitmentDraft(`promise-${index}`, change as never)));
  // Moved back in time by the owner with the triggers off, so that there is a past to ask about.
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    for (const table of ["commitment_version", "obligation", "citation", "source_description", "source_version", "event_version", "party_version", "topic_version"]) await tx`UPDATE ${tx(table)} SET visible_from = ${noon(-1)} WHERE visible_from < now()`;
  });
  targets = await owner<Target[]>`SELECT o.id, o.commitment_id AS commitment, o.role, p.slug AS party, to_char(v.made_to, 'YYYY-MM-DD') AS "madeTo", v.kind,
    ARRAY(SELECT t.slug FROM commitment_topic ct JOIN topic t ON t.id = ct.topic_id WHERE ct.commitment_version_id = v.id) AS topics
    FROM obligation o JOIN party p ON p.id = o.party_id JOIN commitment_version v ON v.commitment_id = o.commitment_id ORDER BY o.id`;
});

/** What one entry says: on which day it is recorded, what it judges as of when, and which earlier entry it corrects or takes back. */
const entry = fc.record({ day: fc.integer({ min: 0, max: 60 }), back: fc.integer({ min: 0, max: 400 }), kind: fc.constantFrom("assessment", "check", "correction", "retraction"),
  status: fc.constantFrom("in-progress", "delivered", "partly-delivered"), amends: fc.nat(), isRubric: fc.boolean(),
  /** For so many days it is under embargo, and it may hold of a day that is still to come. */
  hidden: fc.constantFrom(0, 0, 0, 5, 20, 60), ahead: fc.constantFrom(0, 0, 0, 90) });
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

function logOf(target: Target, entries: Entry[]): LogRow[] {
  const rows: LogRow[] = [];
  for (const [index, { day, back, kind: wanted, status, amends, isRubric, hidden, ahead }] of [...entries].sort((a, b) => a.day - b.day).entries()) {
    const open = rows.filter((row) => row.kind !== "retraction" && rows.every((other) => other.replacesId !== row.id));
    const replaced = (wanted === "correction" || wanted === "retraction") && open.length > 0 ? open[amends % open.length]! : null;
    const kind = replaced === null ? (wanted === "check" ? "check" : "assessment") : wanted;
    const judges = kind === "assessment" || kind === "correction";
    rows.push({ id: crypto.randomUUID(), sequence: index + 1, kind, status: judges ? status : null, qualifier: judges && status === "delivered" ? "as-promised" : null, reason: null,
      confidence: judges ? "medium" : null, assertedBy: judges ? "both" : null, supersededById: null, effectiveOn: judges ? addDays(base, day - back + ahead) : null, effectiveTo: judges ? addDays(base, day - back + ahead) : null,
      checkedOn: addDays(base, day), replacesId: replaced?.id ?? null, occasion: isRubric && judges ? "rubric-change" : "finding", visibleFrom: noon(day + hidden) } as LogRow);
  }
  return rows;
}

async function write(tx: postgres.TransactionSql, target: Target, log: LogRow[]): Promise<void> {
  for (const row of log) await tx`INSERT INTO follow_up (id, obligation_id, sequence, kind, status, qualifier, effective_on, effective_from, effective_to, checked_on, note_lang, confidence, asserted_by, rubric_version, occasion, replaces_id, note, searched, because, author_id, recorded_at, visible_from)
    VALUES (${row.id}, ${target.id}, ${row.sequence}, ${row.kind}, ${row.status}, ${row.qualifier}, ${row.effectiveOn}, ${row.effectiveTo}, ${row.effectiveTo}, ${row.checkedOn}, 'en', ${row.confidence}, ${row.assertedBy}, 1, ${row.occasion}, ${row.replacesId}, ${row.status === null ? null : "A note."}, ${row.kind === "check" ? "The gazette." : null}, ${row.replacesId === null ? null : "A slip."},
      (SELECT author_id FROM commitment_version LIMIT 1), ${row.visibleFrom}, ${row.visibleFrom})`;
  for (const state of statesOf(log, noon(-1), null)) await tx`INSERT INTO obligation_state (obligation_id, visible_from, visible_until, status, qualifier, effective_on, effective_to, follow_up_id, changed_at, last_checked_on)
    VALUES (${target.id}, ${state.visibleFrom}, ${state.visibleUntil}, ${state.status}, ${state.qualifier}, ${state.effectiveOn}, ${state.effectiveTo}, ${state.followUpId}, ${state.changedAt}, ${state.lastCheckedOn})`;
}

async function record(logs: LogRow[][]): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`DELETE FROM obligation_state`;
    await tx`DELETE FROM follow_up`;
    for (const [index, log] of logs.entries()) await write(tx, targets[index]!, log);
    await tx`SELECT refresh_search(ARRAY(SELECT id FROM commitment)), raise_revision()`;
  });
}

/** By the pure fold, entry by entry. */
function expected(logs: LogRow[][], day: PlainDate, scope: ChartScope): World {
  const instant = new Date(`${addDays(day, 1)}T04:59:59Z`);
  const inScope = targets.map((target, index) => ({ target, log: logs[index]!.filter(({ visibleFrom }) => visibleFrom <= instant) }))
    .filter(({ target }) => (scope.party === undefined || target.party === scope.party) && (scope.topic === undefined || target.topics.includes(scope.topic)));
  const said = inScope.map(({ target, log }): Said => ({ obligation: target.id, commitment: target.commitment, kind: target.kind, role: target.role, event: null, on: target.madeTo,
    checkedOn: liveRows(log).map(({ checkedOn }) => checkedOn).sort().at(-1) ?? null }));
  const steps = inScope.flatMap(({ target, log }) => liveRows(log).flatMap(({ status, effectiveTo, sequence, occasion }): Step[] =>
    (status === null || effectiveTo === null ? [] : [{ obligation: target.id, status, on: effectiveTo, sequence, isFinding: occasion === "finding" }])));
  return worldOf({ today: day, said, steps, events: [], assessedSince: null });
}

/** Counts of the same thing added, in one order; which meeting is another test's. */
function summed({ standing, owed, made, steps }: World) {
  const add = (rows: (string | number | null)[][]) => {
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(JSON.stringify(row.slice(0, -1)), (sums.get(JSON.stringify(row.slice(0, -1))) ?? 0) + Number(row.at(-1)));
    return [...sums].filter(([, sum]) => sum !== 0).sort();
  };
  return {
    standing: add(standing.map(({ on, status, change }) => [on, status, change])), owed: add(owed.map(({ on, status, count }) => [on, status, count])),
    unchecked: add(owed.map(({ on, unchecked }) => [on, unchecked])), made: add(made.map(({ on, kind, count }) => [on, kind, count])), steps: add(steps.map(({ on, status, count }) => [on, status, count])),
  };
}

describe("what the database counts", () => {
  it("is what the fold of the logs gives, now and as of any day, of everything, of a topic and of a party", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(entry, { maxLength: 6 }), { minLength: 6, maxLength: 6 }), fc.integer({ min: 0, max: 70 }), async (entries, day) => {
      const logs = targets.map((target, index) => logOf(target, entries[index] ?? []));
      await record(logs);
      for (const scope of [{}, { topic: "health" }, { party: "mexico" }])
        expect(summed(await asOf(addDays(base, day), () => chartWorld(scope, "en")))).toEqual(summed(expected(logs, addDays(base, day), scope)));
    }), { numRuns: 25 });
  }, 120_000);

  it("adds up to what every single obligation says", async () => {
    const [rows, counts] = [await countedObligations(), await countStanding()];
    expect(counts.owed.of + counts.requested.of).toBe(rows.length);
    expect(counts.owed.counts).toEqual(Object.fromEntries([...new Set(rows.flatMap(({ status }) => status ?? []))].map((status) =>
      [status, rows.filter((row) => row.status === status && targets.find(({ id }) => id === row.obligation_id)!.role === "owes").length] as const).filter(([, n]) => n > 0)));
    for (const party of new Set(rows.map((row) => row.party_id))) {
      const { owed, requested } = counts.ofParty(party);
      expect(owed.of + requested.of).toBe(rows.filter((row) => row.party_id === party).length);
    }
    const today = await chartWorld({}, "en");
    expect(today.owed.reduce((sum, { count }) => sum + count, 0)).toBe(counts.owed.of);
  });
});
