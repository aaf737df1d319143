import { beforeAll, describe, expect, it } from "vitest";
import type postgres from "postgres";
import { logFollowUp } from "./commands/log-follow-up";
import { createTestDatabase } from "./testing";
import { assessment, modernize, ok, publishBorder, publishSurroundings, seed, texts } from "./testing-records";

/** What the database itself holds, whoever writes: here the owner writes, whom no permission stops. */
const { owner } = await createTestDatabase();
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
let border: Awaited<ReturnType<typeof publishBorder>>;
let places: { sheet: string; attested: string; report: string; blogCitation: string; reportCitation: string; commitmentVersion: string; logged: string };

const start = Array.from(texts.sheet).join("").indexOf(modernize);
type Row = Record<string, string | number | boolean | null | Date>;
const citation = (change: Row = {}): Row => ({
  id: id(1), source_version_id: places.sheet, exact: modernize, prefix: "will ", suffix: ".", start_at: start, end_at: start + modernize.length,
  attested: false, attested_on: null, wording: "own", author_id: seed.id, ...change,
});
const followUp = (change: Row = {}): Row => ({
  id: id(2), obligation_id: border.mexico, condition_id: null, sequence: 1, kind: "assessment", status: "not-started", effective_on: "2026-03", effective_from: "2026-03-01",
  effective_to: "2026-03-31", checked_on: "2026-04-01", note_lang: "en", confidence: "medium", rubric_version: 1, author_id: seed.id, ...change,
});
const judging = (status: string, more: Row = {}) => ({ ...followUp({ status }), ...more });

/** Inserts and always undoes; deferred constraints are made to speak. Answers the name of what refused. */
async function inserting(table: string, row: Row, more?: (tx: postgres.TransactionSql) => Promise<unknown>): Promise<string> {
  let answer = "stored";
  await owner.begin(async (tx) => {
    await tx`INSERT INTO ${tx(table)} ${tx(row)}`;
    await more?.(tx);
    await tx`SET CONSTRAINTS ALL IMMEDIATE`;
    throw new Error("undo");
  }).catch((error: postgres.PostgresError) => {
    if (error.message !== "undo") answer = error.constraint_name || error.code;
  });
  return answer;
}

beforeAll(async () => {
  await publishSurroundings();
  border = await publishBorder();
  const logged = ok(await logFollowUp(seed, assessment(border.unitedStates, 0)));
  const [row] = await owner`SELECT
    (SELECT v.id FROM source_version v JOIN source s ON s.id = v.source_id WHERE s.slug = 'sheet') AS sheet,
    (SELECT v.id FROM source_version v JOIN source s ON s.id = v.source_id WHERE s.slug = 'attested') AS attested,
    (SELECT v.id FROM source_version v JOIN source s ON s.id = v.source_id WHERE s.slug = 'report') AS report,
    (SELECT v.id FROM source_version v JOIN source s ON s.id = v.source_id WHERE s.slug = 'blog') AS blog,
    (SELECT c.id FROM citation c JOIN follow_up_citation f ON f.citation_id = c.id LIMIT 1) AS report_citation,
    (SELECT id FROM commitment_version LIMIT 1) AS commitment_version`;
  await owner`INSERT INTO citation ${owner({ ...{ id: id(90), source_version_id: row!.blog, exact: "it is all done", prefix: "", suffix: "", wording: "own", author_id: seed.id }, start_at: 18, end_at: 32 })}`;
  places = { sheet: row!.sheet, attested: row!.attested, report: row!.report, blogCitation: id(90), reportCitation: row!.report_citation, commitmentVersion: row!.commitment_version, logged: logged.id };
});

describe("a quotation is its text", () => {
  it.each<[string, () => Row, string]>([
    ["to the letter", () => citation(), "stored"],
    ["of other words of the same length", () => citation({ exact: modernize.replace("2022", "2023") }), "citation_is_its_text"],
    ["one place further", () => citation({ start_at: start + 1, end_at: start + 1 + modernize.length }), "citation_is_its_text"],
    ["with another prefix", () => citation({ prefix: "shall " }), "citation_is_its_text"],
    ["with another suffix", () => citation({ suffix: "!" }), "citation_is_its_text"],
    ["at the very beginning, without a prefix", () => citation({ exact: "Fact", prefix: "", suffix: " sheet", start_at: 0, end_at: 4 }), "stored"],
    ["with a prefix that is longer than what stands before it", () => citation({ exact: "ct sh", prefix: "Fact", suffix: "eet", start_at: 2, end_at: 7 }), "citation_prefix_fits"],
    ["with a suffix that reaches beyond the end", () => citation({ exact: "🤝", prefix: "” ", suffix: ".\n ", start_at: Array.from(texts.sheet).length - 3, end_at: Array.from(texts.sheet).length - 2 }), "citation_is_its_text"],
    ["beyond characters of two units, in code points", () => citation({ exact: "🤝", prefix: "” ", suffix: ".\n", start_at: Array.from(texts.sheet).length - 3, end_at: Array.from(texts.sheet).length - 2 }), "stored"],
    ["whose length does not fit its place", () => citation({ end_at: start + 3 }), "citation_is_its_text"],
    ["that is empty", () => citation({ exact: "", prefix: "", suffix: "", end_at: start }), "citation_place"],
    ["not held, whose length does not fit its place", () => citation({ source_version_id: places.attested, attested: true, attested_on: "2026-04-01", end_at: start + 3 }), "citation_place"],
    ["from a text that is not held, not attested", () => citation({ source_version_id: places.attested }), "citation_attested"],
    ["from a text that is not held, attested", () => citation({ source_version_id: places.attested, attested: true, attested_on: "2026-04-01" }), "stored"],
    ["attested on no day", () => citation({ source_version_id: places.attested, attested: true }), "attested_when"],
    ["from a held text, attested", () => citation({ attested: true, attested_on: "2026-04-01" }), "citation_is_its_text"],
    ["in words of nobody", () => citation({ wording: "hearsay" }), "citation_wording"],
  ])("%s", async (_name, row, answer) => expect(await inserting("citation", row())).toBe(answer));

  it.each<[string, Row, string]>([
    ["another text than its fingerprint", { content: "Something else." }, "text_has_its_fingerprint"],
    ["a byte more", { content: `${texts.report} ` }, "text_has_its_fingerprint"],
    ["shown in full though kept at the desk", { content: texts.report, held: "public" }, "text_has_its_fingerprint"],
    ["the text itself", { content: texts.report }, "stored"],
  ])("a held text is the one of its version: %s", async (_name, change, answer) => {
    const version = { id: id(4), number: 9, media_type: "text/plain", captured_at: new Date(0), file_bytes: 1, text_held: "desk" };
    const copied = async (tx: postgres.TransactionSql) => tx`INSERT INTO source_text ${tx({ source_version_id: id(4), held: "desk", ...change })}`;
    const [origin] = await owner`SELECT source_id, file_sha256, text_sha256, text_code_points FROM source_version WHERE id = ${places.report}`;
    expect(await inserting("source_version", { ...version, ...(origin as unknown as Row) }, copied)).toBe(answer);
  });
});

describe("a follow-up", () => {
  const reversed = { reason: "court", qualifier: "reversed" };
  const cited = (citationId: () => string) => (tx: postgres.TransactionSql) => tx`INSERT INTO follow_up_citation (follow_up_id, citation_id, position) VALUES (${id(2)}, ${citationId()}, 0)`;
  it.each<[string, () => Row, string]>([
    ["an assessment", () => followUp(), "stored"],
    ["about nothing", () => followUp({ obligation_id: null }), "one_target"],
    ["of a kind that is none", () => followUp({ kind: "deletion" }), "follow_up_kind"],
    ["of sequence 0", () => followUp({ sequence: 0 }), "follow_up_sequence"],
    ["of a sequence that is taken", () => followUp({ obligation_id: border.unitedStates }), "follow_up_obligation_id_sequence_key"],
    ["a correction of nothing", () => followUp({ kind: "correction" }), "amendments_name_a_row"],
    ["a correction that says not why", () => followUp({ kind: "correction", replaces_id: places.logged }), "amendments_say_why"],
    ["an assessment that amends", () => followUp({ replaces_id: places.logged, because: "b" }), "amendments_name_a_row"],
    ["an assessment without a status", () => followUp({ status: null, effective_on: null, effective_from: null, effective_to: null }), "assessments_judge"],
    ["a check that judges", () => followUp({ kind: "check", searched: "s" }), "checks_do_not_judge"],
    ["a check that looked nowhere", () => followUp({ kind: "check", status: null, effective_on: null, effective_from: null, effective_to: null, confidence: null }), "checks_say_where"],
    ["a judgement since no day", () => followUp({ effective_on: null, effective_from: null, effective_to: null }), "judged_since"],
    ["a day without its period", () => followUp({ effective_from: null }), "judged_since"],
    ["a judgement without confidence", () => followUp({ confidence: null }), "judged_with_confidence"],
    ["a status that is none", () => followUp({ status: "overdue" }), "follow_up_status"],
    ["stalled for no reason", () => followUp({ status: "stalled" }), "reason_where_demanded"],
    ["a reason for nothing", () => followUp({ reason: "law" }), "reason_where_demanded"],
    ["withdrawn, nobody says how", () => followUp({ status: "withdrawn", reason: "law" }), "qualifier_where_demanded"],
    ["delivered and reversed", () => followUp({ status: "delivered", qualifier: "reversed" }), "qualifier_where_demanded"],
    ["superseded by nothing", () => followUp({ status: "withdrawn", reason: "law", qualifier: "superseded" }), "superseded_by_what"],
    ["its own word with high confidence", () => followUp({ asserted_by: "self", confidence: "high" }), "own_word_is_medium_at_most"],
    ["reviewed by its author", () => followUp({ reviewer_id: seed.id }), "reviewer_is_not_author"],
    ["reviewed by another", () => followUp({ reviewer_id: "00000000-0000-4000-8000-000000000002" }), "stored"],
    ["in-progress, with no evidence when the transaction ends", () => followUp({ status: "in-progress" }), "judgement_has_evidence"],
  ])("%s", async (_name, row, answer) => expect(await inserting("follow_up", row())).toBe(answer));

  it.each(["in-progress", "partly-delivered", "accepted", "accepted-in-part", "met", "unmet", "waived"])("%s needs evidence of a tier that carries it", async (status) => {
    expect(await inserting("follow_up", judging(status))).toBe("judgement_has_evidence");
    expect(await inserting("follow_up", judging(status), cited(() => places.blogCitation))).toBe("judgement_has_evidence");
    expect(await inserting("follow_up", judging(status), cited(() => places.reportCitation))).toBe("stored");
  });
  it.each<[string, Row]>([["delivered", { qualifier: "modified" }], ["not-delivered", reversed], ["withdrawn", { reason: "law", qualifier: "withdrawn" }], ["refused", { reason: "law" }]])("%s does too", async (status, more) => {
    expect(await inserting("follow_up", judging(status, more))).toBe("judgement_has_evidence");
    expect(await inserting("follow_up", judging(status, more), cited(() => places.blogCitation))).toBe("judgement_has_evidence");
    expect(await inserting("follow_up", judging(status, more), cited(() => places.reportCitation))).toBe("stored");
  });

  it("is amended once: two corrections of one row are one too many", async () => {
    const correction = { kind: "correction", replaces_id: places.logged, because: "b", obligation_id: border.unitedStates };
    expect(await inserting("follow_up", followUp({ ...correction, sequence: 2 }))).toBe("stored");
    const second = (tx: postgres.TransactionSql) => tx`INSERT INTO follow_up ${tx(followUp({ ...correction, id: id(3), sequence: 3 }))}`;
    expect(await inserting("follow_up", followUp({ ...correction, sequence: 2 }), second)).toBe("follow_up_replaces_id_key");
  });

  it("is recorded by the clock of the database, and public no earlier: nothing is back-dated", async () => {
    const read = async (tx: postgres.TransactionSql) => {
      const [row] = await tx`SELECT recorded_at, visible_from, abs(extract(epoch FROM clock_timestamp() - recorded_at)) < 60 AS is_now FROM follow_up WHERE id = ${id(2)}`;
      expect(row).toMatchObject({ is_now: true, visible_from: row!.recorded_at });
    };
    expect(await inserting("follow_up", followUp({ recorded_at: new Date("2021-03-01"), visible_from: new Date("2021-03-01") }), read)).toBe("stored");
    const later = async (tx: postgres.TransactionSql) => {
      const [row] = await tx`SELECT visible_from FROM follow_up WHERE id = ${id(2)}`;
      expect(row!.visible_from.toISOString()).toBe("2099-01-01T00:00:00.000Z");
    };
    expect(await inserting("follow_up", followUp({ visible_from: new Date("2099-01-01") }), later)).toBe("stored");
  });
});

describe("commitments, parties, people", () => {
  const party = async (slug: string) => (await owner`SELECT id FROM party WHERE slug = ${slug}`)[0]!.id as string;
  const obligation = async (slug: string) => ({ id: id(5), commitment_id: border.id, party_id: await party(slug), role: "owes" });
  it.each([["jane-roe", "party_can_owe"], ["press-secretary", "party_can_owe"], ["customs", "stored"]])("what %s owes: %s", async (slug, answer) => {
    expect(await inserting("obligation", await obligation(slug))).toBe(answer);
  });
  it("nothing is owed twice, and what is asked says how it was answered", async () => {
    expect(await inserting("obligation", await obligation("mexico"))).toBe("obligation_commitment_id_party_id_role_key");
    expect(await inserting("obligation", { ...(await obligation("customs")), role: "asked" })).toBe("acceptance_of_requests");
  });
  it("a version needs an origin and an obligation when the transaction ends", async () => {
    const [row] = await owner`SELECT * FROM commitment_version LIMIT 1`;
    expect(await inserting("commitment_version", { ...(row as unknown as Row), id: id(6), version: 2 })).toBe("commitment_has_origin");
    expect(await inserting("commitment_version", { ...(row as unknown as Row), id: id(6) })).toBe("commitment_version_commitment_id_version_key");
    expect(await inserting("commitment_version", { ...(row as unknown as Row), id: id(6), version: 2, title_en: null, title_es: null })).toBe("commitment_titled");
    expect(await inserting("commitment_version", { ...(row as unknown as Row), id: id(6), version: 2, specificity: 4 })).toBe("commitment_specificity");
  });
  it("a draft is reviewed by another, and people are people", async () => {
    const draft = { id: id(7), record_kind: "topic", payload: "{}", state: "draft", author_id: seed.id };
    expect(await inserting("draft", { ...draft, reviewer_id: seed.id })).toBe("reviewer_is_another");
    expect(await inserting("draft", { ...draft, state: "lost" })).toBe("draft_state");
    expect(await inserting("desk_user", { id: id(8), email: "A@b.org", name: "A", role: "editor" })).toBe("user_address");
    expect(await inserting("desk_user", { id: id(8), email: "a@b.org", name: "A", role: "system" })).toBe("user_role_of_kind");
  });
});
