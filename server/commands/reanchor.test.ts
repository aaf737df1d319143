import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/domain/audit";
import type { SettlementInput } from "@/domain/reanchoring";
import type { Actor } from "../actor";
import { db, publicDb } from "../db";
import { sourceAsInput } from "../editor/as-input";
import { verify } from "../operations/verify";
import { createTestDatabase } from "../testing";
import { assessment, check, embargoEnds, ok, origin, person, publishBorder, publishSurroundings, quote, refusal, rowCounts, seed, texts } from "../testing-records";
import { logFollowUp } from "./log-follow-up";
import { publishSource } from "./publish-source";
import { settleReanchoring } from "./settle-reanchoring";

const { owner } = await createTestDatabase();
let editor: Actor;
const until2022 = "modernize border infrastructure by September 2022";
const deepen = "The two countries will deepen cooperation";

const cooperation = { citations: [origin("sheet", deepen)] };

/** Publishes the next version of a source. */
async function newVersion(slug: string, text: string | null, textHeld: "public" | "desk" | "none" = "public") {
  const { id } = await db.source.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const input = (await sourceAsInput(db, id))!;
  const fingerprint = { sha256: sha256(text ?? "nobody has this text"), codePoints: Array.from(text ?? "nobody has this text").length };
  const capture = textHeld === "none" ? { textHeld, fingerprint, file: { sha256: fingerprint.sha256, bytes: 20 } } : { textHeld, text };
  return publishSource(seed, { ...input, capture });
}

/** What is known of the quotations of a source's version, newest finding first, in the order of the text. */
async function findings(slug: string, number: number) {
  const rows = await db.reanchoring.findMany({
    where: { sourceVersion: { number, source: { slug } } }, orderBy: { sequence: "asc" },
    include: { citation: true, newCitation: { include: { speakers: true } } },
  });
  return rows.map((row) => ({
    finding: String(row.sequence), citation: row.citationId, exact: row.citation.exact, outcome: row.outcome, settlement: row.settlement,
    now: row.newCitation?.exact ?? null, start: row.newCitation?.startAt ?? null, prefix: row.newCitation?.prefix ?? null, row,
  }));
}

beforeAll(async () => {
  await publishSurroundings();
  editor = await person("editor");
  await publishBorder("border-infrastructure", { citations: [origin("sheet", until2022), { role: "figure", quotation: quote("sheet", deepen) }] });
});

const settlement = (finding: { finding: string; citation: string }, change: Partial<SettlementInput> = {}) => ({
  citation: finding.citation, finding: finding.finding, settlement: "accepted", exact: "", start: null, prefix: "", suffix: "", note: { en: null, es: null }, ...change,
});

describe("a new version of a source", () => {
  const second = `Updated.\n${texts.sheet.replace("by September 2022", "by December 2023")}`;

  it("finds the quotations in use: the same words at their new place, others for an editor", async () => {
    ok(await newVersion("sheet", second));
    const [changed, same, ...more] = await findings("sheet", 2);
    expect(more).toEqual([]);
    expect(changed).toMatchObject({ exact: until2022, outcome: "changed", now: null, settlement: null });
    expect(same).toMatchObject({ exact: deepen, outcome: "same", now: deepen, start: second.indexOf(deepen), settlement: null });
    expect(same!.row.newCitation).toMatchObject({ attested: false, wording: "own", reanchorsId: same!.citation, speakers: [{ position: 0 }] });
    expect(second).toContain(same!.prefix! + deepen);
  });

  it("leaves what rests on the old words resting on them, and lets them be quoted again as they were quoted", async () => {
    const [old] = await findings("sheet", 2);
    await publishBorder("border-again", { citations: [{ role: "origin", quotation: { ...quote("sheet", until2022), start: old!.row.citation.startAt } }] });
    expect(await db.commitmentCitation.count({ where: { citation: { sourceVersion: { number: 1, source: { slug: "sheet" } } } } })).toBe(3);
  });

  it("is settled by an editor: words that are not there are refused and nothing is written", async () => {
    const [changed] = await findings("sheet", 2);
    const before = await rowCounts(owner);
    expect(refusal(await settleReanchoring(editor, settlement(changed!, { exact: "modernize border infrastructure by May 2050" })))).toEqual(["invalid", "exact: quotation-not-found"]);
    expect(refusal(await settleReanchoring(editor, settlement(changed!)))).toEqual(["invalid", "exact: required"]);
    expect(refusal(await settleReanchoring(editor, settlement(changed!, { settlement: "stands" })))).toEqual(["invalid", "note: note-required"]);
    expect(refusal(await settleReanchoring(editor, settlement({ ...changed!, finding: "1234567" }, { exact: "modernize" })))).toEqual(["conflict"]);
    expect(refusal(await settleReanchoring(editor, settlement({ ...changed!, citation: crypto.randomUUID() }, { exact: "modernize" })))).toEqual(["not-found"]);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("the newer words are accepted as a citation of their own; the second editor comes too late", async () => {
    const [changed] = await findings("sheet", 2);
    const exact = "modernize border infrastructure by December 2023";
    const both = await Promise.all([editor, await person("editor", "second editor")].map((actor) => settleReanchoring(actor, settlement(changed!, { exact, start: 3 }))));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.filter((result) => !result.ok && result.reason === "conflict")).toHaveLength(1);
    const accepted = (await findings("sheet", 2)).at(-1)!;
    expect(accepted).toMatchObject({ exact: until2022, outcome: "changed", settlement: "accepted", now: exact, start: second.indexOf(exact) });
    expect(await db.auditEvent.count({ where: { action: "settle-reanchoring", outcome: "done" } })).toBe(1);
  });

  it("a third version goes on from where the words stand now, and is told when an edit was taken back", async () => {
    ok(await newVersion("sheet", texts.sheet.replace("will modernize", "will soon modernize")));
    expect((await findings("sheet", 3)).map(({ exact, outcome }) => [exact, outcome])).toEqual([
      ["modernize border infrastructure by December 2023", "changed"], [deepen, "same"],
    ]);
    ok(await newVersion("sheet", second));
    expect((await findings("sheet", 4)).map(({ exact, outcome }) => [exact, outcome]).sort()).toEqual([
      [deepen, "same"], ["modernize border infrastructure by December 2023", "same"],
    ]);
  });

  it("what an editor let stand on an older version is not asked again, only found again", async () => {
    ok(await newVersion("sheet", second.replace(deepen, "Nothing else")));
    const removed = (await findings("sheet", 5)).find(({ exact }) => exact === deepen)!;
    expect(removed.outcome).toBe("removed");
    ok(await settleReanchoring(editor, settlement(removed, { settlement: "stands", note: { en: "Taken out in the fifth version.", es: null } })));
    ok(await newVersion("sheet", second.replace(deepen, "Nothing more")));
    expect((await findings("sheet", 6)).map(({ exact }) => exact)).toEqual(["modernize border infrastructure by December 2023"]);
    ok(await newVersion("sheet", second));
    expect((await findings("sheet", 7)).filter(({ exact }) => exact === deepen)).toMatchObject([{ outcome: "same" }]);
  });

  it("every version of it still holds to the letter", async () => {
    const faults: unknown[] = [];
    await verify({ documents: null, fault: (line) => { faults.push(line); }, progress: () => {} });
    expect(faults).toEqual([]);
  });
});

describe("texts that are not public", () => {
  it("a text kept at the desk is compared there; beside the new quotation stands little of it", async () => {
    const border = await publishBorder("ports", cooperation);
    ok(await logFollowUp(seed, assessment(border.unitedStates, 0)));
    ok(await newVersion("report", `SECRETMARKER before it all. ${texts.report}`, "desk"));
    expect(await findings("report", 2)).toMatchObject([{ outcome: "same", now: "The ports at San Ysidro opened in March 2026", prefix: "ore it all. " }]);
    expect(JSON.stringify(await publicDb.citation.findMany())).not.toContain("SECRETMARKER");
    expect(await publicDb.sourceText.count({ where: { held: "desk" } })).toBe(0);
  });

  it("a text that is not kept cannot be compared: an editor decides, with the words in hand", async () => {
    const fresh = await publishBorder("attested-case", cooperation);
    const attested = { source: "attested", exact: "not kept", start: 18, attested: { end: 26, prefix: "that is ", suffix: "" }, speakers: ["mexico"] };
    ok(await logFollowUp(seed, check(fresh.unitedStates, 0, { evidence: [attested] })));
    ok(await newVersion("attested", null, "none"));
    const [finding] = await findings("attested", 2);
    expect(finding).toMatchObject({ exact: "not kept", outcome: "not-compared", now: null });
    expect(refusal(await settleReanchoring(editor, settlement(finding!, { exact: "was not kept" })))).toEqual(["invalid", "start: quotation-not-attested"]);
    ok(await settleReanchoring(editor, settlement(finding!, { exact: "was not kept", start: 40, prefix: "that " })));
    expect((await findings("attested", 2)).at(-1)).toMatchObject({ settlement: "accepted", now: "was not kept", row: { newCitation: { attested: true, endAt: 52 } } });
  });

  it("the same fingerprint is the same text, whoever may read it", async () => {
    ok(await newVersion("attested", null, "none"));
    expect(await findings("attested", 3)).toMatchObject([{ outcome: "same", now: "was not kept", start: 40 }]);
  });
});

describe("embargoes and duplicates", () => {
  it("under an embargo neither the version, nor its quotations, nor what became of them are public", async () => {
    await publishBorder("task-force", { citations: [origin("call", "We will announce a task force on fentanyl")] });
    ok(await newVersion("call", texts.call.replace("announce", "soon announce")));
    const rows = await findings("call", 2);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["changed"]);
    expect(rows.map(({ row }) => row.visibleFrom.toISOString())).toEqual(rows.map(() => embargoEnds));
    expect(await publicDb.reanchoring.count({ where: { sourceVersion: { source: { slug: "call" } } } })).toBe(0);
  });
});
