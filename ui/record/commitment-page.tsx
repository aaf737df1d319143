import type { ReactNode } from "react";
import type { AskThread } from "@/domain/ask-thread";
import type { Language } from "@/domain/language";
import type { CommitmentRecord, FollowUpRecord } from "@/domain/record";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Quotation } from "../quotation";
import { AskThreadSection } from "./ask-thread";
import { Conditions } from "./conditions";
import { Criteria } from "./criteria";
import { Days } from "./days";
import { Deadlines } from "./deadlines";
import { Facts } from "./facts";
import { Figures } from "./figures";
import { LogEntry } from "./log-entry";
import { MergedRecords, type Merged } from "./merged-records";
import { Obligations } from "./obligations";
import { Tombstones } from "../tombstones";
import { SuggestSection } from "../suggestion/suggest-link";
import { Related } from "./related";

type Props = {
  record: CommitmentRecord; log: FollowUpRecord[]; merged: Merged[]; lang: Language;
  /** The day that its figures are of. */
  asOf: string;
  /** What can be carried away of a published page; a draft has nothing yet. */
  takeAway?: ReactNode;
  /** From request to result, of what asks or answers. */
  thread?: AskThread | null;
};

/** One commitment: who owes what and where it stands, the words that prove it, and its history. */
export function CommitmentPage({ record, log, merged, asOf, lang, takeAway, thread = null }: Props) {
  const say = words(lang);
  const kicker = [record.id, record.joint ? `${say(`kind.${record.kind}`)}, ${say("joint")}` : say(`kind.${record.kind}`)];
  return (
    <article>
      <header>
        <p className="mb-2 text-small font-semibold tracking-wide text-soft">{kicker.join(" · ")}</p>
        <h1 className="max-w-[26em] text-h1 tracking-[-0.008em]"><Localized text={record.title} textLang={record.titleLang} lang={lang} /></h1>
        {record.summary === "" ? null : (
          <p className="mt-3 max-w-measure text-lead leading-relaxed text-soft"><Localized text={record.summary} textLang={record.summaryLang} lang={lang} /></p>
        )}
        <Tombstones removed={record.removed.filter(({ field }) => field === `summary-${lang}` || record.summary === "")} lang={lang} />
        <Days record={record} lang={lang} />
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 pt-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-12">
          <Obligations record={record} log={log} lang={lang} />
          {thread === null ? null : <AskThreadSection thread={thread} own={record.id} lang={lang} />}
          <Criteria record={record} lang={lang} />
          <Conditions record={record} lang={lang} />
          <Deadlines record={record} lang={lang} />
          <Words record={record} lang={lang} />
          <Figures record={record} asOf={asOf} lang={lang} />
          <History record={record} log={log} lang={lang} />
          <MergedRecords record={record} merged={merged} lang={lang} />
        </div>
        <div className="flex flex-col gap-10 lg:pt-6">
          <Facts record={record} lang={lang} />
          <Related record={record} lang={lang} />
          {takeAway}
          <SuggestSection slug={record.slug} lang={lang} />
        </div>
      </div>
    </article>
  );
}

function Words({ record, lang }: Pick<Props, "record" | "lang">) {
  const say = words(lang);
  return (
    <section aria-labelledby="words">
      <h2 id="words" className="mb-1 text-h2">{say("record.words")}</h2>
      <p className="mb-5 text-small text-soft">{say("record.wordsNote")}</p>
      <ul className="flex flex-col gap-7">
        {record.citations.map((citation) => (
          <li key={`${citation.id} ${citation.role}`}>
            {citation.role === "origin" ? null : <p className="mb-1.5 text-small font-semibold text-soft">{say(`citationRole.${citation.role}`)}</p>}
            <Quotation citation={citation} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ record, log, lang }: Pick<Props, "record" | "log" | "lang">) {
  const say = words(lang);
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-2 text-h2">{say("record.history")}</h2>
      {log.length === 0
        ? <p className="text-soft">{say("record.historyNone", { date: dayInWords(record.lastChangedOn, lang) })}</p>
        : <ol className="border-t border-line">{log.map((entry) => <LogEntry key={entry.id} entry={entry} lang={lang} takesSuggestions />)}</ol>}
    </section>
  );
}
