import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { makePerson } from "../people";
import type { TrialInstallation } from "../installation";
import { checkHistory, type Entry, type Operation, type Read } from "./history-checker";
import { recordIsSound } from "./sound-record";
import { makeTokens } from "./tokens";

type Place = { id: string; slug: string; version: number };
type Asked = { key: string; token: string; version: number; body: string; place: Place };
type Answer = { status: number; etag: number | null };

/** Programs that write to the log of a few obligations at once, and keep account of what they were told. */
export type Writers = {
  /** `lost`: without an answer at first, asked again with the same key in the end; `unanswered`: still without one. */
  counts: () => { acknowledged: number; refused: number; lost: number; unanswered: number; reads: number };
  /** The times of answers that were neither a success nor a refusal of the product's own, by status. */
  odd: () => Record<string, number>;
  /** Ends, asks again for everything that had no answer, and says what is wrong with the history. */
  end: () => Promise<string[]>;
};

const day = (): string => new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
/** A key whose process died is taken over after a minute (`tokenLimits.staleMs`): for those it has passed. */
const aMinutePasses = (owner: postgres.Sql) => owner`UPDATE desk_request SET begun_at = begun_at - interval '61 seconds' WHERE answer IS NULL`;

export async function startWriters(on: TrialInstallation, { clients, places: many, random }: { clients: number; places: number; random: () => number }): Promise<Writers> {
  const run = randomUUID().slice(0, 8);
  const places = await placesOf(on.database.ownerUrl, many);
  const operations: Operation[] = [], reads: Read[] = [];
  const open: { asked: Asked; operation: Operation }[] = [];
  const odd: Record<string, number> = {};
  let isEnding = false;

  const write = async (client: number, token: string, place: Place, seen: Map<string, number>) => {
    const marker = `${run}-${client}-${operations.length}-${randomUUID().slice(0, 8)}`;
    const asked: Asked = { key: randomUUID(), token, version: seen.get(place.id) ?? place.version, place, body: JSON.stringify({ kind: "check", checkedOn: day(), searched: marker }) };
    const answer = await send(on.url, asked);
    const operation: Operation = { client, marker, obligation: place.id, ended: performance.now(), outcome: outcomeOf(answer), version: answer?.status === 201 ? answer.etag : null };
    operations.push(operation);
    if (operation.outcome === "unknown") open.push({ asked, operation });
    if (answer?.etag != null) seen.set(place.id, answer.etag);
    if (answer !== null && ![201, 412].includes(answer.status)) odd[answer.status] = (odd[answer.status] ?? 0) + 1;
    // The way of a well-made program: it does not ask at once again.
    if (operation.outcome === "unknown") await pause(500);
  };
  const read = async (client: number, place: Place) => {
    const began = performance.now();
    const markers = await markersOf(on.url, place.slug, run);
    if (markers !== null) reads.push({ client, obligation: place.id, began, markers: markers.filter((one) => one.obligation === place.id).map((one) => one.marker) });
  };
  const work = async (client: number, tokens: string[]) => {
    const seen = new Map<string, number>();
    for (let turn = 0; !isEnding; turn += 1) {
      // Mostly a log of one's own, now and then one of the others', where two meet.
      const place = places[(random() < 0.8 ? client : Math.floor(random() * places.length)) % places.length]!;
      if (turn % 5 === 4) await read(client, place);
      else await write(client, tokens[turn % tokens.length]!, place, seen);
    }
  };
  const people = await Promise.all(Array.from({ length: clients }, (_none, index) => makePerson("editor", `writer-${run}-${index}`)));
  const tokens = await makeTokens(people, 12);
  const working = tokens.map((own, client) => work(client, own));

  return {
    odd: () => odd,
    counts: () => ({
      acknowledged: operations.filter(({ outcome }) => outcome === "ok").length, refused: operations.filter(({ outcome }) => outcome === "refused").length,
      lost: open.length, unanswered: operations.filter(({ outcome }) => outcome === "unknown").length, reads: reads.length,
    }),
    async end() {
      isEnding = true;
      await Promise.all(working);
      await askAgain(on, open);
      const { entries, versions } = await logsOf(on.database.ownerUrl, run, places);
      return [...checkHistory({ operations, reads, entries, versions }), ...await recordIsSound()];
    },
  };
}

async function placesOf(ownerUrl: string, many: number): Promise<Place[]> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return [...await owner<Place[]>`
      SELECT o.id, c.slug, o.version FROM obligation o JOIN commitment c ON c.id = o.commitment_id WHERE o.visible_from <= now() AND o.role = 'owes' ORDER BY o.id LIMIT ${many}`];
  } finally {
    await owner.end();
  }
}

const outcomeOf = (answer: Answer | null): Operation["outcome"] => (answer === null || answer.status >= 500 ? "unknown" : answer.status === 201 ? "ok" : "refused");

async function send(url: string, { key, token, version, body, place }: Asked): Promise<Answer | null> {
  try {
    const answer = await fetch(`${url}/api/v1/obligations/${place.id}/follow-ups`, {
      method: "POST", body, signal: AbortSignal.timeout(15_000),
      headers: { "content-type": "application/json", authorization: `Bearer ${token}`, "if-match": `"${version}"`, "idempotency-key": key },
    });
    await answer.arrayBuffer();
    const etag = /^"(\d+)"$/.exec(answer.headers.get("etag") ?? "")?.[1];
    return { status: answer.status, etag: etag === undefined ? null : Number(etag) };
  } catch {
    return null;
  }
}

/** The very same request: what was written answers as it did then, what was not is written now or refused. */
async function askAgain({ url, database }: TrialInstallation, open: { asked: Asked; operation: Operation }[]): Promise<void> {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await aMinutePasses(owner).finally(() => owner.end());
  for (const { asked, operation } of open) {
    const answer = await send(url, asked);
    operation.outcome = outcomeOf(answer);
    operation.version = answer?.status === 201 ? answer.etag : null;
    operation.ended = performance.now();
  }
}

type Seen = { obligation: string; marker: string };
async function markersOf(url: string, slug: string, run: string): Promise<Seen[] | null> {
  try {
    const answer = await fetch(`${url}/api/v1/commitments/${slug}/follow-ups?limit=100`, { signal: AbortSignal.timeout(15_000) });
    if (!answer.ok) return null;
    const { data } = await answer.json() as { data: { obligation: string | null; searched: string | null }[] };
    return data.flatMap(({ obligation, searched }) => (obligation !== null && searched?.startsWith(`${run}-`) ? [{ obligation, marker: searched }] : []));
  } catch {
    return null;
  }
}

async function logsOf(ownerUrl: string, run: string, places: readonly Place[]): Promise<{ entries: Entry[]; versions: Record<string, number> }> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const entries = await owner<Entry[]>`
      SELECT f.obligation_id AS obligation, f.sequence, f.searched AS marker,
        (SELECT count(*)::int FROM audit_event e WHERE e.record_id = f.id::text AND e.outcome = 'done' AND e.action = 'log-follow-up') AS audited
      FROM follow_up f WHERE f.searched LIKE ${`${run}-%`} ORDER BY f.obligation_id, f.sequence`;
    const versions = await owner<{ id: string; version: number }[]>`SELECT id, version FROM obligation WHERE id = ANY(${places.map(({ id }) => id)}::uuid[])`;
    return { entries: [...entries], versions: Object.fromEntries(versions.map(({ id, version }) => [id, version])) };
  } finally {
    await owner.end();
  }
}
