import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { makeTokens } from "./faults/tokens";
import type { TrialInstallation } from "./installation";
import { makePerson } from "./people";

export type Log = { obligation: string; slug: string; version: number };

/** Obligations that somebody owes, whose logs are written to. */
export async function logsOf(ownerUrl: string, many: number): Promise<Log[]> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return [...await owner<Log[]>`
      SELECT DISTINCT ON (c.slug) o.id AS obligation, c.slug, o.version FROM obligation o JOIN commitment c ON c.id = o.commitment_id
      WHERE o.visible_from <= now() AND o.role = 'owes' ORDER BY c.slug, o.id LIMIT ${many}`];
  } finally {
    await owner.end();
  }
}

/** Editors of their own, each with as many tokens as one may have: a token writes twice a second. */
export async function tokensOf(editors: number): Promise<string[][]> {
  const people = await Promise.all(Array.from({ length: editors }, (_none, index) => makePerson("editor", `writer-${index}-${randomUUID().slice(0, 8)}`)));
  return makeTokens(people, 20);
}

const day = (): string => new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

/** Publishes that somebody looked and found nothing new, with these words; the log's version is raised by one. */
export async function logByProgram({ url }: Pick<TrialInstallation, "url">, token: string, log: Log, searched: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/obligations/${log.obligation}/follow-ups`, {
    method: "POST", body: JSON.stringify({ kind: "check", checkedOn: day(), searched }),
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, "if-match": `"${log.version}"`, "idempotency-key": randomUUID() },
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`A follow-up was answered ${answer.status}: ${text}`);
  log.version += 1;
}
