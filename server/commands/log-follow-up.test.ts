import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FollowUpDraft } from "@/domain/follow-up";
import { findCommitment } from "../public/commitments";
import { followUpsOf } from "../public/follow-ups";
import { findSource, listSources } from "../public/sources";
import { findPlace } from "../editor/known-records";
import { createTestDatabase } from "../testing";
import { assessment, check, commitmentDraft, ok, origin, person, publishBorder, publishSurroundings, quote, refusal, rowCounts, seed } from "../testing-records";
import type { Actor } from "../actor";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";

const { owner } = await createTestDatabase();
let editor: Actor;
let count = 0;
let border: Awaited<ReturnType<typeof publishBorder>>;
let slug: string;

beforeAll(async () => {
  await publishSurroundings();
  editor = await person("editor");
});
beforeEach(async () => {
  slug = `border-${++count}`;
  border = await publishBorder(slug);
});

const shown = async (reference = slug) => {
  const found = await findCommitment(reference, "en");
  if (!found || !("found" in found)) throw new Error("not public");
  return found.found;
};
const owed = async (reference = slug) => (await shown(reference)).obligations[0]!;

describe("a follow-up is public at once", () => {
  it("an assessment, with its evidence, its author's words and its day", async () => {
    const logged = ok(await logFollowUp(editor, assessment(border.unitedStates, 0)));
    expect(logged).toMatchObject({ sequence: 1, version: 1, commitment: slug });
    expect(await owed()).toMatchObject({ status: "in-progress", lastCheckedOn: "2026-04-01", effectiveOn: { value: "2026-03", precision: "month" }, timeliness: "overdue", version: 1 });
    expect((await shown()).status).toEqual({ value: "mixed", delivered: 0, assessed: 1, of: 2 });
    const [entry] = await followUpsOf(slug, "en");
    expect(entry).toMatchObject({ kind: "assessment", statusBefore: null, note: "Work has begun.", citations: [{ exact: "The ports at San Ysidro opened in March 2026" }] });
  });

  it("a check moves the day of the last check and no status", async () => {
    ok(await logFollowUp(editor, assessment(border.unitedStates, 0)));
    ok(await logFollowUp(editor, check(border.unitedStates, 1)));
    expect(await owed()).toMatchObject({ status: "in-progress", lastCheckedOn: "2026-05-01" });
  });

  it("an answer to what was asked", async () => {
    const ask = `${slug}-ask`;
    ok(await publishCommitment(seed, commitmentDraft(ask, { kind: "ask", from: ["mexico"], obligations: [{ party: "united-states", role: "asked", basis: "attributed", acceptance: "proposed" }] })));
    expect(await owed(ask)).toMatchObject({ status: "proposed", lastCheckedOn: null });
    const place = (await findPlace(seed, ask, { party: "united-states" }))!;
    ok(await logFollowUp(editor, assessment(place.id, 0, { status: "refused", reason: "priority-dropped" })));
    expect(await owed(ask)).toMatchObject({ status: "refused", reason: "priority-dropped" });
  });

  it("a condition that is met", async () => {
    const given = `${slug}-if`;
    ok(await publishCommitment(seed, commitmentDraft(given, { conditions: [{ text: { en: "Only together" }, citation: { ...origin("sheet", "together"), role: "condition" } }] })));
    const place = (await findPlace(seed, given, { condition: 0 }))!;
    ok(await logFollowUp(editor, assessment(place.id, 0, { obligation: null, condition: place.id, status: "met" })));
    expect((await shown(given)).conditions[0]).toMatchObject({ status: "met", lastCheckedOn: "2026-04-01" });
  });

  it("evidence from a new source: the source is there, its text is not", async () => {
    const newSource = { slug: `news-${count}`, title: "News of the day", language: "en", kind: "news-report", tier: "independent", text: "Kept at the desk alone. A gate opened. And what follows is the desk's alone." } as const;
    ok(await logFollowUp(editor, assessment(border.unitedStates, 0, { newSource, evidence: [{ source: newSource.slug, exact: "A gate opened.", speakers: ["mexico"] }] })));
    expect((await followUpsOf(slug, "en"))[0]!.citations).toMatchObject([{ source: newSource.slug, exact: "A gate opened.", prefix: " desk alone. ".slice(-12), suffix: " And what fo", tier: "independent" }]);
    const page = await findSource(newSource.slug, "en");
    expect(page).toMatchObject({ found: { text: null, source: { textHeld: "desk", title: "News of the day" }, citations: [{ supports: [{ slug }] }] } });
    expect(JSON.stringify([page, await listSources("en")])).not.toMatch(/Kept at|follows is/);
  });

  it("two entries of one editor are two entries", async () => {
    ok(await logFollowUp(editor, assessment(border.unitedStates, 0)));
    ok(await logFollowUp(editor, assessment(border.mexico, 0)));
    ok(await logFollowUp(editor, assessment(border.unitedStates, 1, { status: "delivered", qualifier: "modified", effectiveOn: "2026-04-01" })));
    expect((await followUpsOf(slug, "en")).map(({ sequence, statusBefore }) => [sequence, statusBefore])).toEqual([[2, "in-progress"], [1, null], [1, null]]);
  });
});

describe("a refused follow-up leaves nothing behind but its trace", () => {
  const fresh = { slug: "fresh", title: "Fresh", language: "en", kind: "news-report", tier: "independent", text: "A gate opened." } as const;
  const gate = { source: "fresh", exact: "A gate opened.", speakers: ["mexico"] };
  it.each<[string, Partial<FollowUpDraft>, string[]]>([
    ["words that are not in the source", { evidence: [quote("report", "The ports of San Isidro opened in March 2026")] }, ["invalid", "evidence.0.exact: quotation-not-found"]],
    ["words that stand in two places", { evidence: [quote("sheet", "will deepen cooperation")] }, ["invalid", "evidence.0.exact: quotation-ambiguous"]],
    ["two quotations, both wrong", { evidence: [quote("report", "no such words"), quote("blog", "nor these words")] }, ["invalid", "evidence.0.exact: quotation-not-found", "evidence.1.exact: quotation-not-found"]],
    ["a source that nobody knows", { evidence: [{ ...quote("report", "x"), source: "nowhere" }] }, ["invalid", "evidence.0.source: unknown-record"]],
    ["a speaker whom nobody knows", { evidence: [quote("report", "Nothing else was finished.", "nobody")] }, ["invalid", "evidence.0.speakers.0: unknown-record"]],
    ["no evidence", { evidence: [] }, ["invalid", "evidence: evidence-required"]],
    ["evidence of too low a tier", { evidence: [quote("blog", "it is all done")] }, ["invalid", "evidence: evidence-tier-too-low"]],
    ["a source that is not kept, not attested", { evidence: [quote("attested", "some words")] }, ["invalid", "evidence.0.attested: quotation-not-attested"]],
    ["a held text, attested", { evidence: [{ ...quote("report", "Nothing else was finished."), start: 0, attested: { end: 3, prefix: "", suffix: "" } }] }, ["invalid", "evidence.0.attested: text-held-elsewhere"]],
    ["no reason", { status: "stalled" }, ["invalid", "reason: reason-required"]],
    ["no confidence", { confidence: null }, ["invalid", "confidence: confidence-required"]],
    ["its own word, with high confidence", { confidence: "high", assertedBy: "self" }, ["invalid", "confidence: confidence-too-high"]],
    ["a status of another axis", { status: "accepted" }, ["invalid", "status: status-not-on-scale"]],
    ["superseded by nothing known", { status: "withdrawn", qualifier: "superseded", reason: "law", supersededBy: "USMX-999999" }, ["invalid", "supersededBy: unknown-record"]],
    ["the future", { checkedOn: "2098-01-01" }, ["invalid", "checkedOn: in-the-future"]],
    ["no such obligation", { obligation: "00000000-0000-4000-8000-00000000dead" }, ["not-found"]],
    ["a stale version", { baseVersion: 7 }, ["conflict"]],
    ["not even parsed", { status: "fine" as never }, ["invalid", "status: required"]],
    ["a NUL in the note", { note: "a\u0000b" }, ["invalid", "note: invalid"]],
    ["a new source, its words wrong", { newSource: fresh, evidence: [{ ...gate, exact: "A wall opened, and then another one." }] }, ["invalid", "evidence.0.exact: quotation-not-found"]],
    ["a new source, its tier too low", { newSource: { ...fresh, tier: "other" }, evidence: [gate] }, ["invalid", "evidence: evidence-tier-too-low"]],
    ["a new source at a taken address", { newSource: { ...fresh, slug: "report" }, evidence: [gate] }, ["invalid", "newSource.slug: slug-taken"]],
    ["a new official source of nobody", { newSource: { ...fresh, tier: "official" }, evidence: [gate] }, ["invalid", "newSource.officialOf: official-needs-party"]],
    ["a new source with a NUL", { newSource: { ...fresh, text: "A gate opened.\u0000" }, evidence: [gate] }, ["invalid", "newSource.text: invalid"]],
  ])("%s", async (_name, change, expected) => {
    const before = await rowCounts(owner);
    const [trail] = await owner<{ n: number }[]>`SELECT count(*)::int AS n FROM audit_event`;
    expect(refusal(await logFollowUp(editor, assessment(border.unitedStates, 0, change)))).toEqual(expected);
    expect(await rowCounts(owner)).toEqual(before);
    const events = await owner`SELECT action, outcome, actor_id FROM audit_event WHERE sequence > ${trail!.n} ORDER BY sequence`;
    expect(events).toMatchObject([{ action: "log-follow-up", actor_id: editor.id }]);
    expect(events[0]!.outcome).toMatch(new RegExp(`^${expected[0]}`));
    expect(await owed()).toMatchObject({ status: null, version: 0 });
  });

  it("offers the nearest passage, or all the places", async () => {
    const near = await logFollowUp(editor, assessment(border.unitedStates, 0, { evidence: [quote("report", "The ports of San Isidro opened in March 2026")] }));
    expect(near).toMatchObject({ issues: [{ params: { nearest: "The ports at San Ysidro opened in March 2026", start: 0 } }] });
    const many = await logFollowUp(editor, assessment(border.unitedStates, 0, { evidence: [quote("sheet", "will deepen cooperation")] }));
    const starts = many.ok ? [] : String(many.issues[0]!.params!.starts).split(",").map(Number);
    expect(starts).toHaveLength(2);
    ok(await logFollowUp(editor, assessment(border.unitedStates, 0, { evidence: [{ ...quote("sheet", "will deepen cooperation"), start: starts[1]! }] })));
  });

  it("tells who comes second what there is now", async () => {
    ok(await logFollowUp(editor, assessment(border.unitedStates, 0)));
    expect(await logFollowUp(editor, assessment(border.unitedStates, 0))).toMatchObject({ ok: false, reason: "conflict", current: { version: 1, log: [{ status: "in-progress" }] } });
  });
});

describe("many at once", () => {
  it("of one version: one wins, the others are told what there is now, and the log has one row", async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => logFollowUp(editor, check(border.mexico, 0))));
    const refused = results.filter((result) => !result.ok);
    expect(results.length - refused.length).toBe(1);
    // A machine that is busy may also answer that it is.
    for (const result of refused) expect(["conflict", "unavailable"]).toContain(result.reason);
    for (const result of refused.filter(({ reason }) => reason === "conflict")) expect(result).toHaveProperty("current.version", 1);
    expect(await owner`SELECT sequence FROM follow_up WHERE obligation_id = ${border.mexico}`).toMatchObject([{ sequence: 1 }]);
  });
});
