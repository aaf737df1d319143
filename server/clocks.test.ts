import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { addDays, dayInZone, daysBetween } from "@/domain/plain-date";
import { timeliness } from "@/domain/timeliness";
import { logFollowUp } from "./commands/log-follow-up";
import { codeAt, stepOfCode } from "./one-time-code";
import { createTestDatabase } from "./testing";
import { check, ok, publishBorder, publishSurroundings, seed } from "./testing-records";

const { owner } = await createTestDatabase();
afterEach(() => { vi.useRealTimers(); });

const zones = ["Pacific/Kiritimati", "Pacific/Honolulu", "America/New_York", "America/Mexico_City"];

describe("days, from 2020 to 2035", () => {
  it.each(zones)("in %s each begins once, one after the other, through every change of the clocks", (zone) => {
    const end = Date.parse("2036-01-01T00:00:00Z");
    let before = dayInZone(new Date("2020-01-01T00:00:00Z"), zone);
    let days = 0;
    // Six hours: a day that the change of clocks makes shorter is not stepped over.
    for (let at = Date.parse("2020-01-01T00:00:00Z"); at < end; at += 6 * 3_600_000) {
      const day = dayInZone(new Date(at), zone);
      if (day === before) continue;
      expect(day).toBe(addDays(before, 1));
      expect(daysBetween(before, day)).toBe(1);
      before = day;
      days += 1;
    }
    expect(days).toBeGreaterThanOrEqual(5_843);
  });

  it.each(zones)("in %s what is due on a day is overdue from the first instant of the next one there, and not before", (zone) => {
    for (let due = "2020-01-31"; due < "2035-12-01"; due = addDays(due, 29)) {
      // The last hour of the day and the first of the next, found by asking each hour around midnight.
      const hours = Array.from({ length: 60 }, (_none, hour) => dayInZone(new Date(Date.parse(`${due}T00:00:00Z`) + (hour - 12) * 3_600_000), zone));
      for (const today of hours) expect(isLate(due, today), `${due} on ${today}`).toBe(today > due);
    }
  });
});

const isLate = (endsOn: string, today: string): boolean =>
  timeliness({ endsOn, hasDeadline: true, status: "in-progress", effectiveTo: null, lastCheckedOn: endsOn, conditionUnmet: false }, today) === "overdue";

describe("the program's clock is wrong", () => {
  let obligation = "";
  beforeAll(async () => {
    await publishSurroundings();
    obligation = (await publishBorder()).unitedStates;
  });

  it("by hours or a day: the order of the log and its times are the database's", async () => {
    const off = [0, 2, -2, 24, -24, 0];
    for (const [version, hours] of off.entries()) {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
      ok(await logFollowUp(seed, check(obligation, version, { checkedOn: "2026-05-01", searched: `off by ${hours} h, ${version}` })));
      vi.useRealTimers();
    }
    const rows = await owner<{ sequence: number; late: boolean; searched: string }[]>`
      SELECT sequence, recorded_at < lag(recorded_at) OVER (ORDER BY sequence) AS late, searched FROM follow_up WHERE obligation_id = ${obligation} ORDER BY sequence`;
    expect(rows.map(({ searched }) => searched)).toEqual(off.map((hours, version) => `off by ${hours} h, ${version}`));
    expect(rows.filter(({ late }) => late)).toEqual([]);
    const [drift] = await owner`SELECT max(abs(extract(epoch FROM recorded_at - now())))::int AS seconds FROM follow_up WHERE obligation_id = ${obligation}`;
    expect(drift!.seconds).toBeLessThan(60);
    const [trail] = await owner`SELECT count(*)::int AS n FROM (SELECT recorded_at < lag(recorded_at) OVER (ORDER BY sequence) AS late FROM audit_event) e WHERE late`;
    expect(trail!.n).toBe(0);
  });

  it("by hours: a code of the second factor is refused; the neighbouring half-minutes are taken", () => {
    const now = Date.now();
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    const taken = (seconds: number) => stepOfCode(secret, codeAt(secret, now + seconds * 1_000), now) !== null;
    expect([-30, 0, 30].map(taken)).toEqual([true, true, true]);
    expect([-86_400, -7_200, -90, 90, 7_200, 86_400].map(taken)).toEqual([false, false, false, false, false, false]);
  });
});
