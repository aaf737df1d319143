import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FollowUpDraft } from "@/domain/follow-up";
import { fold } from "@/domain/history";
import type { Actor } from "../actor";
import { db } from "../db";
import { logRow, logRowSelect } from "../log-row";
import { findCommitment } from "../public/commitments";
import { followUpsOf } from "../public/follow-ups";
import { overview } from "../public/overview";
import { createTestDatabase } from "../testing";
import { assessment, check, ok, person, publishBorder, publishSurroundings, refusal, retraction, rowCounts, seed } from "../testing-records";
import { logFollowUp, type Logged } from "./log-follow-up";

const { owner } = await createTestDatabase();
let [editor, colleague, administrator]: Actor[] = [];
let count = 0;
let slug: string;
let id: string;
let first: Logged;

beforeAll(async () => {
  await publishSurroundings();
  [editor, colleague, administrator] = [await person("editor"), await person("editor", "colleague"), await person("administrator")];
});
beforeEach(async () => {
  slug = `border-${++count}`;
  id = (await publishBorder(slug)).unitedStates;
  first = ok(await logFollowUp(editor!, assessment(id, 0)));
});

const delivered = { status: "delivered", qualifier: "as-promised", effectiveOn: "2026-03-31" } as const;
const correcting = (replaces: string, baseVersion: number, change: Partial<FollowUpDraft> = {}) =>
  assessment(id, baseVersion, { kind: "correction", replaces, because: "The day was misread.", ...change });

async function shown() {
  const found = await findCommitment(slug, "en");
  if (!found || !("found" in found)) throw new Error("not public");
  return found.found.obligations.find((obligation) => obligation.id === id)!;
}

/** What the projection says now is what the fold of the log says. */
async function agrees(): Promise<void> {
  const [rows, states] = await Promise.all([
    db.followUp.findMany({ where: { obligationId: id }, select: logRowSelect }),
    db.obligationState.findMany({ where: { obligationId: id }, orderBy: { visibleFrom: "asc" } }),
  ]);
  for (const state of states) {
    const folded = fold(rows.map(logRow), state.visibleFrom, null);
    expect([state.status, state.qualifier, state.followUpId]).toEqual([folded.status, folded.qualifier, folded.followUpId]);
  }
  expect(states.filter(({ visibleUntil }) => visibleUntil === null)).toHaveLength(1);
}

describe("corrections and retractions", () => {
  it("a correction takes the place of its row everywhere, and both stay in the public log", async () => {
    ok(await logFollowUp(editor!, correcting(first.id, 1, delivered)));
    expect(await shown()).toMatchObject({ status: "delivered", qualifier: "as-promised", effectiveOn: { value: "2026-03-31" } });
    const [correction, corrected] = await followUpsOf(slug, "en");
    expect(correction).toMatchObject({ kind: "correction", replaces: first.id, because: "The day was misread.", statusBefore: "in-progress" });
    expect(corrected).toMatchObject({ id: first.id, amendedBy: { kind: "correction" } });
    await agrees();
  });

  it("a retraction falls back to what stood before: not assessed", async () => {
    ok(await logFollowUp(editor!, retraction(id, 1, first.id)));
    expect(await shown()).toMatchObject({ status: null, confidence: null, lastCheckedOn: null });
    expect((await followUpsOf(slug, "en")).map(({ kind, amendedBy }) => [kind, amendedBy?.kind ?? null])).toEqual([["retraction", null], ["assessment", "retraction"]]);
    await agrees();
  });

  it("a retraction of the newer row falls back to the older; of a correction, to what it corrected", async () => {
    const second = ok(await logFollowUp(editor!, assessment(id, 1, delivered)));
    expect(await shown()).toMatchObject({ status: "delivered" });
    ok(await logFollowUp(editor!, retraction(id, 2, second.id)));
    expect(await shown()).toMatchObject({ status: "in-progress" });
    const corrected = ok(await logFollowUp(editor!, correcting(first.id, 3, { status: "partly-delivered" })));
    expect(await shown()).toMatchObject({ status: "partly-delivered" });
    ok(await logFollowUp(editor!, retraction(id, 4, corrected.id)));
    expect(await shown()).toMatchObject({ status: "in-progress" });
    await agrees();
  });

  it("a back-filled older assessment is history, not news", async () => {
    ok(await logFollowUp(editor!, assessment(id, 1, { status: "not-started", effectiveOn: "2021", searched: "s" })));
    expect(await shown()).toMatchObject({ status: "in-progress" });
    await agrees();
  });

  it("the tallies follow", async () => {
    const before = (await overview("en")).owed;
    ok(await logFollowUp(editor!, retraction(id, 1, first.id)));
    const after = (await overview("en")).owed;
    expect([after.assessed - before.assessed, after.unknown - before.unknown, after.of - before.of]).toEqual([-1, 1, 0]);
  });
});

describe("who may amend what", () => {
  const may = async (actor: Actor, author: Actor) => {
    const row = ok(await logFollowUp(author, check(id, 1)));
    return logFollowUp(actor, retraction(id, 2, row.id));
  };
  it.each<[string, () => Actor, () => Actor, boolean]>([
    ["an editor one's own", () => editor!, () => editor!, true], ["an editor a colleague's", () => colleague!, () => editor!, false],
    ["an editor the seed's", () => editor!, () => seed, true], ["an editor an administrator's", () => editor!, () => administrator!, false],
    ["an administrator an editor's", () => administrator!, () => editor!, true],
  ])("%s", async (_name, actor, author, allowed) => {
    const result = await may(actor(), author());
    if (allowed) ok(result);
    else expect(refusal(result)).toEqual(["invalid", "replaces: not-yours-to-amend"]);
  });
});

describe("what cannot be amended is refused, and nothing is written", () => {
  it.each<[string, () => Promise<FollowUpDraft>, string[]]>([
    ["a row of another obligation", async () => {
      const other = await publishBorder(`${slug}-other`);
      return retraction(id, 1, ok(await logFollowUp(editor!, check(other.mexico, 0))).id);
    }, ["invalid", "replaces: nothing-to-amend"]],
    ["a row that never was", async () => retraction(id, 1, "00000000-0000-4000-8000-00000000dead"), ["invalid", "replaces: nothing-to-amend"]],
    ["a row that was retracted", async () => {
      ok(await logFollowUp(editor!, retraction(id, 1, first.id)));
      return retraction(id, 2, first.id);
    }, ["invalid", "replaces: already-amended"]],
    ["a row that was corrected", async () => {
      ok(await logFollowUp(editor!, correcting(first.id, 1, delivered)));
      return correcting(first.id, 2, delivered);
    }, ["invalid", "replaces: already-amended"]],
    ["a retraction", async () => {
      const gone = ok(await logFollowUp(editor!, retraction(id, 1, first.id)));
      return retraction(id, 2, gone.id);
    }, ["invalid", "replaces: nothing-to-amend"]],
    ["a judgement, by words that judge nothing", async () => correcting(first.id, 1, { status: null, effectiveOn: null, confidence: null }), ["invalid", "status: required"]],
    ["a check, by a judgement", async () => correcting(ok(await logFollowUp(editor!, check(id, 1))).id, 2), ["invalid", "status: not-for-this-kind"]],
    ["without saying why", async () => correcting(first.id, 1, { because: " " }), ["invalid", "because: required"]],
    ["at a version that is gone", async () => retraction(id, 0, first.id), ["conflict"]],
    ["by evidence that is too weak", async () => correcting(first.id, 1, { ...delivered, evidence: [{ source: "blog", exact: "it is all done", speakers: ["mexico"] }] }), ["invalid", "evidence: evidence-tier-too-low"]],
  ])("%s", async (_name, draft, expected) => {
    const input = await draft();
    const before = await rowCounts(owner);
    expect(refusal(await logFollowUp(editor!, input))).toEqual(expected);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("leaving delivered needs a written reason, and then is news", async () => {
    ok(await logFollowUp(editor!, assessment(id, 1, delivered)));
    const stalled = { status: "stalled", reason: "court", effectiveOn: "2026-04-01", checkedOn: "2026-05-01" } as const;
    expect(refusal(await logFollowUp(editor!, assessment(id, 2, stalled)))).toEqual(["invalid", "because: because-required"]);
    ok(await logFollowUp(editor!, assessment(id, 2, { ...stalled, because: "A court stopped the works." })));
    expect(await shown()).toMatchObject({ status: "stalled", reason: "court" });
  });
});
