import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { db } from "../db";
import { siteDay } from "../days";
import { atMoment, type Moment } from "../moment";
import { listChanges } from "../public/changes";
import { findCommitment, listCommitments } from "../public/commitments";
import { followUpsOf, latestFollowUps, listAmendments } from "../public/follow-ups";
import { logOfMerged, mergedRecords } from "../public/merged-records";
import { overview } from "../public/overview";
import { findSource } from "../public/sources";
import { createTestDatabase } from "../testing";
import { assessment, check, commitmentDraft, modernize, ok, origin, person, publishBorder, publishSurroundings, quote, refusal, rowCounts, seed } from "../testing-records";
import { archiveCommitment, mergeCommitment, restoreCommitment } from "./dispose-commitment";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";
import { publishIndicator } from "./publish-indicator";
import { recordMeasurement } from "./record-measurement";

const { owner } = await createTestDatabase();
let editor: Actor, reviewer: Actor, contributor: Actor;
let before: Moment;
const reason = { en: "The same promise, from the same sentence.", es: "La misma promesa, de la misma frase." };

/** The instant that it is now for the database. */
async function now(): Promise<Moment> {
  const [row] = await owner`SELECT date_trunc('milliseconds', clock_timestamp()) AS at`;
  await owner`SELECT pg_sleep(0.002)`;
  return { day: siteDay(), instant: row!.at as Date };
}

const said = async () => ({
  list: await listCommitments({ filter: {}, lang: "en" }), words: await listCommitments({ filter: { q: "title of twin" }, lang: "en" }),
  twin: await findCommitment("twin", "en"), log: await followUpsOf("twin", "en"), overview: await overview("es"),
  latest: await latestFollowUps("en", 20), changes: await listChanges({}, { from: null, to: null }, "en"),
  amendments: await listAmendments("en", 20, 0), source: await findSource("sheet", "en"),
});
const textOf = async () => JSON.stringify(await said(), (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));

beforeAll(async () => {
  await publishSurroundings();
  [editor, reviewer, contributor] = [await person("editor"), await person("reviewer"), await person("contributor")];
  await publishBorder();
  const twin = await publishBorder("twin", { relations: [{ kind: "part-of", to: "border-infrastructure" }] });
  await publishBorder("naming", { relations: [{ kind: "part-of", to: "twin" }], citations: [origin("sheet", "deepen cooperation on migration")] });
  ok(await logFollowUp(seed, assessment(twin.unitedStates, 0, { note: "Said of the twin." })));
  ok(await logFollowUp(seed, check(twin.mexico, 0)));
  ok(await publishIndicator(seed, { slug: "twin-ports", commitment: "twin", label: { en: "Ports of the twin" }, unit: "count", targets: [{ party: "mexico", value: 2, bound: "exact", quotation: quote("sheet", modernize) }] }));
  ok(await recordMeasurement(seed, { indicator: "twin-ports", value: 1, reportedBy: "mexico", quotation: quote("sheet", modernize) }));
  await publishBorder("hidden", { citations: [origin("call", "Mexico will invest $1.5 billion", "mexico")] });
});

describe("a duplicate is merged", () => {
  let whole: Awaited<ReturnType<typeof said>>;

  it("by an editor, once, with a reason, at the version that was looked at", async () => {
    whole = await said();
    before = await now();
    const input = { commitment: "USMX-2", into: "border-infrastructure", reason, baseVersion: 1 };
    expect(refusal(await mergeCommitment(contributor, input))).toEqual(["forbidden"]);
    expect(refusal(await mergeCommitment(editor, { ...input, reason: { en: "" } }))).toEqual(["invalid", "reason.en: required"]);
    expect(refusal(await mergeCommitment(editor, { ...input, baseVersion: 0 }))).toEqual(["conflict"]);
    expect(refusal(await mergeCommitment(editor, { ...input, into: "twin" }))).toEqual(["invalid", "into: refers-to-itself"]);
    expect(refusal(await mergeCommitment(editor, { ...input, into: "none" }))).toEqual(["invalid", "into: unknown-record"]);
    expect(refusal(await mergeCommitment(editor, { ...input, into: "hidden" }))).toEqual(["invalid", "into: not-public-yet"]);
    expect(ok(await mergeCommitment(editor, input))).toMatchObject({ publicId: "USMX-2", slug: "twin" });
    expect(refusal(await mergeCommitment(editor, input))).toEqual(["invalid", "commitment: is-removed"]);
    const trail = await db.auditEvent.findMany({ where: { action: "merge-commitments" }, orderBy: { sequence: "asc" }, select: { outcome: true } });
    expect(trail.map(({ outcome }) => outcome)).toEqual(["forbidden", "invalid: required", "conflict", "invalid: refers-to-itself", "invalid: unknown-record", "invalid: not-public-yet", "done", "invalid: is-removed"]);
  });

  it("its addresses lead to the other, and no list, figure or search has it", async () => {
    expect(await findCommitment("twin", "en")).toEqual({ movedTo: "border-infrastructure", mergedInto: "USMX-1" });
    expect(await findCommitment("USMX-2", "en")).toEqual({ movedTo: "border-infrastructure", mergedInto: "USMX-1" });
    const text = (await textOf()).replaceAll('"slug":"twin"', "").replaceAll("USMX-2", "");
    expect(text).not.toMatch(/of twin|de twin|Said of the twin|Ports of the twin/);
    expect((await listCommitments({ filter: {}, lang: "en" })).total).toBe(2);
    expect((await overview("en")).owed.of).toBe(4);
    expect(await followUpsOf("twin", "en")).toEqual([]);
  });

  it("what it said and its log stay readable beside the other", async () => {
    const result = await findCommitment("border-infrastructure", "en");
    if (!result || !("found" in result)) throw new Error("not public");
    expect(result.found.mergedFrom).toMatchObject([{ id: "USMX-2", slug: "twin", reason: reason.en, links: { followUps: "/api/v1/commitments/USMX-2/follow-ups" } }]);
    const [merged] = await mergedRecords(result.found, "en");
    expect(merged).toMatchObject({ record: { id: "USMX-2", obligations: [{ status: "in-progress" }, { status: null }] } });
    expect(merged!.log.map(({ kind }) => kind).sort()).toEqual(["assessment", "check"]);
    expect(await logOfMerged("USMX-2", "en")).toEqual(merged!.log);
    expect(await logOfMerged("border-infrastructure", "en")).toBeNull();
  });

  it("as of the moment before everything stands as it stood", async () => {
    expect(await atMoment(before, said)).toEqual(whole);
  });

  it("nothing is added to it any more", async () => {
    const place = await db.obligation.findFirstOrThrow({ where: { commitment: { slug: "twin" }, version: 1 }, select: { id: true } });
    const id = (await db.commitment.findUniqueOrThrow({ where: { slug: "twin" }, select: { id: true } })).id;
    const counts = await rowCounts(owner);
    expect(refusal(await logFollowUp(editor, check(place.id, 1)))).toEqual(["invalid", ": is-removed"]);
    expect(refusal(await publishCommitment(editor, commitmentDraft("twin", { id, baseVersion: 1, changeNote: "Once more." })))).toEqual(["invalid", ": is-removed"]);
    expect(await rowCounts(owner)).toEqual(counts);
  });

  it("a chain of merges leads to its end", async () => {
    ok(await mergeCommitment(editor, { commitment: "border-infrastructure", into: "naming", reason, baseVersion: 1 }));
    expect(await findCommitment("USMX-2", "en")).toMatchObject({ movedTo: "naming" });
    const naming = await findCommitment("naming", "en");
    expect(naming).toMatchObject({ found: { mergedFrom: [{ id: "USMX-1" }, { id: "USMX-2" }] } });
    expect(refusal(await archiveCommitment(reviewer, { commitment: "naming", reason, baseVersion: 1 }))).toEqual(["invalid", "commitment: others-lead-here"]);
    ok(await restoreCommitment(editor, { commitment: "border-infrastructure", reason, baseVersion: 1 }));
  });

  it("and the merge can be undone, by an entry of its own", async () => {
    ok(await restoreCommitment(editor, { commitment: "twin", reason: { en: "Another promise after all." }, baseVersion: 1 }));
    expect(refusal(await restoreCommitment(editor, { commitment: "twin", reason, baseVersion: 1 }))).toEqual(["invalid", "commitment: not-removed"]);
    const { lastChange: _, ...shown } = (await said()).overview;
    expect(shown).toMatchObject({ owed: whole.overview.owed, counts: whole.overview.counts });
    expect((await said()).twin).toEqual(whole.twin);
    expect(await db.disposition.findMany({ where: { slug: "twin" }, orderBy: { sequence: "asc" }, select: { sequence: true, kind: true } }))
      .toEqual([{ sequence: 1, kind: "merged" }, { sequence: 2, kind: "restored" }]);
  });
});

describe("one made by mistake is archived", () => {
  const input = { commitment: "twin", reason: { en: "Nobody promised this.", es: null }, baseVersion: 1 };

  it("by a reviewer; an editor may not, nor undo it", async () => {
    before = await now();
    expect(refusal(await archiveCommitment(editor, input))).toEqual(["forbidden"]);
    ok(await archiveCommitment(reviewer, input));
    expect(refusal(await restoreCommitment(editor, input))).toEqual(["forbidden"]);
  });

  it("a tombstone is left: how it was called, when and why, and none of its words", async () => {
    for (const reference of ["twin", "USMX-2"])
      expect(await findCommitment(reference, "es")).toEqual({ gone: { id: "USMX-2", slug: "twin", on: expect.stringMatching(/^\d{4}-/), reason: "Nobody promised this.", reasonLang: "en" } });
    expect(await textOf()).not.toMatch(/of twin|de twin|Said of the twin|Ports of the twin/);
    expect(await logOfMerged("twin", "en")).toBeNull();
    const rows = await owner.begin(async (tx) => {
      await tx`SET LOCAL ROLE tracker_public`;
      return tx`SELECT (SELECT count(*)::int FROM commitment WHERE slug = 'twin') AS commitments, (SELECT count(*)::int FROM commitment_version WHERE title_en LIKE '%twin') AS versions,
        (SELECT count(*)::int FROM follow_up WHERE note LIKE '%twin%') AS log, (SELECT count(*)::int FROM indicator WHERE slug = 'twin-ports') AS indicators,
        (SELECT count(*)::int FROM measurement) AS measurements, (SELECT count(*)::int FROM target) AS targets, (SELECT count(*)::int FROM relation) AS relations`;
    });
    expect(rows[0]).toEqual({ commitments: 0, versions: 0, log: 0, indicators: 0, measurements: 0, targets: 0, relations: 0 });
  });

  it("as of the moment before it stands, and after a restoration again", async () => {
    expect(await atMoment(before, () => findCommitment("twin", "en"))).toMatchObject({ found: { id: "USMX-2" } });
    ok(await restoreCommitment(reviewer, input));
    expect(await findCommitment("twin", "en")).toMatchObject({ found: { id: "USMX-2" } });
  });

  it("what is not public yet leaves no tombstone before it would have been", async () => {
    ok(await archiveCommitment(reviewer, { ...input, commitment: "hidden" }));
    expect(await findCommitment("hidden", "en")).toBeNull();
    expect(await db.disposition.findFirstOrThrow({ where: { slug: "hidden" }, select: { visibleFrom: true } })).toEqual({ visibleFrom: new Date("2099-07-12T09:00:00.000Z") });
  });

  it("of two who decide at once one is refused", async () => {
    const results = await Promise.all([archiveCommitment(reviewer, input), mergeCommitment(editor, { ...input, into: "naming" })]);
    expect(results.filter(({ ok: done }) => done)).toHaveLength(1);
    expect(await db.disposition.count({ where: { slug: "twin" } })).toBe(5);
  });
});
