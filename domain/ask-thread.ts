import { period } from "./plain-date";
import type { CitationRecord, CommitmentRecord, ConditionRecord, FollowUpRecord, Named, ObligationRecord, PartialDateRecord } from "./record";

/**
 * The thread of a request: asked, answered, promised, and what was found out since. It is put together from
 * the records themselves and says nothing of its own: a request, the words quoted as answers to it, the
 * commitments that answer it, and the entries of all their logs, in the order in which they happened.
 */
export type ThreadRecord = Pick<CommitmentRecord, "id" | "slug" | "kind" | "title" | "titleLang">;

type Step<Kind extends string, More> = { kind: Kind; key: string; on: PartialDateRecord | null; citations: CitationRecord[] } & More;
export type AskedStep = Step<"asked", { record: ThreadRecord; by: Named[]; to: Named[];
  /** Only said to be coming: the documents do not show it being asked. */
  onlyReported: boolean;
}>;
export type AnsweredStep = Step<"answered", {
  /** Whether some of these words are the answer itself and not only a reply on the matter. */
  isAnswer: boolean;
}>;
export type PromisedStep = Step<"promised", { record: ThreadRecord; by: Named[];
  /** Older than the request: it was pointed to as an answer, not given as one. */
  isOlder: boolean;
  /** Whether the words that answered are those that promise. */
  isAnswer: boolean;
  /** Why it is held to be an answer, where an editor says so. */
  note: string | null; conditions: ConditionRecord[];
}>;
export type FoundStep = Step<"found", { record: ThreadRecord; entry: FollowUpRecord }>;
export type ThreadStep = AskedStep | AnsweredStep | PromisedStep | FoundStep;

/** How one party stands at the end of the thread: towards the request, or towards a promise that answers it. */
export type ThreadStanding = { record: ThreadRecord; obligation: ObligationRecord };
export type AskThread = { steps: ThreadStep[]; requests: ThreadStanding[]; promises: ThreadStanding[] };

type Records = { asks: readonly CommitmentRecord[]; promises: readonly CommitmentRecord[]; log: readonly FollowUpRecord[] };

const refOf = ({ id, slug, kind, title, titleLang }: CommitmentRecord): ThreadRecord => ({ id, slug, kind, title, titleLang });
const uniqueById = <T extends { id: string }>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];

export function askThread({ asks, promises, log }: Records): AskThread {
  const words = uniqueById(asks.flatMap(({ citations }) => citations.filter(({ role }) => role === "answer" || role === "reply")));
  const promised = promises.map((promise) => promisedStep(promise, asks, words));
  const told = new Set(promised.filter(({ isAnswer }) => isAnswer).flatMap(({ citations }) => citations.map(({ id }) => id)));
  const steps = [
    ...asks.map(askedStep), ...answeredSteps(words.filter(({ id }) => !told.has(id))), ...promised, ...foundSteps([...asks, ...promises], log),
  ];
  const standing = (record: CommitmentRecord): ThreadStanding[] => record.obligations.map((obligation) => ({ record: refOf(record), obligation }));
  return { steps: saidOnce(inOrder(steps)), requests: asks.flatMap(standing), promises: promises.flatMap(standing) };
}

function askedStep(ask: CommitmentRecord): AskedStep {
  return {
    kind: "asked", key: ask.id, on: ask.madeOn, record: refOf(ask), by: ask.from, to: ask.obligations.map(({ party: { slug, name, nameLang } }) => ({ slug, name, nameLang })),
    onlyReported: ask.obligations.every(({ status }) => status === "reported"), citations: ask.citations.filter(({ role }) => role === "origin").slice(0, 1),
  };
}

/** What was said in one document is one answer, however many passages are quoted. */
function answeredSteps(words: readonly CitationRecord[]): AnsweredStep[] {
  const bySource = new Map<string, CitationRecord[]>();
  for (const citation of words) bySource.set(citation.source, [...(bySource.get(citation.source) ?? []), citation]);
  return [...bySource].map(([source, citations]) => ({
    kind: "answered", key: source, on: citations[0]!.sourcePublishedOn, isAnswer: citations.some(({ role }) => role === "answer"),
    citations: [...citations].sort((a, b) => a.version - b.version || a.start - b.start),
  }));
}

function promisedStep(promise: CommitmentRecord, asks: readonly CommitmentRecord[], words: readonly CitationRecord[]): PromisedStep {
  const origins = promise.citations.filter(({ role }) => role === "origin");
  const isOlder = asks.length > 0 && asks.every(({ madeOn }) => period(promise.madeOn.value).to < period(madeOn.value).from);
  const answering = isOlder ? [] : origins.filter(({ id }) => words.some((word) => word.id === id));
  const answers = promise.relations.filter(({ kind, direction, to }) => kind === "answers" && direction === "out" && asks.some(({ id }) => id === to.id));
  return {
    kind: "promised", key: promise.id, on: promise.madeOn, record: refOf(promise), by: promise.from, isOlder, isAnswer: answering.length > 0,
    note: answers.find(({ note }) => note !== null)?.note ?? null, conditions: promise.conditions,
    citations: answering.length > 0 ? answering : origins.slice(0, 1),
  };
}

/** What stands in the logs: judgements about the world, neither corrected nor taken back. */
function foundSteps(records: readonly CommitmentRecord[], log: readonly FollowUpRecord[]): FoundStep[] {
  return log.flatMap((entry): FoundStep[] => {
    const record = records.find(({ id }) => id === entry.commitment.id);
    if (record === undefined || entry.status === null || entry.amendedBy !== null || entry.occasion !== "finding") return [];
    return [{ kind: "found", key: entry.id, on: entry.effectiveOn, record: refOf(record), entry, citations: entry.citations }];
  });
}

const rank: Record<ThreadStep["kind"], number> = { asked: 0, answered: 1, promised: 2, found: 3 };

/**
 * By when it began, since "March 2024" may hold what "March 25" answers; nothing comes before the request
 * but what is older by its own date. What has no date is last of its kind's place.
 */
function inOrder(steps: readonly ThreadStep[]): ThreadStep[] {
  const asked = steps.filter(({ kind }) => kind === "asked").map(({ on }) => (on === null ? "9999" : period(on.value).from)).sort()[0] ?? "";
  const placed = steps.map((step) => {
    const from = step.on === null ? "9999" : period(step.on.value).from;
    const isBefore = step.kind === "promised" && step.isOlder;
    return { step, from: isBefore || from > asked ? from : asked, to: step.on === null ? "9999" : period(step.on.value).to };
  });
  const first = (kind: ThreadStep["kind"]) => (kind === "asked" ? 0 : 1);
  return placed
    .sort((a, b) => a.from.localeCompare(b.from) || first(a.step.kind) - first(b.step.kind) || a.to.localeCompare(b.to) || rank[a.step.kind] - rank[b.step.kind])
    .map(({ step }) => step);
}

/** Words that an earlier step shows are not shown again. */
function saidOnce(steps: readonly ThreadStep[]): ThreadStep[] {
  const shown = new Set<string>();
  return steps.map((step) => {
    const citations = step.citations.filter(({ id }) => !shown.has(id));
    for (const { id } of citations) shown.add(id);
    return { ...step, citations };
  });
}

/** The thread in a line: what there is of it, and where it ends. */
export type ThreadEnd = "no-promise" | "not-assessed" | "differs" | (string & {});
export type ThreadLine = { asked: "asked" | "reported" | "offered"; answered: boolean; promised: "promised" | "older" | null; end: ThreadEnd };

/** Acceptances that end the matter without a promise. */
const closing: readonly (string | null)[] = ["refused", "lapsed", "withdrawn", "accepted", "accepted-in-part"];

export function threadLine({ steps, requests, promises }: AskThread): ThreadLine {
  const asked = steps.filter((step) => step.kind === "asked");
  const shared = (standings: readonly ThreadStanding[]): string | null => {
    const statuses = [...new Set(standings.map(({ obligation }) => obligation.status))];
    return statuses.length > 1 ? "differs" : statuses[0] ?? null;
  };
  const acceptance = shared(requests);
  return {
    asked: asked.every(({ record }) => record.kind === "offer") ? "offered" : asked.every(({ onlyReported }) => onlyReported) ? "reported" : "asked",
    answered: steps.some((step) => step.kind === "answered" || (step.kind === "promised" && step.isAnswer)),
    promised: promises.length === 0 ? null : steps.every((step) => step.kind !== "promised" || step.isOlder) ? "older" : "promised",
    end: promises.length > 0 ? shared(promises) ?? "not-assessed" : closing.includes(acceptance) ? acceptance! : "no-promise",
  };
}
