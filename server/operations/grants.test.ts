import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveCommitment } from "../commands/dispose-commitment";
import { logFollowUp } from "../commands/log-follow-up";
import { publishIndicator } from "../commands/publish-indicator";
import { publishSeries } from "../commands/publish-event";
import { publishCommitment } from "../commands/publish-commitment";
import { publishParty } from "../commands/publish-party";
import { publishTopic } from "../commands/publish-topic";
import { recordReply } from "../commands/record-reply";
import { keepTyped } from "../commands/return-form";
import { suggest } from "../commands/suggest";
import { translateFollowUp } from "../commands/translate-follow-up";
import { recordMeasurement } from "../commands/record-measurement";
import { findPlace } from "../editor/known-records";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, modernize, ok, origin, person, publishBorder, publishSurroundings, quote, seed } from "../testing-records";
import { grants, views } from "./grants";

const { owner, appUrl, publicUrl } = await createTestDatabase();
const app = postgres(appUrl, { max: 1, onnotice: () => {} });
const visitor = postgres(publicUrl, { max: 1, onnotice: () => {} });
afterAll(() => Promise.all([app.end(), visitor.end()]));

const tables = Object.keys(grants);
const rights = ["select", "insert", "update", "delete"] as const;
/** Published rows, follow-ups and the audit trail: nobody changes or removes one, not even the owner. */
const appendOnly = tables.filter((table) => grants[table]!.app.join() === "select,insert");
/** What was asked for stays as it was asked; only what was decided about it is written, once. */
const decidedOnce = ["suggestion", "redaction"];
const identities = tables.filter((table) => grants[table]!.app.join() === "select,insert,update" && !table.startsWith("desk_") && !decidedOnce.includes(table));
const hidden = tables.filter((table) => grants[table]!.public === "none");

/** A row in every table, so that a refusal is never for want of one. */
beforeAll(async () => {
  await publishSurroundings();
  await person("editor");
  ok(await publishTopic(seed, { slug: "old-name", name: { en: "T" } }));
  const [topic] = await owner`SELECT id FROM topic WHERE slug = 'old-name'`;
  ok(await publishTopic(seed, { id: topic!.id, baseVersion: 1, slug: "new-name", name: { en: "T" } }));
  ok(await publishParty(seed, { slug: "group", kind: "group", name: { en: "G" }, memberCount: 2 }));
  ok(await publishParty(seed, { slug: "john-doe", kind: "person", name: { en: "J" }, memberOf: ["group"], holds: [{ office: "press-secretary" }] }));
  ok(await publishSeries(seed, { slug: "dialogue", name: { en: "D" } }));
  const border = await publishBorder();
  await publishEmbargoed();
  ok(await publishCommitment(seed, commitmentDraft("conditional", {
    conditions: [{ text: { en: "Only if" }, citation: { ...origin("sheet", "together"), role: "condition" } }], relations: [{ kind: "part-of", to: "border-infrastructure" }],
  })));
  ok(await publishCommitment(seed, commitmentDraft("mistake", { citations: [origin("sheet", "deepen cooperation on migration")] })));
  ok(await archiveCommitment(seed, { commitment: "mistake", reason: { en: "Nobody promised it." }, baseVersion: 1 }));
  ok(await publishIndicator(seed, { slug: "ports", commitment: "border-infrastructure", label: { en: "Ports" }, unit: "count", targets: [{ party: "mexico", value: 2, bound: "exact", quotation: quote("sheet", modernize) }] }));
  ok(await recordMeasurement(seed, { indicator: "ports", value: 1, reportedBy: "mexico", quotation: quote("sheet", modernize) }));
  ok(await logFollowUp(seed, assessment(border.unitedStates, 0)));
  const place = (await findPlace(seed, "conditional", { condition: 0 }))!;
  ok(await logFollowUp(seed, assessment(place.id, 0, { obligation: null, condition: place.id, status: "met" })));
  await owner`WITH begun AS (INSERT INTO draft (id, record_kind, payload, state, author_id) VALUES (gen_random_uuid(), 'topic', '{}', 'draft', ${seed.id}) RETURNING id)
    INSERT INTO draft_file (draft_id, content) SELECT id, 'c' FROM begun`;
  // They live as long as a transaction: some that are left lying.
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO search_due (commitment_id, transaction_id) VALUES (gen_random_uuid(), 1)`;
    await tx`INSERT INTO revision_due (transaction_id) VALUES (1)`;
  });
  await owner`INSERT INTO draft_comment (id, draft_id, kind, text, author_id) VALUES (gen_random_uuid(), gen_random_uuid(), 'comment', 'c', ${seed.id})`;
  await owner`INSERT INTO sign_in_attempt (account_key, address) VALUES ('k', '192.0.2.1')`;
  await owner`INSERT INTO assignment (commitment_id, assignee_id, assigned_by_id) VALUES (${border.id}, ${seed.id}, ${seed.id})`;
  await owner`INSERT INTO check_interval (commitment_id, days, set_by_id) VALUES (${border.id}, 30, ${seed.id})`;
  await owner`INSERT INTO queue_step (id, actor_id, action, before, after) VALUES (gen_random_uuid(), ${seed.id}, 'assign', '[]', '[]')`;
  await owner`INSERT INTO digest_sending (user_id, period, frequency) VALUES (${seed.id}, '2026-11-22', 'daily')`;
  await bringInAgain();
  await ownAccounts();
  await voices();
});

/** What others said: a reader, and a party about what is public and about what is not yet. */
async function voices(): Promise<void> {
  ok(await suggest({ commitment: "border-infrastructure", place: "title", words: "It is another." }));
  await keepTyped({});
  for (const { id } of await owner`SELECT id FROM follow_up WHERE status IS NOT NULL`)
    ok(await recordReply(seed, { followUp: id, kind: "reply", party: "mexico", text: "No.", textLang: "en", repliedOn: "2026", quotation: quote("report", "officials of both countries said") }));
  for (const { id } of await owner`SELECT id FROM follow_up WHERE note IS NOT NULL`) ok(await translateFollowUp(seed, { followUp: id, note: "Han comenzado las obras.", baseVersion: 0 }));
  await owner`INSERT INTO redaction (id, target, record_id, ordered_by, reason, reason_lang, requested_by_id) VALUES (gen_random_uuid(), 'follow-up.note', 'x', 'o', 'r', 'en', ${seed.id})`;
  await owner`INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) SELECT id, 'follow_up', 'x', 'note' FROM redaction`;
  await owner`INSERT INTO published_head (sequence, hash, recorded_at) SELECT sequence, hash, recorded_at FROM audit_head()`;
  await owner.begin(async (tx) => {
    await tx`WITH frozen AS (INSERT INTO release (id, day, as_of, note_en, note_es, author_id) VALUES (gen_random_uuid(), '2026-11-22', now(), 'n', 'n', ${seed.id}) RETURNING id)
      INSERT INTO release_file (id, release_id, position, name, media_type, bytes, sha256) SELECT gen_random_uuid(), id, 0, 'f', 'text/plain', 1, ${"0".repeat(64)} FROM frozen`;
    await tx`INSERT INTO release_chunk (file_id, number, content) SELECT id, 0, 'c' FROM release_file`;
  });
}

/** What hangs on the account of the one editor. */
async function ownAccounts(): Promise<void> {
  const of = owner`FROM desk_user WHERE kind = 'person'`;
  await owner`INSERT INTO desk_link (id, user_id, purpose, token_sha256, expires_at, created_by_id) SELECT gen_random_uuid(), id, 'invitation', ${"0".repeat(64)}, now(), id ${of}`;
  await owner`INSERT INTO desk_sign_in (id, user_id, result, factor, browser) SELECT gen_random_uuid(), id, 'wrong-password', 'none', '' ${of}`;
  await owner`INSERT INTO desk_second_factor (user_id, secret) SELECT id, '' ${of}`;
  await owner`INSERT INTO desk_token (id, user_id, name, scopes, token_sha256, hint, expires_at) SELECT gen_random_uuid(), id, 'n', ARRAY['follow-ups:write'], ${"0".repeat(64)}, '0000', now() + interval '1 day' ${of}`;
  await owner`INSERT INTO desk_request (token_id, key, fingerprint) SELECT id, 'k', ${"0".repeat(64)} FROM desk_token`;
  await owner`INSERT INTO desk_recovery_code (user_id, fingerprint) SELECT id, '' ${of}`;
  await owner`INSERT INTO installation_setting (key, version, value, author_id) SELECT 'second-factor-roles', 1, '[]', id ${of}`;
}

/** Every source in a second version, with its file, its reading, its coverage and what became of its quotations. */
async function bringInAgain(): Promise<void> {
  await owner`INSERT INTO source_version (id, source_id, number, media_type, captured_at, file_sha256, file_bytes, text_sha256, text_code_points, text_held, visible_from)
    SELECT gen_random_uuid(), source_id, 2, media_type, captured_at, file_sha256, file_bytes, text_sha256, text_code_points, text_held, visible_from FROM source_version`;
  await owner`INSERT INTO source_text (source_version_id, held, content) SELECT n.id, t.held, t.content
    FROM source_text t JOIN source_version o ON o.id = t.source_version_id JOIN source_version n ON n.source_id = o.source_id AND n.number = 2`;
  await owner`INSERT INTO source_file (source_version_id, content) SELECT source_version_id, convert_to(content, 'UTF8') FROM source_text`;
  await owner`INSERT INTO citation (id, source_version_id, exact, prefix, suffix, start_at, end_at, wording, reanchors_id, author_id, visible_from)
    SELECT gen_random_uuid(), n.id, exact, prefix, suffix, start_at, end_at, wording, c.id, c.author_id, c.visible_from
    FROM citation c JOIN source_version o ON o.id = c.source_version_id JOIN source_version n ON n.source_id = o.source_id AND n.number = 2`;
  await owner`INSERT INTO reanchoring (citation_id, source_version_id, outcome, new_citation_id, author_id, visible_from)
    SELECT reanchors_id, source_version_id, 'same', id, author_id, visible_from FROM citation WHERE reanchors_id IS NOT NULL`;
  await owner`INSERT INTO source_coverage (source_version_id, stating, considered, tracked, sentences, open_sentences) SELECT id, 0, 0, 0, 1, 1 FROM source_version`;
  await owner`INSERT INTO link_check (id, source_id, url, outcome) SELECT gen_random_uuid(), id, 'https://example.org', 'alive' FROM source`;
  await owner`INSERT INTO capture (id, origin, media_type, file, file_sha256, file_bytes, text, text_sha256, text_code_points, changes, proposed, text_held, author_id)
    VALUES (gen_random_uuid(), 'paste', 'text/plain', '', '', 0, '', '', 0, '[]', '{}', 'desk', ${seed.id})`;
  await owner`INSERT INTO intake (id, source_version_id, language, sentences, started_by_id) SELECT gen_random_uuid(), id, 'en', '[]', ${seed.id} FROM source_version`;
  await owner`INSERT INTO intake_passage (id, intake_id, start_at, end_at, part) SELECT gen_random_uuid(), id, 0, 1, 'prose' FROM intake`;
  await owner`INSERT INTO intake_step (intake_id, actor_id, action, before, after) SELECT id, ${seed.id}, 'accept', '[]', '[]' FROM intake`;
  const [run] = await owner`INSERT INTO verification (id, started_at, checks, faults) VALUES (gen_random_uuid(), now(), '[]', 1) RETURNING id`;
  await owner`INSERT INTO verification_fault (verification_id, "check", record, fault) VALUES (${run!.id}, 'c', 'r', 'f')`;
}

/** One that rests on the embargoed call alone, with a row in every table that hangs on a commitment. */
async function publishEmbargoed(): Promise<void> {
  const words = "Mexico will invest $1.5 billion";
  const { mexico } = await publishBorder("embargoed", {
    citations: [origin("call", words, "mexico")], deadlines: [{ precision: "year", value: "2024", citation: origin("call", "by the end of 2024") }],
    criteria: [{ text: { en: "Opened" } }], conditions: [{ text: { en: "Only if" }, citation: { ...origin("call", "On background"), role: "condition" } }], relations: [{ kind: "part-of", to: "border-infrastructure" }],
  });
  const quotation = quote("call", "$1.5 billion", "mexico");
  ok(await publishIndicator(seed, { slug: "embargoed", commitment: "embargoed", label: { en: "I" }, unit: "usd", targets: [{ party: "mexico", value: 1.5e9, bound: "exact", quotation }] }));
  ok(await recordMeasurement(seed, { indicator: "embargoed", value: 1, reportedBy: "mexico", quotation }));
  ok(await logFollowUp(seed, assessment(mexico, 0, { evidence: [quotation] })));
  const place = (await findPlace(seed, "embargoed", { condition: 0 }))!;
  ok(await logFollowUp(seed, assessment(place.id, 0, { obligation: null, condition: place.id, status: "met" })));
}

/** What the database answers: the number of rows, or its refusal. */
async function attempt(sql: postgres.Sql, statement: string): Promise<string> {
  try {
    const rows = await sql.begin((tx) => tx.unsafe(statement));
    return `${rows.count} rows`;
  } catch (error) {
    return (error as postgres.PostgresError).code;
  }
}
const denied = "42501";

describe("every table", () => {
  it.each(tables)("%s has a row, and row security", async (table) => {
    const [row] = await owner`SELECT (SELECT count(*)::int FROM ${owner(table)}) AS n, relrowsecurity AS secured FROM pg_class WHERE oid = ${table}::regclass`;
    expect(row!.n).toBeGreaterThan(0);
    expect(row!.secured).toBe(true);
  });

  it.each(tables)("%s: the two roles have exactly the rights that are listed", async (table) => {
    for (const [role, granted] of [["tracker_app", grants[table]!.app], ["tracker_public", grants[table]!.public === "none" ? [] : ["select"]]] as const) {
      const [found] = await owner<Record<string, boolean>[]>`
        SELECT ${owner.unsafe([...rights, "truncate", "references", "trigger"].map((right) => `has_table_privilege('${role}', '${table}', '${right}') AS "${right}"`).join(", "))}`;
      expect(Object.keys(found!).filter((right) => found![right]), role).toEqual(rights.filter((right) => (granted as readonly string[]).includes(right)));
    }
  });
});

describe.each(Object.entries(views))("the view %s", (view, reader) => {
  it("is read by whom it was made for, and written by nobody", async () => {
    for (const role of ["app", "public"] as const) {
      const [found] = await owner<Record<string, boolean>[]>`
        SELECT ${owner.unsafe([...rights, "truncate", "references", "trigger"].map((right) => `has_table_privilege('tracker_${role}', '${view}', '${right}') AS "${right}"`).join(", "))}`;
      expect(Object.keys(found!).filter((right) => found![right]), role).toEqual(role === reader ? ["select"] : []);
    }
  });
});

describe("the public role", () => {
  it.each(hidden)("cannot read %s", async (table) => expect(await attempt(visitor, `SELECT * FROM ${table}`)).toBe(denied));

  it("what it cannot read is people, work in progress, files, faults, the trail, and what it reads through views", () => {
    expect(hidden.sort()).toEqual(["assignment", "audit_event", "audit_text", "capture", "change_entry", "check_interval", "desk_link", "desk_recovery_code", "desk_request", "desk_second_factor",
      "desk_session", "desk_sign_in", "desk_token", "desk_user", "digest_sending", "draft", "draft_comment", "draft_file", "installation_setting", "intake", "intake_passage",
      "intake_step", "list_entry", "list_entry_past", "queue_step", "returned_form", "revision_due", "said_entry", "search_document", "search_due", "search_name", "search_word", "sign_in_attempt", "source_file", "step_entry", "suggestion", "verification_fault"]);
  });

  it.each(tables)("writes nothing to %s", async (table) => {
    const [row] = await owner`SELECT column_name AS name FROM information_schema.columns WHERE table_name = ${table} AND table_schema = 'public' LIMIT 1`;
    for (const statement of [`DELETE FROM ${table}`, `UPDATE ${table} SET "${row!.name}" = "${row!.name}"`, `TRUNCATE ${table} CASCADE`, `INSERT INTO ${table} DEFAULT VALUES`, `SELECT * FROM ${table} FOR UPDATE`])
      expect(await attempt(visitor, statement), statement).toBe(denied);
  });

  it("reads texts that are held for it, and of those kept at the desk not one", async () => {
    const texts = await visitor`SELECT DISTINCT held FROM source_text`;
    expect(texts.map(({ held }) => held)).toEqual(["public"]);
    expect((await owner`SELECT DISTINCT held FROM source_text ORDER BY held`).map(({ held }) => held)).toEqual(["desk", "public"]);
  });

  it.each(["SET ROLE tracker_app", "SET SESSION AUTHORIZATION tracker_app", "CREATE TABLE mine (a int)", "CREATE TEMP TABLE mine (a int)",
    "SET session_replication_role = replica", "ALTER TABLE commitment DISABLE ROW LEVEL SECURITY", "DROP POLICY public_select ON source_text",
    "SELECT pg_read_file('/etc/hostname')", "SELECT nextval('commitment_number_seq')", "COPY citation TO PROGRAM 'true'"])("may not: %s", async (statement) => {
    expect(await attempt(visitor, statement)).toBe(denied);
  });

  it("learns of the trail its head alone, and of a form that was refused nothing without its token", async () => {
    const [head] = await visitor`SELECT * FROM audit_head()`;
    const [last] = await owner`SELECT sequence, hash, recorded_at FROM audit_event ORDER BY sequence DESC LIMIT 1`;
    expect(head).toEqual(last);
    expect(await visitor`SELECT returned_form('x') AS content`).toMatchObject([{ content: null }]);
  });

  it("sees no row before its time, in any table that has one", async () => {
    const dated = await owner<{ name: string }[]>`SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'visible_from' AND table_schema = 'public'`;
    const readable = dated.filter(({ name }) => views[name] === "public" || (grants[name] !== undefined && grants[name].public !== "none"));
    expect(readable.length).toBeGreaterThan(12);
    for (const { name } of readable) {
      const [row] = await visitor`SELECT count(*)::int AS n FROM ${visitor(name)} WHERE visible_from > now()`;
      expect(row!.n, name).toBe(0);
    }
    const [row] = await owner`SELECT count(*)::int AS n FROM source_description WHERE visible_from > now()`;
    expect(row!.n).toBeGreaterThan(0);
  });

  it("nor any row that belongs to one", async () => {
    const links = await owner<{ child: string; column: string; parent: string }[]>`
      SELECT c.conrelid::regclass::text AS child, a.attname AS column, c.confrelid::regclass::text AS parent
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND EXISTS (SELECT 1 FROM information_schema.columns i WHERE i.table_name = c.confrelid::regclass::text AND i.column_name = 'visible_from')`;
    const hidden: string[] = [];
    for (const { child, column, parent } of links) {
      const early = await owner`SELECT id FROM ${owner(parent)} WHERE visible_from > now()`;
      const ids = early.map(({ id }) => id as string);
      const count = async (sql: postgres.Sql) => (await sql`SELECT count(*)::int AS n FROM ${sql(child)} WHERE ${sql(column)} = ANY(${ids}::uuid[])`)[0]!.n as number;
      if (grants[child]!.public !== "none") expect(await count(visitor), `${child}.${column}`).toBe(0);
      if ((await count(owner)) > 0) hidden.push(child);
    }
    expect([...new Set(hidden)].sort()).toEqual(["citation", "citation_speaker", "commitment_citation", "commitment_condition", "commitment_criterion", "commitment_from", "commitment_obligation",
      "commitment_topic", "condition", "condition_state", "deadline", "follow_up", "follow_up_citation", "follow_up_translation", "intake", "measurement", "obligation_state", "reanchoring", "relation", "reply", "source_coverage", "source_file", "source_text", "target"]);
  });
});

describe("the app role", () => {
  it.each(appendOnly)("never changes a row of %s", async (table) => {
    const [row] = await owner`SELECT column_name AS name FROM information_schema.columns WHERE table_name = ${table} AND table_schema = 'public' LIMIT 1`;
    for (const statement of [`UPDATE ${table} SET "${row!.name}" = "${row!.name}"`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`, `SELECT * FROM ${table} FOR UPDATE`])
      expect(await attempt(app, statement), statement).toBe(denied);
    expect(await attempt(app, `SELECT * FROM ${table}`)).toMatch(/rows$/);
  });
  it.each(identities)("never removes a row of %s, and changes no more than its version and address", async (table) => {
    expect(await attempt(app, `DELETE FROM ${table}`)).toBe(denied);
    expect(await attempt(app, `TRUNCATE ${table} CASCADE`)).toBe(denied);
    expect(await attempt(app, `UPDATE ${table} SET id = gen_random_uuid()`)).toBe(denied);
    expect(await attempt(app, `UPDATE ${table} SET version = version - 1`)).toBe(denied);
    expect(await attempt(app, `UPDATE ${table} SET version = version`)).toMatch(/rows$/);
  });
  it.each(["CREATE TABLE mine (a int)", "ALTER TABLE follow_up DISABLE TRIGGER ALL", "SET session_replication_role = replica", "ALTER TABLE follow_up OWNER TO tracker_app",
    "DROP TABLE draft", "UPDATE _prisma_migrations SET finished_at = now()", "DELETE FROM desk_user", "DELETE FROM desk_session"])("may not: %s", async (statement) => {
    expect(await attempt(app, statement)).toBe(denied);
  });
});

describe("the owner", () => {
  it.each(appendOnly)("is stopped by a trigger at %s", async (table) => {
    const [row] = await owner`SELECT column_name AS name FROM information_schema.columns WHERE table_name = ${table} AND table_schema = 'public' LIMIT 1`;
    for (const statement of [`UPDATE ${table} SET "${row!.name}" = "${row!.name}"`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
      expect(await attempt(owner, statement), statement).toBe(denied);
  });
  it.each(identities)("is stopped by a trigger at %s", async (table) => {
    for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`, `UPDATE ${table} SET version = version - 1`, `UPDATE ${table} SET id = gen_random_uuid()`])
      expect(await attempt(owner, statement), statement).toBe(denied);
  });
});
