import type postgres from "postgres";
import { OperatorError } from "./operator-error";

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
  "follow_up", "follow_up_citation", "obligation_state", "condition_state", "indicator", "indicator_version", "target", "measurement",
  "former_slug", "draft", "capture", "link_check", "intake", "intake_passage", "intake_step", "source_coverage",
  "rubric_version", "criterion", "commitment_criterion", "reply", "redaction", "redacted_text", "published_head",
  "draft_comment", "draft_file", "assignment", "check_interval", "queue_step", "suggestion",
  "verification", "verification_fault", "audit_event", "audit_text",
];

/** What stays where it is, and why. */
export const leftOut: Record<string, string> = {
  desk_user: "addresses and passwords; the names stand in byline",
  desk_session: "sessions", desk_link: "links to choose a password", desk_sign_in: "sign-ins", sign_in_attempt: "network addresses",
  desk_second_factor: "secrets", desk_recovery_code: "secrets", digest_sending: "reminders that were sent", returned_form: "forms that wait an hour for their reader",
};

/** Prisma's own table: the archive names its migrations instead. */
const unlisted = new Set(["_prisma_migrations"]);

export type ArchivedTable = { name: string; key: { column: string; isText: boolean }[]; after: string[]; sequences: string[] };

/** The archived tables as the database has them, each after those that it refers to. */
export async function tablesInOrder(tx: postgres.TransactionSql): Promise<ArchivedTable[]> {
  const tables = await tx<ArchivedTable[]>`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object('column', a.attname, 'isText', a.atttypid = 'text'::regtype) ORDER BY k.place)
        FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
      ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS after,
      ARRAY(SELECT s.name FROM pg_attribute a, pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS s(name)
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND s.name IS NOT NULL ORDER BY a.attname) AS sequences
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;
  const undecided = tables.map(({ name }) => name).filter((name) => !archivedTables.includes(name) && !(name in leftOut) && !unlisted.has(name));
  if (undecided.length > 0) throw new OperatorError(`Nobody has decided whether ${undecided.join(", ")} belong in an archive: list them in server/operations/archive-tables.ts.`, 1);
  return inOrder(tables.filter(({ name }) => archivedTables.includes(name)));
}

function inOrder(tables: readonly ArchivedTable[]): ArchivedTable[] {
  const names = new Set(tables.map(({ name }) => name));
  const placed: ArchivedTable[] = [];
  const done = new Set<string>();
  while (placed.length < tables.length) {
    const next = tables.find(({ name, after }) => !done.has(name) && after.every((other) => !names.has(other) || done.has(other)));
    if (next === undefined) throw new Error("tables that refer to each other in a circle");
    placed.push(next);
    done.add(next.name);
  }
  return placed;
}

export async function appliedMigrations(tx: postgres.TransactionSql): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name COLLATE "C"`;
  return rows.map(({ name }) => name);
}

export type AuditHead = { sequence: string; hash: string };

export async function auditHead(tx: postgres.TransactionSql): Promise<AuditHead | null> {
  const [row] = await tx<AuditHead[]>`SELECT e.sequence::text AS sequence, e.hash FROM audit_event e ORDER BY e.sequence DESC LIMIT 1`;
  return row === undefined ? null : { sequence: row.sequence, hash: row.hash };
}

/** What an archive says about itself; no time and no place, so that equal installations give equal archives. */
export type Manifest = {
  format: "followthrough-archive";
  version: 1;
  migrations: string[];
  tables: { name: string; rows: number; sha256: string }[];
  sequences: { name: string; value: string; isCalled: boolean }[];
  audit: AuditHead | null;
};

export const manifestFile = "manifest.json";
export const fileOf = (table: string): string => `${table}.jsonl`;
