import "server-only";
import type { CheckResult } from "@/domain/verification";
import { db } from "../db";
import { Counting, type Verifying } from "./verify-counting";

const size = 5_000;
const first = "00000000-0000-0000-0000-000000000000";
const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** What is listed of everything that was published is what the record gives, identity after identity. */
export async function verifyChanges(to: Verifying): Promise<CheckResult[]> {
  const changes = new Counting("changes", to);
  for (let after: string | null = first; after !== null;) {
    const rows: { id: string }[] = await db.$queryRaw`SELECT record_id AS id FROM change_entry WHERE record_id > ${after}::uuid ORDER BY record_id LIMIT ${size}`;
    const until = rows.length < size ? last : rows.at(-1)!.id;
    for (const { id, what } of await unlike(after, until)) changes.fault(`${what} ${id}`, "what is listed of it is not what the record gives");
    rows.forEach(() => changes.looked());
    after = until === last ? null : until;
  }
  return [changes.result()];
}

const unlike = (after: string, until: string) => db.$queryRaw<{ id: string; what: string }[]>`
  WITH kept AS (SELECT * FROM change_entry WHERE record_id > ${after}::uuid AND record_id <= ${until}::uuid),
    made AS (SELECT * FROM change_entries_of WHERE record_id > ${after}::uuid AND record_id <= ${until}::uuid)
  SELECT DISTINCT ON (record_id) record_id::text AS id, what FROM ((SELECT * FROM made EXCEPT SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT SELECT * FROM made)) AS x ORDER BY record_id`;
