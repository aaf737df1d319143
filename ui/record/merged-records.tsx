import type { Language } from "@/domain/language";
import type { CommitmentRecord, FollowUpRecord } from "@/domain/record";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { StatusBadge } from "../status-badge";
import { LogEntry } from "./log-entry";

export type Merged = { record: CommitmentRecord; log: FollowUpRecord[] };
type Props = { record: CommitmentRecord; merged: Merged[]; lang: Language };

/** Duplicates of this record: how each was called and until when, what it said then, and its whole log. */
export function MergedRecords({ record, merged, lang }: Props) {
  const say = words(lang);
  if (record.mergedFrom.length === 0) return null;
  return (
    <section aria-labelledby="merged">
      <h2 id="merged" className="mb-2 text-h2">{say("merged.title")}</h2>
      <ul className="border-t border-line">
        {record.mergedFrom.map(({ id, until, reason, reasonLang }) => (
          <li key={id} id={`merged-${id}`} className="border-b border-line py-5">
            <p className="font-semibold">{say("merged.until", { id, day: dayInWords(until, lang) })}</p>
            <p className="mt-1 max-w-measure text-note text-soft">{say("merged.why")} <Localized text={reason} textLang={reasonLang} lang={lang} /></p>
            <AsItStood merged={merged.find((one) => one.record.id === id)} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AsItStood({ merged, lang }: { merged: Merged | undefined; lang: Language }) {
  const say = words(lang);
  if (merged === undefined) return null;
  const { record, log } = merged;
  return (
    <details className="mt-3">
      <summary className="cursor-pointer py-0.5 text-note font-semibold">{say("merged.open", { n: log.length })}</summary>
      <p className="mt-3 font-display text-h3 font-semibold"><Localized text={record.title} textLang={record.titleLang} lang={lang} /></p>
      <p className="mt-1 max-w-measure text-note"><Localized text={record.summary} textLang={record.summaryLang} lang={lang} /></p>
      <ul className="mt-3 text-note">
        {record.obligations.map(({ id, party, status }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 py-0.5">{party.name} <StatusBadge status={status} lang={lang} /></li>
        ))}
      </ul>
      {log.length === 0
        ? <p className="mt-3 text-note text-soft">{say("merged.noLog")}</p>
        : <ol className="mt-3 border-t border-line">{log.map((entry) => <LogEntry key={entry.id} entry={entry} lang={lang} />)}</ol>}
    </details>
  );
}
