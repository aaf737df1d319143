import type { FeedEntry } from "@/domain/feed-record";
import type { Language } from "@/domain/language";
import type { CitationRecord, CommitmentRecord } from "@/domain/record";
import { amount } from "../numbers";
import { subjectOf as subjectOfChange } from "../changes/change-subject";
import { words } from "../i18n/words";
import { logHeadline } from "../record/log-entry";
import { standingInWords } from "../status-words";

/** What an entry is about, by name and number; and the page that shows it. */
export function subjectOf({ change }: FeedEntry, lang: Language): { title: string; page: string } {
  const subject = subjectOfChange(change, lang);
  if (subject === null) return { title: words(lang)("changes.title"), page: "/changes" };
  const { commitment } = change;
  return { title: commitment === null || subject.title !== commitment.title ? subject.title : `${commitment.title} (${commitment.id})`, page: subject.address };
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
  const party = change.reply?.party?.name;
  const what = change.what === "reply" && party !== undefined ? say("reply.of", { party }) : say(`changes.what.${change.what}`);
  if (change.removal?.into) return `${what}: ${change.removal.into.title} (${change.removal.into.id})`;
  const figure = change.what === "figure" ? figureOf(entry, lang) : null;
  if (figure !== null) return `${what}: ${figure.words}`;
  return statuses.length === 0 ? what : `${what}: ${standingInWords(statuses, lang)}`;
}

/** Whether a later entry took its place, or took it back. */
export function laterOf({ change: { followUp, reply } }: FeedEntry, lang: Language): string | null {
  const amendedBy = followUp?.amendedBy ?? reply?.amendedBy ?? null;
  return amendedBy === null ? null : words(lang)(`${followUp === null ? "reply" : "log"}.${amendedBy.kind === "correction" ? "corrected" : "retracted"}`);
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
  if (change.reply !== null) return change.reply.citation === null ? [] : [change.reply.citation];
  if (change.what === "figure") return [figureOf(entry, lang)?.citation].filter((citation) => citation !== undefined);
  return record === null || !change.what.startsWith("commitment-") ? [] : origins(record);
}
