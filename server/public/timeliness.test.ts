import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/plain-date";
import { judgements } from "@/domain/status";
import { dueSoonDays, timelinesses, timeliness } from "@/domain/timeliness";
import { Prisma } from "@/prisma/generated/client";
import { publicDb } from "../db";
import { createTestDatabase } from "../testing";
import { timelinessSql } from "./commitment-query";

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
    // The names that the expression reads, filled from the grid instead of the tables.
    const found = await publicDb.$queryRaw<{ id: number; found: string }[]>`
      WITH grid AS (SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json)
          AS g(id int, "endsOn" date, "hasDeadline" boolean, status text, "effectiveTo" date, "lastCheckedOn" date, "conditionUnmet" boolean)),
        commitment_condition AS (SELECT id AS commitment_version_id, id AS condition_id FROM grid),
        current_condition AS (SELECT id AS condition_id, CASE WHEN "conditionUnmet" THEN 'unmet' ELSE 'met' END AS status FROM grid)
      SELECT c.id, ${timelinessSql(today)} AS found FROM grid c
        CROSS JOIN LATERAL (SELECT c.status, c."effectiveTo" AS effective_to, c."lastCheckedOn" AS last_checked_on) s
        CROSS JOIN LATERAL (SELECT c."endsOn" AS ends_on, c."hasDeadline" AS has_deadline) d ORDER BY c.id`;
    const differing = rows.filter((row, index) => found[index]!.found !== row.expected).map((row) => ({ ...row, found: found[row.id]!.found }));
    expect(differing).toEqual([]);
    expect(found).toHaveLength(grid.length);
    expect(new Set(found.map((row) => row.found))).toEqual(new Set(timelinesses));
  });

  it("is a piece of SQL whose day is a value, not text", () => {
    expect(timelinessSql("'; DROP TABLE commitment; --").values).toContain("'; DROP TABLE commitment; --");
    expect(timelinessSql(today)).toBeInstanceOf(Prisma.sql`x`.constructor);
  });
});
