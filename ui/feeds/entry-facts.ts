import type { FeedEntry } from "@/domain/feed-record";
import type { Language } from "@/domain/language";
import type { CitationRecord, CommitmentRecord } from "@/domain/record";
import { amount } from "../numbers";
import { words } from "../i18n/words";
import { logHeadline } from "../record/log-entry";
import { standingInWords } from "../status-words";

/** What an entry is about: a commitment, a document or the rubric; and the page that shows it. */
export function subjectOf({ change }: FeedEntry, lang: Language): { title: string; page: string } {
  const say = words(lang);
  const { commitment, source, rubric, followUp } = change;
  if (commitment !== null) return { title: `${commitment.title} (${commitment.id})`, page: `/commitments/${commitment.slug}${followUp === null ? "" : `#entry-${change.id}`}` };
  if (source !== null) return { title: source.title, page: `/sources/${source.slug}` };
  return rubric === null ? { title: say("changes.title"), page: "/changes" } : { title: say("rubric.version", { number: rubric }), page: `/methodology#rubric-${rubric}` };
}

/** What happened, in a sentence without its subject: "Mexico: Delivered (before: In progress)". */
export function headlineOf(entry: FeedEntry, lang: Language): string {
  const say = words(lang);
  const { change, statuses } = entry;
  const { followUp } = change;
  if (followUp !== null) {
    const { status, statusBefore } = followUp;
    const was = status === null || statusBefore === null || statusBefore === status ? "" : ` (${say("log.was", { status: say(`status.${statusBefore}`) })})`;
    return `${followUp.party?.name ?? say("log.forCondition")}: ${logHeadline(followUp, lang)}${was}`;
  }
  const what = say(`changes.what.${change.what}`);
  const figure = change.what === "figure" ? figureOf(entry, lang) : null;
  if (figure !== null) return `${what}: ${figure.words}`;
  return statuses.length === 0 ? what : `${what}: ${standingInWords(statuses, lang)}`;
}

/** Whether a later entry took its place, or took it back. */
export function laterOf({ change: { followUp } }: FeedEntry, lang: Language): string | null {
  if (!followUp?.amendedBy) return null;
  return words(lang)(followUp.amendedBy.kind === "correction" ? "log.corrected" : "log.retracted");
}

function figureOf({ change, record }: FeedEntry, lang: Language): { words: string; citation: CitationRecord } | null {
  const found = record?.indicators.flatMap(({ unit, label, measurements }) => measurements.map((measured) => ({ unit, label, measured }))).find(({ measured }) => measured.id === change.id);
  if (!found) return null;
  const { unit, label, measured } = found;
  return { words: `${label}, ${amount(measured.value, unit, measured.bound, lang)} (${measured.reportedBy.name})`, citation: measured.citation };
}

const origins = (record: CommitmentRecord): CitationRecord[] => record.citations.filter(({ role }) => role === "origin").slice(0, 1);

/** The words that an entry rests on. */
export function quotationsOf(entry: FeedEntry, lang: Language): CitationRecord[] {
  const { change, record } = entry;
  if (change.followUp !== null) return change.followUp.citations;
  if (change.what === "figure") return [figureOf(entry, lang)?.citation].filter((citation) => citation !== undefined);
  return record === null || !change.what.startsWith("commitment-") ? [] : origins(record);
}
