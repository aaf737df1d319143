import type { CommitmentRecord } from "./record";

/** What the table of commitments holds, a column each; lists stand in one cell with bars between them. */
const columns: Record<string, (record: CommitmentRecord) => string | number | null> = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  kind: ({ kind }) => kind,
  joint: ({ joint }) => (joint ? "yes" : "no"),
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  from: ({ from }) => list(from.map(({ slug }) => slug)),
  madeOn: ({ madeOn }) => madeOn.value,
  event: ({ event }) => event?.slug ?? null,
  topics: ({ topics }) => list(topics.map(({ slug }) => slug)),
  novelty: ({ novelty }) => novelty,
  specificity: ({ specificity }) => specificity,
  status: ({ status }) => status.value,
  delivered: ({ status }) => status.delivered,
  assessed: ({ status }) => status.assessed,
  obligations: ({ status }) => status.of,
  obligationStatuses: ({ obligations }) => list(obligations.map(({ party, role, status }) => `${party.slug} ${role} ${status ?? "not-assessed"}`)),
  timeliness: ({ timeliness }) => timeliness,
  deadline: ({ deadline }) => deadline?.value ?? null,
  deadlineWording: ({ deadline }) => deadline?.wording ?? null,
  deadlineEndsOn: ({ deadline }) => deadline?.endsOn ?? null,
  sources: ({ citations }) => list([...new Set(citations.map(({ source }) => source))]),
  words: ({ citations }) => citations.find(({ role }) => role === "origin")?.exact ?? null,
  lastChangedOn: ({ lastChangedOn }) => lastChangedOn,
  lastCheckedOn: ({ lastCheckedOn }) => lastCheckedOn,
  version: ({ version }) => version,
};

const list = (values: readonly string[]): string => values.join("|");

export const commitmentColumns = Object.keys(columns);
export const commitmentCells = (record: CommitmentRecord): string[] =>
  Object.values(columns).map((cell) => { const value = cell(record); return value === null ? "" : String(value); });
