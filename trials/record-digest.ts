import postgres from "postgres";

/** Attempts are counted, sessions are seen, and what was refused is noted in the trail, whatever comes of a request. */
const moving = new Set(["sign_in_attempt", "desk_session", "returned_form", "audit_event", "audit_text"]);

/** A fingerprint of every row of every table of ours, to see whether anything was changed. */
export async function recordDigest(ownerUrl: string): Promise<Map<string, string>> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const tables = await sql<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
    const digests = new Map<string, string>();
    for (const { name } of tables.filter((table) => !moving.has(table.name))) {
      const [row] = await sql<{ digest: string }[]>`SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest FROM ${sql(name)} t`;
      digests.set(name, row!.digest);
    }
    return digests;
  } finally {
    await sql.end();
  }
}

export const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name, digest]) => `${name}: ${before.get(name)?.split(" ")[0]} → ${digest.split(" ")[0]} rows`);
