import { beforeAll, describe, expect, it } from "vitest";
import { csvLine } from "@/domain/csv";
import type { ImportKind } from "@/domain/import-file";
import type { ImportOutcome } from "@/domain/import-outcome";
import type { FaultLine } from "@/domain/verification";
import type { Actor } from "../actor";
import { db } from "../db";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { verify } from "../operations/verify";
import { findCommitment, listCommitments } from "../public/commitments";
import { followUpsOf } from "../public/follow-ups";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, modernize, ok, person, publishBorder, publishSurroundings, refusal, rowCounts, seed } from "../testing-records";
import { importRecords } from "./import-records";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";

const { owner } = await createTestDatabase();
let editor: Actor, contributor: Actor;
beforeAll(async () => {
  await publishSurroundings();
  [editor, contributor] = [await person("editor"), await person("contributor")];
  await publishBorder();
});

const run = async (kind: ImportKind, content: string, dryRun = false): Promise<ImportOutcome> => ok(await importRecords(editor, { kind, content, dryRun }));
const said = ({ issues }: ImportOutcome) => issues.map(({ row, path, code }) => `${row} ${path}: ${code}`);
const csv = (rows: Record<string, string>[]): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))].map(csvLine).join("");
};

const row = (slug: string, change: Record<string, string> = {}): Record<string, string> => ({
  slug, kind: "commitment", joint: "yes", "title.en": `Title of ${slug}`, "title.es": `Título de ${slug}`, "summary.en": `Summary of ${slug}.`,
  from: "united-states|mexico", madeOn: "2021-03-01", event: "virtual-meeting-2021", topics: "border|health", specificity: "2",
  "obligations.0.party": "united-states", "obligations.0.role": "owes", "obligations.0.basis": "own-word",
  "obligations.1.party": "mexico", "obligations.1.role": "owes", "obligations.1.basis": "attributed", "obligations.1.note.en": "As the other says.",
  "citations.0.quotation.source": "sheet", "citations.0.quotation.exact": modernize, "citations.0.quotation.speakers": "united-states",
  "deadlines.0.precision": "month", "deadlines.0.value": "2022-09", "deadlines.0.wording": "by September 2022", ...change,
});

describe("commitments from a file", () => {
  it("a dry run says what would happen, and writes nothing, not even a number", async () => {
    const before = await rowCounts(owner);
    const outcome = await run("commitments", csv([row("first"), row("second")]), true);
    expect(outcome).toMatchObject({ written: false, rows: 2, added: 2, changed: 0, issues: [], preview: [{ row: 2, what: "add", name: "first" }, { row: 3, what: "add", name: "second" }] });
    expect(await rowCounts(owner)).toEqual(before);
    ok(await publishCommitment(seed, commitmentDraft("between")));
    expect(await findCommitment("between", "en")).toMatchObject({ found: { id: "USMX-2" } });
  });

  it("are the same as those of the form, and one event in the trail", async () => {
    const events = await db.auditEvent.count();
    expect(await run("commitments", csv([row("first"), row("second", { "relations.0.kind": "part-of", "relations.0.to": "first" })]))).toMatchObject({ written: true, added: 2 });
    expect(await db.auditEvent.count()).toBe(events + 1);
    const { id: _, ...asForm } = (await commitmentAsInput(db, ok(await publishCommitment(seed, {
      ...commitmentDraft("by-hand"), joint: true, specificity: 2, title: { en: "Title of first", es: "Título de first" }, summary: { en: "Summary of first." }, from: ["united-states", "mexico"], topics: ["border", "health"],
      obligations: [{ party: "united-states", role: "owes", basis: "own-word" }, { party: "mexico", role: "owes", basis: "attributed", note: { en: "As the other says." } }],
      deadlines: [{ precision: "month", value: "2022-09", wording: "by September 2022" }],
    })).id))!;
    const first = await db.commitment.findUniqueOrThrow({ where: { slug: "first" }, select: { id: true, number: true } });
    const { id: __, ...imported } = (await commitmentAsInput(db, first.id))!;
    const without = (record: typeof imported) => ({ ...record, slug: "", obligations: record.obligations.map((one) => ({ ...one, id: null })) });
    expect(without(imported)).toEqual(without(asForm));
    expect(first.number).toBe(3);
    expect(await findCommitment("second", "en")).toMatchObject({ found: { relations: [{ kind: "part-of", to: { slug: "first" } }], status: { assessed: 0, of: 2 } } });
  });

  it("the same file twice is told row by row, and changes nothing", async () => {
    const before = await rowCounts(owner);
    expect(said(await run("commitments", csv([row("first"), row("third"), row("second")])))).toEqual(["2 slug: already-there", "4 slug: already-there"]);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("a row changes a known record only where it says so, at the version that it was taken at", async () => {
    const change = { update: "yes", "title.en": "Another title", changeNote: "Read again." };
    expect(said(await run("commitments", csv([row("first", { ...change, baseVersion: "2" })])))).toEqual(["2 baseVersion: changed-since"]);
    expect(said(await run("commitments", csv([row("none", change)])))).toEqual(["2 slug: unknown-record"]);
    expect(await run("commitments", csv([row("first-again", { ...change, publicId: "USMX-3", baseVersion: "1" }), row("second", change)]))).toMatchObject({ written: true, added: 0, changed: 2 });
    expect(await findCommitment("first", "en")).toMatchObject({ movedTo: "first-again" });
    expect(await findCommitment("USMX-3", "en")).toMatchObject({ found: { title: "Another title", version: 2 } });
  });

  it.each<[string, Record<string, string>[], string[]]>([
    ["an unknown column", [{ ...row("x"), colour: "red" }], ["1 colour: unknown-column"]],
    ["what the form would refuse", [row("x", { "title.en": "", "title.es": "", specificity: "9", madeOn: "soon" })], ["2 title.en: required", "2 madeOn: not-a-date", "2 specificity: invalid"]],
    ["words that the document does not have", [row("x", { "citations.0.quotation.exact": "The moon will be ours." })], ["2 citations.0.quotation.exact: quotation-not-found"]],
    ["names that nobody has", [row("x", { from: "atlantis", topics: "none", event: "never", "obligations.1.party": "atlantis", "citations.0.quotation.source": "nothing" })],
      ["2 citations.0.quotation.source: unknown-record", "2 from.0: unknown-record", "2 topics.0: unknown-record", "2 event: unknown-record", "2 obligations.1.party: unknown-record"]],
    ["a person who owes", [row("x", { "obligations.1.party": "jane-roe" })], ["2 obligations.1.party: party-cannot-owe"]],
    ["one slug twice", [row("x"), row("x")], ["3 slug: twice-in-file"]],
    ["each row by itself, all at once", [row("x"), row("y", { kind: "" }), row("z", { madeOn: "" })], ["3 kind: required", "4 madeOn: required"]],
  ])("%s is told with row and column, and nothing is written", async (_name, rows, expected) => {
    const before = await rowCounts(owner);
    expect(said(await run("commitments", csv(rows)))).toEqual(expected);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("JSON is read as well, and what is no such file is told", async () => {
    expect(await run("commitments", JSON.stringify([commitmentDraft("from-json")]))).toMatchObject({ written: true, added: 1 });
    expect(await run("commitments", `${JSON.stringify(commitmentDraft("from-lines"))}\n`)).toMatchObject({ written: true, added: 1 });
    expect(said(await run("commitments", "[1, 2]"))).toEqual(["1 : invalid", "2 : invalid"]);
    expect(said(await run("commitments", "[{"))).toEqual(["0 : import-not-json"]);
    expect(said(await run("commitments", "slug,kind\n"))).toEqual(["0 : import-empty"]);
    expect(said(await run("commitments", 'slug,"kind\n'))).toEqual(["1 : csv-quote-open"]);
    expect(said(await run("commitments", csv(Array.from({ length: 5001 }, (_, n) => ({ slug: `n-${n}` })))))).toEqual(["0 : import-too-long"]);
  });

  it("is for who may publish, and a refusal is in the trail", async () => {
    expect(refusal(await importRecords(contributor, { kind: "commitments", content: csv([row("x")]), dryRun: true }))).toEqual(["forbidden"]);
    expect((await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } })).outcome).toBe("forbidden");
  });
});

describe("follow-ups from a file", () => {
  const entry = (change: Record<string, string> = {}): Record<string, string> => ({
    commitment: "USMX-1", party: "united-states", kind: "assessment", status: "in-progress", effectiveOn: "2026-03", checkedOn: "2026-04-01", note: "Work has begun.",
    confidence: "medium", assertedBy: "both", "evidence.0.source": "report", "evidence.0.exact": "The ports at San Ysidro opened in March 2026", "evidence.0.speakers": "united-states", ...change,
  });
  const look = (day: string, change: Record<string, string> = {}) => ({ commitment: "border-infrastructure", party: "mexico", kind: "check", checkedOn: day, searched: "Federal Register", ...change });

  it("stand in their logs in the order of the file, each judged after those before it", async () => {
    const rows = [entry(), look("2026-05-01"), look("2026-06-01"), entry({ status: "delivered", qualifier: "as-promised", effectiveOn: "2026-05-01", checkedOn: "2026-06-02" })];
    expect(await run("follow-ups", csv(rows), true)).toMatchObject({ written: false, added: 4, issues: [] });
    expect(await run("follow-ups", csv(rows))).toMatchObject({ written: true, added: 4 });
    const log = await followUpsOf("border-infrastructure", "en");
    expect(log.map(({ party, sequence, kind, status }) => `${party!.slug} ${sequence} ${kind} ${status}`).sort()).toEqual([
      "mexico 1 check null", "mexico 2 check null", "united-states 1 assessment in-progress", "united-states 2 assessment delivered"]);
    expect(await findCommitment("border-infrastructure", "en")).toMatchObject({ found: { obligations: [{ status: "delivered", version: 2 }, { status: null, lastCheckedOn: "2026-06-01" }] } });
    expect(said(await run("follow-ups", csv([look("2026-05-01"), look("2026-07-01")])))).toEqual(["2 : already-there"]);
  });

  it.each<[string, Record<string, string>[], string[]]>([
    ["a commitment that nobody knows", [look("2026-08-01", { commitment: "none" })], ["2 commitment: unknown-record"]],
    ["a party that owes nothing there", [look("2026-08-01", { party: "customs" })], ["2 party: unknown-record"]],
    ["no party at all", [look("2026-08-01", { party: "" })], ["2 party: party-or-condition"]],
    ["a judgement without its evidence", [entry({ status: "partly-delivered", because: "No.", "evidence.0.source": "", "evidence.0.exact": "", "evidence.0.speakers": "" })], ["2 evidence: evidence-required"]],
    ["leaving delivered without a reason", [entry({ checkedOn: "2026-07-01", effectiveOn: "2026-06" })], ["2 because: because-required"]],
    ["the same key twice", [look("2026-08-01", { key: "a" }), look("2026-09-01", { key: "a" })], ["3 : twice-in-file"]],
    ["a log that went on since", [look("2026-08-01", { baseVersion: "1" })], ["2 baseVersion: changed-since"]],
    ["a day to come", [look("2999-01-01")], ["2 checkedOn: in-the-future"]],
  ])("%s is told, and nothing is written", async (_name, rows, expected) => {
    const before = await rowCounts(owner);
    expect(said(await run("follow-ups", csv(rows)))).toEqual(expected);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("and entries made by hand go on after them", async () => {
    const place = await db.obligation.findFirstOrThrow({ where: { commitment: { slug: "border-infrastructure" }, party: { slug: "mexico" } }, select: { id: true, version: true } });
    expect(place.version).toBe(2);
    ok(await logFollowUp(editor, assessment(place.id, 2)));
  });
});

describe("5,000 rows", () => {
  it("of each kind are a matter of seconds, can be stopped, and the record is proven afterwards", async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => row(`bulk-${n}`));
    const before = await rowCounts(owner);
    const stopped = new AbortController();
    await expect(importRecords(editor, { kind: "commitments", content: csv(rows), dryRun: false }, { signal: stopped.signal, progress: (phase, rowsDone) => { if (phase === "writing" && rowsDone >= 1000) stopped.abort(new Error("stopped")); } })).rejects.toThrow("stopped");
    expect(await rowCounts(owner)).toEqual(before);
    const times: Record<string, number> = {};
    const timed = async (name: string, work: () => Promise<ImportOutcome>) => {
      const begin = performance.now();
      expect(await work()).toMatchObject({ issues: [], rows: 5_000 });
      times[name] = Math.round(performance.now() - begin);
    };
    await timed("dry run of commitments", () => run("commitments", csv(rows), true));
    await timed("commitments", () => run("commitments", csv(rows)));
    await timed("follow-ups", () => run("follow-ups", csv(rows.map(({ slug }) => ({ commitment: slug!, party: "mexico", kind: "check", checkedOn: "2026-05-01", searched: "Federal Register" })))));
    console.info(JSON.stringify(times));
    // A tolerance of an order of magnitude for slow machines: what is forbidden is a query a row and more.
    for (const time of Object.values(times)) expect(time).toBeLessThan(60_000);
    expect((await listCommitments({ filter: { q: "bulk" }, lang: "en" })).total).toBe(5_000);
    const lines: FaultLine[] = [];
    await verify({ documents: null, fault: (line) => lines.push(line), progress: () => undefined });
    expect(lines).toEqual([]);
  }, 300_000);
});
