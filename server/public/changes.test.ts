import { beforeAll, describe, expect, it } from "vitest";
import { logFollowUp } from "../commands/log-follow-up";
import { createTestDatabase } from "../testing";
import { assessment, ok, person, publishBorder, publishSurroundings, seed } from "../testing-records";
import { edgesOf, listChanges } from "./changes";
import { compareDays } from "./compare-days";
import { listAmendments } from "./follow-ups";
import { siteToday } from "./site";

const { owner } = await createTestDatabase();
const nothing = { from: null, to: null };
const today = siteToday();

beforeAll(async () => {
  await publishSurroundings();
  const { unitedStates } = await publishBorder();
  ok(await logFollowUp(seed, assessment(unitedStates, 0)));
  const editor = await person("editor");
  const delivered = ok(await logFollowUp(editor, assessment(unitedStates, 1, { status: "delivered", qualifier: "as-promised", effectiveOn: "2026-04-01" })));
  ok(await logFollowUp(editor, {
    ...assessment(unitedStates, 2, { status: "in-progress", qualifier: null, effectiveOn: "2026-04-01" }), kind: "correction", replaces: delivered.id, because: "Read wrongly.",
  }));
});

describe("everything published", () => {
  it("newest first, with reason, evidence and who", async () => {
    const { data, total } = await listChanges({}, nothing, "en");
    expect(total).toBe(data.length);
    expect(data.map(({ at }) => at)).toEqual(data.map(({ at }) => at).sort().reverse());
    expect(data[0]).toMatchObject({ what: "follow-up", commitment: { slug: "border-infrastructure" }, followUp: { kind: "correction", because: "Read wrongly.", statusBefore: "delivered" } });
    expect(data[0]!.by).toMatch(/\w/);
    expect(data.find(({ what }) => what === "commitment-added")).toMatchObject({ by: null, day: today });
    expect(data.some(({ what }) => what === "document-added")).toBe(true);
  });

  it("shows no more than the public may see: the embargoed document is missing", async () => {
    const { data } = await listChanges({ kind: "documents" }, nothing, "en");
    const [row] = await owner`SELECT count(*)::int AS n FROM source_version WHERE visible_from <= now()`;
    expect(data).toHaveLength(row!.n);
    expect((await owner`SELECT count(*)::int AS n FROM source_version`)[0]!.n).toBeGreaterThan(data.length);
  });

  it.each([
    [{ kind: "follow-ups" }, 3], [{ kind: "commitments" }, 1], [{ kind: "figures" }, 0], [{ party: "united-states", kind: "follow-ups" }, 3],
    [{ party: "nobody" }, 0], [{ topic: "no-such-topic" }, 0],
  ] as const)("%j", async (filter, total) => expect((await listChanges(filter, nothing, "en")).total).toBe(total));

  it("between two days, on either clock", async () => {
    const total = async (from: string, to: string, clock: "record" | "world") => (await listChanges({ clock, kind: "follow-ups" }, { from, to }, "en")).total;
    expect(await total("2000-01-01", today, "record")).toBe(3);
    expect(await total(today, "2999-01-01", "record")).toBe(0);
    expect(await total("2026-03-31", "2026-04-01", "world")).toBe(2);
    expect(await total("2026-04-01", today, "world")).toBe(0);
  });

  it("an edge is a day or an event with a date; anything else is no day", async () => {
    const [event] = await owner`SELECT e.slug, to_char(v.held_to, 'YYYY-MM-DD') AS day FROM event e JOIN event_version v ON v.event_id = e.id WHERE v.held_to IS NOT NULL LIMIT 1`;
    expect(await edgesOf({ from: event!.slug as string, to: "2026-04-01" })).toEqual({ from: event!.day, to: "2026-04-01" });
    expect(await edgesOf({ from: "no-such-event" })).toEqual(nothing);
  });
});

describe("comparing two days", () => {
  it("from before the beginning everything was added", async () => {
    expect(await compareDays("2000-01-01", today, "en")).toEqual({ added: 1, transitions: [], removals: [], replies: { reply: 0, correction: 0, retraction: 0 } });
  });
  it("a day compared with itself differs in nothing", async () => expect(await compareDays(today, today, "en")).toEqual({ added: 0, transitions: [], removals: [], replies: { reply: 0, correction: 0, retraction: 0 } }));
});

it("lists corrections with what they took the place of", async () => {
  const { data, total } = await listAmendments("en", 10, 0);
  expect(total).toBe(1);
  expect(data[0]).toMatchObject({ kind: "correction", because: "Read wrongly." });
  expect(data[0]!.replaces).not.toBeNull();
});
