import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, liveRows, statesOf, type LogRow } from "./history";
import { check, correction, retraction, row } from "./testing-follow-ups";

const late = new Date("2030-01-01T00:00:00Z");
const statusOf = (rows: LogRow[], at = late) => fold(rows, at, null).status;

describe("the fold", () => {
  it("of nothing is not assessed, or the first value of an ask", () => {
    expect(fold([], late, null)).toMatchObject({ status: null, followUpId: null, lastCheckedOn: null, effectiveTo: null });
    expect(fold([], late, "proposed")).toMatchObject({ status: "proposed", followUpId: null });
  });

  it.each<[string, LogRow[], string | null]>([
    ["the newest effective day wins", [row(1), row(2, { status: "delivered", effectiveOn: "2026-03-05" })], "delivered"],
    ["the end of the period counts: a month is later than its tenth day",
      [row(1, { status: "delivered", effectiveOn: "2026-03" }), row(2, { status: "stalled", effectiveOn: "2026-03-10" })], "delivered"],
    ["of the same day the later row wins", [row(1), row(2, { status: "stalled" })], "stalled"],
    ["a back-filled older day is history, not news", [row(1, { status: "delivered" }), row(2, { status: "in-progress", effectiveOn: "2025-01-01" })], "delivered"],
    ["a check changes no status", [row(1), check(2)], "in-progress"],
    ["a correction takes the place of its row", [row(1, { status: "delivered" }), correction(2, 1, { status: "stalled" })], "stalled"],
    ["a correction with an older day gives way to what was older", [
      row(1, { status: "stalled", effectiveOn: "2026-02-01" }), row(2, { status: "delivered", effectiveOn: "2026-03-01" }),
      correction(3, 2, { status: "in-progress", effectiveOn: "2025-12-01" })], "stalled"],
    ["a retraction falls back", [row(1, { status: "stalled" }), row(2, { status: "delivered" }), retraction(3, 2)], "stalled"],
    ["the retraction of the only row falls back to not assessed", [row(1), retraction(2, 1)], null],
    ["the retraction of a correction restores what it corrected", [row(1, { status: "delivered" }), correction(2, 1, { status: "stalled" }), retraction(3, 2)], "delivered"],
    ["the correction of a correction is the last word", [
      row(1, { status: "delivered" }), correction(2, 1, { status: "stalled" }), correction(3, 2, { status: "in-progress" })], "in-progress"],
    ["the retraction of the second correction restores the first", [
      row(1, { status: "delivered" }), correction(2, 1, { status: "stalled" }), correction(3, 2, { status: "in-progress" }), retraction(4, 3)], "stalled"],
    ["two retractions of two corrections restore the original", [
      row(1, { status: "delivered" }), correction(2, 1, { status: "stalled" }), retraction(3, 2), check(4), row(5, { status: "withdrawn" }), retraction(6, 5)], "delivered"],
  ])("%s", (_name, rows, expected) => {
    expect(statusOf(rows)).toBe(expected);
    expect(statusOf([...rows].reverse()), "whatever order the rows come in").toBe(expected);
  });

  it("a judgement by another rubric is another status, and no change", () => {
    const states = statesOf([row(1), row(2, { status: "partly-delivered", occasion: "rubric-change" }), row(3, { status: "delivered" })], new Date(0), null);
    expect(states.map(({ status, changedAt }) => [status, changedAt.getTime()])).toEqual([
      [null, 0], ["in-progress", row(1).visibleFrom.getTime()], ["partly-delivered", row(1).visibleFrom.getTime()], ["delivered", row(3).visibleFrom.getTime()],
    ]);
  });

  it("shows an embargoed row from its own instant on, and not a millisecond before", () => {
    const embargo = new Date("2026-07-12T09:00:00Z");
    const rows = [row(1, { status: "in-progress" }), row(2, { status: "delivered", visibleFrom: embargo })];
    expect(statusOf(rows, new Date(embargo.getTime() - 1))).toBe("in-progress");
    expect(statusOf(rows, embargo)).toBe("delivered");
  });

  it("leaves the corrected row standing while its correction is embargoed", () => {
    const embargo = new Date("2026-07-12T09:00:00Z");
    const rows = [row(1, { status: "delivered" }), correction(2, 1, { status: "stalled", visibleFrom: embargo })];
    expect(statusOf(rows, new Date("2026-06-01T00:00:00Z"))).toBe("delivered");
    expect(statusOf(rows, embargo)).toBe("stalled");
  });

  it("counts a check for the day of the last check, and a retracted one no longer", () => {
    const rows = [row(1, { checkedOn: "2026-04-01" }), check(2, { checkedOn: "2026-06-01" })];
    expect(fold(rows, late, null)).toMatchObject({ lastCheckedOn: "2026-06-01", followUpId: "row-1" });
    expect(fold([...rows, retraction(3, 2, { checkedOn: "2026-07-01" })], late, null).lastCheckedOn).toBe("2026-04-01");
  });

  it("keeps all of two entries of one author: the second does not overwrite the first", () => {
    expect(liveRows([row(1), row(2)]).map(({ id }) => id)).toEqual(["row-1", "row-2"]);
  });
});

/** Random logs as the database allows them: each row amended at most once, an amendment after its row. */
const logs = fc.array(fc.record({
  kind: fc.constantFrom("assessment", "assessment", "check", "correction", "retraction"),
  pick: fc.nat(), status: fc.constantFrom("in-progress", "delivered", "stalled", "withdrawn"),
  qualifier: fc.constantFrom(null, null, "as-promised"),
  effectiveOn: fc.constantFrom("2025", "2025-06", "2026-01-01", "2026-Q1", "2026-03", "2026-03-31"),
  checkedOn: fc.constantFrom("2026-01-01", "2026-03-01", "2026-05-01"),
  pause: fc.integer({ min: 0, max: 3 }), embargo: fc.constantFrom(0, 0, 0, 2, 7, 20),
}), { maxLength: 14 }).map((drawn) => {
  const rows: LogRow[] = [];
  let clock = Date.UTC(2026, 3, 1);
  for (const { kind, pick, status, qualifier, effectiveOn, checkedOn, pause, embargo } of drawn) {
    clock += pause * 60_000;
    const open = rows.filter((one) => one.kind !== "retraction" && !rows.some(({ replacesId }) => replacesId === one.id));
    const amended = open[pick % Math.max(1, open.length)];
    const amends = (kind === "correction" || kind === "retraction") && amended !== undefined;
    const judges = kind === "assessment" || (kind === "correction" && amends && amended.status !== null);
    rows.push(row(rows.length + 1, {
      kind: amends || kind === "check" ? kind as LogRow["kind"] : kind === "assessment" ? "assessment" : "check",
      status: judges ? status as LogRow["status"] : null, qualifier: judges ? qualifier as LogRow["qualifier"] : null,
      effectiveOn: judges ? effectiveOn : null, checkedOn, replacesId: amends ? amended.id : null,
      visibleFrom: new Date(clock + embargo * 60_000),
    }));
  }
  return rows;
});
const offset = fc.integer({ min: -5, max: 80 }).map((minutes) => new Date(Date.UTC(2026, 3, 1) + minutes * 60_000 + 1));
const since = fc.integer({ min: -3, max: 10 }).map((minutes) => new Date(Date.UTC(2026, 3, 1) + minutes * 60_000));

/** The definition, word by word: a row counts unless a visible row that counts takes its place or removes it. */
function replayed(rows: LogRow[], at: Date) {
  const visible = rows.filter((one) => one.visibleFrom.getTime() <= at.getTime());
  const counts = (one: LogRow): boolean => !visible.some((other) => other.replacesId === one.id && counts(other));
  const standing = visible.filter((one) => one.kind !== "retraction" && counts(one));
  const key = (one: LogRow) => `${one.effectiveTo} ${String(one.sequence).padStart(6, "0")}`;
  const judged = standing.filter((one) => one.status !== null).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    followUpId: judged.at(-1)?.id ?? null, status: judged.at(-1)?.status ?? null,
    lastCheckedOn: standing.map(({ checkedOn }) => checkedOn).sort().at(-1) ?? null,
  };
}

describe("properties", () => {
  it("the fold is what a naive replay of the definition gives, at any instant", () => {
    fc.assert(fc.property(logs, offset, (rows, at) => {
      const { followUpId, status, lastCheckedOn } = fold(rows, at, null);
      expect({ followUpId, status, lastCheckedOn }).toEqual(replayed(rows, at));
    }), { numRuns: 1000 });
  });

  it("the states follow each other without gap or overlap, and each is the fold at its every instant", () => {
    fc.assert(fc.property(logs, since, offset, (rows, from, at) => {
      const states = statesOf(rows, from, "proposed");
      expect(states[0]!.visibleFrom).toEqual(from);
      expect(states.at(-1)!.visibleUntil).toBeNull();
      states.forEach((state, index) => {
        const next = states[index + 1];
        expect(state.visibleUntil).toEqual(next?.visibleFrom ?? null);
        if (next) expect(next.visibleFrom.getTime()).toBeGreaterThan(state.visibleFrom.getTime());
        const { visibleFrom, visibleUntil, changedAt, ...said } = state;
        expect(said).toEqual(fold(rows, visibleFrom, "proposed"));
        if (visibleUntil) expect(said).toEqual(fold(rows, new Date(visibleUntil.getTime() - 1), "proposed"));
        expect(changedAt.getTime()).toBeLessThanOrEqual(visibleFrom.getTime());
      });
      const shown = states.filter((state) => state.visibleFrom <= at).at(-1);
      if (at >= from) expect(shown?.followUpId).toBe(fold(rows, at, "proposed").followUpId);
    }), { numRuns: 500 });
  });

  it("a status has been said since the first of the unbroken run of states that say it", () => {
    fc.assert(fc.property(logs, since, (rows, from) => {
      const states = statesOf(rows, from, null);
      states.forEach((state, index) => {
        let first = index;
        while (first > 0 && states[first - 1]!.status === state.status && states[first - 1]!.qualifier === state.qualifier) first--;
        expect(state.changedAt).toEqual(states[first]!.visibleFrom);
      });
    }));
  });
});
