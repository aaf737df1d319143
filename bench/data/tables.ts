import { createHash } from "node:crypto";
import { hashOf, firstHash } from "@/domain/audit";
import type { Value } from "./copy";
import { author, citationOf, eventOf, trackedAt } from "./identities";
import { logOf, targets, type Target } from "./logs";
import { between, day, idOf, instant, pick } from "./numbers";
import { obligationsOf, perSource, quotationsPer, type Shape } from "./shape";
import { chance, place, sentenceOf, summaryOf, titleOf } from "./words";

/** The rows of each table, in the order in which they are loaded. The seed's own actor is their author. */
export type Table = { name: string; columns: readonly string[]; rows: (shape: Shape) => Iterable<readonly Value[]> };

const early = instant(-30, 0);
const numbers = function* (count: number): Generator<number> { for (let n = 1; n <= count; n += 1) yield n; };
const each = <T>(count: number, make: (n: number) => T): Iterable<T> => ({ *[Symbol.iterator]() { for (const n of numbers(count)) yield make(n); } });
const flat = (count: number, make: (n: number) => readonly (readonly Value[])[]): Iterable<readonly Value[]> =>
  ({ *[Symbol.iterator]() { for (const n of numbers(count)) yield* make(n); } });
const stamp = ["author_id", "recorded_at", "visible_from"] as const;

const madeOn = (commitment: number) => day(eventOf(commitment) % 3_600);
const first = (commitment: number, count: number) => between(1, count, commitment, 21);
const partiesOf = (commitment: number, { parties }: Shape): number[] => {
  const one = first(commitment, parties);
  return obligationsOf(commitment) === 1 ? [one] : [one, (one % parties) + 1];
};

type Quotation = { id: string; exact: string; start: number };
/** The document of fifty commitments: first what was promised, then what was reported. */
function documentOf(source: number, { commitments }: Shape): { text: string; quotations: Quotation[] } {
  const of: Quotation[] = [];
  let text = "";
  for (let n = (source - 1) * perSource + 1; n <= Math.min(source * perSource, commitments); n += 1) {
    for (let index = 0; index < quotationsPer; index += 1) {
      const exact = sentenceOf(n, index === 1);
      of.push({ id: citationOf(n, index), exact, start: text.length });
      text += `${exact} `;
    }
  }
  return { text, quotations: of };
}
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export const tables: Table[] = [
  { name: "topic", columns: ["id", "slug"], rows: ({ topics }) => each(topics, (n) => [idOf("topic", n), `topic-${n}`]) },
  {
    name: "topic_version", columns: ["id", "topic_id", "version", "name_en", "name_es", "position", ...stamp],
    rows: ({ topics }) => each(topics, (n) => [idOf("topic_version", n), idOf("topic", n), 1, `Topic of ${place(n, 31)}`, `Tema de ${place(n, 31)}`, n, author, early, early]),
  },
  { name: "party", columns: ["id", "slug"], rows: ({ parties }) => each(parties, (n) => [idOf("party", n), `party-${n}`]) },
  {
    name: "party_version", columns: ["id", "party_id", "version", "kind", "name_en", "name_es", ...stamp],
    rows: ({ parties }) => each(parties, (n) => [idOf("party_version", n), idOf("party", n), 1, "government", `Republic of ${place(n, 32)}`, `República de ${place(n, 32)}`, author, early, early]),
  },
  { name: "event", columns: ["id", "slug"], rows: ({ events }) => each(events, (n) => [idOf("event", n), `event-${n}`]) },
  {
    name: "event_version", columns: ["id", "event_id", "version", "kind", "name_en", "name_es", "held_on", "held_from", "held_to", "held_on_basis", ...stamp],
    rows: ({ events }) => each(events, (n) => {
      const held = day(n % 3_600);
      return [idOf("event_version", n), idOf("event", n), 1, "meeting", `Meeting ${n} at ${place(n, 33)}`, `Reunión ${n} en ${place(n, 33)}`, held, held, held, "stated", author, early, early];
    }),
  },
  { name: "source", columns: ["id", "slug"], rows: ({ sources }) => each(sources, (n) => [idOf("source", n), `source-${n}`]) },
  {
    name: "source_description",
    columns: ["id", "source_id", "version", "title", "label_en", "label_es", "language", "kind", "tier", "published_on", "published_from", "published_to", "published_on_basis", ...stamp],
    rows: ({ sources }) => each(sources, (n) => {
      const published = day(n % 3_600);
      return [idOf("source_description", n), idOf("source", n), 1, `Joint statement of meeting ${n}`, "Joint statement", "Declaración conjunta", "en", "joint-statement", "joint",
        published, published, published, "stated", author, early, early];
    }),
  },
  {
    name: "source_version",
    columns: ["id", "source_id", "number", "media_type", "captured_at", "file_sha256", "file_bytes", "text_sha256", "text_code_points", "text_held", ...stamp],
    rows: (shape) => each(shape.sources, (n) => {
      const { text } = documentOf(n, shape);
      return [idOf("source_version", n), idOf("source", n), 1, "text/plain", early, sha256(text), Buffer.byteLength(text), sha256(text), [...text].length, "public", author, early, early];
    }),
  },
  { name: "source_text", columns: ["source_version_id", "held", "content"], rows: (shape) => each(shape.sources, (n) => [idOf("source_version", n), "public", documentOf(n, shape).text]) },
  {
    name: "citation", columns: ["id", "source_version_id", "exact", "prefix", "suffix", "start_at", "end_at", "wording", ...stamp],
    rows: (shape) => flat(shape.sources, (n) => {
      const { text, quotations } = documentOf(n, shape);
      return quotations.map(({ id, exact, start }) => [id, idOf("source_version", n), exact, text.slice(Math.max(0, start - 32), start), text.slice(start + exact.length, start + exact.length + 32),
        start, start + exact.length, "own", author, early, early]);
    }),
  },
  {
    name: "commitment", columns: ["id", "collection", "number", "slug", "version", "created_at"],
    rows: ({ commitments }) => each(commitments, (n) => [idOf("commitment", n), "USMX", n, `commitment-${n}`, 1, trackedAt(n)]),
  },
  {
    name: "commitment_version",
    columns: ["id", "commitment_id", "version", "kind", "joint", "title_en", "title_es", "summary_en", "summary_es", "made_on", "made_from", "made_to", "novelty", "specificity", "event_id", ...stamp],
    rows: ({ commitments }) => each(commitments, (n) => {
      const [title, summary] = [titleOf(n), summaryOf(n)];
      // One in twenty has no Spanish yet: the fallback is a part of the work.
      const isTranslated = !chance(0.05, n, 41);
      return [idOf("commitment_version", n), idOf("commitment", n), 1, "commitment", obligationsOf(n) > 1, title.en, isTranslated ? title.es : null, summary.en,
        isTranslated ? summary.es : null, madeOn(n), madeOn(n), madeOn(n), "new", between(0, 3, n, 42), idOf("event", eventOf(n)), author, trackedAt(n), trackedAt(n)];
    }),
  },
  {
    name: "commitment_from", columns: ["commitment_version_id", "party_id", "position"],
    rows: (shape) => flat(shape.commitments, (n) => partiesOf(n, shape).map((party, position) => [idOf("commitment_version", n), idOf("party", party), position])),
  },
  {
    name: "commitment_topic", columns: ["commitment_version_id", "topic_id", "position"],
    rows: ({ commitments, topics }) => flat(commitments, (n) => {
      const one = 1 + Math.floor((pick([...Array(topics).keys()], n, 51)));
      return [[idOf("commitment_version", n), idOf("topic", one), 0], [idOf("commitment_version", n), idOf("topic", (one % topics) + 1), 1]];
    }),
  },
  {
    name: "commitment_citation", columns: ["commitment_version_id", "citation_id", "role", "position"],
    rows: ({ commitments }) => each(commitments, (n) => [idOf("commitment_version", n), citationOf(n, 0), "origin", 0]),
  },
  {
    name: "obligation", columns: ["id", "commitment_id", "party_id", "role", "version", "recorded_at", "visible_from"],
    rows: (shape) => flat(shape.commitments, (n) => targets(n).map(({ id, index, rows }) => [id, idOf("commitment", n), idOf("party", partiesOf(n, shape)[index]!), "owes", rows, trackedAt(n), trackedAt(n)])),
  },
  {
    name: "commitment_obligation", columns: ["commitment_version_id", "obligation_id", "basis", "position"],
    rows: ({ commitments }) => flat(commitments, (n) => targets(n).map(({ id, index }) => [idOf("commitment_version", n), id, "joint-text", index])),
  },
  {
    name: "deadline", columns: ["commitment_version_id", "position", "wording", "precision", "value", "ends_on"],
    rows: ({ commitments }) => flat(commitments, (n) => {
      if (chance(0.4, n, 61)) return [];
      const year = String(between(2020, 2035, n, 10));
      return [[idOf("commitment_version", n), 0, `before the end of ${year}`, "year", year, `${year}-12-31`]];
    }),
  },
  ...["follow_up", "follow_up_citation", "obligation_state"].map((name) => logTable(name as LogTable)),
  {
    name: "audit_event",
    columns: ["sequence", "recorded_at", "actor_id", "action", "outcome", "record_kind", "record_id", "previous_hash", "hash"],
    rows: ({ commitments }) => auditRows(commitments),
  },
];

type LogTable = "follow_up" | "follow_up_citation" | "obligation_state";
function logTable(name: LogTable): Table {
  const columns = {
    follow_up: ["id", "obligation_id", "sequence", "kind", "status", "qualifier", "reason", "effective_on", "effective_from", "effective_to", "checked_on", "note", "note_lang",
      "confidence", "asserted_by", "searched", "rubric_version", ...stamp],
    follow_up_citation: ["follow_up_id", "citation_id", "position"],
    obligation_state: ["obligation_id", "visible_from", "visible_until", "status", "qualifier", "reason", "confidence", "asserted_by", "effective_on", "effective_to", "follow_up_id",
      "changed_at", "last_checked_on"],
  }[name];
  const rowsOf = (target: Target) => logOf(target)[name];
  return { name, columns, rows: ({ commitments }) => flat(commitments, (n) => targets(n).flatMap(rowsOf)) };
}

/** One publication for each commitment, in a chain that holds. */
function* auditRows(commitments: number): Generator<readonly Value[]> {
  let previousHash = firstHash;
  for (const n of numbers(commitments)) {
    const recordedAt = `${trackedAt(n).slice(0, -1)}000Z`;
    const event = { actorId: author, action: "publish", outcome: "done", recordKind: "commitment", recordId: idOf("commitment", n) };
    const hash = hashOf({ ...event, sequence: BigInt(n), recordedAt, beforeSha256: null, afterSha256: null, previousHash });
    yield [n, recordedAt, event.actorId, event.action, event.outcome, event.recordKind, event.recordId, previousHash, hash];
    previousHash = hash;
  }
}
