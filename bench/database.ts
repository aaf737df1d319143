import { readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { step } from "@/cli/progress";
import type { CommitmentFilter } from "@/domain/filter";
import { servingUrls } from "@/server/operations/database-settings";
import { benchSecret, openBenchDatabase } from "./data/database";
import { sizes, type Size } from "./data/shape";
import { titleOf } from "./data/words";
import { atMost, takeTurns, type Verdict } from "./measure";
import { handWritten } from "./references/by-hand/queries";

const rounds = 7;
const limit = 1.5;

/** How long the database takes for what a list asks of it, beside the best SQL that we can write for the same answer. */
export async function measureDatabase(size: Size): Promise<Verdict[]> {
  const database = await openBenchDatabase(size, step);
  const sql = postgres(database.ownerUrl, { max: 4, onnotice: () => {} });
  try {
    await step("Making the tables of the hand-written queries", () => sql.unsafe(readFileSync(path.join(import.meta.dirname, "references/by-hand/tables.sql"), "utf8")));
    const { appUrl, publicUrl } = servingUrls({ ownerUrl: database.ownerUrl, secret: benchSecret });
    Object.assign(process.env, { DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl, TRACKER_SECRET: benchSecret });
    delete process.env.DATABASE_URL;
    const { asOf } = await import("@/server/public/as-of");
    const { selectCommitments } = await import("@/server/public/commitment-query");
    const { facetsOf } = await import("@/server/public/facets");
    const first = (filter: CommitmentFilter) => selectCommitments(filter, 20, { offset: 0 });
    const after = Math.floor(sizes[size] * 0.9);
    const position = await idOf(sql, after);
    // The place that the fifth commitment is about.
    const rare = titleOf(5).en.split(" ").at(-1)!;
    const totalOf = ([, counted]: readonly (readonly unknown[])[]) => Number((counted![0] as { count: string }).count);
    const questions = [
      {
        what: "filter, total and facets", ours: async () => (await Promise.all([first({ topic: "topic-7" }), facetsOf({ topic: "topic-7" })]))[0].total,
        theirs: async () => totalOf(await handWritten.filtered(sql, "topic-7")),
      },
      { what: "full-text search with its total", ours: async () => (await first({ q: "railway bridges" })).total, theirs: async () => totalOf(await handWritten.search(sql, ["railway", "bridges"])) },
      { what: "full-text search, a rare word", ours: async () => (await first({ q: rare })).total, theirs: async () => totalOf(await handWritten.search(sql, [rare])) },
      {
        what: "state as of a past day", ours: () => asOf("2025-03-01", async () => (await first({ status: "delivered" })).total),
        theirs: async () => totalOf(await handWritten.asOf(sql, "2025-03-02T05:00:00Z", "delivered")),
      },
      {
        what: "a page behind nine tenths of the list", ours: async () => (await selectCommitments({}, 50, { after: { key: "USMX", number: after, id: position } })).total,
        theirs: async () => totalOf(await handWritten.deep(sql, after)),
      },
    ];
    const verdicts: Verdict[] = [];
    for (const { what, ours, theirs } of questions) {
      const [found, expected] = [await ours(), await theirs()];
      if (found !== expected) throw new Error(`${what}: the tracker finds ${found}, the hand-written query ${expected}; they are not the same question.`);
      const [own, hand] = await step(`${what} (${found})`, () => takeTurns([{ name: "ours", run: ours }, { name: "hand", run: theirs }], rounds));
      verdicts.push(atMost(limit, { bench: "database", what, unit: "ms" }, own!.median, hand!.median));
    }
    const { disconnect } = await import("@/server/db");
    await disconnect();
    return verdicts;
  } finally {
    await sql.end();
    await database.close();
  }
}

const idOf = async (sql: postgres.Sql, number: number): Promise<string> => {
  const [row] = await sql<{ id: string }[]>`SELECT id FROM commitment WHERE number = ${number}`;
  return row!.id;
};
