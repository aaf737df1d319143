import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import postgres from "postgres";

/**
 * Node's `http` with postgres.js, and the least that has to be written when a follow-up is saved: the entry, the
 * version of its log, what is said now, and a link of the chain that the audit is. No framework, rules, tokens or keys.
 * `node --import tsx writes.ts URL` prints its port.
 */
const sql = postgres(process.argv[2]!, { max: 8, onnotice: () => {} });

async function save(obligation: string, version: number, entry: { kind: string; checkedOn: string; searched: string }): Promise<number | null> {
  const id = randomUUID();
  const content = JSON.stringify(entry);
  const digest = createHash("sha256").update(content).digest("hex");
  return sql.begin(async (tx) => {
    const [raised] = await tx<{ version: number }[]>`UPDATE reference_writes.log SET version = version + 1 WHERE obligation = ${obligation} AND version = ${version} RETURNING version`;
    if (raised === undefined) return null;
    await Promise.all([
      tx`INSERT INTO reference_writes.entry VALUES (${id}, ${obligation}, ${raised.version}, ${entry.kind}, ${entry.checkedOn}::date, ${entry.searched}, now())`,
      tx`UPDATE reference_writes.state SET checked_on = greatest(checked_on, ${entry.checkedOn}::date), entries = entries + 1, changed_at = now() WHERE obligation = ${obligation}`,
      tx`SELECT pg_advisory_xact_lock(1)`,
      tx`INSERT INTO reference_writes.audit SELECT sequence + 1, now(), 'log-follow-up', ${id}, ${content}, encode(sha256(convert_to(hash || ${digest}, 'UTF8')), 'hex')
        FROM reference_writes.audit ORDER BY sequence DESC LIMIT 1`,
    ]);
    return raised.version;
  });
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part)).on("end", () => {
    const obligation = request.url!.split("/")[4]!;
    const version = Number(request.headers["if-match"]?.slice(1, -1));
    save(obligation, version, JSON.parse(Buffer.concat(parts).toString("utf8")) as { kind: string; checkedOn: string; searched: string }).then((raised) => {
      response.writeHead(raised === null ? 412 : 201, { "content-type": "application/json" }).end(JSON.stringify({ version: raised }));
    }, (error: unknown) => response.writeHead(500).end(String(error)));
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as { port: number }).port}\n`));
