import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/plain-date";
import { judgements } from "@/domain/status";
import { dueSoonDays, timelinesses, timeliness } from "@/domain/timeliness";
import { publicDb } from "../db";
import { createTestDatabase } from "../testing";
import { timelinessOf } from "./list-filter";

await createTestDatabase();
const today = "2026-11-22";
const around = [-400, -1, 0, 1, 400].map((days) => addDays(today, days));
const deadlines = [null, -400, -31, -1, 0, 1, dueSoonDays, dueSoonDays + 1, 400].map((days) => (typeof days === "number" ? addDays(today, days) : null));

/** Every deadline × status × effective day × last check × condition, with what domain/timeliness.ts says of it. */
const grid = deadlines.flatMap((endsOn) => [null, ...judgements].flatMap((status) =>
  (status === null ? [null] : around).flatMap((effectiveTo) => [null, ...around].flatMap((lastCheckedOn) =>
    [false, true].flatMap((conditionUnmet) => (endsOn === null ? [false, true] : [true]).map((hasDeadline) =>
      ({ endsOn, hasDeadline, status, effectiveTo, lastCheckedOn, conditionUnmet })))))));

describe("timeliness in SQL", () => {
  it(`is the rule of domain/timeliness.ts in each of ${grid.length} cases`, async () => {
    const rows = grid.map((facts, id) => ({ id, ...facts, expected: timeliness(facts, today) }));
    const found = await publicDb.$queryRaw<{ id: number; found: string[] }[]>`
      WITH grid AS (SELECT g.*, coalesce(g."endsOn", 'infinity') AS ends FROM json_to_recordset(${JSON.stringify(rows)}::json)
          AS g(id int, "endsOn" date, "hasDeadline" boolean, status text, "effectiveTo" date, "lastCheckedOn" date, "conditionUnmet" boolean)),
        parted AS (SELECT grid.*, settled_timeliness(status, "effectiveTo", ends, "hasDeadline") AS settled FROM grid),
        e AS (SELECT id, ends AS deadline_on, array_remove(ARRAY[settled], NULL) AS timeliness,
          CASE WHEN settled IS NULL THEN ARRAY[timeliness_after("conditionUnmet", "lastCheckedOn", ends)] ELSE '{}' END AS after_deadline FROM parted)
      SELECT e.id, ${timelinessOf(today)} AS found FROM e ORDER BY e.id`;
    const differing = rows.filter((row, index) => found[index]!.found.join() !== row.expected).map((row) => ({ ...row, found: found[row.id]!.found }));
    expect(differing).toEqual([]);
    expect(found).toHaveLength(grid.length);
    expect(new Set(found.flatMap((row) => row.found))).toEqual(new Set(timelinesses));
  });
});
