import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkKinds, type CheckKind, type FaultLine } from "@/domain/verification";
import { mergeCommitment } from "../commands/dispose-commitment";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { publishIndicator } from "../commands/publish-indicator";
import { publishSource } from "../commands/publish-source";
import { decideRedaction, requestRedaction } from "../commands/redaction";
import { submitDecision } from "../commands/submit-record";
import { recordReply } from "../commands/record-reply";
import { recordMeasurement } from "../commands/record-measurement";
import { findPlace } from "../editor/known-records";
import { sha256 } from "@/domain/audit";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, modernize, ok, origin, person, publishBorder, publishSurroundings, quote, seed } from "../testing-records";
import { verify } from "./verify";

const { owner } = await createTestDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "followthrough-originals-"));
afterAll(() => rmSync(folder, { recursive: true }));
const original = `The president asked for vaccines. ${"Nobody answered him before the evening of that day, and then in general words only. ".repeat(3)}\n`;

async function linesOf(documents: string | null): Promise<{ lines: FaultLine[]; checked: Map<CheckKind, number> }> {
  const lines: FaultLine[] = [];
  const report = await verify({ documents, fault: (line) => lines.push(line), progress: () => undefined });
  expect(report.faults).toBe(lines.length);
  return { lines, checked: new Map(report.checks.map(({ check, checked }) => [check, checked])) };
}

/** As the owner with the triggers off: what nobody can do through the program. */
const planted = (statement: string) => owner.begin(async (tx) => {
  await tx.unsafe("SET LOCAL session_replication_role = replica");
  await tx.unsafe(statement);
});

const first = (table: string, where: string) => `(SELECT id FROM ${table} r WHERE ${where} ORDER BY id LIMIT 1)`;
const ofSource = (slug: string, number = 1) => `(SELECT v.id FROM source_version v JOIN source s ON s.id = v.source_id WHERE s.slug = '${slug}' AND v.number = ${number})`;
const embargoed = "(SELECT c.id FROM citation c WHERE c.visible_from > now() ORDER BY id LIMIT 1)";

/** One fault of each kind: the check that finds it, what is planted, and what is said about it. */
const faults: [CheckKind, string, string][] = [
  ["source-texts", `UPDATE source_text SET content = content || ' ' WHERE source_version_id = ${ofSource("report")}`, "the text does not have its fingerprint"],
  ["source-texts", `UPDATE source_version SET text_code_points = text_code_points + 1 WHERE id = ${ofSource("blog")}`, "the text does not have its length"],
  ["source-texts", `DELETE FROM source_text WHERE source_version_id = ${ofSource("spare")}`, "its text is missing"],
  ["source-files", `UPDATE source_file SET content = content || '\\x20' WHERE source_version_id = ${ofSource("report", 2)}`, "the file does not have its fingerprint"],
  ["source-files", `DELETE FROM source_file WHERE source_version_id = ${ofSource("blog", 2)}`, "its file is missing"],
  ["held-quotations", `UPDATE citation SET exact = overlay(exact placing 'X' from 1 for 1) WHERE id = ${first("citation", `r.source_version_id = ${ofSource("sheet")} AND r.reanchors_id IS NULL`)}`, "the words are not the text at their place"],
  ["attested-proven", "UPDATE citation SET exact = repeat('x', 60), end_at = start_at + 60 WHERE attested", "the words are not the original at their place"],
  ["attested-proven", "SELECT 1", "more than 15 % of the text is quoted"],
  ["attested-proven", `UPDATE source_version SET text_sha256 = repeat('0', 64) WHERE id = ${ofSource("attested-news")}`, "the original's text does not have the stated fingerprint"],
  ["attested-proven", `UPDATE source_version SET file_sha256 = repeat('0', 64) WHERE id = ${ofSource("attested")}`, "no file in the folder has the fingerprint of the original"],
  ["obligation-states", "UPDATE obligation_state SET confidence = 'low' WHERE follow_up_id IS NOT NULL", "its stored states are not the fold of its follow-ups"],
  ["condition-states", "UPDATE condition_state SET status = 'waived' WHERE status IS NOT NULL", "its stored states are not the fold of its follow-ups"],
  ["derived-statuses", `UPDATE obligation_state SET status = 'delivered' WHERE obligation_id = (SELECT o.id FROM obligation o JOIN commitment k ON k.id = o.commitment_id WHERE k.slug = 'second') AND status IS NULL`, "its status is not what its obligations give"],
  ["list-entries", "UPDATE list_entry SET year = 1999 WHERE number = 1", "what the list says of it is not what the record gives"],
  ["list-entries", "UPDATE said_entry SET status = 'abandoned' WHERE obligation_id = (SELECT min(obligation_id::text)::uuid FROM said_entry)", "what the list says of it is not what the record gives"],
  ["list-entries", "DELETE FROM step_entry WHERE (obligation_id, sequence) = (SELECT obligation_id, sequence FROM step_entry ORDER BY 1, 2 LIMIT 1)", "what the list says of it is not what the record gives"],
  ["release-files", "UPDATE release_chunk SET content = content || '\\x20' WHERE file_id = (SELECT id FROM release_file WHERE name = 'figures.json')", "the file is not the one that was frozen"],
  ["release-files", "DELETE FROM release_chunk WHERE file_id = (SELECT id FROM release_file WHERE name = 'CODEBOOK.md')", "its bytes are missing"],
  ["search-texts", "UPDATE search_document SET vector = 'x' WHERE field = 'title'", "the texts that the search has of it are not those of the record"],
  ["search-texts", "DELETE FROM search_name WHERE kind = 'topic'", "the names that the search has of it are not those of the record"],
  ["search-texts", "INSERT INTO search_word (word, written, visible_from) VALUES ('nowhere', 'nowhere', now())", "no text of the record has it"],
  ["changes", "DELETE FROM change_entry WHERE what = 'follow-up' AND record_id = (SELECT id FROM follow_up ORDER BY id DESC LIMIT 1)", "what is listed of it is not what the record gives"],
  ["changes", "UPDATE change_entry SET visible_from = '2020-01-01' WHERE visible_from = (SELECT max(visible_from) FROM change_entry)", "what is listed of it is not what the record gives"],
  ["audit-links", "UPDATE audit_event SET outcome = 'changed' WHERE sequence = 5", "its hash is not that of its fields"],
  ["audit-links", "UPDATE audit_text SET content = content || ' ' WHERE event_sequence = 7 AND side = 'after'", "the text after the change is not the one it covers"],
  ["audit-links", "DELETE FROM audit_event WHERE sequence = 9", "an event before it is missing"],
  ["audit-links", "UPDATE audit_event SET previous_hash = repeat('0', 64) WHERE sequence = 12", "it does not link to the event before it"],
  ["public-quotations", `UPDATE citation SET visible_from = '2020-01-01' WHERE id = ${first("citation", `r.source_version_id = ${ofSource("call")} AND r.exact LIKE '%invest%'`)}`, "it is public before its source may be"],
  ["public-quotations", `UPDATE citation SET visible_from = '2099-01-01' WHERE id = (SELECT reanchors_id FROM citation WHERE source_version_id = ${ofSource("report", 2)} AND reanchors_id NOT IN (SELECT citation_id FROM follow_up_citation) ORDER BY id LIMIT 1)`, "it is public before the quotation that it takes the place of"],
  ["public-commitments", "UPDATE commitment_version SET visible_from = '2020-01-01' WHERE commitment_id = (SELECT id FROM commitment WHERE slug = 'embargoed-2')", "it is public and no public quotation says it"],
  ["public-obligations", "UPDATE obligation SET visible_from = '2020-01-01' WHERE commitment_id = (SELECT id FROM commitment WHERE slug = 'embargoed')", "it is public before its commitment"],
  ["public-follow-ups", `UPDATE follow_up_citation SET citation_id = ${embargoed} WHERE follow_up_id = ${first("follow_up", "r.visible_from <= now() AND r.obligation_id IS NOT NULL")}`, "it is public before a quotation that it rests on"],
  ["public-follow-ups", "UPDATE condition SET visible_from = '2099-01-01' WHERE id IN (SELECT condition_id FROM follow_up)", "it is public before what it is about"],
  ["public-indicators", `UPDATE target SET citation_id = ${embargoed}`, "it is public before any quotation that it rests on"],
  ["public-measurements", `UPDATE measurement SET citation_id = ${embargoed}`, "it is public before the quotation that it rests on"],
  ["reanchorings", "UPDATE reanchoring SET citation_id = (SELECT c.id FROM citation c JOIN source_version v ON v.id = c.source_version_id JOIN source s ON s.id = v.source_id WHERE s.slug = 'attested-news' LIMIT 1) WHERE sequence = (SELECT min(sequence) FROM reanchoring)", "it does not lead to a later version of its source"],
  ["reanchorings", "UPDATE citation SET reanchors_id = NULL WHERE id = (SELECT new_citation_id FROM reanchoring ORDER BY sequence OFFSET 1 LIMIT 1)", "it leads to a quotation that does not take its place"],
  ["reanchorings", "ALTER TABLE reanchoring DROP CONSTRAINT reanchoring_accepted; UPDATE reanchoring SET new_citation_id = NULL WHERE sequence = (SELECT max(sequence) FROM reanchoring)", "the words are said to be the same and are not"],
  ["reanchorings", "UPDATE citation SET visible_from = '2099-01-01' WHERE id = (SELECT new_citation_id FROM reanchoring ORDER BY sequence OFFSET 2 LIMIT 1)", "it is public before the quotation that it leads to"],
  ["coverage", "UPDATE source_coverage SET considered = stating - 1", "the figures are not those of its passages"],
  ["audit-heads", "UPDATE published_head SET hash = repeat('0', 64) WHERE sequence = 3", "the event of this number has another hash: history was rewritten"],
  ["audit-heads", "UPDATE published_head SET recorded_at = recorded_at - interval '1 second' WHERE sequence = 4", "the event of this number has another time"],
  ["audit-heads", "SELECT 1", "the chain has no event of this number"],
  ["redactions", "ALTER TABLE redaction DROP CONSTRAINT redaction_by_two; UPDATE redaction SET decided_by_id = requested_by_id", "it was removed without a second person"],
  ["redactions", "SELECT 1", "the trail does not say that it was removed"],
  ["redactions", "UPDATE follow_up SET note = 'again' WHERE note = ''", "a text that was removed stands there again"],
  ["public-replies", `UPDATE reply SET citation_id = ${embargoed} WHERE text = 'first'`, "it is public before the quotation that it rests on"],
  ["public-replies", "UPDATE follow_up SET visible_from = '2099-01-01' WHERE id = (SELECT follow_up_id FROM reply WHERE text = 'second')", "it is public before the entry that it answers"],
  ["captures", "ALTER TABLE capture DROP CONSTRAINT capture_blanked; UPDATE capture SET text = 'kept' WHERE file_name = 'discarded'", "it was decided about and still holds its text"],
  ["captures", "UPDATE capture SET text = 'not to be kept' WHERE file_name = 'not held'", "it holds a text that is not to be kept"],
  ["dispositions", "UPDATE disposition SET into_id = (SELECT id FROM commitment WHERE slug = 'embargoed') WHERE kind = 'merged'", "it leads to what nobody can read"],
  ["captures", "UPDATE capture SET text_sha256 = repeat('0', 64) WHERE file_name = 'kept'", "the version that it became has another fingerprint"],
];

beforeAll(async () => {
  await publishSurroundings();
  writeFileSync(path.join(folder, "any name.txt"), original);
  writeFileSync(path.join(folder, "an article.txt"), "an article that is not kept");
  const held = { title: null, label: { en: "S" }, language: "en", kind: "other", tier: "independent" };
  ok(await publishSource(seed, { ...held, slug: "attested-news", capture: { textHeld: "none", text: null, ...fingerprints(original) } }));
  ok(await publishSource(seed, { ...held, slug: "spare", capture: { textHeld: "desk", text: "Nobody quotes this." } }));
  const border = await publishBorder();
  ok(await publishCommitment(seed, commitmentDraft("second", { citations: [origin("sheet", "deepen cooperation on migration")] })));
  ok(await publishCommitment(seed, commitmentDraft("third", { citations: [origin("sheet", "The two countries will deepen cooperation"), origin("report", "The ports at San Ysidro opened")] })));
  const attested = { source: "attested-news", exact: "asked for vaccines", speakers: ["mexico"], start: 14, attested: { end: 32, prefix: "president ", suffix: ". Nobody" } };
  ok(await publishCommitment(seed, commitmentDraft("attested", { citations: [{ role: "origin", quotation: attested }] })));
  await publishBorder("embargoed", { citations: [origin("call", "Mexico will invest $1.5 billion", "mexico")] });
  ok(await publishCommitment(seed, commitmentDraft("embargoed-2", { citations: [origin("call", "announce a task force")] })));
  ok(await publishCommitment(seed, commitmentDraft("conditional", { citations: [origin("sheet", "Mexico will deepen cooperation")], conditions: [{ text: { en: "Only if" }, citation: { ...origin("sheet", "together"), role: "condition" } }] })));
  ok(await publishIndicator(seed, { slug: "ports", commitment: "border-infrastructure", label: { en: "Ports" }, unit: "count", targets: [{ party: "mexico", value: 2, bound: "exact", quotation: quote("sheet", modernize) }] }));
  ok(await recordMeasurement(seed, { indicator: "ports", value: 1, reportedBy: "mexico", quotation: quote("sheet", modernize) }));
  const judged = [ok(await logFollowUp(seed, assessment(border.unitedStates, 0))), ok(await logFollowUp(seed, assessment(border.mexico, 0)))];
  for (const [index, text] of ["first", "second"].entries())
    ok(await recordReply(seed, { followUp: judged[index]!.id, kind: "reply", party: "mexico", text, textLang: "en", repliedOn: "2026", quotation: quote("report", "The ports at San Ysidro opened in March 2026") }));
  const place = (await findPlace(seed, "conditional", { condition: 0 }))!;
  ok(await logFollowUp(seed, assessment(place.id, 0, { obligation: null, condition: place.id, status: "met" })));
  ok(await publishCommitment(seed, commitmentDraft("twin", { citations: [origin("sheet", "deepen cooperation on migration")] })));
  ok(await mergeCommitment(seed, { commitment: "twin", into: "second", reason: { en: "The same words." }, baseVersion: 1 }));
  const removal = ok(await requestRedaction(await person("administrator", "one"), { target: "follow-up.note", recordId: judged[0]!.id, orderedBy: "a court", reason: "R", reasonLang: "en" }));
  ok(await decideRedaction(await person("reviewer", "another"), { redaction: removal.id, decision: "confirm" }));
  process.env.SITE_URL = "https://tracker.example.org";
  ok(await submitDecision("release")(seed, { note: { en: "Frozen.", es: "Congelado." }, understood: "on" }));
  await owner.begin(async (tx) => { await bringIn(tx); });
  await owner`INSERT INTO published_head (sequence, hash, recorded_at) SELECT sequence, hash, recorded_at FROM audit_event WHERE sequence IN (3, 4, 9)`;
});

function fingerprints(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { fingerprint: { sha256: sha256(bytes), codePoints: Array.from(text).length }, file: { sha256: sha256(bytes), bytes: bytes.length } };
}

/** Three documents in a second version, one as a page that was fetched; a reading; captures of every end. */
async function bringIn(tx: postgres.TransactionSql): Promise<void> {
  const file = "CASE s.slug WHEN 'blog' THEN convert_to('<p>' || t.content || '</p>', 'UTF8') ELSE convert_to(t.content, 'UTF8') END";
  const second = "FROM source s JOIN source_version o ON o.source_id = s.id AND o.number = 1 JOIN source_text t ON t.source_version_id = o.id";
  const these = "s.slug IN ('sheet', 'report', 'blog')";
  await tx.unsafe(`INSERT INTO source_version (id, source_id, number, media_type, captured_at, file_sha256, file_bytes, text_sha256, text_code_points, text_held, fetched_from)
    SELECT gen_random_uuid(), s.id, 2, 'text/html', now(), encode(sha256(${file}), 'hex'), octet_length(${file}), o.text_sha256, o.text_code_points, o.text_held, 'https://example.org'
    ${second} WHERE ${these}`);
  const joined = `${second} JOIN source_version n ON n.source_id = s.id AND n.number = 2`;
  await tx.unsafe(`INSERT INTO source_text (source_version_id, held, content) SELECT n.id, t.held, t.content ${joined}`);
  await tx.unsafe(`INSERT INTO source_file (source_version_id, content) SELECT n.id, ${file} ${joined}`);
  await tx.unsafe(`INSERT INTO citation (id, source_version_id, exact, prefix, suffix, start_at, end_at, wording, reanchors_id, author_id)
    SELECT gen_random_uuid(), n.id, c.exact, c.prefix, c.suffix, c.start_at, c.end_at, c.wording, c.id, c.author_id ${joined} JOIN citation c ON c.source_version_id = o.id`);
  await tx`INSERT INTO reanchoring (citation_id, source_version_id, outcome, new_citation_id, author_id)
    SELECT reanchors_id, source_version_id, 'same', id, author_id FROM citation WHERE reanchors_id IS NOT NULL`;
  await tx.unsafe(`INSERT INTO intake (id, source_version_id, language, started_by_id, sentences) VALUES (gen_random_uuid(), ${ofSource("report", 2)}, 'en', '${seed.id}', '[[0,75],[76,106]]')`);
  await tx`INSERT INTO intake_passage (id, intake_id, start_at, end_at, kind, part, proposal, state, reason) SELECT gen_random_uuid(), id, 0, 75, 'commitment', 'prose', '{"kind":"commitment"}', 'set-aside', 'event' FROM intake`;
  await tx`INSERT INTO source_coverage (source_version_id, stating, considered, tracked, sentences, open_sentences) SELECT source_version_id, 1, 1, 0, 2, 1 FROM intake`;
  const capture = { origin: "paste", media_type: "text/plain", text_sha256: sha256("a"), file_sha256: sha256("a"), file_bytes: 1, text_code_points: 1, changes: [], proposed: [], author_id: seed.id };
  const add = (change: Record<string, string | null>) => tx`INSERT INTO capture ${tx({ id: randomUUID(), ...capture, ...change } as never)}`;
  await add({ file_name: "open", state: "open", text_held: "desk", text: "a", file: "a" });
  await add({ file_name: "not held", state: "open", text_held: "none" });
  await add({ file_name: "discarded", state: "discarded", text_held: "desk" });
  await tx.unsafe(`INSERT INTO capture (id, file_name, origin, media_type, changes, proposed, text_held, author_id, state, file_sha256, file_bytes, text_sha256, text_code_points, source_version_id)
    SELECT gen_random_uuid(), 'kept', 'address', 'text/html', '[]', '[]', text_held, '${seed.id}', 'kept', file_sha256, file_bytes, text_sha256, text_code_points, id FROM source_version WHERE id = ${ofSource("report", 2)}`);
}

describe("a record in which all holds", () => {
  it("has no fault, and something of every kind was looked at", async () => {
    const { lines, checked } = await linesOf(folder);
    expect(lines).toEqual([]);
    expect(checkKinds.filter((check) => check !== "attested" && !((checked.get(check) ?? 0) > 0))).toEqual([]);
  });

  it("counts apart what it cannot prove here", async () => {
    const { checked } = await linesOf(null);
    expect([checked.get("attested"), checked.has("attested-proven")]).toEqual([1, false]);
  });
});

describe("a planted fault of each kind", () => {
  it("is found by its check, and told in a line", async () => {
    for (const [, statement] of faults) await planted(statement);
    const { lines } = await linesOf(folder);
    const told = lines.map(({ check, fault }) => `${check}: ${fault}`);
    expect([...new Set(told)].sort()).toEqual([...new Set(faults.map(([check, , fault]) => `${check}: ${fault}`))].sort());
    expect(lines.every(({ record }) => record.length > 4 && !record.includes("null"))).toBe(true);
    expect(new Set(faults.map(([check]) => check))).toEqual(new Set(checkKinds.filter((check) => check !== "attested")));
  });
});
