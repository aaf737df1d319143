import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/domain/audit";
import type { DraftKind, Submitted } from "@/domain/draft";
import type { Actor } from "../actor";
import { db } from "../db";
import { sourceAsInput } from "../editor/as-input";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { draftBatch } from "../editor/draft-batch";
import { draftReview } from "../editor/draft-review";
import { indicatorAsInput } from "../editor/indicator-as-input";
import { rubricAsInput } from "../editor/rubric-for-edit";
import { findCommitment } from "../public/commitments";
import { createTestDatabase } from "../testing";
import { begin, decided, passageOf } from "../testing-intake";
import { assessment, commitmentDraft, modernize, ok, origin, person, publishBorder, publishSurroundings, quote, refusal, rowCounts, seed } from "../testing-records";
import { captureDocument } from "./capture-document";
import { changePublication } from "./change-setting";
import { decidePassage } from "./decide-passage";
import { mergeCommitment } from "./dispose-commitment";
import { draftRow } from "./draft-row";
import { importRecords } from "./import-records";
import { keepCapture } from "./keep-capture";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";
import { publishDraft } from "./publish-draft";
import { publishSeries } from "./publish-event";
import { publishIndicator } from "./publish-indicator";
import { publishRubric } from "./publish-rubric";
import { publishSource } from "./publish-source";
import { queueAct } from "./queue-act";
import { recordMeasurement } from "./record-measurement";
import { recordReply } from "./record-reply";
import { settleReanchoring } from "./settle-reanchoring";
import { resendDraft, returnDraft } from "./step-draft";
import { submitDecision, submitRecord } from "./submit-record";
import { undoQueueAct } from "./undo-queue-act";

const { owner } = await createTestDatabase();
let editor: Actor, reviewer: Actor, chief: Actor, second: Actor;
let border: Awaited<ReturnType<typeof publishBorder>>;
let judged: string, intake: string, capture: string;
const required = ["invalid", ": review-required"];
const ports = { slug: "ports", commitment: "border-infrastructure", label: { en: "Ports" }, unit: "count", targets: [{ party: "mexico", value: "2", bound: "exact", quotation: quote("sheet", modernize) }] };

beforeAll(async () => {
  await publishSurroundings();
  border = await publishBorder();
  ok(await publishCommitment(seed, commitmentDraft("twin", { citations: [origin("sheet", "deepen cooperation on migration")] })));
  [editor, reviewer, chief, second] = [await person("editor", "Edith"), await person("reviewer", "Rita"), await person("administrator", "Ada"), await person("administrator", "Second")];
  judged = ok(await logFollowUp(editor, assessment(border.unitedStates, 0))).id;
  intake = await begin(editor, "linking");
  capture = ok(await captureDocument(editor, { way: "paste", text: "Fact sheet, edited.\nThe two countries will deepen cooperation.\n", textHeld: "public", source: "sheet" })).id;
  ok(await changePublication(chief, { publication: "two-persons" }));
});

const sent = async (result: Promise<Awaited<ReturnType<ReturnType<typeof submitRecord>>>>): Promise<string> => {
  const value: Submitted = ok(await result);
  expect(value.done).toBe("sent");
  return value.id;
};
const stepOf = async (id: string) => ({ draft: id, version: (await db.draft.findUniqueOrThrow({ where: { id } })).version });
const furtherOf = async (id: string, act: string) => ({ do: act, ...(await stepOf(id)) });
const publish = async (id: string, by = reviewer) => publishDraft(by, await stepOf(id));
const send = (kind: DraftKind, input: object) => sent(submitRecord(kind)(editor, { ...input, desk: { do: "send" } }));
const names = async (table: string, where: string) => (await owner.unsafe<{ author: string; reviewer: string }[]>(
  `SELECT a.name AS author, r.name AS reviewer FROM ${table} t JOIN desk_user a ON a.id = t.author_id LEFT JOIN desk_user r ON r.id = t.reviewer_id WHERE ${where}`))[0];

describe("one person alone is refused, by whatever way", () => {
  const nextRubric = async () => {
    const rubric = structuredClone(await rubricAsInput(db));
    rubric.statuses[0]!.definition.en += " And so it is.";
    return { ...rubric, changeNote: { en: "Clearer.", es: "Más claro." } };
  };
  const ways: [string, () => Promise<{ ok: boolean }>][] = [
    ["an indicator", () => publishIndicator(editor, ports)],
    ["a series", () => publishSeries(editor, { slug: "alone", name: { en: "Alone" } })],
    ["a version of the rubric", async () => publishRubric(chief, await nextRubric())],
    ["a reply", () => recordReply(editor, { followUp: judged, kind: "reply", party: "mexico", text: "No.", textLang: "en", repliedOn: "2026", quotation: quote("report", "officials of both countries said") })],
    ["a merge", () => mergeCommitment(editor, { commitment: "twin", into: "border-infrastructure", reason: { en: "The same." }, baseVersion: 1 })],
    ["a new version of a known source", () => keepCapture(editor, { as: "version", capture, source: "sheet" })],
  ];
  it.each(ways)("%s", async (_what, way) => {
    const before = await rowCounts(owner);
    expect(refusal((await way()) as never)).toEqual(required);
    expect(await rowCounts(owner)).toEqual(before);
  });

  // A reply and a re-anchoring are refused before that by what they would be about; their commands are tried here.
  it.each(["series", "source_version", "rubric_version", "disposition", "indicator_version", "measurement"])("the database refuses a row of %s that nobody reviewed, whoever writes it", async (table) => {
    await expect(owner.unsafe(`INSERT INTO ${table} (author_id) VALUES ('${editor.id}')`)).rejects.toMatchObject({ constraint_name: "two_persons" });
    await expect(owner.unsafe(`INSERT INTO ${table} (author_id, reviewer_id) VALUES ('${editor.id}', '${editor.id}')`)).rejects.toMatchObject({ constraint_name: "reviewer_is_not_author" });
  });
  it.each(["series", "source_version"])("and one of %s that names nobody", async (table) => {
    await expect(owner.unsafe(`INSERT INTO ${table} (id) VALUES (gen_random_uuid())`)).rejects.toMatchObject({ constraint_name: "two_persons" });
  });
});

describe("a figure", () => {
  it("is written by one, published by another, and read with its commitment", async () => {
    const id = await send("indicator", ports);
    const shown = (await draftReview(reviewer, id, "en"))!;
    expect(shown.preview).toMatchObject({ ok: true, value: { is: "commitment", record: { indicators: [{ slug: "ports", targets: [{ value: 2 }] }] } } });
    expect(await db.indicator.count()).toBe(0);
    ok(await publish(id));
    expect(await names("indicator_version", "true")).toEqual({ author: "Edith", reviewer: "Rita" });
    const { input } = { input: (await indicatorAsInput(db, (await db.indicator.findFirstOrThrow()).id))! };
    expect(input).toMatchObject({ slug: "ports", baseVersion: 1, commitment: "border-infrastructure", targets: [{ party: "mexico", value: 2, quotation: { source: "sheet", exact: modernize } }] });
    const again = await send("indicator", { ...input, label: { en: "Ports of entry", es: "Puertos de entrada" } });
    ok(await publish(again));
    expect(await db.citation.count({ where: { exact: modernize } }), "an edit quotes the same words").toBe(1);
    expect(refusal(await submitRecord("indicator")(editor, { ...input, desk: { do: "send" } }))).toEqual(["conflict"]);
    expect(refusal(await submitRecord("indicator")(editor, { ...input, baseVersion: 2, commitment: "twin", targets: [], desk: { do: "send" } }))).toEqual(["invalid", "commitment: invalid"]);
  });

  const measured = { indicator: "ports", value: "1.5", bound: "at-least", stage: "reached", reportedBy: "mexico", quotation: quote("report", "The ports at San Ysidro opened in March 2026", "mexico"), revises: "" };
  it("is measured, and a measurement is revised once", async () => {
    expect(refusal(await recordMeasurement(editor, measured))).toEqual(required);
    expect(refusal(await submitRecord("measurement")(editor, { ...measured, value: "some", desk: { do: "send" } }))).toEqual(["invalid", "value: not-a-number"]);
    ok(await publish(await send("measurement", measured)));
    const [first] = await db.measurement.findMany();
    const id = await send("measurement", { ...measured, value: "2", bound: "exact", revises: first!.id });
    expect((await draftReview(reviewer, id, "en"))!.current, "beside what it revises").toMatchObject({ value: 1.5, bound: "at-least" });
    ok(await publish(id));
    expect(await findCommitment("border-infrastructure", "en")).toMatchObject({ found: { indicators: [{ measurements: [{ value: 1.5 }, { value: 2, revises: first!.id }] }] } });
    expect(refusal(await submitRecord("measurement")(editor, { ...measured, revises: first!.id, desk: { do: "send" } }))).toEqual(["invalid", "revises: already-amended"]);
  });
});

describe("what has no version of its own", () => {
  it("a series, a rubric and a reply go the way of every draft", async () => {
    ok(await publish(await send("series", { slug: "dialogue", name: { en: "Dialogue" } })));
    expect(await names("series", "slug = 'dialogue'")).toEqual({ author: "Edith", reviewer: "Rita" });
    const reply = { followUp: judged, kind: "reply", party: "mexico", text: "No.", textLang: "en", repliedOn: "2026", quotation: quote("report", "officials of both countries said") };
    ok(await publish(await send("reply", reply)));
    expect(await names("reply", "true")).toEqual({ author: "Edith", reviewer: "Rita" });
    const rubric = structuredClone(await rubricAsInput(db));
    rubric.statuses[0]!.definition.en += " And so it is.";
    const id = await sent(submitRecord("rubric")(chief, { ...rubric, changeNote: { en: "Clearer.", es: "Más claro." }, desk: { do: "send" } }));
    expect(refusal(await publish(id)), "a reviewer may not publish a rubric").toEqual(["forbidden"]);
    const { definition } = rubric.statuses[0]!;
    expect((await draftReview(second, id, "es"))?.preview, "the methodology as it will read").toMatchObject({ ok: true, value: { is: "rubric", rubric: {
      number: 2, meanings: { [rubric.statuses[0]!.status]: { definition: definition.es } }, versions: [{ number: 2, changeNote: "Más claro.", by: "Ada", changes: [] }, { number: 1 }],
    } } });
    expect((await draftReview(second, id, "en"))?.preview).toMatchObject({ value: { rubric: { versions: [{ changes: [{ part: "definition", after: definition.en }] }, { number: 1 }] } } });
    ok(await publish(id, second));
    expect(await names("rubric_version", "number = 2")).toEqual({ author: "Ada", reviewer: "Second" });
  });

  it("a new version of a known source, its findings, and what is decided about them", async () => {
    const id = await sent(submitDecision("capture")(editor, { as: "version", capture, source: "sheet" }));
    expect(await db.sourceVersion.count({ where: { source: { slug: "sheet" } } })).toBe(1);
    ok(await publish(id));
    expect(await names("source_version", "number = 2")).toEqual({ author: "Edith", reviewer: "Rita" });
    expect(await names("reanchoring", "true")).toEqual({ author: "Edith", reviewer: "Rita" });
    const finding = await db.reanchoring.findFirstOrThrow({ where: { outcome: { in: ["changed", "removed"] } } });
    const input = { citation: finding.citationId, finding: String(finding.sequence), settlement: "stands", note: { en: "It was said so." } };
    expect(refusal(await settleReanchoring(editor, input))).toEqual(required);
    const decision = await sent(submitDecision("settlement")(editor, input));
    ok(await returnDraft(reviewer, { ...(await stepOf(decision)), note: "Why?" }));
    expect((await draftReview(editor, decision, "en"))?.form).toBe(`/admin/sources/sheet/touched?quotation=${finding.citationId}&draft=${decision}`);
    const again = (act: string, note: string) => furtherOf(decision, act).then((desk) => submitDecision("settlement")(editor, { ...input, note: { en: note }, desk }));
    ok(await again("save", "It was"));
    await sent(again("send", "It was said so then."));
    ok(await publish(decision));
    expect(await names("reanchoring", "settlement = 'stands' AND note_en = 'It was said so then.'")).toEqual({ author: "Edith", reviewer: "Rita" });
  });

  it("a merge, written further when it came back, and its restoration by whoever may", async () => {
    const merge = submitDecision("disposition", { kind: "merged" });
    const input = { commitment: "twin", into: "border-infrastructure", reason: { en: "The same." }, baseVersion: "1" };
    const merged = await sent(merge(editor, input));
    expect(await findCommitment("twin", "en")).toMatchObject({ found: { slug: "twin" } });
    expect(refusal(await merge(editor, { ...input, desk: await furtherOf(merged, "send") })), "not while it waits").toEqual(["invalid", ": draft-moved-on"]);
    ok(await returnDraft(reviewer, { ...(await stepOf(merged)), note: "Which words?" }));
    expect((await draftReview(editor, merged, "en"))?.form).toMatch(/\/merge\?draft=/);
    expect(await sent(merge(editor, { ...input, reason: { en: "The same words." }, desk: await furtherOf(merged, "send") }))).toBe(merged);
    ok(await publish(merged));
    expect(await names("disposition", "reason_en = 'The same words.'")).toEqual({ author: "Edith", reviewer: "Rita" });
    ok(await publish(await sent(submitDecision("disposition", { kind: "restored" })(editor, { commitment: "twin", reason: { en: "Not the same." }, baseVersion: "1" }))));
    const archive = submitDecision("disposition", { kind: "archived" });
    expect(refusal(await archive(editor, { commitment: "twin", reason: { en: "A mistake." }, baseVersion: "1" }))).toEqual(["forbidden"]);
  });
});

describe("many at once", () => {
  const file = (slugs: string[]) => JSON.stringify(slugs.map((slug) => (commitmentDraft(slug, { citations: [origin("sheet", "The two countries will deepen cooperation")] }))));
  const load = (content: string, name = "list.json") => importRecords(editor, { kind: "commitments", name, content, dryRun: false });
  const batchOf = async (id: string, page = 1) => (await draftBatch(reviewer, ok(await draftRow(db, id)), page))!;

  it("a file waits whole, is looked at row by row, and is published by another", async () => {
    const before = await db.commitment.count();
    const outcome = ok(await load(file(Array.from({ length: 30 }, (_, n) => `bulk-${n}`))));
    expect(outcome).toMatchObject({ written: false, rows: 30, added: 30, issues: [] });
    const id = outcome.waits!;
    expect(await db.commitment.count()).toBe(before);
    const batch = await batchOf(id);
    expect(batch).toMatchObject({ added: 30, changed: 0, refusal: null, issues: [], rows: { of: 30, pages: 2 } });
    expect(batch.rows.rows[0]).toMatchObject({ what: "add", name: "bulk-0", current: null, input: { slug: "bulk-0" } });
    expect((await batchOf(id, 2)).rows.rows).toHaveLength(5);
    expect(refusal(await publish(id, editor))).toEqual(required);
    ok(await returnDraft(reviewer, { ...(await stepOf(id)), note: "All of them?" }));
    expect((await draftReview(editor, id, "en"))?.form, "it has none").toBeNull();
    ok(await resendDraft(editor, await stepOf(id)));
    ok(await publish(id));
    expect(await db.commitment.count()).toBe(before + 30);
    expect(await db.draftFile.count({ where: { draftId: id } }), "what is public needs no copy").toBe(0);
    expect(await names("commitment_version", `draft_id = '${id}' LIMIT 1`)).toEqual({ author: "Edith", reviewer: "Rita" });
  });

  it("a row that changes a known record stands beside what is published", async () => {
    const now = (await commitmentAsInput(db, border.id))!;
    const { id: _id, draft: _draft, baseVersion: _base, ...input } = now;
    const outcome = ok(await load(JSON.stringify([{ ...input, update: true, title: { ...now.title, en: "Another title" }, changeNote: "Clearer." }])));
    const batch = await batchOf(outcome.waits!);
    expect(batch).toMatchObject({ added: 0, changed: 1, rows: { rows: [{ what: "change", current: { title: now.title }, input: { title: { en: "Another title" } } }] } });
    ok(await publish(outcome.waits!));
    expect(await findCommitment("border-infrastructure", "en")).toMatchObject({ found: { title: "Another title" } });
  });

  it("one that the record has overtaken is not published, and says so", async () => {
    const [first, again] = [ok(await load(file(["overtaken"]))).waits!, ok(await load(file(["overtaken"]))).waits!];
    ok(await publish(first));
    expect((await batchOf(again)).issues).toMatchObject([{ code: "already-there" }]);
    expect(refusal(await publish(again))).toEqual(["invalid", ": import-overtaken"]);
  });

  it("a file that is wrong is refused at once, and a dry run sends nothing", async () => {
    const before = await db.draft.count();
    expect(ok(await load(file(["bulk-0"])))).toMatchObject({ written: false, waits: null, issues: [{ code: "already-there" }] });
    expect(ok(await importRecords(editor, { kind: "commitments", content: file(["dry"]), dryRun: true }))).toMatchObject({ waits: null, added: 1 });
    expect(await db.draft.count()).toBe(before);
  });

  it("a file that is not the one that was sent is never imported", async () => {
    const id = ok(await load(file(["tampered"]))).waits!;
    await expect(owner`UPDATE draft_file SET content = '[]' WHERE draft_id = ${id}`).rejects.toThrow("append-only");
    await owner`UPDATE draft SET payload = jsonb_set(payload, '{sha256}', ${owner.json(sha256("another"))}) WHERE id = ${id}`;
    expect(refusal(await publish(id))).toEqual(["invalid", ": file-required"]);
    expect(await db.draftFile.count({ where: { draftId: id } }), "what is said of it has changed").toBe(0);
  });

  it("topics of several commitments wait as one, and so does taking them back", async () => {
    const rows = [border.id, (await db.commitment.findUniqueOrThrow({ where: { slug: "twin" } })).id];
    const done = ok(await queueAct(editor, { do: "add-topic", rows, topic: "health", note: "They belong there." }));
    expect(done).toMatchObject({ step: null, changed: 2 });
    expect((await commitmentAsInput(db, border.id))!.topics).toEqual(["border"]);
    expect((await batchOf(done.draft!)).rows.rows).toMatchObject([{ input: { topics: ["border", "health"] } }, { input: { topics: ["border", "health"] } }]);
    ok(await publish(done.draft!));
    expect((await commitmentAsInput(db, border.id))!.topics).toEqual(["border", "health"]);
    expect(await names("commitment_version", `commitment_id = '${border.id}' ORDER BY t.version DESC LIMIT 1`)).toEqual({ author: "Edith", reviewer: "Rita" });
  });

  it("a step of before the setting is taken back as a batch too", async () => {
    ok(await changePublication(chief, { publication: "self-publish" }));
    const { step } = ok(await queueAct(editor, { do: "remove-topic", rows: [border.id], topic: "health", note: "No." }));
    ok(await changePublication(chief, { publication: "two-persons" }));
    const { draft } = ok(await undoQueueAct(editor, { step, note: "Taken back." }));
    expect((await commitmentAsInput(db, border.id))!.topics).toEqual(["border"]);
    ok(await publish(draft!));
    expect((await commitmentAsInput(db, border.id))!.topics).toEqual(["border", "health"]);
  });

  it("a passage that is linked waits as a quotation more, and is tracked when it is published", async () => {
    const before = (await commitmentAsInput(db, border.id))!;
    const { changed, coverage } = await decided(editor, intake, "The United States will issue", { do: "link", as: "same", to: "border-infrastructure" });
    expect(changed).toMatchObject([{ state: "accepted", link: "same", commitment: border.id }]);
    expect(coverage.tracked).toBe(0);
    expect((await commitmentAsInput(db, border.id))!.citations).toEqual(before.citations);
    const id = changed[0]!.draft!;
    expect((await draftReview(reviewer, id, "en"))!.preview).toMatchObject({ ok: true, value: { is: "commitment" } });
    expect(ok(await publish(id))).toMatchObject({ kind: "link", slug: "border-infrastructure", from: { intake } });
    expect((await commitmentAsInput(db, border.id))!.citations).toHaveLength(before.citations.length + 1);
    expect(await passageOf(editor, intake, "The United States will issue")).toMatchObject({ state: "tracked", commitment: border.id });
  });

  it("one that is taken back takes its draft along", async () => {
    const { changed } = await decided(editor, intake, "Mexico will open", { do: "link", as: "same", to: "border-infrastructure" });
    ok(await decidePassage(editor, { intake, do: "undo" }));
    expect(await db.draft.findUnique({ where: { id: changed[0]!.draft! } })).toBeNull();
    expect(await passageOf(editor, intake, "Mexico will open")).toMatchObject({ state: "open", draft: null });
  });
});

it("the seed publishes as before", async () => {
  const { id } = await db.source.findUniqueOrThrow({ where: { slug: "report" } });
  ok(await publishSource(seed, { ...(await sourceAsInput(db, id))!, capture: { textHeld: "desk", text: "Officials of both countries said nothing else." } }));
});
