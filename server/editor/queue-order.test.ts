import { describe, expect, it } from "vitest";
import { attentionOf, orderOf } from "./queue-order";

const today = "2026-11-22";
const row = {
  number: 1, isJudged: false, status: null, timeliness: "no-deadline" as const, endsOn: null, lastCheckedOn: null,
};

describe("what needs looking at", () => {
  it("names every reason that a row has", () => {
    expect(attentionOf({ ...row, timeliness: "deadline-passed", endsOn: "2022-09-30" }, today))
      .toEqual(["deadline-passed", "never-assessed", "unchecked", "all"]);
  });

  it("leaves a settled matter in peace, however long ago it was checked", () => {
    expect(attentionOf({ ...row, isJudged: true, status: "delivered", lastCheckedOn: "2020-01-01" }, today)).toEqual(["all"]);
  });

  it("waits half a year before an open matter counts as unchecked", () => {
    const open = { ...row, isJudged: true, status: "in-progress" as const };
    expect(attentionOf({ ...open, lastCheckedOn: "2026-06-01" }, today)).not.toContain("unchecked");
    expect(attentionOf({ ...open, lastCheckedOn: "2026-05-01" }, today)).toContain("unchecked");
  });
});

describe("the order of the queue", () => {
  const never = { ...row, number: 3 };
  const lately = { ...row, number: 1, lastCheckedOn: "2026-11-01" };
  const dueLongAgo = { ...row, number: 2, lastCheckedOn: "2026-11-01", endsOn: "2021-01-01" };

  it("puts first what was never checked, then the oldest check, then the earliest deadline", () => {
    expect([lately, dueLongAgo, never].sort(orderOf("checked")).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it("sorts by deadline with those that have none last", () => {
    expect([never, lately, dueLongAgo].sort(orderOf("deadline")).map(({ number }) => number)).toEqual([2, 1, 3]);
  });
});
