import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupDay, backupName, expired, kept } from "./backup-retention";
import { addDays } from "./plain-date";

const on = (day: string, time = "031000000") => `followthrough-${day}-${time}.backup`;

/** A folder into which a backup falls every night, tidied each time. */
function after(nights: number, first = "2024-01-01"): string[] {
  let folder: string[] = [];
  for (let night = 0; night < nights; night += 1) {
    folder.push(on(addDays(first, night)));
    const gone = new Set(expired(folder));
    folder = folder.filter((name) => !gone.has(name));
  }
  return folder;
}

describe("which nightly backups stay", () => {
  it("the last seven days, and the last day of each earlier week and month", () => {
    const folder = after(730);
    const newest = addDays("2024-01-01", 729);
    for (let back = 0; back < kept.days; back += 1) expect(folder).toContain(on(addDays(newest, -back)));
    expect(folder).toContain(on("2025-11-30"));
    expect(folder).toContain(on("2025-01-31"));
    expect(folder).not.toContain(on("2024-12-31"));
    expect(folder.length).toBeLessThanOrEqual(kept.days + kept.weeks + kept.months);
  });

  it("a night that is left out takes nothing away: what there is stays as many days, weeks and months", () => {
    expect(expired([on("2020-01-01"), on("2023-05-05"), on("2026-11-22")])).toEqual([]);
  });

  it("of several on one day the newest, and nothing that is not named like one", () => {
    expect(expired([on("2026-11-22", "010000000"), on("2026-11-22", "235959999"), "mine.backup", "followthrough-2026-11-22.txt", on("2026-11-22", "12")])).toEqual([on("2026-11-22", "010000000")]);
  });

  it("the newest is never among those that go, and tidying twice is tidying once", () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays("2022-01-01", offset));
    fc.assert(fc.property(fc.uniqueArray(day, { maxLength: 120 }), (days) => {
      const names = days.map((each) => on(each));
      const gone = new Set(expired(names));
      const left = names.filter((name) => !gone.has(name));
      expect(expired(left)).toEqual([]);
      if (names.length > 0) expect(left).toContain([...names].sort().at(-1));
    }));
  });

  it("is named by its day and time, and read again", () => {
    expect(backupName(new Date("2026-11-22T03:10:09.123Z"))).toBe(on("2026-11-22", "031009123"));
    expect(backupDay(on("2026-11-22"))).toBe("2026-11-22");
    expect(backupDay("followthrough-2026-11-22-031000.backup.unfinished")).toBeNull();
  });
});
