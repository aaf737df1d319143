import { z } from "zod";
import { archivedTables } from "./archive-tables";
import type { Leaving } from "./leaving-tables";

/**
 * What a backup holds: everything but what would let somebody in who has no business any more. Passwords and second
 * factors are in it as the database keeps them, so that people sign in as before.
 */
export const backedUp: Leaving = {
  leave: [...archivedTables, "desk_user", "desk_second_factor", "desk_recovery_code", "desk_sign_in", "digest_sending"],
  stay: {
    desk_session: "whoever was signed in signs in again", desk_link: "a link that was used, or taken back, does not come to life again",
    sign_in_attempt: "counted for minutes", desk_token: "the key of a program is made anew", desk_request: "kept for a day", returned_form: "kept for an hour",
    list_entry: "made of the rest", list_entry_past: "made of the rest", search_name: "made of the rest", search_document: "made of the rest", search_word: "made of the rest", change_entry: "made of the rest", said_entry: "made of the rest", step_entry: "made of the rest", search_due: "lives as long as a transaction",
    public_revision: "of this database, and never goes back", revision_due: "lives as long as a transaction",
  },
  listedIn: "server/operations/backup-format.ts",
};

/**
 * A backup is gzipped JSON lines: a head; for each table its name, its rows as objects, and its end with the number of
 * rows and their sha256; and an end with the sequences and the head of the audit chain. What is no row is an array
 * that begins with a word. A file without its end was not finished.
 */
export const backupHead = z.strictObject({
  format: z.literal("followthrough-backup"), version: z.literal(1), takenAt: z.iso.datetime(), postgres: z.string(), migrations: z.array(z.string()),
});
export const tableEnd = z.strictObject({ name: z.string(), rows: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export const backupEnd = z.strictObject({
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string().regex(/^\d+$/), isCalled: z.boolean() })),
  audit: z.strictObject({ sequence: z.string(), hash: z.string() }).nullable(),
});
export type BackupHead = z.infer<typeof backupHead>;
export type TableEnd = z.infer<typeof tableEnd>;
export type BackupEnd = z.infer<typeof backupEnd>;

/** The lines that are no rows. */
export type Mark = ["backup", BackupHead] | ["table", string] | ["end-of-table", TableEnd] | ["end", BackupEnd];
