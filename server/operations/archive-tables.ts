import type { AuditHead, Leaving, SequenceState } from "./leaving-tables";

/**
 * What an archive of the whole installation holds: everything published, with its history, and what the desk
 * needs to go on. A table that stands in neither list is an error: nobody has decided yet.
 */
export const archivedTables: readonly string[] = [
  // Of people only the name under which they publish: `byline` brings their accounts back, switched off.
  "byline", "installation_setting",
  "topic", "topic_version", "party", "party_version", "party_membership", "party_holding", "series", "event", "event_version", "event_participant",
  "source", "source_description", "source_version", "source_text", "source_file", "citation", "citation_speaker", "reanchoring",
  "commitment", "commitment_version", "commitment_from", "commitment_topic", "commitment_citation", "disposition",
  "obligation", "commitment_obligation", "condition", "commitment_condition", "deadline", "relation",
  "follow_up", "follow_up_translation", "follow_up_citation", "obligation_state", "condition_state", "indicator", "indicator_version", "target", "measurement",
  "former_slug", "draft", "capture", "link_check", "intake", "intake_passage", "intake_step", "source_coverage",
  "rubric_version", "criterion", "commitment_criterion", "reply", "redaction", "redacted_text", "published_head",
  "draft_comment", "draft_file", "assignment", "check_interval", "queue_step", "suggestion",
  "release", "release_file", "release_chunk", "verification", "verification_fault", "audit_event", "audit_text",
];

/** What stays where it is, and why. */
export const leftOut: Record<string, string> = {
  desk_user: "addresses and passwords; the names stand in byline",
  desk_session: "sessions", desk_link: "links to choose a password", desk_sign_in: "sign-ins", sign_in_attempt: "network addresses",
  desk_second_factor: "secrets", desk_recovery_code: "secrets", desk_token: "secrets of programs", desk_request: "requests of programs, kept for a day", digest_sending: "reminders that were sent", returned_form: "forms that wait an hour for their reader",
  list_entry: "made of the rest", list_entry_past: "made of the rest", search_name: "made of the rest", search_document: "made of the rest", search_word: "made of the rest", change_entry: "made of the rest", said_entry: "made of the rest", step_entry: "made of the rest", search_due: "lives as long as a transaction",
  public_revision: "of this database, and never goes back", revision_due: "lives as long as a transaction",
};

export const archive: Leaving = { leave: archivedTables, stay: leftOut, listedIn: "server/operations/archive-tables.ts" };

/** What an archive says about itself; no time and no place, so that equal installations give equal archives. */
export type Manifest = {
  format: "followthrough-archive";
  version: 1;
  migrations: string[];
  tables: { name: string; rows: number; sha256: string }[];
  sequences: SequenceState[];
  audit: AuditHead | null;
};

export const manifestFile = "manifest.json";
export const fileOf = (table: string): string => `${table}.jsonl`;
