/**
 * Who may do what with which table: the whole of it, applied by `tracker migrate`. A table that is not
 * listed is an error, so that a new one cannot be forgotten. The owner migrates and is not bound by
 * these; triggers in prisma/migrations stop the owner's slips on the append-only tables.
 *
 * `public` is a row policy for the role that every public read connects as. Rows that belong to a
 * version are visible where their version is: the sub-select runs under the same policies. What is
 * visible is asked of `public_now()`, the instant that the reader chose, at most now.
 */
export type Right = "select" | "insert" | "update" | "delete";
export type TableGrant = { app: readonly Right[]; public: "none" | "all" | { where: string } };

const appendOnly: readonly Right[] = ["select", "insert"];
const identity: readonly Right[] = ["select", "insert", "update"];
const projection: readonly Right[] = ["select", "insert", "update", "delete"];

/** A sub-select is asked once a statement, a function once a row. */
const visible = "visible_from <= (SELECT public_now())";
const whenVisible = { where: visible };
const withParent = (column: string, table: string) => ({
  where: `EXISTS (SELECT 1 FROM ${table} parent WHERE parent.id = ${column})`,
});
const withBoth = (column: string, table: string, column2: string, table2: string) => ({
  where: `${withParent(column, table).where} AND ${withParent(column2, table2).where}`,
});
const withAuthor = (tables: readonly string[]) =>
  tables.map((table) => `EXISTS (SELECT 1 FROM ${table} written WHERE user_id IN (written.author_id, written.reviewer_id))`).join(" OR ");
/** An identity is public as soon as one of its versions is. */
const withVersion = (identityTable: string, table: string) => ({
  where: `EXISTS (SELECT 1 FROM ${table} version_row WHERE version_row.${identityTable}_id = ${identityTable}.id)`,
});

/** What was merged into another commitment or archived is not among the public's rows; what it said then is, as of then. */
const standing = (column: string) => `${column} NOT IN (SELECT gone.commitment_id FROM disposition gone WHERE gone.kind <> 'restored'
  AND NOT EXISTS (SELECT 1 FROM disposition later WHERE later.commitment_id = gone.commitment_id AND later.sequence > gone.sequence))`;
const whenStanding = (column: string) => ({ where: `${visible} AND ${standing(column)}` });

export const grants: Record<string, TableGrant> = {
  desk_user: { app: ["select", "insert", "update"], public: "none" },
  // Only of those who wrote, reviewed or decided something that can be read.
  byline: { app: ["select"], public: {
    where: withAuthor(["follow_up", "follow_up_translation", "commitment_version", "source_description", "measurement", "rubric_version", "disposition", "reply", "release"]),
  } },
  desk_session: { app: ["select", "insert", "update"], public: "none" },
  desk_link: { app: ["select", "insert", "update"], public: "none" },
  desk_sign_in: { app: appendOnly, public: "none" },
  desk_second_factor: { app: ["select", "insert", "update", "delete"], public: "none" },
  desk_token: { app: ["select", "insert", "update"], public: "none" },
  desk_request: { app: projection, public: "none" },
  desk_recovery_code: { app: ["select", "insert", "update", "delete"], public: "none" },
  installation_setting: { app: appendOnly, public: "none" },
  sign_in_attempt: { app: ["select", "insert", "update", "delete"], public: "none" },
  draft: { app: ["select", "insert", "update", "delete"], public: "none" },
  assignment: { app: projection, public: "none" },
  check_interval: { app: projection, public: "none" },
  queue_step: { app: projection, public: "none" },
  digest_sending: { app: projection, public: "none" },
  draft_comment: { app: appendOnly, public: "none" },
  // What was brought is never changed; it goes with its draft.
  draft_file: { app: ["select", "insert", "delete"], public: "none" },
  audit_event: { app: appendOnly, public: "none" },
  audit_text: { app: appendOnly, public: "none" },
  // A text that was removed is gone from every past too: its tombstone is seen as of any day. Of a draft's it stands at the desk.
  redaction: { app: identity, public: { where: "removed_at IS NOT NULL AND target NOT LIKE 'draft%'" } },
  redacted_text: { app: ["select"], public: withParent("redaction_id", "redaction") },
  former_slug: { app: appendOnly, public: "all" },
  // A reader's words are the desk's to read. Of the forms that were refused the public asks by a token (returned_form).
  suggestion: { app: identity, public: "none" },
  returned_form: { app: ["select", "insert", "delete"], public: "none" },
  published_head: { app: appendOnly, public: { where: "published_at <= (SELECT public_now())" } },

  topic: { app: identity, public: withVersion("topic", "topic_version") },
  topic_version: { app: appendOnly, public: whenVisible },
  party: { app: identity, public: withVersion("party", "party_version") },
  party_version: { app: appendOnly, public: whenVisible },
  party_membership: { app: appendOnly, public: withParent("party_version_id", "party_version") },
  party_holding: { app: appendOnly, public: withParent("party_version_id", "party_version") },
  series: { app: appendOnly, public: whenVisible },
  event: { app: identity, public: withVersion("event", "event_version") },
  event_version: { app: appendOnly, public: whenVisible },
  event_participant: { app: appendOnly, public: withParent("event_version_id", "event_version") },

  source: { app: identity, public: withVersion("source", "source_description") },
  source_description: { app: appendOnly, public: whenVisible },
  source_version: { app: appendOnly, public: whenVisible },
  source_text: {
    app: appendOnly,
    public: { where: `held = 'public' AND ${withParent("source_version_id", "source_version").where}` },
  },
  source_file: { app: appendOnly, public: "none" },
  capture: { app: projection, public: "none" },
  link_check: { app: appendOnly, public: { where: `checked_at <= (SELECT public_now()) AND ${withParent("source_id", "source").where}` } },
  reanchoring: {
    app: appendOnly,
    public: { where: `${visible} AND ${withBoth("citation_id", "citation", "source_version_id", "source_version").where}
      AND (new_citation_id IS NULL OR ${withParent("new_citation_id", "citation").where})` },
  },
  intake: { app: appendOnly, public: "none" },
  intake_passage: { app: projection, public: "none" },
  intake_step: { app: projection, public: "none" },
  source_coverage: { app: projection, public: withParent("source_version_id", "source_version") },
  verification: { app: appendOnly, public: { where: "finished_at <= (SELECT public_now())" } },
  verification_fault: { app: appendOnly, public: "none" },
  citation: { app: appendOnly, public: whenVisible },
  citation_speaker: { app: appendOnly, public: withParent("citation_id", "citation") },

  commitment: { app: identity, public: withVersion("commitment", "commitment_version") },
  commitment_version: { app: appendOnly, public: whenStanding("commitment_id") },
  disposition: { app: appendOnly, public: whenVisible },
  commitment_from: { app: appendOnly, public: withParent("commitment_version_id", "commitment_version") },
  commitment_topic: { app: appendOnly, public: withParent("commitment_version_id", "commitment_version") },
  commitment_citation: {
    app: appendOnly,
    public: withBoth("commitment_version_id", "commitment_version", "citation_id", "citation"),
  },
  commitment_obligation: {
    app: appendOnly,
    public: withBoth("commitment_version_id", "commitment_version", "obligation_id", "obligation"),
  },
  commitment_condition: {
    app: appendOnly,
    public: withBoth("commitment_version_id", "commitment_version", "condition_id", "condition"),
  },
  // An extension that only an embargoed source states is not in force for the public yet.
  deadline: {
    app: appendOnly,
    public: { where: `${withParent("commitment_version_id", "commitment_version").where}
      AND (citation_id IS NULL OR ${withParent("citation_id", "citation").where})` },
  },
  // Public as soon as a version of the commitment that lists it is.
  criterion: { app: appendOnly, public: { where: "EXISTS (SELECT 1 FROM commitment_criterion listed WHERE listed.criterion_id = criterion.id)" } },
  commitment_criterion: { app: appendOnly, public: withParent("commitment_version_id", "commitment_version") },
  rubric_version: { app: appendOnly, public: whenVisible },
  relation: {
    app: appendOnly,
    public: withBoth("commitment_version_id", "commitment_version", "to_id", "commitment"),
  },
  obligation: { app: identity, public: whenStanding("commitment_id") },
  condition: { app: identity, public: { where: `${visible} AND ${standing("commitment_id")} AND ${withParent("citation_id", "citation").where}` } },

  follow_up: {
    app: appendOnly,
    public: { where: `${visible}
      AND (obligation_id IS NULL OR ${withParent("obligation_id", "obligation").where})
      AND (condition_id IS NULL OR ${withParent("condition_id", "condition").where})` },
  },
  reply: {
    app: appendOnly,
    public: { where: `${visible} AND ${withParent("follow_up_id", "follow_up").where}
      AND (citation_id IS NULL OR ${withParent("citation_id", "citation").where})` },
  },
  follow_up_translation: { app: appendOnly, public: { where: `${visible} AND ${withParent("follow_up_id", "follow_up").where}` } },
  follow_up_citation: { app: appendOnly, public: withBoth("follow_up_id", "follow_up", "citation_id", "citation") },
  obligation_state: { app: projection, public: whenVisible },
  condition_state: { app: projection, public: whenVisible },

  // Written by the database alone, at the end of each transaction. What was said for a time is read as of that time.
  list_entry: { app: ["select"], public: "none" },
  list_entry_past: { app: ["select"], public: "none" },
  search_document: { app: ["select"], public: "none" },
  search_word: { app: ["select"], public: "none" },
  search_name: { app: ["select"], public: "none" },
  change_entry: { app: ["select"], public: "none" },
  said_entry: { app: ["select"], public: "none" },
  step_entry: { app: ["select"], public: "none" },
  search_due: { app: [], public: "none" },
  // The same: raised by whatever changes what the public reads.
  public_revision: { app: ["select"], public: "all" },
  revision_due: { app: [], public: "none" },

  indicator: { app: identity, public: { where: `${withVersion("indicator", "indicator_version").where} AND ${standing("commitment_id")}` } },
  indicator_version: { app: appendOnly, public: whenVisible },
  target: {
    app: appendOnly,
    public: { where: `${withBoth("indicator_version_id", "indicator_version", "citation_id", "citation").where} AND ${withParent("obligation_id", "obligation").where}` },
  },
  release: { app: appendOnly, public: whenVisible },
  release_file: { app: appendOnly, public: withParent("release_id", "release") },
  release_chunk: { app: appendOnly, public: withParent("file_id", "release_file") },

  measurement: { app: appendOnly, public: { where: `${visible} AND ${withBoth("citation_id", "citation", "indicator_id", "indicator").where}` } },
};

/** Who may read which view. They say themselves what is visible: docs/decisions/037-list-now.md. */
export const views: Record<string, "app" | "public"> = {
  list_now: "public", list_lasting: "public", list_passing: "public", said_now: "public", said_apart: "public", step_now: "public", step_apart: "public", search_now: "public", search_word_now: "public", search_name_now: "public",
  change_now: "public", search_names_of: "app", change_entries_of: "app",
};
